// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/lcd/polygon.h"

#include <array>

namespace s4k::lcd {

/// Dimensions of a segmented character in fine units. All are even.
struct Strokes {
    int width;     ///< outer edge to outer edge
    int height;    ///< outer edge to outer edge
    int stroke;    ///< thickness of a segment
    int mitre;     ///< gap between a mitred end and the mitre line, along the segment
    int clearance; ///< gap between parallel edges of neighbouring segments
    int chamfer;   ///< size of the cut at the four outer corners
    int slant;     ///< lean to the right, percent

    [[nodiscard]] constexpr int half() const { return stroke / 2; }
    [[nodiscard]] constexpr int centre() const { return width / 2; }
    [[nodiscard]] constexpr int middle() const { return height / 2; }

    /// Upside down: upper segments become lower ones.
    [[nodiscard]] constexpr Outline flipped(const Outline& outline) const {
        return outline.mapped([this](Point p) { return Point{p.x, height - p.y}; });
    }
    /// Left and right exchanged.
    [[nodiscard]] constexpr Outline mirrored(const Outline& outline) const {
        return outline.mapped([this](Point p) { return Point{width - p.x, p.y}; });
    }
    /// Leaning to the right by `slant`; the lower edge stays.
    [[nodiscard]] constexpr Outline slanted(const Outline& outline) const {
        return outline.mapped([this](Point p) {
            return Point{p.x + (height - p.y) * slant / 100, p.y};
        });
    }

    /// Segment A: the bar along the top.
    [[nodiscard]] constexpr Outline top() const {
        const int in = stroke + mitre;
        const int corner = chamfer + mitre / 2;
        const int up = chamfer - mitre / 2;
        return {{2 * chamfer, 0},     {width - 2 * chamfer, 0},
                {width - corner, up}, {width - in, stroke},
                {in, stroke},         {corner, up}};
    }

    /// Segment F: the upper left bar.
    [[nodiscard]] constexpr Outline upperLeft() const {
        const int end = middle() - clearance / 2;
        return {{0, 2 * chamfer},
                {chamfer - mitre / 2, chamfer + mitre / 2},
                {stroke, stroke + mitre},
                {stroke, middle() - half() - mitre},
                {half() - (mitre - clearance / 2), end},
                {0, end}};
    }

    /// The middle bar from x = `left` to x = `right`, pointed at both ends: segments G, G1, G2.
    [[nodiscard]] constexpr Outline bar(int left, int right) const {
        return {{left, middle()},
                {left + half(), middle() - half()},
                {right - half(), middle() - half()},
                {right, middle()},
                {right - half(), middle() + half()},
                {left + half(), middle() + half()}};
    }

    /// Segment I: the upper half of the vertical bar in the centre.
    [[nodiscard]] constexpr Outline upperCentre() const {
        const int from = stroke + clearance;
        const int tip = middle() - mitre;
        return {{centre() - half(), from},
                {centre() + half(), from},
                {centre() + half(), tip - half()},
                {centre(), tip},
                {centre() - half(), tip - half()}};
    }

    /// Segment H: the diagonal of the upper left field; it is `run` wide at its upper end.
    [[nodiscard]] constexpr Outline upperDiagonal(int run) const {
        const Point from{stroke + clearance, stroke + clearance};
        const Point to{centre() - half() - clearance, middle() - half() - clearance};
        const int rise = run * (to.y - from.y) / (to.x - from.x);
        return {from, {from.x + run, from.y}, {to.x, to.y - rise},
                to,   {to.x - run, to.y},     {from.x, from.y + rise}};
    }
};

/// The fourteen segments of a label cell in the order of Cell; the upper left corner before
/// slanting is at 0, 0. `diagonalRun`: width of the diagonals at their upper end.
constexpr std::array<Outline, kCellSegments> cellOutlines(const Strokes& s, int diagonalRun) {
    const Outline a = s.top();
    const Outline f = s.upperLeft();
    const Outline g = s.bar(s.half() + s.mitre, s.centre() - s.mitre);
    const Outline h = s.upperDiagonal(diagonalRun);
    const Outline i = s.upperCentre();
    std::array<Outline, kCellSegments> cell{a,
                                            s.mirrored(f),
                                            s.mirrored(s.flipped(f)),
                                            s.flipped(a),
                                            s.flipped(f),
                                            f,
                                            g,
                                            s.mirrored(g),
                                            h,
                                            i,
                                            s.mirrored(h),
                                            s.flipped(h),
                                            s.flipped(i),
                                            s.mirrored(s.flipped(h))};
    for (Outline& outline : cell)
        outline = s.slanted(outline);
    return cell;
}

/// The seven segments and the point of a digit in the order of Digit. `point` is the upper left
/// corner of the point before slanting, a square of `pointSize`.
constexpr std::array<Outline, kDigitSegments> digitOutlines(const Strokes& s, Point point,
                                                            int pointSize) {
    const Outline a = s.top();
    const Outline f = s.upperLeft();
    const Outline dot = Outline{{0, 0}, {pointSize, 0}, {pointSize, pointSize}, {0, pointSize}};
    std::array<Outline, kDigitSegments> digit{
        a,
        s.mirrored(f),
        s.mirrored(s.flipped(f)),
        s.flipped(a),
        s.flipped(f),
        f,
        s.bar(s.half() + s.mitre, s.width - s.half() - s.mitre),
        dot.mapped([point](Point p) {
            return Point{p.x + point.x, p.y + point.y};
        })};
    for (Outline& outline : digit)
        outline = s.slanted(outline);
    return digit;
}

} // namespace s4k::lcd
