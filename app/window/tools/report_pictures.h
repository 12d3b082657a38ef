// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report_content.h"

namespace s4k::past {
struct MeterPast;
}

namespace s4k::ui {
class TrendPlot;
} // namespace s4k::ui

namespace s4k::app {

/// The drawings of a report: trends as `plot` shows them, alerts and demand of `past` in the time
/// of the report, phasors and wiring of its snapshot. In light colours; what is not known is left
/// out. Call in the thread of the window.
[[nodiscard]] std::vector<ui::ReportPicture>
reportPictures(const ui::ReportContent& content, const past::MeterPast& past, ui::TrendPlot& plot);

} // namespace s4k::app
