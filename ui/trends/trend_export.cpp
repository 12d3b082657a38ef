// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_export.h"

#include "ui/charts/chart_paper.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/trend_csv.h"

#include <QFileInfo>
#include <QPainter>
#include <QPicture>

#include <memory>

namespace s4k::ui {

namespace {

constexpr QSize kLeast{320, 200};

ChartPaper paperOf(TrendPlot& plot) {
    const QSize size = plot.size().expandedTo(kLeast);
    QPicture drawing;
    plot.paintVectors(drawing, size);
    return {TrendPlot::tr("Trends"), size, [drawing](QPainter& painter, const QRectF& area) {
                painter.drawPicture(area.topLeft(), drawing);
            }};
}

ExportOrder tableOrder(const QString& path, const std::vector<TrendLine>& lines, double from,
                       double to) {
    const auto table = std::make_shared<const TrendCsv>(lines, from * 1e3, to * 1e3);
    return {path, TrendPlot::tr("Trends as CSV"),
            [table](QIODevice& file, const app::Progress& progress) {
                return table->write(file, progress, QTimeZone::systemTimeZone());
            }};
}

} // namespace

std::optional<ExportOrder> trendExport(TrendPlot& plot, const std::vector<TrendLine>& lines,
                                       double fromSeconds, double toSeconds, const QString& path) {
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind == QLatin1String("png"))
        return exportOf(paperOf(plot), path, TrendPlot::tr("Trends as PNG"));
    if (kind == QLatin1String("svg"))
        return exportOf(paperOf(plot), path, TrendPlot::tr("Trends as SVG"));
    if (kind == QLatin1String("pdf"))
        return exportOf(paperOf(plot), path, TrendPlot::tr("Trends as PDF"));
    if (kind == QLatin1String("csv"))
        return tableOrder(path, lines, fromSeconds, toSeconds);
    return std::nullopt;
}

} // namespace s4k::ui
