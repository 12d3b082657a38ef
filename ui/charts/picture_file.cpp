// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/picture_file.h"

#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace s4k::ui {

namespace {

constexpr int kScale = 2;
constexpr double kPointsPerPixel = 0.75; // a logical pixel is 1/96 inch
constexpr int kPdfDpi = 96;

void drawPng(QIODevice& out, const QSize& size, const QColor& background, const Drawing& draw) {
    QImage image(size * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(background);
    QPainter painter(&image);
    draw(painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    image.save(&out, "PNG");
}

void drawSvg(QIODevice& out, const QSize& size, const QString& title, const QColor& background,
             const Drawing& draw) {
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(title);
    generator.setResolution(kPdfDpi);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), background);
    draw(painter, QRectF(QPointF(), QSizeF(size)));
}

void drawPdf(QIODevice& out, const QSize& size, const QString& title, const QColor& background,
             const Drawing& draw) {
    QPdfWriter writer(&out);
    writer.setTitle(title);
    writer.setResolution(kPdfDpi);
    writer.setPageLayout(QPageLayout(
        QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    painter.fillRect(QRect(QPoint(), size), background);
    draw(painter, QRectF(QPointF(), QSizeF(size)));
}

} // namespace

QByteArray pictureOf(const QString& path, const QSize& size, const QString& title,
                     const QColor& background, const Drawing& draw) {
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        drawSvg(out, size, title, background, draw);
    else if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        drawPdf(out, size, title, background, draw);
    else
        drawPng(out, size, background, draw);
    return bytes;
}

} // namespace s4k::ui
