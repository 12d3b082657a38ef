// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/columns.h"

#include <algorithm>
#include <cmath>

namespace s4k::series {

namespace {

constexpr std::size_t kRoughness = 3;

/// An entry of a level: a reading (level 0) or a summary.
struct Piece {
    std::size_t level = Pyramid::kLevels;
    std::size_t entry = 0;
    [[nodiscard]] bool exists() const { return level < Pyramid::kLevels; }
};

/// Computes the columns of one series.
class Walk {
public:
    Walk(const Pyramid& pyramid, std::size_t series, std::size_t finest)
        : m_pyramid(pyramid), m_readings(pyramid.readings(series)), m_series(series),
          m_finest(finest) {}

    /// The column of the readings from `from` to before `to`. A summary that ends after `to` (at
    /// the end of an old section) is ignored.
    [[nodiscard]] Column column(std::size_t from, std::size_t to);
    /// Whether reading `i`, or the finest summary that covers it, has a valid value.
    [[nodiscard]] bool valid(std::size_t i) const;

private:
    const Pyramid& m_pyramid;
    const Chunked<float>& m_readings;
    std::size_t m_series;
    std::size_t m_finest; ///< finer levels are not used
    Gatherer m_sum;
    Piece m_first;
    Piece m_last;

    [[nodiscard]] const Summary& summary(const Piece& piece) const {
        return m_pyramid.summaries(m_series, piece.level)[piece.entry];
    }
    [[nodiscard]] bool holds(const Piece& piece) const;
    [[nodiscard]] float edge(Piece piece, bool atEnd) const;
    [[nodiscard]] std::size_t take(std::size_t level, std::size_t from, std::size_t to);
    void takeAll(std::size_t from, std::size_t to);
};

bool Walk::holds(const Piece& piece) const {
    return piece.level == 0 ? !std::isnan(m_readings[piece.entry]) : summary(piece).count > 0;
}

bool Walk::valid(std::size_t i) const {
    const std::size_t level = std::max(m_finest, m_pyramid.finestLevel(i));
    const Piece piece{level, i / Pyramid::kFactors[std::min(level, Pyramid::kLevels - 1)]};
    if (piece.exists() && piece.entry >= m_pyramid.marks(level).end())
        return Walk(m_pyramid, m_series, 0).valid(i); // its summary is not complete yet
    return piece.exists() && holds(piece);
}

/// Adds the entries of `level` from index `from` (a multiple of the level's factor) that exist and
/// end by `to`. Returns the index after the last of them.
std::size_t Walk::take(std::size_t level, std::size_t from, std::size_t to) {
    const std::size_t factor = Pyramid::kFactors[level];
    const Pyramid::Marks& marks = m_pyramid.marks(level);
    const std::size_t first = from / factor;
    const std::size_t end = std::min(to / factor, marks.end());
    if (first < marks.begin() || first >= end)
        return from;
    for (std::size_t i = first; i < end; ++i)
        level == 0 ? m_sum.add(m_readings[i]) : m_sum.add(summary({level, i}));
    for (std::size_t i = first; i < end && !m_first.exists(); ++i)
        if (holds({level, i}))
            m_first = {level, i};
    std::size_t last = end;
    while (last > first && !holds({level, last - 1}))
        --last;
    if (last > first)
        m_last = {level, last - 1};
    return end * factor;
}

/// Climbs through the levels while whole entries fit, and descends again towards `to`.
void Walk::takeAll(std::size_t from, std::size_t to) {
    std::size_t level = m_pyramid.finestLevel(from);
    if (level == Pyramid::kLevels)
        return;
    // Starts at rounded cuts need no climb. Beyond the rounded part single readings may follow.
    if (level < m_finest && from % Pyramid::kFactors[m_finest] == 0)
        level = m_finest;
    while (level + 1 < Pyramid::kLevels) {
        const std::size_t factor = Pyramid::kFactors[level + 1];
        const std::size_t next = (from + factor - 1) / factor * factor;
        if (next + factor > to)
            break;
        from = take(level, from, next);
        ++level;
    }
    for (++level; level > 0 && from < to; --level)
        from = take(level - 1, from, to);
}

/// First or last value within an entry that has one.
float Walk::edge(Piece piece, bool atEnd) const {
    while (piece.level > m_finest) {
        const std::size_t finer = piece.level - 1;
        const std::size_t many = Pyramid::kFactors[piece.level] / Pyramid::kFactors[finer];
        const std::size_t begin = piece.entry * many;
        if (begin < m_pyramid.marks(finer).begin())
            return summary(piece).mean;
        std::size_t i = 0;
        while (i + 1 < many && !holds({finer, begin + (atEnd ? many - 1 - i : i)}))
            ++i;
        piece = {finer, begin + (atEnd ? many - 1 - i : i)};
    }
    return piece.level == 0 ? m_readings[piece.entry] : summary(piece).mean;
}

Column Walk::column(std::size_t from, std::size_t to) {
    m_sum = {};
    m_first = {};
    takeAll(from, to);
    const Summary sum = m_sum.summary();
    if (sum.count == 0)
        return {};
    return {sum.min, sum.max, edge(m_first, false), edge(m_last, true), sum.mean, sum.count, false};
}

/// Time of the reading or summary at `index`; -infinity where there is none.
double timeOf(const Pyramid& pyramid, const Stretch& in, std::size_t index) {
    const std::size_t level = pyramid.finestLevel(index);
    if (index >= in.end || level == Pyramid::kLevels)
        return -HUGE_VAL;
    return static_cast<double>(pyramid.marks(level)[index / Pyramid::kFactors[level]].ms());
}

/// Time at which column `i` begins.
double edgeOf(std::size_t i, std::size_t columns, double fromMs, double toMs) {
    const double width = (toMs - fromMs) / static_cast<double>(columns);
    return i == columns ? toMs : fromMs + width * static_cast<double>(i);
}

Cut cutAt(const Pyramid& pyramid, const Stretch& in, std::size_t index) {
    const std::size_t level = pyramid.finestLevel(index);
    if (index <= in.begin || index >= in.end || level == Pyramid::kLevels)
        return {index, true};
    return {index, pyramid.marks(level)[index / Pyramid::kFactors[level]].broken()};
}

} // namespace

Cuts cut(const Pyramid& pyramid, const Stretch& in, double fromMs, double toMs,
         std::size_t columns) {
    Cuts cuts;
    cuts.at.reserve(columns + 1);
    for (std::size_t i = 0; i <= columns; ++i)
        cuts.at.push_back(
            cutAt(pyramid, in, pyramid.lowerBound(in, edgeOf(i, columns, fromMs, toMs))));
    return cuts;
}

Cuts cutRoughly(const Pyramid& pyramid, const Stretch& in, double fromMs, double toMs,
                std::size_t columns) {
    Cuts cuts;
    cuts.at.reserve(columns + 1);
    const std::size_t many =
        (pyramid.lowerBound(in, toMs) - pyramid.lowerBound(in, fromMs)) / columns;
    while (cuts.level + 1 < Pyramid::kLevels &&
           Pyramid::kFactors[cuts.level + 1] * kRoughness <= many)
        ++cuts.level;
    const std::size_t factor = Pyramid::kFactors[cuts.level];
    const std::size_t oldest = pyramid.lowerBound(in, -HUGE_VAL);
    const double oldestMs = timeOf(pyramid, in, oldest);
    for (std::size_t i = 0; i <= columns; ++i) {
        const double ms = edgeOf(i, columns, fromMs, toMs);
        const std::size_t index = ms <= oldestMs ? oldest : pyramid.lowerBound(in, ms, cuts.level);
        const std::size_t rounded = (index + factor - 1) / factor * factor;
        // The two ends are not rounded: the newest reading is shown at once.
        cuts.at.push_back(cutAt(pyramid, in, index > oldest && rounded < in.end ? rounded : index));
    }
    return cuts;
}

std::vector<Column> columns(const Pyramid& pyramid, std::size_t series, const Cuts& cuts) {
    std::vector<Column> out;
    out.reserve(cuts.at.size());
    Walk walk(pyramid, series, cuts.level);
    for (std::size_t i = 0; i + 1 < cuts.at.size(); ++i) {
        const auto [begin, broken] = cuts.at[i];
        const std::size_t end = cuts.at[i + 1].index;
        Column column = begin < end ? walk.column(begin, end) : Column{};
        column.joined = !column.empty() && !broken && walk.valid(begin) && walk.valid(begin - 1);
        out.push_back(column);
    }
    return out;
}

} // namespace s4k::series
