// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/series/pyramid.h"
#include "core/units/readings.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace s4k::past {

/// The curves that the trends begin with, of which most is kept: one quantity of one phase or pair
/// of phases.
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
[[nodiscard]] Quantity quantityOf(Curve curve);

/// One reading of the trends, in the units of their axes (kW, kvar, kVA, kWh ...). What is not
/// valid is NaN and is drawn as a gap.
struct TrendPoint {
    double seconds = 0; ///< since 1970 UTC
    std::array<double, kQuantityCount> values{};
    [[nodiscard]] double operator[](Quantity q) const { return values[index(q)]; }
    [[nodiscard]] float operator[](Curve c) const {
        return static_cast<float>(values[index(quantityOf(c))]);
    }
};

/// The readings of a moment.
[[nodiscard]] TrendPoint trendPoint(const Moment& moment);

/// The readings of a quantity: a series of a pyramid, which holds them less `base`.
struct TrendTrack {
    const series::Pyramid* pyramid = nullptr;
    std::size_t series = 0;
    double base = 0; ///< of a counter the first reading, so that a float holds what it went on by
    friend bool operator==(const TrendTrack&, const TrendTrack&) = default;
};

/// The readings of a meter: of the twelve curves the last week as they came, of all other
/// quantities the last day, and of both for a year and more the extremes and means. A log may have
/// columns beside the quantities, which are kept as long as the curves.
/// @source own design
class TrendBuffer {
public:
    static constexpr std::size_t kDay = 86'400;        ///< at one a second
    static constexpr std::size_t kCapacity = 7 * kDay; ///< about 65 MB with all quantities
    static constexpr std::size_t kLeastOfOthers = 1'800;
    static constexpr std::size_t kMostFree = 256;   ///< columns; more are not kept
    static constexpr double kLongestSeconds = 1e12; ///< later readings are not taken

    explicit TrendBuffer(std::size_t capacity = kCapacity,
                         std::vector<std::string> freeColumns = {});

    /// A moment less than 50 ms after the last replaces it; an earlier one begins a new stretch,
    /// and hides what was read of its time before.
    void append(const Moment& moment, std::span<const double> free = {});
    void append(const TrendPoint& point, std::span<const double> free = {});
    /// What is known of a minute or more from `timeMs` on, of every quantity in their order and in
    /// SI units, then of the free columns; see series::Pyramid.
    void appendSummaries(std::int64_t timeMs, std::span<const series::Summary> ofQuantities);
    /// Keeps at most so many readings of the curves from now on, and a seventh or half an hour of
    /// the others; the oldest go.
    void setCapacity(std::size_t capacity);

    [[nodiscard]] bool empty() const { return m_curves.empty(); }
    /// Number of readings in the newest stretch; the index counts these.
    [[nodiscard]] std::size_t size() const { return m_curves.end() - begin(); }
    /// The oldest reading is 0. Quantities that are no curve are NaN where they are not kept.
    [[nodiscard]] TrendPoint operator[](std::size_t i) const { return point(begin() + i); }
    [[nodiscard]] double firstSecond() const;
    [[nodiscard]] double lastSecond() const;
    /// Earliest time of what is still known, from the extremes and in any stretch, and latest: it
    /// is after lastSecond() when a clock was set back.
    [[nodiscard]] double oldestSecond() const;
    [[nodiscard]] double latestSecond() const;

    /// The reading nearest to `seconds`, or nothing where none is as near as a gap is long. Where
    /// stretches overlap, of the newest.
    [[nodiscard]] std::optional<TrendPoint> nearest(double seconds) const;

    [[nodiscard]] TrendTrack track(Quantity quantity) const;
    [[nodiscard]] const std::vector<std::string>& freeColumns() const { return m_freeNames; }
    /// `column` below the number of free columns.
    [[nodiscard]] TrendTrack freeTrack(std::size_t column) const { return {&m_free, column, 0}; }

    /// Its series are the curves.
    [[nodiscard]] const series::Pyramid& pyramid() const { return m_curves; }

private:
    static constexpr std::int64_t kSameMs = 50;
    std::size_t m_capacity;
    std::size_t m_forgotten = 0; ///< readings before this one
    series::Pyramid m_curves;
    series::Pyramid m_others; ///< the quantities that are no curve, in their order
    std::vector<std::string> m_freeNames;
    series::Pyramid m_free;
    std::array<std::optional<double>, kQuantityCount> m_bases{};

    [[nodiscard]] std::size_t begin() const;
    [[nodiscard]] TrendPoint point(std::size_t i) const;
    [[nodiscard]] float stored(Quantity quantity, double value);
    void forget();
};

/// From SI units to those of the trends: 0.001 for powers and energies, else 1.
[[nodiscard]] double trendFactor(Quantity quantity);

} // namespace s4k::past
