// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/past/trend_points.h"
#include "ui/trends/plot/column_raster.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

namespace s4k::test {

inline QImage painted(ui::ColumnRaster& raster, double scale = 1) {
    QImage image(raster.width(), raster.height(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    raster.paint(painter, {}, scale);
    return image;
}

inline int inked(const QImage& image, int column) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        count += image.pixelColor(column, y) != QColor(Qt::white) ? 1 : 0;
    return count;
}

/// A vector paint engine that counts what is drawn.
class CountingEngine final : public QPaintEngine {
public:
    int images = 0;
    int lines = 0;
    int texts = 0;

    CountingEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    Type type() const override { return User; }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { ++images; }
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {
        ++images;
    }
    void drawPolygon(const QPointF*, int, PolygonDrawMode mode) override {
        lines += mode == PolylineMode ? 1 : 0;
    }
    void drawPath(const QPainterPath&) override {}
    void drawTextItem(const QPointF&, const QTextItem&) override { ++texts; }
};

class CountingDevice final : public QPaintDevice {
public:
    mutable CountingEngine engine;
    QPaintEngine* paintEngine() const override { return &engine; }

protected:
    int metric(PaintDeviceMetric metric) const override {
        const bool size = metric == PdmWidth || metric == PdmHeight;
        return size                                  ? 2'000
               : metric == PdmDevicePixelRatioScaled ? 0x10000
               : metric == PdmDevicePixelRatio       ? 1
                                                     : 96;
    }
};

} // namespace s4k::test
