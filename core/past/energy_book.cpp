// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/energy_book.h"

#include <algorithm>
#include <cmath>

namespace s4k::past {

namespace {

std::int64_t quarterOf(std::int64_t timeMs) {
    const std::int64_t rest = timeMs % EnergyBook::kStepMs;
    return timeMs - rest - (rest < 0 ? EnergyBook::kStepMs : 0);
}

bool anyEnergy(const Readings& readings) {
    return std::any_of(kEnergies.begin(), kEnergies.end(),
                       [&](Quantity q) { return std::isfinite(readings[q]); });
}

} // namespace

void EnergyBook::append(const Moment& moment) {
    if (!moment.powered || !anyEnergy(moment.readings))
        return;
    for (std::size_t i = 0; i < kEnergies.size(); ++i) {
        const CounterReading now = counterReading(kEnergies[i], moment);
        const CounterResult result = m_rules[i].add(now, counterBounds(kEnergies[i], moment));
        for (const CounterAmount& part : result.amounts)
            count(i, part);
        for (const CounterFinding& finding : result.findings)
            add(EnergyFinding{i, finding});
        m_read[i] = m_read[i] || std::isfinite(now.value);
    }
    if (EnergyStep* const quarter = quarterAt(moment.timeMs)) {
        quarter->read = true;
        quarter->readAtStart = quarter->readAtStart || quarter->fromMs == moment.timeMs;
    }
    ++m_revision;
}

void EnergyBook::count(std::size_t energy, const CounterAmount& part) {
    const std::int64_t reach = part.toMs - static_cast<std::int64_t>(kMost) * kStepMs;
    CounterAmount kept = part;
    if (part.fromMs < reach) { // the book cannot hold what is before
        kept.fromMs = reach;
        kept.amount *= static_cast<double>(kept.toMs - kept.fromMs) /
                       static_cast<double>(part.toMs - part.fromMs);
    }
    spread(kept, kStepMs, [&](std::int64_t fromMs, double share) {
        if (EnergyStep* const quarter = quarterAt(fromMs))
            quarter->used[energy] += share;
    });
}

void EnergyBook::add(const EnergyStep& quarter) {
    EnergyStep* const known = quarterAt(quarter.fromMs);
    for (std::size_t i = 0; known != nullptr && i < kEnergies.size(); ++i) {
        if (std::isnan(quarter.used[i]))
            continue;
        known->used[i] += quarter.used[i];
        m_read[i] = true;
    }
    if (known != nullptr) {
        known->read = known->read || quarter.read;
        known->readAtStart = known->readAtStart || quarter.readAtStart;
    }
    ++m_revision;
}

void EnergyBook::add(const EnergyFinding& finding) {
    m_findings.push_back(finding);
    if (m_findings.size() > kMostFindings)
        m_findings.pop_front();
}

bool EnergyBook::isEdge(std::int64_t timeMs) const {
    const auto readIn = [this](std::int64_t fromMs) -> const EnergyStep* {
        const auto earlier = [](const EnergyStep& q, std::int64_t t) { return q.fromMs < t; };
        const auto at = std::lower_bound(m_quarters.begin(), m_quarters.end(), fromMs, earlier);
        return at != m_quarters.end() && at->fromMs == fromMs && at->read ? &*at : nullptr;
    };
    const EnergyStep* const after = readIn(timeMs);
    return after != nullptr && (after->readAtStart || readIn(timeMs - kStepMs) != nullptr);
}

std::vector<EnergyFinding> EnergyBook::findings() const {
    std::vector<EnergyFinding> all(m_findings.begin(), m_findings.end());
    for (std::size_t i = 0; i < m_rules.size(); ++i)
        if (const auto& doubted = m_rules[i].doubted())
            all.push_back({i, {CounterDoubt::OddReading, *m_rules[i].last(), *doubted}});
    return all;
}

std::array<double, 3> EnergyBook::registers() const {
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = m_rules[i].last() ? m_rules[i].last()->value : Readings::kNotValid;
    return values;
}

/// Null when the book is full and the time is before all quarters.
EnergyStep* EnergyBook::quarterAt(std::int64_t timeMs) {
    const std::int64_t from = quarterOf(timeMs);
    if (!m_quarters.empty() && m_quarters.back().fromMs == from)
        return &m_quarters.back();
    const auto earlier = [](const EnergyStep& q, std::int64_t t) { return q.fromMs < t; };
    auto at = std::lower_bound(m_quarters.begin(), m_quarters.end(), from, earlier);
    if (at != m_quarters.end() && at->fromMs == from)
        return &*at;
    if (m_quarters.size() < kMost)
        return &*m_quarters.insert(at, {from, {}, false, false});
    if (at == m_quarters.begin())
        return nullptr;
    const auto place = at - m_quarters.begin() - 1;
    m_quarters.pop_front();
    return &*m_quarters.insert(m_quarters.begin() + place, {from, {}, false, false});
}

} // namespace s4k::past
