// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace s4k::ui {

/// A curve of the trends: one quantity of one phase or pair of phases.
enum class Curve : std::uint8_t {
    VoltsAn,
    VoltsBn,
    VoltsCn,
    VoltsAb,
    VoltsBc,
    VoltsAc,
    AmpsA,
    AmpsB,
    AmpsC,
    KilowattsA,
    KilowattsB,
    KilowattsC
};
inline constexpr std::size_t kCurveCount = 12;

/// One second of the trends. What is not valid is NaN and is drawn as a gap.
struct TrendPoint {
    double seconds = 0; ///< meter time
    std::array<float, kCurveCount> values{};
    [[nodiscard]] float operator[](Curve c) const { return values[static_cast<std::size_t>(c)]; }
};

/// Points of one curve ready to be drawn: rising times, NaN where the line breaks.
struct DrawnCurve {
    std::vector<double> times;
    std::vector<double> values;
};

/// The last day of readings, one a second; the oldest go when it is full.
/// @source own design
class TrendBuffer {
public:
    static constexpr std::size_t kCapacity = 86'400; ///< 24 h at 1 s
    static constexpr double kGapSteps = 1.5;         ///< a longer time breaks the line

    explicit TrendBuffer(std::size_t capacity = kCapacity) : m_capacity(capacity) {}

    /// A snapshot of the same second replaces the last; an earlier one starts afresh. `step` is the
    /// time from one to the next as things are now, s, 1 or more.
    void append(const MeterSnapshot& snapshot, double step = 1);
    void append(const TrendPoint& point);
    void clear() { m_points.clear(); }
    /// Keeps at most so many from now on; the oldest go.
    void setCapacity(std::size_t capacity);

    [[nodiscard]] bool empty() const { return m_points.empty(); }
    [[nodiscard]] std::size_t size() const { return m_points.size(); }
    [[nodiscard]] const TrendPoint& operator[](std::size_t i) const { return m_points[i]; }
    [[nodiscard]] double firstSecond() const { return empty() ? 0 : m_points.front().seconds; }
    [[nodiscard]] double lastSecond() const { return empty() ? 0 : m_points.back().seconds; }

    /// The point nearest to `seconds`, or nothing within a gap.
    [[nodiscard]] const TrendPoint* nearest(double seconds) const;

    /// `curve` between two times for `columns` pixels: every point where they are few, else the
    /// smallest and the largest of each column, in their order.
    [[nodiscard]] DrawnCurve draw(Curve curve, double from, double to, int columns) const;

private:
    std::size_t m_capacity;
    std::deque<TrendPoint> m_points;
    double m_gap = kGapSteps; ///< s

    [[nodiscard]] std::size_t lowerBound(double seconds) const;
};

/// The trend values of a snapshot.
[[nodiscard]] TrendPoint trendPoint(const MeterSnapshot& snapshot);

} // namespace s4k::ui
