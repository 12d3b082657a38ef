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

/// Neighbouring readings whose times rise: indices from `begin` to before `end`.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// Readings of some series that share their times, in bounded memory: each reading for a while, and
/// pyramids of summaries above them, of 16, 64, 256 ... readings, from which a picture of any
/// length is drawn at once. Each level of summaries reaches back four times as far as the one
/// below, so old times lose detail but no extreme. About 5.4 bytes a reading and series, and 9 for
/// the time they share.
/// A reading keeps its index for life. A time that goes back (a restart, a clock that was set)
/// begins a new stretch.
/// @source own design
class Pyramid {
public:
    static constexpr std::size_t kLevels = 8; ///< readings, and seven of summaries
    /// Readings that one entry of each level stands for.
    static constexpr std::array<std::size_t, kLevels> kFactors{1,    16,   64,    256,
                                                               1024, 4096, 16384, 65536};
    static constexpr std::int64_t kLongestMs = std::int64_t{1} << 60;
    static constexpr std::size_t kMostReadings = std::size_t{1} << 40;
    static constexpr std::size_t kMostStretches = 256; ///< older ones are no longer told apart

    /// At least `readings` (> 0) of each series are kept as they came, and at most 15 more.
    Pyramid(std::size_t series, std::size_t readings);

    /// One reading of every series; what is missing or not finite is a gap. The same time again
    /// replaces the last. Times beyond +-kLongestMs are taken as that.
    void append(std::int64_t ms, std::span<const float> values);
    /// Other values at the time of the last; needs a reading.
    void replaceLast(std::span<const float> values);
    /// What is known of a stretch of time, such as a minute, by summaries alone: one of every
    /// series, an entry of level 1. It stands for 16 readings, none of which is kept; readings that
    /// came before are kept as summaries only. What is missing, not finite or upside down is empty.
    /// A time that is not after the last is not taken: the answer is false.
    bool appendSummaries(std::int64_t ms, std::span<const Summary> values);
    void setLimit(std::size_t readings);

    [[nodiscard]] std::size_t series() const { return m_readings.size(); }
    [[nodiscard]] bool empty() const { return end() == 0; }
    /// Whether a reading is kept as it came; without one there may still be summaries.
    [[nodiscard]] bool hasReadings() const { return begin() < end(); }
    /// Index of the oldest reading that is kept as it came.
    [[nodiscard]] std::size_t begin() const { return m_levels[0].begin(); }
    [[nodiscard]] std::size_t end() const { return m_levels[0].end(); }
    [[nodiscard]] const Cadence& cadence() const { return m_cadence; }

    /// Time, value of a reading: index from begin() to before end().
    [[nodiscard]] std::int64_t timeMs(std::size_t i) const { return m_levels[0][i].ms(); }
    [[nodiscard]] float value(std::size_t series, std::size_t i) const {
        return m_readings[series][i];
    }

    /// Time of the newest reading, or of the summary that came after it; needs one.
    [[nodiscard]] std::int64_t newestMs() const;

    [[nodiscard]] std::size_t stretchCount() const { return m_stretches.size(); }
    /// The oldest is 0. What is no longer kept at any level is left out.
    [[nodiscard]] Stretch stretch(std::size_t i) const;
    [[nodiscard]] Stretch newest() const;

    /// The first reading at or after a time, else the end. Where readings are no longer kept, the
    /// first of the next summary. With a `finest` level it may be up to a summary of that level
    /// later, and is found faster.
    [[nodiscard]] std::size_t lowerBound(const Stretch& in, double ms,
                                         std::size_t finest = 0) const;

    /// A time at which readings or a summary begin. No step before it was longer than usual unless
    /// it is `broken`.
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

    /// The times of a level; entry i begins with reading i * kFactors[level].
    [[nodiscard]] const Marks& marks(std::size_t level) const { return m_levels[level]; }
    [[nodiscard]] const Chunked<float>& readings(std::size_t series) const {
        return m_readings[series];
    }
    /// Level from 1.
    [[nodiscard]] const Summaries& summaries(std::size_t series, std::size_t level) const {
        return m_summaries[series][level];
    }
    /// The finest level that has reading `i`, or kLevels.
    [[nodiscard]] std::size_t finestLevel(std::size_t i) const;

private:
    std::size_t m_limit;
    std::array<Marks, kLevels> m_levels;
    std::vector<Chunked<float>> m_readings;
    std::vector<std::array<Summaries, kLevels>> m_summaries;
    std::vector<std::size_t> m_stretches; ///< where each begins
    Cadence m_cadence;

    [[nodiscard]] bool followsInTime(std::int64_t ms);
    void beginStretch();
    void closeAll();
    void close(std::size_t level);
    void fillUp();
    void forget();
};

} // namespace s4k::series
