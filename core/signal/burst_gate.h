// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include <cstdint>

namespace s4k {

/// Computes whether a gate is on at a sample. Exact at the edges: a sample at an edge has the state
/// that begins there. @source own design
class BurstGate {
public:
    explicit BurstGate(const Gate& gate);

    /// True for a gate without off cycles, and for one with negative cycles or without a frequency.
    [[nodiscard]] bool alwaysOn() const { return m_alwaysOn; }
    /// Whether the gate is on at `sample`, counted from 0.
    [[nodiscard]] bool isOn(std::uint64_t sample) const {
        return m_alwaysOn || m_step * sample < m_onFraction;
    }

private:
    std::uint64_t m_step = 0;       ///< on/off periods per sample, in units of 2^-64
    std::uint64_t m_onFraction = 0; ///< part of the period that is on, in units of 2^-64
    bool m_alwaysOn = true;
};

} // namespace s4k
