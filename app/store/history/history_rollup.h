// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"

#include <array>

namespace s4k::store {

/// Summary of one quantity over a minute or a quarter of an hour.
struct RollupCell {
    double min = Readings::kNotValid;
    double max = Readings::kNotValid;
    double sum = 0;
    std::uint32_t count = 0;
    // Of counters only.
    double first = Readings::kNotValid; ///< the first and the last reading that are believed
    double last = Readings::kNotValid;
    double amount = 0;  ///< amount of the time of this bucket
    double earlier = 0; ///< amount of the time before this bucket, from Rollup::earlierMs on

    /// Adds a valid value to everything but `amount`.
    void add(double value);
    /// Adds a reading of a counter that is believed.
    void believe(double value);
    /// NaN if there are no values.
    [[nodiscard]] double mean() const {
        return count == 0 ? Readings::kNotValid : sum / static_cast<double>(count);
    }
};

/// Summaries of all quantities of one meter in one bucket, a minute or a quarter of an hour of UTC.
struct Rollup {
    std::int64_t startMs = -1;   ///< -1: no bucket
    std::int64_t earlierMs = -1; ///< the time from here to startMs has the `earlier` amounts, which
                                 ///< no other bucket contains; -1: there are none
    bool readAtStart = false;    ///< a reading is at startMs
    std::array<RollupCell, kQuantityCount> cells{};

    RollupCell& operator[](Quantity q) { return cells[index(q)]; }
    const RollupCell& operator[](Quantity q) const { return cells[index(q)]; }
};

/// Which reading of a counter is the value of a bucket.
enum class CounterEnd : std::uint8_t {
    First,
    Last
};

/// The mean of each quantity, of counters the first or the last reading that is believed.
[[nodiscard]] Readings rollupReadings(const Rollup& rollup, CounterEnd end);

/// Start of the bucket of `lengthMs` (> 0) that contains `timeMs` >= 0.
[[nodiscard]] constexpr std::int64_t bucketStart(std::int64_t timeMs, std::int64_t lengthMs) {
    return timeMs - timeMs % lengthMs;
}

inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int64_t kQuarterMs = 15 * kMinuteMs;

} // namespace s4k::store
