// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/source.h"
#include "core/units/phase.h"

#include <array>
#include <cmath>
#include <limits>

namespace s4k::test {

/// A sinusoidal load whose readings are known in closed form: three terminal voltages and currents
/// of one frequency.
struct SineLoad {
    double hz = 60;
    std::array<double, kPhaseCount> volts{277.128, 277.128, 277.128}; ///< to the reference
    std::array<double, kPhaseCount> voltDegrees{0, -120, 120};
    std::array<double, kPhaseCount> amps{80, 60, 40};
    std::array<double, kPhaseCount> lagDegrees{25, 30, 35};

    [[nodiscard]] static double radians(double degrees) {
        return degrees * 3.14159265358979323846 / 180;
    }
    [[nodiscard]] double realPowerW(std::size_t p) const {
        return volts[p] * amps[p] * std::cos(radians(lagDegrees[p]));
    }
    [[nodiscard]] double reactivePowerVar(std::size_t p) const {
        return std::abs(volts[p] * amps[p] * std::sin(radians(lagDegrees[p])));
    }
    [[nodiscard]] double apparentPowerVa(std::size_t p) const { return volts[p] * amps[p]; }
    [[nodiscard]] double pairVolts(std::size_t p, std::size_t q) const {
        const double angle = radians(voltDegrees[p] - voltDegrees[q]);
        return std::sqrt(volts[p] * volts[p] + volts[q] * volts[q] -
                         2 * volts[p] * volts[q] * std::cos(angle));
    }
};

/// A source of a load; ends after `sets` sets.
class SineSource final : public SignalSource {
public:
    explicit SineSource(const SineLoad& load,
                        std::size_t sets = std::numeric_limits<std::size_t>::max())
        : m_load(load), m_left(sets) {}

    std::size_t read(std::span<SampleSet> out) override {
        std::size_t given = 0;
        for (; given < out.size() && m_left > 0; ++given, --m_left)
            out[given] = setAt(m_taken++);
        return given;
    }

private:
    [[nodiscard]] SampleSet setAt(std::size_t n) const {
        SampleSet set{};
        const double turns = m_load.hz * static_cast<double>(n) / kSampleRate;
        for (std::size_t p = 0; p < kPhaseCount; ++p) {
            const double at = SineLoad::radians(turns * 360 + m_load.voltDegrees[p]);
            const double lag = SineLoad::radians(m_load.lagDegrees[p]);
            set[p] = m_load.volts[p] * std::sqrt(2.0) * std::cos(at);
            set[kPhaseCount + p] = m_load.amps[p] * std::sqrt(2.0) * std::cos(at - lag);
        }
        return set;
    }

    SineLoad m_load;
    std::size_t m_left;
    std::size_t m_taken = 0;
};

} // namespace s4k::test
