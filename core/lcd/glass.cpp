// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glass.h"

#include "core/lcd/icons.h"
#include "core/lcd/raster.h"
#include "core/lcd/strokes.h"

#include <algorithm>
#include <array>

namespace s4k::lcd {

namespace {

// Pitches and origins are whole pixels at scale 1, so that all cells look alike at every scale. The
// values were chosen by eye at scales 1, 2 and 4: words of the label must be readable at 160 x 96,
// and the gaps between segments must remain visible at scale 4.
constexpr Point kLabelAt{800, 900};
constexpr int kCellPitch = 2100;
constexpr Strokes kCellStrokes{.width = 1720,
                               .height = 2500,
                               .stroke = 230,
                               .mitre = 46,
                               .clearance = 56,
                               .chamfer = 60,
                               .slant = 10};
constexpr int kDiagonalRun = 140;

constexpr Point kValueAt{800, 4400};
constexpr int kDigitPitch = 2500;
constexpr Strokes kDigitStrokes{.width = 1860,
                                .height = 4300,
                                .stroke = 480,
                                .mitre = 60,
                                .clearance = 90,
                                .chamfer = 120,
                                .slant = 10};
constexpr Point kPointAt{1955, 3860};
constexpr int kPointSize = 440;

constexpr auto kCell = cellOutlines(kCellStrokes, kDiagonalRun);
constexpr auto kDigit = digitOutlines(kDigitStrokes, kPointAt, kPointSize);

constexpr std::array<Shape, kIconCount> kIcons{{
    {kHeart, {13900, 900}},
    {kWrench, {13980, 2260}},
    {kMarkA, {13900, 4400}},
    {kMarkB, {13900, 6000}},
    {kMarkC, {13900, 7600}},
}};

template <std::size_t N>
constexpr std::size_t place(std::array<Shape, kShapeCount>& shapes, std::size_t at,
                            const std::array<Outline, N>& prototype, Point offset) {
    for (const Outline& outline : prototype)
        shapes[at++] = {{&outline, 1}, offset};
    return at;
}

consteval std::array<Shape, kShapeCount> buildGlass() {
    std::array<Shape, kShapeCount> shapes{};
    std::size_t at = 0;
    for (int i = 0; i < static_cast<int>(kLabelCells); ++i)
        at = place(shapes, at, kCell, {kLabelAt.x + i * kCellPitch, kLabelAt.y});
    for (int i = 0; i < static_cast<int>(kDigits); ++i)
        at = place(shapes, at, kDigit, {kValueAt.x + i * kDigitPitch, kValueAt.y});
    for (const Shape& icon : kIcons)
        shapes[at++] = icon;
    return shapes;
}

constexpr auto kGlass = buildGlass();

constexpr bool isInside(const Shape& shape) {
    for (const Outline& outline : shape.outlines)
        for (const Point p : outline.points()) {
            const Point q{p.x + shape.offset.x, p.y + shape.offset.y};
            if (q.x < 0 || q.x > kGlassWidth * kFine || q.y < 0 || q.y > kGlassHeight * kFine)
                return false;
        }
    return true;
}

constexpr bool isSolid(const Shape& shape) {
    const auto& outlines = shape.outlines;
    return !outlines.empty() && std::all_of(outlines.begin(), outlines.end(), [](const Outline& o) {
        return o.points().size() >= 3 && o.doubleArea() > 0;
    });
}

static_assert(std::all_of(kGlass.begin(), kGlass.end(), isInside), "every shape lies on the glass");
static_assert(std::all_of(kGlass.begin(), kGlass.end(), isSolid), "no outline is empty");

} // namespace

std::span<const Shape, kShapeCount> glass() {
    return kGlass;
}

bool isLit(const LcdFrame& frame, std::size_t shape) {
    constexpr std::size_t kLabelShapes = kLabelCells * kCellSegments;
    constexpr std::size_t kDigitShapes = kDigits * kDigitSegments;
    unsigned segments = frame.icons;
    std::size_t segment = shape - kLabelShapes - kDigitShapes;
    if (shape < kLabelShapes) {
        segments = frame.label[shape / kCellSegments];
        segment = shape % kCellSegments;
    } else if (shape < kLabelShapes + kDigitShapes) {
        segments = frame.digits[(shape - kLabelShapes) / kDigitSegments];
        segment = (shape - kLabelShapes) % kDigitSegments;
    }
    return (segments >> segment & 1U) != 0;
}

} // namespace s4k::lcd
