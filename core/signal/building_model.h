// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/signal/phasor.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>

namespace s4k {

/// The supply and load of a building at one moment. Currents are RMS phasors relative to the
/// voltage of their phase, 1 = full scale.
struct BuildingState {
    double frequencyOffsetHz = 0;
    std::array<double, kPhaseCount> voltage{}; ///< 1 = nominal
    std::array<Phasor, kPhaseCount> current{}; ///< fundamental
    double fifth = 0;                          ///< 5th current harmonic, 1 = full scale
    double seventh = 0;                        ///< 7th current harmonic, 1 = full scale
};

/// A random walk around 0 (Ornstein-Uhlenbeck process).
class Wander {
public:
    /// `deviation`: standard deviation; `seconds`: time constant of the return to 0; `dt`: time of
    /// a step in seconds.
    Wander(double deviation, double seconds, double dt);
    /// Advances by one step and returns the value.
    double step(Random& random);

private:
    double m_kick;
    double m_pull;
    double m_value = 0;
};

/// A motor that is off, starts with a decaying inrush current, runs, and stops.
class Motor {
public:
    /// Advances by `dt` seconds and returns the current, an RMS phasor as in BuildingState.
    Phasor step(Random& random, double dt);

private:
    double m_untilSwitch = 14; ///< seconds until the motor starts or stops
    double m_inrush = 0;       ///< 1 at the start, then decays
    bool m_running = false;
};

/// A small building on a morning, simulated in equal time steps.
/// @source docs/decisions.md, "Window"
class BuildingModel {
public:
    /// Equal seeds give equal buildings; `stepSeconds` (> 0) is the time of a step.
    BuildingModel(std::uint64_t seed, double stepSeconds);
    /// Advances by one step and returns the state.
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
