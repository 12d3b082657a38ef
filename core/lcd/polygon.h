// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>

namespace s4k::lcd {

/// Fine units per pixel at scale 1: the glass is drawn in hundredths of a pixel.
inline constexpr int kFine = 100;

/// A place on the glass in fine units, x to the right, y down.
struct Point {
    int x;
    int y;
    friend constexpr bool operator==(Point, Point) = default;
};

/// A closed polygon without self-intersection. The points are in the object, so that tables of
/// outlines are constants.
class Outline {
public:
    static constexpr std::size_t kCapacity = 40;

    constexpr Outline() = default;
    /// At most kCapacity points; more are a compile error in a constant expression, otherwise they
    /// throw std::out_of_range.
    constexpr Outline(std::initializer_list<Point> points) {
        for (const Point p : points)
            m_points.at(m_size++) = p;
    }

    [[nodiscard]] constexpr std::span<const Point> points() const {
        return {m_points.data(), m_size};
    }

    /// A copy in which each point is replaced by `map(point)`.
    template <typename Map>
    [[nodiscard]] constexpr Outline mapped(Map map) const {
        Outline result = *this;
        for (std::size_t i = 0; i < m_size; ++i)
            result.m_points[i] = map(m_points[i]);
        return result;
    }

    /// Twice the enclosed area, in square fine units.
    [[nodiscard]] constexpr long long doubleArea() const {
        long long sum = 0;
        for (std::size_t i = 0; i < m_size; ++i) {
            const Point a = m_points[i];
            const Point b = m_points[(i + 1) % m_size];
            sum += static_cast<long long>(a.x) * b.y - static_cast<long long>(b.x) * a.y;
        }
        return sum < 0 ? -sum : sum;
    }

private:
    std::array<Point, kCapacity> m_points{};
    std::size_t m_size = 0;
};

} // namespace s4k::lcd
