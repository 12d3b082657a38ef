// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_export.h"

#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/trend_csv.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <memory>

namespace s4k::ui {

namespace {

constexpr int kDotsPerInch = 96; // of a logical pixel
constexpr double kPointsPerInch = 72;
constexpr QSize kLeast{320, 200};

QByteArray pngOf(TrendPlot& plot, QSize size, double scale) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    plot.picture(size, scale).save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgOf(TrendPlot& plot, QSize size) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(kDotsPerInch);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(TrendPlot::tr("Trends"));
    plot.paintVectors(svg, size);
    return buffer.data();
}

QByteArray pdfOf(TrendPlot& plot, QSize size) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(kDotsPerInch);
    pdf.setPageSize(QPageSize(QSizeF(size) * kPointsPerInch / kDotsPerInch, QPageSize::Point, {},
                              QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(TrendPlot::tr("Trends"));
    plot.paintVectors(pdf, size);
    return buffer.data();
}

ExportOrder pictureOrder(const QString& path, const QString& what, const QByteArray& bytes) {
    return {path, what, [bytes](QIODevice& file, const app::Progress& progress) {
                file.write(bytes);
                return progress(1);
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

QString doubleSizeFilter() {
    return TrendPlot::tr("PNG picture, twice the size (*.png)");
}

QString trendFileFilter() {
    return QStringList{TrendPlot::tr("PNG picture (*.png)"), doubleSizeFilter(),
                       TrendPlot::tr("SVG drawing (*.svg)"), TrendPlot::tr("PDF page (*.pdf)"),
                       TrendPlot::tr("CSV table (*.csv)")}
        .join(QStringLiteral(";;"));
}

std::optional<ExportOrder> trendExport(TrendPlot& plot, const std::vector<TrendLine>& lines,
                                       double fromSeconds, double toSeconds, const QString& path,
                                       double pictureScale) {
    const QString kind = QFileInfo(path).suffix().toLower();
    const QSize size = plot.size().expandedTo(kLeast);
    if (kind == QLatin1String("png"))
        return pictureOrder(path, TrendPlot::tr("Trends as PNG"), pngOf(plot, size, pictureScale));
    if (kind == QLatin1String("svg"))
        return pictureOrder(path, TrendPlot::tr("Trends as SVG"), svgOf(plot, size));
    if (kind == QLatin1String("pdf"))
        return pictureOrder(path, TrendPlot::tr("Trends as PDF"), pdfOf(plot, size));
    if (kind == QLatin1String("csv"))
        return tableOrder(path, lines, fromSeconds, toSeconds);
    return std::nullopt;
}

} // namespace s4k::ui
