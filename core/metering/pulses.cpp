// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/pulses.h"

#include "core/registers/alerts.h"
#include "core/registers/power_rules.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr std::int32_t kSecondMs = 1000;

} // namespace

void PulseContact::configure(std::int32_t wattHours, std::int32_t durationMs) {
    m_energyPerPulse = std::max(1, wattHours);
    m_durationMs = std::max(kPulseDurationsMs.back(), durationMs);
}

// Millisecond at which the energy for the closure has flowed and the contact is free again.
std::int32_t PulseContact::startOf(std::size_t closure, double energy) const {
    const double missing = static_cast<double>(closure + 1) * m_energyPerPulse - m_carried;
    if (missing <= 0)
        return m_freeMs;
    if (missing > energy)
        return kSecondMs;
    const double due = std::ceil(missing / energy * kSecondMs);
    return std::max(m_freeMs, static_cast<std::int32_t>(due));
}

void PulseContact::addSecond(double energy) {
    energy = std::max(0.0, energy); // 0 for NaN as well
    m_heldMs = reachOfClosures() - kSecondMs;
    m_closureCount = 0;
    while (m_closureCount < kMaxClosures) {
        const std::int32_t start = startOf(m_closureCount, energy);
        if (start >= kSecondMs)
            break;
        m_closures[m_closureCount++] = {start, m_durationMs};
        m_freeMs = start + 2 * m_durationMs;
    }
    m_freeMs = std::max(0, m_freeMs - kSecondMs);
    m_count += static_cast<std::uint32_t>(m_closureCount);
    m_carried += energy - static_cast<double>(m_closureCount) * m_energyPerPulse;
}

std::int32_t PulseContact::reachOfClosures() const {
    if (m_closureCount == 0)
        return 0;
    const Closure& last = m_closures[m_closureCount - 1];
    return last.startMs + last.durationMs;
}

bool PulseContact::closedAt(std::int32_t ms) const {
    const auto covers = [ms](const Closure& c) {
        return ms >= c.startMs && ms < c.startMs + c.durationMs;
    };
    const auto begun = closures();
    return ms < m_heldMs || std::any_of(begun.begin(), begun.end(), covers);
}

PulseOutput::PulseOutput(const Settings& settings) {
    configure(settings);
}

void PulseOutput::configure(const Settings& settings) {
    const std::int32_t wattHours = settings[Parameter::PulseEnergy];
    const auto duration = pulseDurationMs(settings, wattHours);
    m_misconfigured = !duration.has_value();
    m_durationMs = duration.value_or(kPulseDurationsMs.back());
    m_capacityW = 1'800'000.0 * wattHours / m_durationMs;
    m_real.configure(wattHours, m_durationMs);
    m_reactive.configure(wattHours, m_durationMs);
}

void PulseOutput::addSecond(double realWh, double reactiveVarh, double realPowerW) {
    m_real.addSecond(realWh);
    m_reactive.addSecond(reactiveVarh);
    m_overrun = m_overrun || realPowerW > m_capacityW;
}

void PulseOutput::clearCounts() {
    m_real.setCount(0);
    m_reactive.setCount(0);
}

void PulseOutput::energiesCleared() {
    m_overrun = false;
    m_real.setCarried(0);
    m_reactive.setCarried(0);
}

std::uint16_t PulseOutput::alerts() const {
    unsigned bits = m_overrun ? alert::kPulseOverrun : 0U;
    bits |= m_misconfigured ? alert::kPulseConfiguration : 0U;
    return static_cast<std::uint16_t>(bits);
}

PulseMemory PulseOutput::memory() const {
    return {
        {m_real.count(), m_reactive.count()}, {m_real.carried(), m_reactive.carried()}, m_overrun};
}

void PulseOutput::restore(const PulseMemory& memory) {
    m_real.setCount(memory.counts[0]);
    m_reactive.setCount(memory.counts[1]);
    m_real.setCarried(memory.carried[0]);
    m_reactive.setCarried(memory.carried[1]);
    m_overrun = memory.overrun;
}

} // namespace s4k
