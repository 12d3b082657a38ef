// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/scan.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace s4k::lcd {

namespace {

// In these units the centre of pixel i is at (2i + 1) * kFine, and a point of the glass is at 2 *
// scale times its coordinate. Both are whole numbers, so that every comparison is exact.
constexpr std::int64_t kPixel = 2 * std::int64_t{kFine};

/// An edge that is not horizontal, upper end first.
struct Edge {
    std::int64_t x0, y0, x1, y1;
};

std::int64_t ceilDivide(std::int64_t a, std::int64_t b) {
    return a / b + ((a % b != 0 && a > 0) ? 1 : 0);
}

/// The first pixel or row whose centre is at or after the fraction numerator / denominator.
std::int64_t firstFrom(std::int64_t numerator, std::int64_t denominator = 1) {
    return ceilDivide(numerator - kFine * denominator, kPixel * denominator);
}

std::vector<Edge> edgesOf(const Shape& shape, int scale) {
    std::vector<Edge> edges;
    for (const Outline& outline : shape.outlines) {
        const auto points = outline.points();
        for (std::size_t i = 0; i < points.size(); ++i) {
            Point a = points[i];
            Point b = points[(i + 1) % points.size()];
            if (a.y > b.y)
                std::swap(a, b);
            const std::int64_t k = 2 * std::int64_t{scale};
            if (a.y != b.y)
                edges.push_back({k * (a.x + shape.offset.x), k * (a.y + shape.offset.y),
                                 k * (b.x + shape.offset.x), k * (b.y + shape.offset.y)});
        }
    }
    return edges;
}

/// Where the row crosses the edges: for each crossing the first pixel at or after it, ascending.
std::vector<int> crossings(const std::vector<Edge>& edges, int row) {
    const std::int64_t y = kPixel * row + kFine;
    std::vector<int> pixels;
    for (const Edge& e : edges) {
        if (y < e.y0 || y >= e.y1)
            continue;
        const std::int64_t rise = e.y1 - e.y0;
        const std::int64_t x = e.x0 * rise + (y - e.y0) * (e.x1 - e.x0);
        pixels.push_back(static_cast<int>(firstFrom(x, rise)));
    }
    std::sort(pixels.begin(), pixels.end());
    return pixels;
}

} // namespace

std::vector<PixelRun> scan(const Shape& shape, int scale) {
    const auto edges = edgesOf(shape, scale);
    std::vector<PixelRun> runs;
    if (edges.empty())
        return runs;
    const auto upper = [](const Edge& a, const Edge& b) { return a.y0 < b.y0; };
    const auto lower = [](const Edge& a, const Edge& b) { return a.y1 < b.y1; };
    const auto top = std::min_element(edges.begin(), edges.end(), upper)->y0;
    const auto bottom = std::max_element(edges.begin(), edges.end(), lower)->y1;
    const auto end = static_cast<int>(firstFrom(bottom));
    for (int row = static_cast<int>(firstFrom(top)); row < end; ++row) {
        const auto pixels = crossings(edges, row);
        for (std::size_t i = 0; i + 1 < pixels.size(); i += 2)
            if (pixels[i] < pixels[i + 1])
                runs.push_back({row, pixels[i], pixels[i + 1]});
    }
    return runs;
}

} // namespace s4k::lcd
