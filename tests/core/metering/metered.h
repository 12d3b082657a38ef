// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/meter_engine.h"
#include "core/signal/synthesis.h"

#include <cmath>
#include <vector>

namespace s4k::test {

/// Settings of a meter in a system type.
inline Settings settingsFor(SystemType system, int volts = 480, int ctAmps = 100) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(system));
    settings.set(Parameter::SystemVoltage, volts);
    settings.set(Parameter::CtPrimary, ctAmps);
    settings.set(Parameter::PtRatio, 100);
    return settings;
}

inline std::vector<SampleSet> setsOf(SignalSource& source, std::size_t count) {
    std::vector<SampleSet> sets(count);
    source.read(sets);
    return sets;
}

inline std::vector<SampleSet> setsOf(const Waveform& waveform, std::size_t count,
                                     std::uint64_t seed = 1) {
    Synthesis source(waveform, seed);
    return setsOf(source, count);
}

/// Passes all `sets` to the engine, second by second.
inline void pushAll(MeterEngine& engine, std::span<const SampleSet> sets) {
    while (!sets.empty())
        sets = sets.subspan(engine.push(sets));
}

/// A meter after `seconds` of a waveform.
inline MeterEngine metered(const Waveform& waveform, const Settings& settings, int seconds = 3,
                           const Quirks& quirks = {}) {
    MeterEngine engine(settings, quirks);
    pushAll(engine, setsOf(waveform, static_cast<std::size_t>(seconds) * kSampleRate));
    return engine;
}

/// The readings after `seconds` of a load, with a meter of the load's system type.
inline Readings readingsFor(const LoadSpec& load, int seconds = 3) {
    return metered(waveformOf(load), settingsFor(load.system, static_cast<int>(load.volts)),
                   seconds)
        .readings();
}

} // namespace s4k::test
