// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/column_raster.h"

#include <QPainter>

#include <algorithm>
#include <cstring>

namespace s4k::ui {

namespace {
constexpr int kLargest = 16'384;
constexpr QSize kTile{128, 64};
} // namespace

void ColumnRaster::begin(QSize pixels) {
    const int width = std::clamp(pixels.width(), 1, kLargest);
    const int height = std::clamp(pixels.height(), 1, kLargest);
    m_inks.assign(1, qRgba(0, 0, 0, 0));
    if (width == m_width && height == m_height && !m_inked.empty()) {
        for (int x = 0; x < m_width; ++x)
            clearColumn(x);
        return;
    }
    m_width = width;
    m_height = height;
    m_pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    m_inked.assign(static_cast<std::size_t>(width), Rows{height, -1});
    m_tile = QImage(kTile, QImage::Format_ARGB32_Premultiplied);
}

void ColumnRaster::clearColumn(int column) {
    const auto x = static_cast<std::size_t>(column);
    Rows& rows = m_inked[x];
    if (rows.top <= rows.bottom)
        std::memset(
            &m_pixels[x * static_cast<std::size_t>(m_height) + static_cast<std::size_t>(rows.top)],
            0, static_cast<std::size_t>(rows.bottom) + 1 - static_cast<std::size_t>(rows.top));
    rows = {m_height, -1};
}

std::uint8_t ColumnRaster::addInk(const QColor& colour) {
    if (m_inks.size() <= static_cast<std::size_t>(kMostInks))
        m_inks.push_back(qPremultiply(colour.rgba()));
    return static_cast<std::uint8_t>(m_inks.size() - 1);
}

void ColumnRaster::fill(int column, int top, int bottom, std::uint8_t ink) {
    top = std::max(top, 0);
    bottom = std::min(bottom, m_height - 1);
    if (column < 0 || column >= m_width || top > bottom)
        return;
    const auto x = static_cast<std::size_t>(column);
    Rows& rows = m_inked[x];
    rows = {std::min(rows.top, top), std::max(rows.bottom, bottom)};
    std::memset(&m_pixels[x * static_cast<std::size_t>(m_height) + static_cast<std::size_t>(top)],
                ink, static_cast<std::size_t>(bottom) + 1 - static_cast<std::size_t>(top));
}

ColumnRaster::Rows ColumnRaster::inkedRows(int left, int columns) const {
    Rows all{m_height, -1};
    for (int x = left; x < left + columns; ++x) {
        const Rows& rows = m_inked[static_cast<std::size_t>(x)];
        all = {std::min(all.top, rows.top), std::max(all.bottom, rows.bottom)};
    }
    return all;
}

void ColumnRaster::paint(QPainter& painter, QPointF corner, double scale) {
    for (int left = 0; left < m_width; left += kTile.width()) {
        const int columns = std::min(kTile.width(), m_width - left);
        const Rows inked = inkedRows(left, columns);
        for (int top = inked.top; top <= inked.bottom; top += kTile.height()) {
            const QSize size(columns, std::min(kTile.height(), inked.bottom + 1 - top));
            fillTile({left, top}, size);
            painter.drawImage(QRectF(corner + QPointF(left, top) / scale, QSizeF(size) / scale),
                              m_tile, QRectF(QPointF(), size));
        }
    }
}

void ColumnRaster::fillTile(QPoint corner, QSize size) {
    const QRgb* inks = m_inks.data();
    auto* bits = reinterpret_cast<QRgb*>(m_tile.bits());
    for (int x = 0; x < size.width(); ++x) {
        const auto column = static_cast<std::size_t>(corner.x()) + static_cast<std::size_t>(x);
        const std::uint8_t* from = &m_pixels[column * static_cast<std::size_t>(m_height) +
                                             static_cast<std::size_t>(corner.y())];
        QRgb* to = bits + x;
        for (int y = 0; y < size.height(); ++y, to += kTile.width())
            *to = inks[from[y]];
    }
}

} // namespace s4k::ui
