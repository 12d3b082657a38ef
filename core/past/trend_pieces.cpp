// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/trend_pieces.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace s4k::past {

namespace {

using series::Pyramid;
using series::Stretch;

struct Range {
    double from;
    double to; ///< exclusive
    [[nodiscard]] bool empty() const { return !(from < to); }
};

/// A set of ranges that do not touch, in the order of time.
class Cover {
public:
    /// Parts of `range` that are not covered yet.
    [[nodiscard]] std::vector<Range> openIn(const Range& range) const {
        std::vector<Range> open;
        double from = range.from;
        for (const Range& taken : m_ranges) {
            if (taken.to <= from)
                continue;
            if (taken.from >= range.to)
                break;
            if (taken.from > from)
                open.push_back({from, taken.from});
            from = taken.to;
        }
        if (from < range.to)
            open.push_back({from, range.to});
        return open;
    }

    void add(Range range) {
        const auto first =
            std::find_if(m_ranges.begin(), m_ranges.end(),
                         [&range](const Range& taken) { return taken.to >= range.from; });
        auto last = first;
        for (; last != m_ranges.end() && last->from <= range.to; ++last)
            range = {std::min(range.from, last->from), std::max(range.to, last->to)};
        m_ranges.insert(m_ranges.erase(first, last), range);
    }

private:
    std::vector<Range> m_ranges;
};

Range rangeOf(const Pyramid& pyramid, const Stretch& stretch) {
    const std::size_t first = pyramid.lowerBound(stretch, -HUGE_VAL);
    if (first >= stretch.end)
        return {0, 0};
    return {keptMs(pyramid, first), keptMs(pyramid, stretch.end - 1) + 1};
}

Stretch within(const Pyramid& pyramid, const Stretch& stretch, const Range& range) {
    return {pyramid.lowerBound(stretch, range.from), pyramid.lowerBound(stretch, range.to)};
}

TrendLook looked(const TrendTrack& track, std::size_t level, std::size_t entry) {
    const Pyramid& pyramid = *track.pyramid;
    const auto ms = static_cast<double>(pyramid.marks(level)[entry].ms());
    if (level == 0) {
        const double value = track.base + static_cast<double>(pyramid.value(track.series, entry));
        return {ms, value, value, value, false};
    }
    const series::Summary& sum = pyramid.summaries(track.series, level)[entry];
    if (sum.count == 0) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        return {ms, none, none, none, true};
    }
    return {ms, track.base + static_cast<double>(sum.min),
            track.base + static_cast<double>(sum.mean), track.base + static_cast<double>(sum.max),
            true};
}

/// Distance in ms of an entry from a time; 0 inside the part of a summary that the piece covers.
double distanceTo(const TrendPiece& piece, std::size_t level, std::size_t entry, double ms) {
    const Pyramid& pyramid = *piece.pyramid;
    const auto begin = static_cast<double>(pyramid.marks(level)[entry].ms());
    if (level == 0 || ms < begin)
        return std::abs(ms - begin);
    const std::size_t next = entry + 1;
    const double end = next < pyramid.marks(level).end()
                           ? static_cast<double>(pyramid.marks(level)[next].ms())
                           : static_cast<double>(pyramid.newestMs());
    const double last = std::min(end, piece.toMs);
    return ms < last ? 0 : ms - last;
}

std::vector<const Pyramid*> pyramidsOf(std::span<const TrendTrack> tracks) {
    std::vector<const Pyramid*> pyramids;
    for (const TrendTrack& track : tracks)
        pyramids.push_back(track.pyramid);
    return pyramids;
}

const TrendTrack& trackOf(std::span<const TrendTrack> tracks, const Pyramid* pyramid) {
    return *std::find_if(tracks.begin(), tracks.end(),
                         [pyramid](const TrendTrack& track) { return track.pyramid == pyramid; });
}

void merge(series::RangeStats& all, const series::RangeStats& part) {
    if (part.empty())
        return;
    const bool first = all.empty();
    const auto before = static_cast<double>(all.count);
    const auto added = static_cast<double>(part.count);
    all.min = first ? part.min : std::min(all.min, part.min);
    all.max = first ? part.max : std::max(all.max, part.max);
    all.mean = (all.mean * before + part.mean * added) / (before + added);
    all.slopePerSecond = first ? part.slopePerSecond : std::numeric_limits<double>::quiet_NaN();
    all.firstMs = first ? part.firstMs : std::min(all.firstMs, part.firstMs);
    all.lastMs = std::max(all.lastMs, part.lastMs);
    all.count += part.count;
}

} // namespace

double keptMs(const Pyramid& pyramid, std::size_t i) {
    const std::size_t level = pyramid.finestLevel(i);
    return static_cast<double>(pyramid.marks(level)[i / Pyramid::kFactors[level]].ms());
}

std::size_t entryAt(const TrendPiece& piece, double ms) {
    const Pyramid& pyramid = *piece.pyramid;
    const std::size_t next = pyramid.lowerBound(piece.in, std::nextafter(ms, HUGE_VAL));
    if (next <= piece.in.begin)
        return piece.in.begin;
    const std::size_t level = pyramid.finestLevel(next - 1);
    if (level >= Pyramid::kLevels)
        return next;
    const std::size_t factor = Pyramid::kFactors[level];
    return std::max((next - 1) / factor * factor, piece.in.begin);
}

std::vector<TrendPiece> trendPieces(std::span<const Pyramid* const> pyramids, double fromMs,
                                    double toMs) {
    std::vector<TrendPiece> pieces;
    Cover cover;
    for (std::size_t h = pyramids.size(); h-- > 0;) {
        const Pyramid& pyramid = *pyramids[h];
        for (std::size_t s = pyramid.stretchCount(); s-- > 0;) {
            const Stretch stretch = pyramid.stretch(s);
            Range range = stretch.empty() ? Range{0, 0} : rangeOf(pyramid, stretch);
            range = {std::max(range.from, fromMs), std::min(range.to, toMs)};
            if (range.empty())
                continue;
            for (const Range& open : cover.openIn(range))
                if (const Stretch in = within(pyramid, stretch, open); !in.empty())
                    pieces.push_back({&pyramid, in, open.from, open.to});
            cover.add(range);
        }
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const TrendPiece& a, const TrendPiece& b) { return a.fromMs < b.fromMs; });
    return pieces;
}

std::optional<TrendLook> lookAt(std::span<const TrendTrack> tracks, double ms) {
    const std::vector<const Pyramid*> pyramids = pyramidsOf(tracks);
    double least = std::numeric_limits<double>::infinity();
    std::optional<TrendLook> best;
    for (const TrendPiece& piece : trendPieces(pyramids, -HUGE_VAL, HUGE_VAL)) {
        const Pyramid& pyramid = *piece.pyramid;
        const std::size_t after = pyramid.lowerBound(piece.in, ms);
        for (std::size_t i = std::max(after, piece.in.begin + 1) - 1;
             i <= after && i < piece.in.end; ++i) {
            const std::size_t level = pyramid.finestLevel(i);
            if (level == Pyramid::kLevels)
                continue;
            const std::size_t entry = i / Pyramid::kFactors[level];
            const double distance = distanceTo(piece, level, entry, ms);
            if (distance > least ||
                distance > static_cast<double>(pyramid.cadence().longestStepMs()))
                continue;
            least = distance;
            best = looked(trackOf(tracks, piece.pyramid), level, entry);
        }
    }
    return best && !std::isnan(best->mean) ? best : std::nullopt;
}

series::RangeStats statsBetween(std::span<const TrendTrack> tracks, double fromMs, double toMs) {
    const std::vector<const Pyramid*> pyramids = pyramidsOf(tracks);
    series::RangeStats all;
    for (const TrendPiece& piece : trendPieces(pyramids, fromMs, std::nextafter(toMs, HUGE_VAL))) {
        const TrendTrack& track = trackOf(tracks, piece.pyramid);
        series::RangeStats part = series::rangeStats(*piece.pyramid, track.series, piece.in,
                                                     std::max(fromMs, piece.fromMs), toMs);
        part.min += track.base;
        part.max += track.base;
        part.mean += track.base;
        merge(all, part);
    }
    return all;
}

} // namespace s4k::past
