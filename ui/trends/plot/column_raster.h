// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <cstdint>
#include <vector>

class QPainter;

namespace s4k::ui {

/// A picture of curves made of upright runs of pixels, one ink each. Its cost does not depend on
/// how densely the curves go up and down, unlike that of lines of a painter.
/// @source own design
class ColumnRaster {
public:
    static constexpr int kMostInks = 255;

    /// An empty picture; sizes below 1 are taken as 1, sizes above 16384 as that.
    void begin(QSize pixels);
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    /// An ink of this colour, told by its number; beyond kMostInks the last.
    [[nodiscard]] std::uint8_t addInk(const QColor& colour);
    /// Inks the pixels of a column from `top` to `bottom`, both included, as far as they are there.
    void fill(int column, int top, int bottom, std::uint8_t ink);

    /// Paints what was drawn, nothing elsewhere: `corner` in logical pixels, `scale` of ours to one
    /// of those.
    void paint(QPainter& painter, QPointF corner, double scale);

private:
    struct Rows {
        int top;
        int bottom;
    };
    int m_width = 1;
    int m_height = 1;
    std::vector<std::uint8_t> m_pixels; ///< column by column
    std::vector<Rows> m_inked;          ///< of each column
    std::vector<std::uint8_t> m_used;   ///< whether anything was inked in a block of a tile
    std::vector<QRgb> m_inks;
    QImage m_tile; ///< a part of the picture, small enough for the processor's nearest cache

    void clearColumn(int column);
    [[nodiscard]] std::size_t blocks() const;
    void fillTile(QPoint corner, QSize size);
};

} // namespace s4k::ui
