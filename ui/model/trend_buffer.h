// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/history.h"
#include "core/port/meter_port.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

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

/// One reading of the trends. What is not valid is NaN and is drawn as a gap.
struct TrendPoint {
    double seconds = 0; ///< since 1970 UTC
    std::array<float, kCurveCount> values{};
    [[nodiscard]] float operator[](Curve c) const { return values[static_cast<std::size_t>(c)]; }
};

/// The readings of the last week as they came, and for a year and more their extremes and means.
/// After a restart only what came since is told.
/// @source own design
class TrendBuffer {
public:
    static constexpr std::size_t kDay = 86'400;        ///< at one a second
    static constexpr std::size_t kCapacity = 7 * kDay; ///< about 44 MB
    static constexpr double kLongestSeconds = 1e12;    ///< later readings are not taken

    explicit TrendBuffer(std::size_t capacity = kCapacity)
        : m_capacity(capacity), m_history(kCurveCount, capacity) {}

    /// A snapshot less than 50 ms after the last replaces it; an earlier one starts afresh.
    void append(std::int64_t timeMs, const MeterSnapshot& snapshot);
    void append(const TrendPoint& point);
    /// Keeps at most so many readings from now on; the oldest go.
    void setCapacity(std::size_t capacity);

    [[nodiscard]] bool empty() const { return m_history.empty(); }
    [[nodiscard]] std::size_t size() const { return m_history.end() - begin(); }
    /// The oldest reading is 0.
    [[nodiscard]] TrendPoint operator[](std::size_t i) const { return point(begin() + i); }
    [[nodiscard]] double firstSecond() const;
    [[nodiscard]] double lastSecond() const;
    /// Of what is still known from its extremes.
    [[nodiscard]] double oldestSecond() const;

    /// The reading nearest to `seconds`, or nothing where none is as near as a gap is long.
    [[nodiscard]] std::optional<TrendPoint> nearest(double seconds) const;

    /// Its series are the curves; their newest stretch is what counts.
    [[nodiscard]] const history::History& history() const { return m_history; }

private:
    static constexpr std::int64_t kSameMs = 50;
    std::size_t m_capacity;
    std::size_t m_forgotten = 0; ///< readings before this one
    history::History m_history;

    [[nodiscard]] std::size_t begin() const;
    [[nodiscard]] TrendPoint point(std::size_t i) const;
    void forget();
};

/// The trend values of a snapshot at `timeMs` since 1970 UTC.
[[nodiscard]] TrendPoint trendPoint(std::int64_t timeMs, const MeterSnapshot& snapshot);

} // namespace s4k::ui
