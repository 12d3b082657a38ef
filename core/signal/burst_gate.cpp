// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/burst_gate.h"

#include "core/signal/phase_clock.h"

namespace s4k {

namespace {

// part * 2^64 / whole, rounded down, for part < whole < 2^63.
std::uint64_t fraction64(std::uint64_t part, std::uint64_t whole) {
    std::uint64_t result = 0;
    std::uint64_t rest = part;
    for (int bit = 0; bit < 64; ++bit) {
        rest *= 2;
        result = result * 2 + (rest >= whole ? 1 : 0);
        if (rest >= whole)
            rest -= whole;
    }
    return result;
}

} // namespace

BurstGate::BurstGate(const Gate& gate) {
    if (gate.offCycles <= 0 || gate.onCycles < 0 || !(gate.hz > 0))
        return;
    const auto on = static_cast<std::uint64_t>(gate.onCycles);
    const auto period = on + static_cast<std::uint64_t>(gate.offCycles);
    m_alwaysOn = false;
    // Never late at an edge: the step is rounded up, the part that is on is rounded down.
    m_step = (turnsPerSample(gate.hz) + period) / period;
    m_onFraction = fraction64(on, period);
}

} // namespace s4k
