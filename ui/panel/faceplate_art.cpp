// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/faceplate_art.h"

#include <QPainter>
#include <QSvgRenderer>

namespace s4k::ui {

namespace {

constexpr int kArtScale = 2; // glass scale at which one unit is one logical pixel
constexpr int kShadowRings = 8;
constexpr int kGlowRings = 6;

void drawShadow(QPainter& painter, const QRectF& body) {
    painter.setPen(Qt::NoPen);
    for (int i = kShadowRings; i > 0; --i) {
        painter.setBrush(QColor(0, 0, 0, 7));
        painter.drawRoundedRect(body.adjusted(-i, -i, i, i).translated(0, 2), 10 + i, 10 + i);
    }
}

/// Light of the glass that falls on its frame.
void drawGlow(QPainter& painter, const QRectF& glass) {
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < kGlowRings; ++i) {
        painter.setPen(QPen(QColor(0x3E, 0x8E, 0xFF, 60 - 10 * i), 1.5));
        const qreal out = 1.0 + i;
        painter.drawRoundedRect(glass.adjusted(-out, -out, out, out), 2 + out, 2 + out);
    }
}

QRectF scaled(const QRectF& r, qreal factor) {
    return {r.topLeft() * factor, r.size() * factor};
}

} // namespace

QRect onFaceplate(const QRect& r, int glassScale) {
    return {r.topLeft() * glassScale / kArtScale, r.size() * glassScale / kArtScale};
}

QRect keyOnFaceplate(std::size_t key, int glassScale) {
    return onFaceplate({art::kKeyLeft[key], art::kKeyTop, art::kKeyWidth, art::kKeyHeight},
                       glassScale);
}

QSize faceplateSize(int glassScale) {
    const QSize drawing(art::kWidth * glassScale / kArtScale,
                        art::kHeight * glassScale / kArtScale);
    return drawing + QSize(2 * art::kMargin, 2 * art::kMargin);
}

QImage faceplateImage(int glassScale, qreal devicePixelRatio) {
    QImage image(faceplateSize(glassScale) * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(art::kMargin, art::kMargin);
    const qreal factor = static_cast<qreal>(glassScale) / kArtScale;
    drawShadow(painter, scaled({0, 48, art::kWidth, 304}, factor));
    QSvgRenderer drawing(QStringLiteral(":/s4k/faceplate.svg"));
    drawing.render(&painter, scaled({0, 0, art::kWidth, art::kHeight}, factor));
    drawGlow(painter, scaled(art::kGlass, factor));
    return image;
}

} // namespace s4k::ui
