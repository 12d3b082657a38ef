// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/signal/phasor.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>

namespace s4k {

/// What a building draws at one moment. Currents are phasors against the voltage of their phase,
/// RMS, 1 = full scale.
struct BuildingState {
    double frequencyOffsetHz = 0;
    std::array<double, kPhaseCount> voltage{}; ///< 1 = nominal
    std::array<Phasor, kPhaseCount> current{}; ///< fundamental
    double fifth = 0;                          ///< current harmonics, 1 = full scale
    double seventh = 0;
};

/// A value that wanders about 0 and is drawn back to it.
class Wander {
public:
    /// Standard deviation, time it takes to forget, time of a step.
    Wander(double deviation, double seconds, double dt);
    double step(Random& random);

private:
    double m_kick;
    double m_pull;
    double m_value = 0;
};

/// A motor that rests, starts with an inrush that dies away, runs, and stops.
class Motor {
public:
    /// Its current, 1 = full scale of the meter.
    Phasor step(Random& random, double dt);

private:
    double m_untilSwitch = 14; ///< seconds; the first start comes soon
    double m_inrush = 0;       ///< 1 at the start, decaying
    bool m_running = false;
};

/// A small building's morning, advanced in equal steps of time.
/// @source window.md, first start
class BuildingModel {
public:
    BuildingModel(std::uint64_t seed, double stepSeconds);
    BuildingState step();

private:
    double swell(double periodSeconds, double turns) const;
    void drawCurrents(BuildingState& state);
    void sagVoltages(BuildingState& state);

    Random m_random;
    double m_dt;
    std::uint64_t m_steps = 0;
    Motor m_motor;
    std::array<Wander, kPhaseCount> m_level;
    std::array<Wander, kPhaseCount> m_powerFactor;
    std::array<Wander, kPhaseCount> m_voltage;
    Wander m_frequency;
};

} // namespace s4k
