// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glass.h"
#include "core/lcd/raster.h"
#include "core/lcd/scan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace s4k::lcd;

namespace {

constexpr int kNobody = -1;
constexpr int kSeveral = -2;

/// The shape of each pixel at a scale.
struct Owners {
    int width;
    int height;
    std::vector<int> shape;

    [[nodiscard]] int at(int x, int y) const {
        return shape[static_cast<std::size_t>(y * width + x)];
    }
};

Owners ownersAt(int scale) {
    Owners owners{kGlassWidth * scale, kGlassHeight * scale, {}};
    owners.shape.assign(static_cast<std::size_t>(owners.width * owners.height), kNobody);
    for (std::size_t i = 0; i < kShapeCount; ++i)
        for (const PixelRun run : scan(glass()[i], scale))
            for (int x = run.begin; x < run.end; ++x) {
                int& owner = owners.shape[static_cast<std::size_t>(run.row * owners.width + x)];
                owner = owner == kNobody ? static_cast<int>(i) : kSeveral;
            }
    return owners;
}

enum class Where {
    Inside,
    Outside,
    OnEdge
};

/// Even-odd rule with a vertical ray, a point against whole polygons, in exact arithmetic: an
/// algorithm independent of the scan conversion.
Where locate(const Shape& shape, int scale, int column, int row) {
    const long long px = (2LL * column + 1) * kFine;
    const long long py = (2LL * row + 1) * kFine;
    bool inside = false;
    for (const Outline& outline : shape.outlines)
        for (std::size_t i = 0; i < outline.points().size(); ++i) {
            const Point a = outline.points()[i];
            const Point b = outline.points()[(i + 1) % outline.points().size()];
            const long long ax = 2LL * scale * (a.x + shape.offset.x) - px;
            const long long ay = 2LL * scale * (a.y + shape.offset.y) - py;
            const long long bx = 2LL * scale * (b.x + shape.offset.x) - px;
            const long long by = 2LL * scale * (b.y + shape.offset.y) - py;
            const long long cross = ax * by - bx * ay;
            if (cross == 0 && std::min(ax, bx) <= 0 && std::max(ax, bx) >= 0 &&
                std::min(ay, by) <= 0 && std::max(ay, by) >= 0)
                return Where::OnEdge;
            if ((ax > 0) != (bx > 0) && (cross > 0) == (bx < ax))
                inside = !inside;
        }
    return inside ? Where::Inside : Where::Outside;
}

/// Number of pixels in a square around `shape` for which scan() and locate() disagree.
int disagreements(const Shape& shape, int scale) {
    const Point first = shape.outlines[0].points()[0];
    const int reach = 50 * scale;
    const int x0 = (first.x + shape.offset.x) * scale / kFine - reach;
    const int y0 = (first.y + shape.offset.y) * scale / kFine - reach;
    std::vector<bool> scanned(static_cast<std::size_t>(4 * reach * reach));
    const auto at = [&](int x, int y) {
        return static_cast<std::size_t>((y - y0) * 2 * reach + x - x0);
    };
    for (const PixelRun run : scan(shape, scale))
        for (int x = run.begin; x < run.end; ++x)
            scanned[at(x, run.row)] = true;
    int wrong = 0;
    for (int y = y0; y < y0 + 2 * reach; ++y)
        for (int x = x0; x < x0 + 2 * reach; ++x) {
            const Where where = locate(shape, scale, x, y);
            wrong += where != Where::OnEdge && (where == Where::Inside) != scanned[at(x, y)];
        }
    return wrong;
}

} // namespace

TEST_CASE("every segment has pixels, and no pixel two segments, at every scale") {
    for (int scale = 1; scale <= kMaxScale; ++scale) {
        const Owners owners = ownersAt(scale);
        std::vector<int> pixels(kShapeCount);
        int shared = 0;
        for (const int owner : owners.shape) {
            shared += owner == kSeveral;
            if (owner >= 0)
                ++pixels[static_cast<std::size_t>(owner)];
        }
        INFO("scale " << scale);
        CHECK(shared == 0);
        CHECK(*std::min_element(pixels.begin(), pixels.end()) >= 6 * scale * scale);
    }
}

TEST_CASE("from scale 2 on segments are parted by bare glass") {
    for (int scale = 2; scale <= kMaxScale; ++scale) {
        const Owners owners = ownersAt(scale);
        int touching = 0;
        for (int y = 0; y + 1 < owners.height; ++y)
            for (int x = 0; x + 1 < owners.width; ++x) {
                const int here = owners.at(x, y);
                for (const int other : {owners.at(x + 1, y), owners.at(x, y + 1)})
                    touching += here != kNobody && other != kNobody && here != other;
            }
        INFO("scale " << scale);
        CHECK(touching == 0);
    }
}

TEST_CASE("scan conversion agrees with a test of each single pixel centre") {
    for (const int scale : {1, 2, 3}) {
        int wrong = 0;
        for (std::size_t i = 0; i < kCellSegments; ++i)
            wrong += disagreements(glass()[i], scale);
        for (std::size_t i = kLabelCells * kCellSegments; i < kShapeCount; ++i)
            wrong += disagreements(glass()[i], scale);
        INFO("scale " << scale);
        CHECK(wrong == 0);
    }
}

TEST_CASE("a square of known place and size covers exactly its pixels") {
    const Outline outlines[] = {{{100, 200}, {400, 200}, {400, 500}, {100, 500}},
                                {{200, 300}, {300, 300}, {300, 400}, {200, 400}}};
    const auto runs = scan({outlines, {1000, 0}}, 1);
    REQUIRE(runs.size() == 4);
    const auto is = [&](std::size_t i, int row, int begin, int end) {
        return runs[i].row == row && runs[i].begin == begin && runs[i].end == end;
    };
    CHECK(is(0, 2, 11, 14));
    CHECK(is(1, 3, 11, 12));
    CHECK(is(2, 3, 13, 14));
    CHECK(is(3, 4, 11, 14));
}

TEST_CASE("all cells are alike, and all digits") {
    const auto alike = [](std::size_t a, std::size_t b) {
        return glass()[a].outlines.data() == glass()[b].outlines.data() &&
               glass()[a].offset.y == glass()[b].offset.y &&
               (glass()[b].offset.x - glass()[a].offset.x) % kFine == 0;
    };
    for (std::size_t i = 0; i < kLabelCells * kCellSegments; ++i)
        CHECK(alike(i % kCellSegments, i));
    const std::size_t digits = kLabelCells * kCellSegments;
    for (std::size_t i = 0; i < kDigits * kDigitSegments; ++i)
        CHECK(alike(digits + i % kDigitSegments, digits + i));
}

TEST_CASE("each bit of a frame lights one shape, each its own") {
    for (std::size_t shape = 0; shape < kShapeCount; ++shape) {
        LcdFrame frame;
        std::size_t i = shape;
        if (i < kLabelCells * kCellSegments) {
            frame.label[i / kCellSegments] = static_cast<std::uint16_t>(1U << i % kCellSegments);
        } else if (i -= kLabelCells * kCellSegments; i < kDigits * kDigitSegments) {
            frame.digits[i / kDigitSegments] = static_cast<std::uint8_t>(1U << i % kDigitSegments);
        } else {
            frame.set(static_cast<Icon>(i - kDigits * kDigitSegments), true);
        }
        for (std::size_t other = 0; other < kShapeCount; ++other)
            CHECK(isLit(frame, other) == (other == shape));
    }
}
