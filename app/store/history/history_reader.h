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

/// A meter of a history with the time its readings cover.
struct StoredMeter {
    int id = 0; ///< the number by which queries name it
    HistoryMeter meter;
    std::int64_t rawRows = 0;
    std::optional<std::int64_t> firstMs; ///< of anything that is kept of it
    std::optional<std::int64_t> lastMs;
    std::optional<std::int64_t> rawFirstMs{};    ///< of the readings that are kept as they came
    std::optional<std::int64_t> minuteFirstMs{}; ///< of the minutes
};

/// What is true of a whole history.
struct HistoryInfo {
    std::string name;
    int version = 0;
    std::int64_t bytes = 0;
    HistoryRetention retention;
    std::vector<std::pair<std::string, std::int64_t>> rows; ///< table and number
    std::vector<StoredMeter> meters;
};

/// A setting that changed.
struct SettingChange {
    std::int64_t timeMs = 0;
    /// Of the parameter, or scale_i, scale_v, scale_w, scale_e, energy_reset_count, power_up_count.
    std::string name;
    std::int32_t value = 0;
};

/// A mark with the time of the sample before it.
struct StoredMark {
    std::int64_t timeMs = 0;
    HistoryMark mark = HistoryMark::Gap;
    std::int64_t sinceMs = 0;
};

/// How fine a row of a history is.
enum class HistoryLevel : std::uint8_t {
    Raw,
    Minute,
    Quarter
};
[[nodiscard]] std::int64_t levelMs(HistoryLevel level); ///< 0 for raw readings

inline constexpr std::size_t kMostNotes = 10'000;

/// Reads a history that another thread or program may be recording. Ranges are [from, to) in ms
/// since 1970 UTC. It belongs to the thread that opened it.
class HistoryReader {
public:
    struct Impl;

    /// Refused as openHistory says; one of an older version is brought up to date first.
    [[nodiscard]] static Result<std::unique_ptr<HistoryReader>> open(const QString& name);
    ~HistoryReader();

    [[nodiscard]] Result<std::vector<StoredMeter>> meters();
    [[nodiscard]] Result<HistoryInfo> info();

    /// Minimum, mean and maximum of `q` in `count` columns of equal width, from the coarsest rows
    /// that are no wider than a column; where those are forgotten, from the next coarser ones.
    /// Refuses no columns, more than 30000, and an empty range.
    [[nodiscard]] Result<std::vector<HistoryColumn>>
    columns(int meter, Quantity q, std::int64_t fromMs, std::int64_t toMs, int count);

    /// Every raw reading of the range in the order of time, until `take` says false.
    [[nodiscard]] Result<Done> rows(int meter, std::int64_t fromMs, std::int64_t toMs,
                                    const std::function<bool(const HistoryRow&)>& take);
    /// The rollups of a level that is not raw, in the order of time.
    [[nodiscard]] Result<Done> rollupRows(HistoryLevel level, int meter, std::int64_t fromMs,
                                          std::int64_t toMs,
                                          const std::function<bool(const Rollup&)>& take);
    /// The same of the rollups of a level that is not raw: means, for counters the last reading.
    [[nodiscard]] Result<Done>
    rollups(HistoryLevel level, int meter, std::int64_t fromMs, std::int64_t toMs,
            const std::function<bool(std::int64_t startMs, const Readings& values)>& take);

    /// How far the energies went in each step, through rollovers and resets; what passed in a gap
    /// counts where the gap ends. The sum is the difference of the registers before `toMs` and
    /// before `fromMs`. A step without a reading is missing. Range and step are whole minutes; at
    /// most 100000 steps.
    [[nodiscard]] Result<std::vector<past::EnergyStep>>
    energy(int meter, std::int64_t fromMs, std::int64_t toMs, std::int64_t stepMs);

    /// Alerts that were active at some time of the range, in the order in which they began.
    [[nodiscard]] Result<std::vector<past::AlertSpan>> alerts(int meter, std::int64_t fromMs,
                                                              std::int64_t toMs);
    /// What the meter showed at a moment: the newest reading until then, or else the first; where
    /// readings are forgotten, the means of the minute or quarter of an hour. With the settings of
    /// that time. Nothing where nothing is recorded of the meter.
    [[nodiscard]] Result<std::optional<past::Moment>> momentAt(int meter, std::int64_t timeMs);
    /// At most kMostNotes, in the order of time.
    [[nodiscard]] Result<std::vector<past::Note>> notes(int meter, std::int64_t fromMs,
                                                        std::int64_t toMs);
    /// Parameters, scales and counters that changed, see SettingChange.
    [[nodiscard]] Result<std::vector<SettingChange>> settings(int meter, std::int64_t fromMs,
                                                              std::int64_t toMs);
    [[nodiscard]] Result<std::vector<StoredMark>> marks(int meter, std::int64_t fromMs,
                                                        std::int64_t toMs);
    /// The present demands that changed, and when; `fromMs` is not known.
    [[nodiscard]] Result<std::vector<past::DemandPoint>> demands(int meter, std::int64_t fromMs,
                                                                 std::int64_t toMs);

private:
    std::unique_ptr<Impl> m_impl;

    explicit HistoryReader(std::unique_ptr<Impl> impl);
};

} // namespace s4k::store
