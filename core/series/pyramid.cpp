// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/pyramid.h"

#include <algorithm>
#include <cmath>

namespace s4k::series {

namespace {

// A summary represents a minute or more, also while no other step is known.
constexpr std::int64_t kMinuteGapMs = 90'000;
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

float cleaned(std::span<const float> values, std::size_t series) {
    return series < values.size() && std::isfinite(values[series]) ? values[series] : kNan;
}

Summary cleaned(const Summary& summary) {
    const bool sound = summary.count > 0 && std::isfinite(summary.min) &&
                       std::isfinite(summary.max) && summary.min <= summary.mean &&
                       summary.mean <= summary.max;
    return sound ? summary : Summary{};
}

std::size_t roundedUp(std::size_t index, std::size_t factor) {
    return (index + factor - 1) / factor * factor;
}

} // namespace

Pyramid::Pyramid(std::size_t series, std::size_t readings)
    : m_limit(std::clamp<std::size_t>(readings, 1, kMostReadings)), m_readings(series),
      m_summaries(series) {}

std::int64_t Pyramid::newestMs() const {
    return hasReadings() ? timeMs(end() - 1) : m_levels[1][m_levels[1].end() - 1].ms();
}

bool Pyramid::followsInTime(std::int64_t ms) {
    if (empty())
        return false;
    const std::int64_t step = ms - newestMs();
    const std::int64_t longest = hasReadings() ? m_cadence.longestStepMs()
                                               : std::max(m_cadence.longestStepMs(), kMinuteGapMs);
    const bool follows = step >= 0 && step <= longest;
    if (step > 0)
        m_cadence.note(step);
    return follows;
}

void Pyramid::append(std::int64_t ms, std::span<const float> values) {
    ms = std::clamp(ms, -kLongestMs, kLongestMs);
    if (hasReadings() && ms == newestMs())
        return replaceLast(values);
    const bool back = empty() || ms < newestMs();
    closeAll();
    const bool broken = !followsInTime(ms);
    if (back)
        beginStretch();
    m_levels[0].push(Mark(ms, broken));
    for (std::size_t s = 0; s < series(); ++s)
        m_readings[s].push(cleaned(values, s));
    if (end() - begin() >= m_limit + kFactors[1])
        forget();
}

bool Pyramid::appendSummaries(std::int64_t ms, std::span<const Summary> values) {
    ms = std::clamp(ms, -kLongestMs, kLongestMs);
    if (!empty() && ms <= newestMs())
        return false;
    fillUp();
    closeAll();
    const bool broken = !followsInTime(ms);
    if (empty())
        beginStretch();
    const std::size_t after = end() + kFactors[1];
    m_levels[1].push(Mark(ms, broken));
    m_levels[0].skipTo(after);
    for (std::size_t s = 0; s < series(); ++s) {
        m_summaries[s][1].push(s < values.size() ? cleaned(values[s]) : Summary{});
        m_readings[s].skipTo(after);
    }
    forget();
    return true;
}

/// A summary takes 16 new indices, so the last incomplete 16 are filled up with gaps.
void Pyramid::fillUp() {
    if (!hasReadings())
        return;
    for (const std::int64_t ms = newestMs(); end() % kFactors[1] != 0;) {
        m_levels[0].push(Mark(ms, false));
        for (Chunked<float>& readings : m_readings)
            readings.push(kNan);
    }
}

void Pyramid::beginStretch() {
    if (m_stretches.size() == kMostStretches)
        m_stretches.erase(m_stretches.begin());
    m_stretches.push_back(end());
}

void Pyramid::replaceLast(std::span<const float> values) {
    for (std::size_t s = 0; s < series(); ++s)
        m_readings[s][end() - 1] = cleaned(values, s);
}

/// A summary is completed by the reading after it, because until then the last one may be replaced.
void Pyramid::closeAll() {
    for (std::size_t level = 1; level < kLevels && end() % kFactors[level] == 0; ++level)
        if (m_levels[level].end() * kFactors[level] < end())
            close(level);
}

void Pyramid::close(std::size_t level) {
    const std::size_t below = kFactors[level] / kFactors[level - 1];
    const std::size_t first = m_levels[level].end() * below;
    m_levels[level].push(m_levels[level - 1][first]);
    for (std::size_t s = 0; s < series(); ++s) {
        Gatherer sum;
        for (std::size_t i = first; i < first + below; ++i)
            level == 1 ? sum.add(m_readings[s][i]) : sum.add(m_summaries[s][level - 1][i]);
        m_summaries[s][level].push(sum.summary());
    }
}

void Pyramid::setLimit(std::size_t readings) {
    m_limit = std::clamp<std::size_t>(readings, 1, kMostReadings);
    forget();
}

void Pyramid::forget() {
    std::size_t reach = m_limit;
    for (std::size_t level = 0; level < kLevels; ++level) {
        // Each level begins where an entry of the next level begins, so that no reading is lost
        // between.
        const std::size_t factor = kFactors[std::min(level + 1, kLevels - 1)];
        const std::size_t first = end() > reach ? (end() - reach) / factor * factor : 0;
        const std::size_t entry = first / kFactors[level];
        m_levels[level].dropBefore(entry);
        for (std::size_t s = 0; s < series(); ++s) {
            if (level == 0)
                m_readings[s].dropBefore(entry);
            else
                m_summaries[s][level].dropBefore(entry);
        }
        if (level > 0)
            reach *= 4;
    }
    const std::size_t oldest = m_levels[kLevels - 1].begin() * kFactors[kLevels - 1];
    while (m_stretches.size() > 1 && m_stretches[1] <= oldest)
        m_stretches.erase(m_stretches.begin());
}

std::size_t Pyramid::finestLevel(std::size_t i) const {
    for (std::size_t level = 0; level < kLevels; ++level)
        if (i >= m_levels[level].begin() * kFactors[level])
            return level;
    return kLevels;
}

Stretch Pyramid::stretch(std::size_t i) const {
    const std::size_t oldest = m_levels[kLevels - 1].begin() * kFactors[kLevels - 1];
    const std::size_t after = i + 1 < m_stretches.size() ? m_stretches[i + 1] : end();
    return {std::max(m_stretches[i], oldest), after};
}

Stretch Pyramid::newest() const {
    return m_stretches.empty() ? Stretch{} : stretch(m_stretches.size() - 1);
}

std::size_t Pyramid::lowerBound(const Stretch& in, double ms, std::size_t finest) const {
    std::size_t limit = in.end;
    for (std::size_t level = finest; level < kLevels; ++level) {
        const Marks& marks = m_levels[level];
        const std::size_t factor = kFactors[level];
        const std::size_t from = std::max(in.begin, marks.begin() * factor);
        std::size_t low = roundedUp(from, factor) / factor;
        std::size_t high = std::min(limit / factor, marks.end());
        if (low >= high || (static_cast<double>(marks[low].ms()) >= ms && from > in.begin)) {
            limit = std::min(limit, roundedUp(from, factor));
            continue;
        }
        // The readings after the last complete summary are only found at the finer levels.
        if (finest > 0 && static_cast<double>(marks[high - 1].ms()) < ms)
            return lowerBound(in, ms);
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (static_cast<double>(marks[middle].ms()) < ms)
                low = middle + 1;
            else
                high = middle;
        }
        return std::min(low * factor, limit);
    }
    return limit;
}

} // namespace s4k::series
