// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/past/moment.h"

#include <cstdint>
#include <optional>
#include <string>

/// Types of a history. Times are ms since 1970 UTC and are always given by the caller.
namespace s4k::store {

/// Names of registers 147 and 152 in the table of settings.
inline constexpr const char* kEnergyResets = "energy_reset_count";
inline constexpr const char* kPowerUps = "power_up_count";

/// Latest time of a history; times begin in 1970 and end with 9999. @source own design (ISO 8601,
/// four digits)
inline constexpr std::int64_t kLastHistoryMs = 253'402'300'799'999;

/// A meter in a history, identified by bus and unit id.
struct HistoryMeter {
    std::string bus;     ///< e.g. `tcp 127.0.0.1:1502`; empty for an embedded meter
    int unit = 1;        ///< unit id, 0-255
    std::string name;    ///< name given by the user; may be empty
    std::string device;  ///< identification reported by the device; may be empty
    int periodMs = 1000; ///< period of polling; more than three periods without a sample are a gap
    friend bool operator==(const HistoryMeter&, const HistoryMeter&) = default;
};

/// A particular event of a sample, found by comparison with the sample recorded before it.
enum class HistoryMark : std::uint8_t {
    Gap = 1,           ///< more than three periods after the sample before it
    ClockBack = 2,     ///< not later than the sample before it
    Restart = 4,       ///< register 152 (power-ups) differs from that of the sample before it
    Rollover = 8,      ///< an energy or pulse register began again at zero
    CounterReset = 16, ///< an energy or pulse register was cleared, or decreased
    // Not in the sample, but only in the table of marks, for the time of the reading:
    OddReading = 32, ///< energy or pulse registers were read that do not fit, see CounterDoubt
    TooMuch = 64,
    Fell = 128
};
/// `gap`, `clock-back`, `restart`, `rollover`, `counter-reset`, `odd-reading`, `too-much`, `fell`.
[[nodiscard]] const char* markName(HistoryMark mark);

/// A row of a history: a moment of a meter. A row that is read has no settings, scales and counts
/// of resets and power-ups; these are stored only when they change, see HistoryReader::momentAt.
struct HistoryRow : past::Moment {
    std::uint8_t marks = 0; ///< HistoryMark bits, set by the store
};

/// How long rows are kept, measured from the newest sample of a meter; 0 days: for ever. The number
/// of raw rows is limited too, because readings may be more frequent than one per second.
struct HistoryRetention {
    int rawDays = 28; ///< with the other defaults, the first year of a meter needs less than 1 GB
    std::int64_t rawRows = 28 * std::int64_t{86'400}; ///< per meter; 0: no limit
    int minuteDays = 731;
    int quarterDays = 0;
    friend bool operator==(const HistoryRetention&, const HistoryRetention&) = default;
};

/// Changes to the retention stored in a history; days, 0: for ever, nullopt: unchanged.
struct RetentionWish {
    static constexpr int kMostDays = 36'500;
    std::optional<int> rawDays{};
    std::optional<int> minuteDays{};
    std::optional<int> quarterDays{};
    friend bool operator==(const RetentionWish&, const RetentionWish&) = default;
};
/// Returns `kept` with the changes of `wish`. A change of rawDays also limits rawRows to one per
/// second of these days.
[[nodiscard]] HistoryRetention granted(const HistoryRetention& kept, const RetentionWish& wish);

/// State of the recording.
struct HistoryStatus {
    std::uint64_t stored = 0;     ///< samples that are committed
    std::uint64_t queued = 0;     ///< samples that wait to be stored
    std::uint64_t lost = 0;       ///< samples dropped because the queue was full, the oldest first
    std::optional<Error> trouble; ///< why storing fails at present; it is retried
};

/// Summary of one column of a chart; without samples the values are NaN.
struct HistoryColumn {
    double min = Readings::kNotValid;
    double mean = Readings::kNotValid;
    double max = Readings::kNotValid;
    std::uint64_t count = 0;
};

} // namespace s4k::store
