// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <cstdint>
#include <vector>

class QPainter;

namespace s4k::ui {

/// A picture of curves made of vertical runs of pixels, each of one ink. Unlike lines of a
/// QPainter, its cost does not depend on how often the curves rise and fall.
/// @source own design
class ColumnRaster {
public:
    static constexpr int kMostInks = 255;

    /// Starts an empty picture without inks; call it before all others. Width and height are
    /// clamped to 1-16384 pixels.
    void begin(QSize pixels);
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    /// Adds an ink and returns its number; after kMostInks inks, the number of the last one.
    [[nodiscard]] std::uint8_t addInk(const QColor& colour);
    /// Fills the pixels `top` to `bottom` (inclusive) of a column; pixels outside the picture are
    /// ignored.
    void fill(int column, int top, int bottom, std::uint8_t ink);

    /// Paints the filled pixels and leaves all others unchanged. `corner` is in logical pixels;
    /// `scale` is the number of pixels of the picture per logical pixel.
    void paint(QPainter& painter, QPointF corner, double scale);

private:
    struct Rows {
        int top;
        int bottom;
    };
    int m_width = 1;
    int m_height = 1;
    std::vector<std::uint8_t> m_pixels; ///< column by column
    std::vector<Rows> m_inked;          ///< filled rows of each column
    std::vector<std::uint8_t> m_used;   ///< whether a block of a tile contains any ink
    std::vector<QRgb> m_inks;
    QImage m_tile; ///< part of the picture that fits into the L1 cache

    void clearColumn(int column);
    [[nodiscard]] std::size_t blocks() const;
    void fillTile(QPoint corner, QSize size);
};

} // namespace s4k::ui
