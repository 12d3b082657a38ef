// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/source.h"

#include <cmath>
#include <vector>

namespace s4k::soak {

/// One second of a balanced 60 Hz load, computed once and repeated: a source that needs almost no
/// processor time.
class LoopSource final : public SignalSource {
public:
    LoopSource(double volts, double amps) : m_sets(kSampleRate) {
        for (std::size_t n = 0; n < m_sets.size(); ++n)
            for (std::size_t phase = 0; phase < 3; ++phase) {
                const double turns =
                    60.0 * static_cast<double>(n) / kSampleRate - static_cast<double>(phase) / 3;
                const double wave = std::sqrt(2.0) * std::cos(turns * 2 * 3.14159265358979323846);
                m_sets[n][phase] = volts * wave;
                m_sets[n][3 + phase] = amps * wave;
            }
    }

    std::size_t read(std::span<SampleSet> out) override {
        for (SampleSet& set : out) {
            set = m_sets[m_at];
            m_at = m_at + 1 == m_sets.size() ? 0 : m_at + 1;
        }
        return out.size();
    }

private:
    std::vector<SampleSet> m_sets;
    std::size_t m_at = 0;
};

} // namespace s4k::soak
