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
    EnergyStep* const quarter = quarterAt(moment.timeMs);
    for (std::size_t i = 0; i < kEnergies.size(); ++i) {
        const CounterReading now{moment.readings[kEnergies[i]], moment.energyResets};
        if (!std::isfinite(now.value))
            continue;
        if (m_last[i] && quarter != nullptr)
            quarter->used[i] += counterStep(kEnergies[i], *m_last[i], now, moment.scales).amount;
        m_last[i] = now;
        m_read[i] = true;
    }
    ++m_revision;
}

void EnergyBook::add(const EnergyStep& quarter) {
    EnergyStep* const known = quarterAt(quarter.fromMs);
    for (std::size_t i = 0; known != nullptr && i < kEnergies.size(); ++i) {
        if (std::isnan(quarter.used[i]))
            continue;
        known->used[i] += quarter.used[i];
        m_read[i] = true;
    }
    ++m_revision;
}

std::array<double, 3> EnergyBook::registers() const {
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = m_last[i] ? m_last[i]->value : Readings::kNotValid;
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
        return &*m_quarters.insert(at, {from, {}});
    if (at == m_quarters.begin())
        return nullptr;
    const auto place = at - m_quarters.begin() - 1;
    m_quarters.pop_front();
    return &*m_quarters.insert(m_quarters.begin() + place, {from, {}});
}

} // namespace s4k::past
