// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/demand_changes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace s4k::past {

namespace {

constexpr std::int64_t kLateMs = 5'000;      // greatest delay of the reading that shows an end
constexpr std::int64_t kMostSteady = 20'000; // sub-intervals without a change

bool noneValid(const DemandPoint& point) {
    return std::none_of(point.demand.begin(), point.demand.end(),
                        [](double value) { return std::isfinite(value); });
}

class Ends {
public:
    explicit Ends(const DemandChanges& changes) : m_changes(changes) {}

    void add(const DemandPoint& change) {
        fillUntil(change.timeMs - kLateMs);
        const bool begins = change.demand[2] == 0 && m_changes.breaks.contains(change.timeMs);
        if (begins || noneValid(change))
            m_last.reset();
        else
            put(change);
    }
    /// Adds the ends without a change of the demand.
    void fillUntil(std::int64_t timeMs) {
        if (!m_last)
            return;
        const std::int64_t length = lengthAt(m_last->timeMs);
        const std::int64_t until = std::min(timeMs, nextBreak(m_last->timeMs).value_or(timeMs));
        if (length <= 0 || (until - m_last->timeMs) / length > kMostSteady)
            return;
        while (m_last->timeMs + length < until) {
            DemandPoint next = *m_last;
            next.timeMs += length;
            put(next);
        }
    }
    [[nodiscard]] std::vector<DemandPoint> take() { return std::move(m_ends); }

private:
    const DemandChanges& m_changes;
    std::vector<DemandPoint> m_ends;
    std::optional<DemandPoint> m_last;

    void put(DemandPoint end) {
        end.fromMs = std::nullopt;
        if (m_last && !nextBreak(m_last->timeMs, end.timeMs) && isLong(end.timeMs - m_last->timeMs))
            end.fromMs = m_last->timeMs;
        m_ends.push_back(end);
        m_last = end;
    }
    [[nodiscard]] bool isLong(std::int64_t ms) const {
        const std::int64_t length = lengthAt(m_last->timeMs);
        return length > 0 && std::abs(ms - length) <= kLateMs;
    }
    [[nodiscard]] std::int64_t lengthAt(std::int64_t timeMs) const {
        const auto after = m_changes.lengthsMs.upper_bound(timeMs);
        return after == m_changes.lengthsMs.begin() ? 0 : std::prev(after)->second;
    }
    /// First break after `fromMs` and not after `toMs`.
    [[nodiscard]] std::optional<std::int64_t> nextBreak(std::int64_t fromMs,
                                                        std::int64_t toMs = INT64_MAX) const {
        const auto next = m_changes.breaks.upper_bound(fromMs);
        return next == m_changes.breaks.end() || *next > toMs ? std::nullopt : std::optional(*next);
    }
};

} // namespace

std::vector<DemandPoint> demandEnds(const DemandChanges& changes, std::int64_t endMs) {
    Ends ends(changes);
    for (const DemandPoint& change : changes.points)
        ends.add(change);
    ends.fillUntil(endMs);
    return ends.take();
}

} // namespace s4k::past
