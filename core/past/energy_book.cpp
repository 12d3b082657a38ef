// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/energy_book.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

std::int64_t quarterOf(std::int64_t timeMs) {
    const std::int64_t rest = timeMs % EnergyBook::kStepMs;
    return timeMs - rest - (rest < 0 ? EnergyBook::kStepMs : 0);
}

std::uint16_t energyResets(const RegisterImage& image) {
    const RegisterRow* row = findRegister("energy_reset_count");
    return row == nullptr ? std::uint16_t{0} : image.word({row->number}).value_or(0);
}

bool anyEnergy(const RegisterImage& image) {
    return std::any_of(EnergyBook::kKept.begin(), EnergyBook::kKept.end(),
                       [&](Quantity q) { return std::isfinite(image.value(q)); });
}

} // namespace

void EnergyBook::append(std::int64_t timeMs, const MeterSnapshot& snapshot) {
    const RegisterImage& image = snapshot.image;
    if (!snapshot.powered || !anyEnergy(image))
        return;
    EnergyQuarter* const quarter = quarterAt(timeMs);
    for (std::size_t i = 0; i < kKept.size(); ++i) {
        const CounterReading now{image.value(kKept[i]), energyResets(image)};
        if (!std::isfinite(now.value))
            continue;
        if (m_last[i] && quarter != nullptr)
            quarter->used[i] += counterStep(kKept[i], *m_last[i], now, image.scales()).amount;
        m_last[i] = now;
    }
    ++m_revision;
}

void EnergyBook::add(const EnergyQuarter& quarter) {
    EnergyQuarter* const known = quarterAt(quarter.fromMs);
    for (std::size_t i = 0; known != nullptr && i < kKept.size(); ++i)
        known->used[i] += quarter.used[i];
    ++m_revision;
}

std::array<double, 3> EnergyBook::registers() const {
    std::array<double, 3> values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = m_last[i] ? m_last[i]->value : Readings::kNotValid;
    return values;
}

/// Null where the book is full and the time older than all of it.
EnergyQuarter* EnergyBook::quarterAt(std::int64_t timeMs) {
    const std::int64_t from = quarterOf(timeMs);
    if (!m_quarters.empty() && m_quarters.back().fromMs == from)
        return &m_quarters.back();
    const auto earlier = [](const EnergyQuarter& q, std::int64_t t) { return q.fromMs < t; };
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

} // namespace s4k::ui
