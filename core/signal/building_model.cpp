// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/building_model.h"

#include "core/signal/noise.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

// Slightly unbalanced, always in the same way, so that users recognise the building.
constexpr std::array<double, kPhaseCount> kShare{1.04, 0.97, 0.99};
constexpr std::array<double, kPhaseCount> kVoltageShare{1.002, 0.999, 0.998};

constexpr double kMotorCurrent = 0.07;
constexpr double kInrush =
    3.6; ///< additional current at the start, in multiples of the running current
constexpr double kInrushSeconds = 0.6;
constexpr double kSourceDrop =
    0.012; ///< voltage drop at full-scale current, as a part of the voltage

Phasor lagging(double magnitude, double powerFactor) {
    return {magnitude * powerFactor,
            -magnitude * std::sqrt(std::max(0.0, 1.0 - powerFactor * powerFactor))};
}

} // namespace

Wander::Wander(double deviation, double seconds, double dt)
    : m_kick(deviation * std::sqrt(2.0 * dt / seconds)), m_pull(dt / seconds) {}

double Wander::step(Random& random) {
    m_value += m_kick * whiteNoise(random) - m_pull * m_value;
    return m_value;
}

Phasor Motor::step(Random& random, double dt) {
    m_untilSwitch -= dt;
    if (m_untilSwitch <= 0) {
        m_running = !m_running;
        m_inrush = m_running ? 1.0 : 0.0;
        m_untilSwitch = 20.0 + 30.0 * random.uniform();
    }
    if (!m_running)
        return {};
    const Phasor current =
        lagging(kMotorCurrent * (1.0 + kInrush * m_inrush), 0.84 - 0.45 * m_inrush);
    m_inrush -= m_inrush * std::min(1.0, dt / kInrushSeconds);
    return current;
}

BuildingModel::BuildingModel(std::uint64_t seed, double stepSeconds)
    : m_random(seed),
      m_dt(stepSeconds), m_level{Wander(0.006, 2.5, stepSeconds), Wander(0.007, 3.5, stepSeconds),
                                 Wander(0.006, 3.0, stepSeconds)},
      m_powerFactor{Wander(0.004, 5, stepSeconds), Wander(0.004, 6, stepSeconds),
                    Wander(0.004, 7, stepSeconds)},
      m_voltage{Wander(0.0008, 2, stepSeconds), Wander(0.0008, 2.5, stepSeconds),
                Wander(0.0008, 3, stepSeconds)},
      m_frequency(0.008, 9, stepSeconds) {}

double BuildingModel::swell(double periodSeconds, double turns) const {
    const double seconds = static_cast<double>(m_steps) * m_dt;
    return sincosTurns(seconds / periodSeconds + turns).sin;
}

void BuildingModel::drawCurrents(BuildingState& state) {
    const double level =
        0.40 + 0.04 * swell(47, 0.1) + 0.03 * swell(131, 0.6) + 0.03 * swell(9000, 0.9);
    const double powerFactor = 0.935 + 0.015 * swell(83, 0.3);
    const Phasor motor = m_motor.step(m_random, m_dt);
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        const double amps = kShare[p] * level + m_level[p].step(m_random);
        const double pf = powerFactor + m_powerFactor[p].step(m_random);
        state.current[p] = lagging(amps, std::clamp(pf, 0.0, 1.0)) + motor;
    }
    state.fifth = level * (0.065 + 0.01 * swell(211, 0.2));
    state.seventh = level * (0.035 + 0.006 * swell(173, 0.7));
}

void BuildingModel::sagVoltages(BuildingState& state) {
    const double common = 1.0 + 0.004 * swell(67, 0.5) + 0.003 * swell(701, 0.0);
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        const double drop = kSourceDrop * std::sqrt(squaredMagnitude(state.current[p]));
        state.voltage[p] = common * kVoltageShare[p] - drop + m_voltage[p].step(m_random);
    }
}

BuildingState BuildingModel::step() {
    BuildingState state;
    drawCurrents(state);
    sagVoltages(state);
    state.frequencyOffsetHz = 0.01 * swell(97, 0.0) + m_frequency.step(m_random);
    ++m_steps;
    return state;
}

} // namespace s4k
