// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/glass.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace s4k::ui {

namespace {

lcd::Palette paletteOf(Glass::Light light) {
    switch (light) {
    case Glass::Light::On:
        return lcd::backlitPalette();
    case Glass::Light::Dimmed:
        return lcd::dimmedPalette();
    case Glass::Light::Off:
        break;
    }
    return lcd::darkPalette();
}

QList<QRgb> colourTable(const lcd::Palette& palette) {
    return {palette.argb.begin(), palette.argb.end()};
}

} // namespace

Glass::Glass(QWidget* parent) : QWidget(parent), m_raster(1), m_palette(paletteOf(Light::On)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
}

int Glass::scaleFor(const QSize& opening, qreal devicePixelRatio) {
    const int across =
        static_cast<int>(std::floor(opening.width() * devicePixelRatio + 0.01)) / lcd::kGlassWidth;
    const int down = static_cast<int>(std::floor(opening.height() * devicePixelRatio + 0.01)) /
                     lcd::kGlassHeight;
    return std::clamp(std::min(across, down), 1, lcd::kMaxScale);
}

void Glass::showFrame(const lcd::LcdFrame& frame) {
    if (frame == m_frame && !m_stale)
        return;
    m_frame = frame;
    redraw();
}

void Glass::setLight(Light light) {
    m_palette = paletteOf(light);
    redraw();
}

void Glass::setOpening(const QSize& size) {
    resize(size);
    followDevicePixels();
}

void Glass::followDevicePixels() {
    const int scale = scaleFor(size(), devicePixelRatioF());
    if (scale == m_scale && !m_stale)
        return;
    m_scale = scale;
    m_raster = lcd::Raster(scale);
    redraw();
}

void Glass::redraw() {
    const auto levels = m_raster.draw(m_frame);
    QImage picture(m_raster.width(), m_raster.height(), QImage::Format_Indexed8);
    picture.setColorTable(colourTable(m_palette));
    const auto width = static_cast<std::size_t>(picture.width());
    for (int y = 0; y < picture.height(); ++y)
        std::memcpy(picture.scanLine(y), levels.data() + static_cast<std::size_t>(y) * width,
                    width);
    m_picture = picture;
    m_stale = false;
    update();
}

void Glass::paintEvent(QPaintEvent*) {
    followDevicePixels();
    QPainter painter(this);
    painter.fillRect(rect(), QColor::fromRgba(m_palette.argb[0]));
    // The corner of the picture is aligned to device pixels, wherever this widget is.
    const qreal dpr = devicePixelRatioF();
    const QSizeF logical = QSizeF(m_picture.size()) / dpr;
    const QPointF wanted((width() - logical.width()) / 2, (height() - logical.height()) / 2);
    const QTransform toDevice = painter.deviceTransform();
    const QPointF device = toDevice.map(wanted);
    const QPointF onGrid(std::round(device.x()), std::round(device.y()));
    painter.drawImage(QRectF(toDevice.inverted().map(onGrid), logical), m_picture,
                      QRectF(m_picture.rect()));
}

} // namespace s4k::ui
