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

/// The twelve curves that the trends show first and that are kept longest: one quantity of one
/// phase or line pair each.
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

/// One reading in the units of the trends' axes (kW, kvar, kVA, kWh ...). A value that is not valid
/// is NaN and is drawn as a gap.
struct TrendPoint {
    double seconds = 0; ///< s since 1970 UTC
    std::array<double, kQuantityCount> values{};
    [[nodiscard]] double operator[](Quantity q) const { return values[index(q)]; }
    [[nodiscard]] float operator[](Curve c) const {
        return static_cast<float>(values[index(quantityOf(c))]);
    }
};

/// Converts a moment to the units of the trends.
[[nodiscard]] TrendPoint trendPoint(const Moment& moment);

/// The readings of a quantity: a series of a pyramid. A value is `base` plus the stored float.
struct TrendTrack {
    const series::Pyramid* pyramid = nullptr;
    std::size_t series = 0;
    double base = 0; ///< first reading of a counter, so that a float can hold the increase
    friend bool operator==(const TrendTrack&, const TrendTrack&) = default;
};

/// The readings of a meter. The newest readings are kept individually: a week of the twelve curves,
/// a day of all other quantities. Older ones are kept for a year and more as minima, maxima and
/// means. The free columns of a log (those that are no quantity) are kept as long as the curves.
/// @source own design
class TrendBuffer {
public:
    static constexpr std::size_t kDay = 86'400;          ///< readings, at one a second
    static constexpr std::size_t kCapacity = 7 * kDay;   ///< about 65 MB with all quantities
    static constexpr std::size_t kLeastOfOthers = 1'800; ///< readings: half an hour
    static constexpr std::size_t kMostFree = 256;        ///< free columns; more are ignored
    static constexpr double kLongestSeconds = 1e12; ///< readings beyond +- this time are ignored

    explicit TrendBuffer(std::size_t capacity = kCapacity,
                         std::vector<std::string> freeColumns = {});

    /// Adds a reading; `free` has the values of the free columns in their order, missing ones are
    /// gaps. A reading less than 50 ms from the last replaces its values. An earlier one starts a
    /// new section, which hides the older readings of the same time.
    void append(const Moment& moment, std::span<const double> free = {});
    void append(const TrendPoint& point, std::span<const double> free = {});
    /// Adds a period of a minute or more that begins at `timeMs` (ms since 1970 UTC) and of which
    /// only summaries are known: one for each quantity in the order of Quantity and in SI units,
    /// then one for each free column; see series::Pyramid.
    void appendSummaries(std::int64_t timeMs, std::span<const series::Summary> ofQuantities);
    /// Sets the number of readings of the curves that are kept individually. Of the other
    /// quantities a seventh of this number is kept, at least kLeastOfOthers (but not more than
    /// `capacity`) and at most kDay. The oldest are removed.
    void setCapacity(std::size_t capacity);
    /// Sets the longest step in ms that is not a gap, for the readings that follow, where their
    /// rhythm is known; 0: it follows from the steps.
    void setLongestStep(std::int64_t ms);

    [[nodiscard]] bool empty() const { return m_curves.empty(); }
    /// Number of readings in the newest section; operator[] counts these.
    [[nodiscard]] std::size_t size() const { return m_curves.end() - begin(); }
    /// Reading `i`; 0 is the oldest. Quantities that are no curve are NaN where they are no longer
    /// kept.
    [[nodiscard]] TrendPoint operator[](std::size_t i) const { return point(begin() + i); }
    /// Time of the oldest and of the newest reading of the newest section, s since 1970 UTC; 0 when
    /// the buffer is empty.
    [[nodiscard]] double firstSecond() const;
    [[nodiscard]] double lastSecond() const;
    /// Earliest and latest time in all sections, summaries included. The latest is after
    /// lastSecond() when a clock was set back.
    [[nodiscard]] double oldestSecond() const;
    [[nodiscard]] double latestSecond() const;

    /// The reading nearest to `seconds`; nullopt when none is nearer than the longest step that is
    /// not a gap. Where sections overlap, one of the newest section.
    [[nodiscard]] std::optional<TrendPoint> nearest(double seconds) const;

    /// Where the readings of a quantity are stored; valid while the buffer exists.
    [[nodiscard]] TrendTrack track(Quantity quantity) const;
    [[nodiscard]] const std::vector<std::string>& freeColumns() const { return m_freeNames; }
    /// `column` must be less than the number of free columns.
    [[nodiscard]] TrendTrack freeTrack(std::size_t column) const { return {&m_free, column, 0}; }

    /// The pyramid whose series are the curves.
    [[nodiscard]] const series::Pyramid& pyramid() const { return m_curves; }

private:
    static constexpr std::int64_t kSameMs = 50;
    std::size_t m_capacity;
    std::size_t m_forgotten = 0; ///< index of the first reading within the capacity
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

/// Factor from SI units to those of the trends: 0.001 for powers and energies, otherwise 1.
[[nodiscard]] double trendFactor(Quantity quantity);

} // namespace s4k::past
