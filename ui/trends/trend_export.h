// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/export_order.h"
#include "ui/trends/trend_line.h"

#include <QString>

#include <optional>
#include <vector>

namespace s4k::ui {

class TrendPlot;

/// The export for `path` by its extension: the charts as a picture (PNG, SVG, PDF), or the readings
/// between the two times (s since 1970 UTC) as a table (CSV). nullopt: another extension. This call
/// draws a picture or copies the readings, so that the order can be written in any thread.
[[nodiscard]] std::optional<ExportOrder> trendExport(TrendPlot& plot,
                                                     const std::vector<TrendLine>& lines,
                                                     double fromSeconds, double toSeconds,
                                                     const QString& path);

} // namespace s4k::ui
