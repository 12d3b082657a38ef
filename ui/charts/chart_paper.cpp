// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_paper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>
#include <utility>

namespace s4k::ui {

namespace {

constexpr double kImageScale = 2;
constexpr int kDotsPerMeter = 7559; // 192 dpi: twice a logical pixel
constexpr int kPdfDpi = 300;
constexpr double kPointsPerPixel = 0.75;
constexpr int kDigits = 9;

void paintOn(QPaintDevice& device, const ChartPaper& paper, double scale) {
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paper.paint(painter, QRectF({0, 0}, QSizeF(paper.size)));
}

QByteArray pngOf(const ChartPaper& paper) {
    QImage image(paper.size * kImageScale, QImage::Format_RGB32);
    image.setDotsPerMeterX(kDotsPerMeter);
    image.setDotsPerMeterY(kDotsPerMeter);
    image.fill(Qt::white);
    paintOn(image, paper, kImageScale);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const ChartPaper& paper) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setTitle(paper.title);
    svg.setSize(paper.size);
    svg.setViewBox(QRect({0, 0}, paper.size));
    paintOn(svg, paper, 1);
    return bytes;
}

QByteArray pdfOf(const ChartPaper& paper) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(paper.title);
        pdf.setResolution(kPdfDpi);
        pdf.setPageSize(QPageSize(QSizeF(paper.size) * kPointsPerPixel, QPageSize::Point));
        pdf.setPageMargins(QMarginsF());
        paintOn(pdf, paper, pdf.width() / static_cast<double>(paper.size.width()));
    }
    return bytes;
}

QByteArray bytesOf(const ChartPaper& paper, const QString& suffix) {
    if (suffix == QLatin1String("png"))
        return pngOf(paper);
    if (suffix == QLatin1String("svg"))
        return svgOf(paper);
    return suffix == QLatin1String("pdf") ? pdfOf(paper) : paper.csv;
}

} // namespace

ExportOrder exportOf(const ChartPaper& paper, const QString& path, const QString& what) {
    ExportOrder order{path, what, {}};
    const QByteArray bytes = bytesOf(paper, QFileInfo(path).suffix().toLower());
    order.write = [bytes](QIODevice& file, const app::Progress& progress) {
        if (file.write(bytes) != bytes.size())
            return false;
        return !progress || progress(1);
    };
    return order;
}

QString chartFileFilter() {
    return QCoreApplication::translate(
        "s4k::ui::ChartPaper",
        "Picture (*.png);;Drawing (*.svg);;PDF document (*.pdf);;CSV table (*.csv)");
}

QString csvNumber(double value) {
    return std::isfinite(value) ? QString::number(value, 'g', kDigits) : QString();
}

QString csvNumber(const std::optional<double>& value) {
    return value ? csvNumber(*value) : QString();
}

} // namespace s4k::ui
