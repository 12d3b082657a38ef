// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/phase_clock.h"

#include "core/signal/sample.h"

#include <cmath>

namespace s4k {

std::uint64_t turnsPerSample(double hz) {
    constexpr double kRate = kSampleRate;
    // A double has 53 bits of the quotient; the exact remainder gives the other eleven.
    const double quotient = hz / kRate;
    const double remainder = std::fma(-quotient, kRate, hz);
    const auto head = static_cast<std::uint64_t>(quotient * 0x1.0p64);
    const auto tail = static_cast<std::int64_t>(std::floor(remainder / kRate * 0x1.0p64 + 0.5));
    return head + static_cast<std::uint64_t>(tail);
}

PhaseClock::PhaseClock(double hz) : m_step(turnsPerSample(hz)) {}

PhaseClock::PhaseClock(double hz, std::uint64_t phase, std::uint64_t sample)
    : m_step(turnsPerSample(hz)), m_offset(phase - m_step * sample) {}

double PhaseClock::turnsAfter(std::uint64_t sample) const {
    const std::uint64_t halfStep = m_step / 2;
    return static_cast<double>(at(sample) + halfStep) * 0x1.0p-64;
}

} // namespace s4k
