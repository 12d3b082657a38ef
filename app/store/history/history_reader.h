// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_rollup.h"
#include "app/store/history/history_types.h"
#include "core/base/result.h"
#include "core/past/alert_book.h"
#include "core/past/demand_book.h"
#include "core/past/energy_book.h"
#include "core/past/note.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace s4k::store {

/// A meter of a history with the time range of its rows; nullopt: it has no such rows.
struct StoredMeter {
    int id = 0; ///< number of the meter in queries
    HistoryMeter meter;
    std::int64_t rawRows = 0;            ///< number of raw readings
    std::optional<std::int64_t> firstMs; ///< of the oldest row of any kind
    std::optional<std::int64_t> lastMs;  ///< of the newest raw reading, or else quarter of an hour
    std::optional<std::int64_t> rawFirstMs{};    ///< of the oldest raw reading
    std::optional<std::int64_t> minuteFirstMs{}; ///< of the oldest minute
};

/// Properties of a whole history.
struct HistoryInfo {
    std::string name;       ///< HistoryName::shown()
    int version = 0;        ///< of the schema
    std::int64_t bytes = 0; ///< on the disk, with the log beside a file
    HistoryRetention retention;
    std::vector<std::pair<std::string, std::int64_t>> rows; ///< tables with their numbers of rows
    std::vector<StoredMeter> meters;
};

/// A setting that changed, with its new value.
struct SettingChange {
    std::int64_t timeMs = 0;
    /// Name of the parameter, or scale_i, scale_v, scale_w, scale_e, energy_reset_count,
    /// power_up_count.
    std::string name;
    std::int32_t value = 0;
};

/// A mark of a sample.
struct StoredMark {
    std::int64_t timeMs = 0; ///< of the sample
    HistoryMark mark = HistoryMark::Gap;
    std::int64_t sinceMs = 0; ///< of the sample recorded before it
};

/// Resolution of the rows of a history.
enum class HistoryLevel : std::uint8_t {
    Raw,
    Minute,
    Quarter
};
[[nodiscard]] std::int64_t levelMs(HistoryLevel level); ///< 0 for raw readings

/// Most notes that HistoryReader::notes returns.
inline constexpr std::size_t kMostNotes = 10'000;

/// Reads a history that another thread or program may be recording. `meter` is StoredMeter::id;
/// ranges are [from, to) in ms since 1970 UTC. An unknown meter gives results without data; rows
/// that cannot be decoded are left out. Used only by the thread that opened it.
class HistoryReader {
public:
    struct Impl;

    /// Opens the history `name`, see parseHistoryName(); one of an older version is migrated first
    /// and must be writable. Errors as openHistory() for reading.
    [[nodiscard]] static Result<std::unique_ptr<HistoryReader>> open(const QString& name);
    ~HistoryReader();

    /// All meters in the order of their numbers, also those without rows.
    [[nodiscard]] Result<std::vector<StoredMeter>> meters();
    [[nodiscard]] Result<HistoryInfo> info();

    /// Minimum, mean and maximum of `q` in `count` columns of equal width, from the coarsest rows
    /// that are no wider than a column; where those were deleted, from the next coarser rows. A row
    /// that begins before the range is left out. Refuses what checkColumns() refuses: a count
    /// outside of 1 to 30000 and an empty range.
    [[nodiscard]] Result<std::vector<HistoryColumn>>
    columns(int meter, Quantity q, std::int64_t fromMs, std::int64_t toMs, int count);

    /// Calls `take` with every raw reading of the range in the order of time, until it returns
    /// false. The readings have no settings, see HistoryRow.
    [[nodiscard]] Result<Done> rows(int meter, std::int64_t fromMs, std::int64_t toMs,
                                    const std::function<bool(const HistoryRow&)>& take);
    /// Calls `take` with every rollup of the range in the order of time, until it returns false;
    /// `level` is Minute or Quarter.
    [[nodiscard]] Result<Done> rollupRows(HistoryLevel level, int meter, std::int64_t fromMs,
                                          std::int64_t toMs,
                                          const std::function<bool(const Rollup&)>& take);
    /// Like rollupRows(), with one value of each quantity: the mean, for counters the first reading
    /// that is believed, so that the difference of two rows is the energy between their times.
    [[nodiscard]] Result<Done>
    rollups(HistoryLevel level, int meter, std::int64_t fromMs, std::int64_t toMs,
            const std::function<bool(std::int64_t startMs, const Readings& values)>& take);

    /// Energies used in each step, as past::CounterRule decides; the energy between two readings is
    /// spread evenly over the time between them. A step of which nothing is known is left out.
    /// Refuses a range or step that is not in whole minutes, and more than 100000 steps.
    [[nodiscard]] Result<std::vector<past::EnergyStep>>
    energy(int meter, std::int64_t fromMs, std::int64_t toMs, std::int64_t stepMs);

    /// Alerts that were active at some time of the range, in the order of their beginning; without
    /// an end, if they were still active at the end of the range.
    [[nodiscard]] Result<std::vector<past::AlertSpan>> alerts(int meter, std::int64_t fromMs,
                                                              std::int64_t toMs);
    /// The state of the meter at `timeMs`, with the settings of that time: the newest reading that
    /// is not later, or, where readings were deleted, the means of the newest minute or quarter of
    /// an hour that is not later. If all rows are later, the first of them. nullopt: the meter has
    /// no rows.
    [[nodiscard]] Result<std::optional<past::Moment>> momentAt(int meter, std::int64_t timeMs);
    /// Notes of the range in the order of time, at most kMostNotes.
    [[nodiscard]] Result<std::vector<past::Note>> notes(int meter, std::int64_t fromMs,
                                                        std::int64_t toMs);
    /// Parameters, scales and counters that changed within the range, see SettingChange.
    [[nodiscard]] Result<std::vector<SettingChange>> settings(int meter, std::int64_t fromMs,
                                                              std::int64_t toMs);
    /// Gaps, restarts and other marks of the range in the order of time.
    [[nodiscard]] Result<std::vector<StoredMark>> marks(int meter, std::int64_t fromMs,
                                                        std::int64_t toMs);
    /// Changes of the present demands within the range. `fromMs` of a point is not set.
    [[nodiscard]] Result<std::vector<past::DemandPoint>> demands(int meter, std::int64_t fromMs,
                                                                 std::int64_t toMs);

private:
    std::unique_ptr<Impl> m_impl;

    explicit HistoryReader(std::unique_ptr<Impl> impl);
};

} // namespace s4k::store
