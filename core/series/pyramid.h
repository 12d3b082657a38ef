// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/cadence.h"
#include "core/series/chunked.h"
#include "core/series/summary.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace s4k::series {

/// A section: consecutive readings with ascending times, indices from `begin` to before `end`.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// Readings of several series with common times in bounded memory. The newest readings are kept
/// individually; above them are levels of summaries of 16, 64, 256 ... readings, from which a chart
/// of any length is drawn quickly. From the second level of summaries on each covers four times as
/// much time as the one below it: old times lose detail but no extremes, until the coarsest level
/// drops them. Memory: about 5.4 bytes for each reading of a series, and 9 for its time. The index
/// of a reading never changes. A time that goes back (a restart, a clock that was set) starts a new
/// section.
/// @source own design
class Pyramid {
public:
    static constexpr std::size_t kLevels = 8; ///< the readings, and seven levels of summaries
    /// Number of readings that one entry of each level represents.
    static constexpr std::array<std::size_t, kLevels> kFactors{1,    16,   64,    256,
                                                               1024, 4096, 16384, 65536};
    static constexpr std::int64_t kLongestMs = std::int64_t{1} << 60; ///< greatest time
    static constexpr std::size_t kMostReadings = std::size_t{1} << 40;
    static constexpr std::size_t kMostStretches = 256; ///< older sections are no longer listed

    /// At least `readings` (> 0) of each series are kept individually, and at most 15 more.
    Pyramid(std::size_t series, std::size_t readings);

    /// Adds one reading of every series, `ms` in ms since any fixed moment, limited to
    /// +-kLongestMs; a value that is missing or not finite is a gap. A reading with the time of the
    /// last reading replaces it.
    void append(std::int64_t ms, std::span<const float> values);
    /// Replaces the values of the last reading; there must be one.
    void replaceLast(std::span<const float> values);
    /// Adds a period of time, such as a minute, of which only summaries are known: one summary for
    /// each series, an entry of level 1. It represents 16 readings, none of which is kept; earlier
    /// readings are then kept as summaries only. A summary that is missing, not finite or
    /// inconsistent (the mean is not from min to max) is empty. Returns false and does nothing when
    /// `ms` is not after the last time.
    bool appendSummaries(std::int64_t ms, std::span<const Summary> values);
    /// Sets the number of readings (at least 1) that are kept individually; of older ones only
    /// summaries are kept.
    void setLimit(std::size_t readings);

    [[nodiscard]] std::size_t series() const { return m_readings.size(); }
    [[nodiscard]] bool empty() const { return end() == 0; }
    /// Whether any reading is kept individually; without one there may still be summaries.
    [[nodiscard]] bool hasReadings() const { return begin() < end(); }
    /// Index of the oldest reading that is kept individually.
    [[nodiscard]] std::size_t begin() const { return m_levels[0].begin(); }
    /// Index of the next reading.
    [[nodiscard]] std::size_t end() const { return m_levels[0].end(); }
    /// The usual time between two readings.
    [[nodiscard]] const Cadence& cadence() const { return m_cadence; }
    /// Sets the longest step in ms that is not a gap, for the readings that follow; 0: as usual.
    void setLongestStep(std::int64_t ms) { m_cadence.setLongestStep(ms); }

    /// Time or value of reading `i`, from begin() to before end().
    [[nodiscard]] std::int64_t timeMs(std::size_t i) const { return m_levels[0][i].ms(); }
    [[nodiscard]] float value(std::size_t series, std::size_t i) const {
        return m_readings[series][i];
    }

    /// Time of the newest reading, or of the summary that was added after it. The pyramid must not
    /// be empty.
    [[nodiscard]] std::int64_t newestMs() const;

    [[nodiscard]] std::size_t stretchCount() const { return m_stretches.size(); }
    /// Section `i`; 0 is the oldest. Indices that are no longer kept at any level are left out.
    [[nodiscard]] Stretch stretch(std::size_t i) const;
    /// The newest section; an empty one when the pyramid is empty.
    [[nodiscard]] Stretch newest() const;

    /// Index of the first reading at or after `ms`, or the end of `in`. Where readings are no
    /// longer kept, the index of the first reading of the next summary. With a level `finest` above
    /// 0 the result may be up to one summary of that level later, and is found faster.
    [[nodiscard]] std::size_t lowerBound(const Stretch& in, double ms,
                                         std::size_t finest = 0) const;

    /// Time of a reading, or beginning of a summary. `broken`: the time since the reading or
    /// summary before it is a gap, longer than usual or negative.
    class Mark {
    public:
        Mark() = default;
        Mark(std::int64_t ms, bool broken) : m_packed(ms * 2 + (broken ? 1 : 0)) {}
        [[nodiscard]] std::int64_t ms() const { return m_packed >> 1; }
        [[nodiscard]] bool broken() const { return (m_packed & 1) != 0; }

    private:
        std::int64_t m_packed = 0;
    };
    using Marks = Chunked<Mark>;
    using Summaries = Chunked<Summary>;

    /// Times of a level; entry i begins with reading i * kFactors[level].
    [[nodiscard]] const Marks& marks(std::size_t level) const { return m_levels[level]; }
    [[nodiscard]] const Chunked<float>& readings(std::size_t series) const {
        return m_readings[series];
    }
    /// Summaries of a level from 1 to kLevels - 1.
    [[nodiscard]] const Summaries& summaries(std::size_t series, std::size_t level) const {
        return m_summaries[series][level];
    }
    /// The finest level that still covers reading `i` (before end()); kLevels if none does.
    [[nodiscard]] std::size_t finestLevel(std::size_t i) const;

private:
    std::size_t m_limit;
    std::array<Marks, kLevels> m_levels;
    std::vector<Chunked<float>> m_readings;
    std::vector<std::array<Summaries, kLevels>> m_summaries;
    std::vector<std::size_t> m_stretches; ///< index of the first reading of each section
    Cadence m_cadence;

    [[nodiscard]] bool followsInTime(std::int64_t ms);
    void beginStretch();
    void closeAll();
    void close(std::size_t level);
    void fillUp();
    void forget();
};

} // namespace s4k::series
