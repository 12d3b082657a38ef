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

/// The pictures of a report, in light colours: trends as shown by `plot`, alerts and demand of
/// `past` in the time of the report, phasors and wiring of its snapshot. Alerts, demand and phasors
/// are left out without data. Call it in the GUI thread.
[[nodiscard]] std::vector<ui::ReportPicture>
reportPictures(const ui::ReportContent& content, const past::MeterPast& past, ui::TrendPlot& plot);

} // namespace s4k::app
