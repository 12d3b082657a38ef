// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/chart_controller.h"

#include "app/window/preferences.h"
#include "ui/trends/trend_view.h"

namespace s4k::app {

ChartController::ChartController(ui::TrendView& trends, Preferences& preferences) {
    trends.setChartSets(preferences.chartSets());
    connect(
        &trends, &ui::TrendView::chartSetsChanged, this,
        [&preferences](const std::vector<ui::ChartSet>& sets) { preferences.setChartSets(sets); });
}

} // namespace s4k::app
