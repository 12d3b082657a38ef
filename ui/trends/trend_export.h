// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/export_order.h"
#include "ui/trends/trend_line.h"

#include <QString>

#include <optional>
#include <vector>

namespace s4k::ui {

class TrendPlot;

/// What is to be written to `path`, by its extension: a picture of the charts as they are (PNG,
/// SVG, PDF), or the readings in sight as a table (CSV). Nothing: there is no such kind. Pictures
/// are drawn now, tables are copied now and written later.
[[nodiscard]] std::optional<ExportOrder> trendExport(TrendPlot& plot,
                                                     const std::vector<TrendLine>& lines,
                                                     double fromSeconds, double toSeconds,
                                                     const QString& path);

} // namespace s4k::ui
