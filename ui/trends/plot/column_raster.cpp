// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/column_raster.h"

#include <QPainter>

#include <algorithm>
#include <cstring>

namespace s4k::ui {

namespace {
constexpr int kLargest = 16'384;
constexpr QSize kTile{128, 64};
constexpr int kBlock = 16; // rows of a tile that are skipped together if they are empty
constexpr int kGroup = 16; // columns turned into rows together: one cache line
} // namespace

void ColumnRaster::begin(QSize pixels) {
    const int width = std::clamp(pixels.width(), 1, kLargest);
    const int height = std::clamp(pixels.height(), 1, kLargest);
    m_inks.assign(1, qRgba(0, 0, 0, 0));
    m_used.assign(static_cast<std::size_t>((width - 1) / kTile.width() + 1) *
                      (static_cast<std::size_t>((height - 1) / kBlock) + 1),
                  0);
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
    std::uint8_t* used = &m_used[x / static_cast<std::size_t>(kTile.width()) * blocks()];
    for (int block = top / kBlock; block <= bottom / kBlock; ++block)
        used[block] = 1;
    std::memset(&m_pixels[x * static_cast<std::size_t>(m_height) + static_cast<std::size_t>(top)],
                ink, static_cast<std::size_t>(bottom) + 1 - static_cast<std::size_t>(top));
}

/// Number of blocks from top to bottom of a tile.
std::size_t ColumnRaster::blocks() const {
    return static_cast<std::size_t>((m_height - 1) / kBlock) + 1;
}

void ColumnRaster::paint(QPainter& painter, QPointF corner, double scale) {
    const int last = static_cast<int>(blocks());
    for (int left = 0; left < m_width; left += kTile.width()) {
        const int columns = std::min(kTile.width(), m_width - left);
        const std::uint8_t* used =
            &m_used[static_cast<std::size_t>(left / kTile.width()) * blocks()];
        for (int block = 0; block < last; ++block) {
            const int first = block;
            while (block < last && used[block] != 0 && (block - first) * kBlock < kTile.height())
                ++block;
            if (block == first)
                continue;
            const int top = first * kBlock;
            const QSize size(columns, std::min(block * kBlock, m_height) - top);
            fillTile({left, top}, size);
            painter.drawImage(QRectF(corner + QPointF(left, top) / scale, QSizeF(size) / scale),
                              m_tile, QRectF(QPointF(), size));
            --block;
        }
    }
}

void ColumnRaster::fillTile(QPoint corner, QSize size) {
    const QRgb* inks = m_inks.data();
    const auto stride = static_cast<std::size_t>(m_height);
    for (int x = 0; x < size.width(); x += kGroup) {
        const int many = std::min(kGroup, size.width() - x);
        const std::uint8_t* from = &m_pixels[static_cast<std::size_t>(corner.x() + x) * stride +
                                             static_cast<std::size_t>(corner.y())];
        auto* to = reinterpret_cast<QRgb*>(m_tile.bits()) + x;
        for (int y = 0; y < size.height(); ++y, ++from, to += kTile.width())
            for (int column = 0; column < many; ++column)
                to[column] = inks[from[static_cast<std::size_t>(column) * stride]];
    }
}

} // namespace s4k::ui
