// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/past/moment.h"

#include <cstdint>
#include <optional>
#include <string>

/// What a history is made of. Times are ms since 1970 UTC and always given by the caller.
namespace s4k::store {

/// Under what names registers 147 and 152 stand among the settings.
inline constexpr const char* kEnergyResets = "energy_reset_count";
inline constexpr const char* kPowerUps = "power_up_count";

/// The times a history takes: the years 1970 to 9999. @source own design (ISO 8601, four digits)
inline constexpr std::int64_t kLastHistoryMs = 253'402'300'799'999;

/// A meter as the history knows it; bus and unit id tell it from all others.
struct HistoryMeter {
    std::string bus;     ///< e.g. `tcp 127.0.0.1:1502`; empty for an embedded meter
    int unit = 1;        ///< unit id, 0-255
    std::string name;    ///< for people; may be empty
    std::string device;  ///< what it says it is; may be empty
    int periodMs = 1000; ///< how often it is read; three periods without a sample are a gap
    friend bool operator==(const HistoryMeter&, const HistoryMeter&) = default;
};

/// What is remarkable about a sample, compared with the one recorded before it.
enum class HistoryMark : std::uint8_t {
    Gap = 1,          ///< more than three periods have passed
    ClockBack = 2,    ///< its time is not after the last one's
    Restart = 4,      ///< the meter was powered up in between
    Rollover = 8,     ///< an energy or pulse register has begun again at zero
    CounterReset = 16 ///< an energy or pulse register was cleared, or fell back
};
/// `gap`, `clock-back`, `restart`, `rollover`, `counter-reset`.
[[nodiscard]] const char* markName(HistoryMark mark);

/// A moment of a meter as a row of its history. Rows have no settings and no counts of resets and
/// restarts: those are kept where they change.
struct HistoryRow : past::Moment {
    std::uint8_t marks = 0; ///< HistoryMark, set by the store
};

/// How long what is kept; 0 days: for ever. Rows of raw readings are bounded as well, because they
/// may come faster than once a second.
struct HistoryRetention {
    int rawDays = 28; ///< with the rest it keeps the first year of a meter below 1 GB
    std::int64_t rawRows = 28 * std::int64_t{86'400}; ///< a meter; 0: without bound
    int minuteDays = 731;
    int quarterDays = 0;
    friend bool operator==(const HistoryRetention&, const HistoryRetention&) = default;
};

/// What is to be kept otherwise than the history itself says; days, 0: for ever.
struct RetentionWish {
    static constexpr int kMostDays = 36'500;
    std::optional<int> rawDays{};
    std::optional<int> minuteDays{};
    std::optional<int> quarterDays{};
    friend bool operator==(const RetentionWish&, const RetentionWish&) = default;
};
/// `kept` with the wishes granted; readings are bounded to one a second of their days.
[[nodiscard]] HistoryRetention granted(const HistoryRetention& kept, const RetentionWish& wish);

/// How recording is doing.
struct HistoryStatus {
    std::uint64_t stored = 0;     ///< samples that a commit has made safe
    std::uint64_t queued = 0;     ///< samples that wait
    std::uint64_t lost = 0;       ///< samples that the full queue had to drop, the oldest first
    std::optional<Error> trouble; ///< why nothing is stored at present; it is tried again
};

/// What one column of a chart shows; without samples the values are NaN.
struct HistoryColumn {
    double min = Readings::kNotValid;
    double mean = Readings::kNotValid;
    double max = Readings::kNotValid;
    std::uint64_t count = 0;
};

} // namespace s4k::store
