// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_paper.h"

#include "ui/widgets/colours.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace s4k::ui {

namespace {

constexpr int kImageScale = 2;
constexpr int kPixelsPerInch = 96;
constexpr double kPointsPerPixel = 0.75;
constexpr int kDigits = 9;

void paintOn(QPaintDevice& device, const ChartPaper& paper) {
    const QRectF area({0, 0}, QSizeF(paper.size));
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, lightColours().raised);
    paper.paint(painter, area);
}

void writePng(QIODevice& out, const ChartPaper& paper) {
    QImage image(paper.size * kImageScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kImageScale);
    paintOn(image, paper);
    image.save(&out, "PNG");
}

void writeSvg(QIODevice& out, const ChartPaper& paper) {
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setTitle(paper.title);
    svg.setSize(paper.size);
    svg.setViewBox(QRect({0, 0}, paper.size));
    svg.setResolution(kPixelsPerInch);
    paintOn(svg, paper);
}

void writePdf(QIODevice& out, const ChartPaper& paper) {
    QPdfWriter pdf(&out);
    pdf.setTitle(paper.title);
    pdf.setResolution(kPixelsPerInch);
    pdf.setPageLayout(QPageLayout(QPageSize(QSizeF(paper.size) * kPointsPerPixel, QPageSize::Point,
                                            {}, QPageSize::ExactMatch),
                                  QPageLayout::Portrait, QMarginsF()));
    paintOn(pdf, paper);
}

} // namespace

QByteArray pictureOf(const ChartPaper& paper, const QString& kind) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (kind == QLatin1String("svg"))
        writeSvg(buffer, paper);
    else if (kind == QLatin1String("pdf"))
        writePdf(buffer, paper);
    else
        writePng(buffer, paper);
    return buffer.data();
}

ExportOrder exportOf(const ChartPaper& paper, const QString& path, const QString& what) {
    const QString kind = QFileInfo(path).suffix().toLower();
    const QByteArray bytes = kind == QLatin1String("csv") ? paper.csv : pictureOf(paper, kind);
    return {path, what, [bytes](QIODevice& file, const app::Progress& progress) {
                return file.write(bytes) == bytes.size() && (!progress || progress(1));
            }};
}

QString askForChartFile(QWidget* parent, const QString& title, const QString& fileName) {
    const QString filter = QCoreApplication::translate(
        "s4k::ui::ChartPaper",
        "Picture (*.png);;Drawing (*.svg);;PDF document (*.pdf);;CSV table (*.csv)");
    const QString ending = QStringLiteral("(*.%1)").arg(QFileInfo(fileName).suffix());
    QString chosen;
    for (const QString& kind : filter.split(QStringLiteral(";;")))
        if (kind.endsWith(ending))
            chosen = kind;
    return QFileDialog::getSaveFileName(parent, title, fileName, filter, &chosen);
}

void addNumber(CsvWriter& csv, const std::optional<double>& value) {
    if (value)
        csv.number(*value, std::chars_format::general, kDigits);
    else
        csv.emptyCell();
}

} // namespace s4k::ui
