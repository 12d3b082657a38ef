# SPDX-License-Identifier: GPL-3.0-or-later
# Arrows that are broken until the window lists its tools by registration: `<beginning of a file's path>: <folders it
# still includes>`. Nothing is added here, and what no include needs any more fails the check; empty, the file goes.
set(S4K_ARROWS_LATER
    "ui/window/main_window: ui/alerts ui/connect ui/demand ui/harmonics ui/meters ui/panel ui/phasors ui/profiles ui/registers ui/report ui/scope ui/setup ui/share ui/source ui/traffic ui/trends"
    "ui/window/monitor: ui/alerts ui/demand ui/harmonics ui/phasors ui/scope ui/trends"
    "ui/window/status_line: ui/share"
    "ui/model/trend_buffer: ui/charts")
