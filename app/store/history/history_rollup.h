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
    double amount = 0; ///< counters only: amount counted since the last sample before this bucket

    /// Adds a valid value to everything but `amount`.
    void add(double value);
    /// NaN if there are no values.
    [[nodiscard]] double mean() const {
        return count == 0 ? Readings::kNotValid : sum / static_cast<double>(count);
    }
};

/// Summaries of all quantities of one meter in one bucket, a minute or a quarter of an hour of UTC.
struct Rollup {
    std::int64_t startMs = -1; ///< -1: no bucket
    std::array<RollupCell, kQuantityCount> cells{};

    RollupCell& operator[](Quantity q) { return cells[index(q)]; }
    const RollupCell& operator[](Quantity q) const { return cells[index(q)]; }
};

/// The mean of each quantity, of counters the highest reading.
[[nodiscard]] Readings rollupReadings(const Rollup& rollup);

/// Start of the bucket of `lengthMs` (> 0) that contains `timeMs` >= 0.
[[nodiscard]] constexpr std::int64_t bucketStart(std::int64_t timeMs, std::int64_t lengthMs) {
    return timeMs - timeMs % lengthMs;
}

inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int64_t kQuarterMs = 15 * kMinuteMs;

} // namespace s4k::store
