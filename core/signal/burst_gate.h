// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include <cstdint>

namespace s4k {

/// Tells for any sample whether a gate is on. Exact at the edges: a sample on the edge belongs to
/// what begins there. @source own design
class BurstGate {
public:
    explicit BurstGate(const Gate& gate);

    [[nodiscard]] bool alwaysOn() const { return m_alwaysOn; }
    [[nodiscard]] bool isOn(std::uint64_t sample) const {
        return m_alwaysOn || m_step * sample < m_onFraction;
    }

private:
    std::uint64_t m_step = 0;       ///< 2^-64 periods of on and off together, per sample
    std::uint64_t m_onFraction = 0; ///< of the period
    bool m_alwaysOn = true;
};

} // namespace s4k
