// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/signal/source.h"
#include "core/units/phase.h"
#include "core/units/system_type.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace s4k {

/// One sinusoid: rms * sqrt(2) * cos(2 pi hz t + phase). @source schema of the metering vectors
struct Component {
    double hz = 60;
    double rms = 0;
    double phaseDeg = 0;
};

/// Burst firing: the channel is on for `onCycles` cycles of `hz`, then off for `offCycles`, and so
/// on; at time 0 it switches on.
struct Gate {
    double hz = 50;
    int onCycles = 1;
    int offCycles = 0; ///< 0: always on
};

/// The content of one channel. The gate switches DC and components, but not the noise.
struct ChannelWave {
    double dc = 0;
    std::vector<Component> components{};
    Gate gate{};
    double noiseRms = 0; ///< white noise, V or A
};

/// The contents of all six inputs.
struct Waveform {
    std::array<ChannelWave, kChannelCount> channels{};
};

/// Endless synthesis from phasors; time starts at 0. What check() would refuse as a component, DC
/// or noise (wave_limits.h) is left out.
class Synthesis final : public SignalSource {
public:
    /// `seed`: start of the random numbers of the noise.
    explicit Synthesis(const Waveform& waveform, std::uint64_t seed = 1);
    ~Synthesis() override;
    std::size_t read(std::span<SampleSet> out) override;

    /// Changes the content from the next set on. A frequency that remains keeps its phase; a new
    /// harmonic starts with the phase that belongs to its fundamental; a new frequency in place of
    /// another one in the same component continues the phase of the other.
    void set(const Waveform& waveform);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Checks that Synthesis can produce all of `waveform`. The error names the channel and the value.
[[nodiscard]] Result<Done> check(const Waveform& waveform);

/// A harmonic of the load current or the supply voltage, relative to the fundamental.
struct Harmonic {
    int order = 5;          ///< 2-31
    double fraction = 0.05; ///< 0-2
    double phaseDeg = 0;    ///< at a positive peak of the fundamental
};

/// A load as the user sets it: RMS values in V and A. The voltage is line-to-line, in type 10
/// line-to-neutral.
struct LoadSpec {
    SystemType system = SystemType::ThreePhaseWye;
    double frequencyHz = 60;
    double volts = 480;
    std::array<double, kPhaseCount> amps{50, 50, 50};
    std::array<double, kPhaseCount> powerFactor{0.9, 0.9, 0.9}; ///< displacement, 0..1
    std::array<double, kPhaseCount> voltageFactor{1, 1, 1};     ///< 0: the phase is lost
    bool capacitive = false;                                    ///< true: the currents lead
    std::vector<Harmonic> voltageHarmonics{};
    std::vector<Harmonic> currentHarmonics{};
    double noiseFraction = 0; ///< RMS of white noise relative to each fundamental
};

/// The terminal waveforms of a load for its system type. Inputs that the type does not have are 0;
/// harmonics above kMaxComponentHz are left out.
[[nodiscard]] Waveform waveformOf(const LoadSpec& load);

/// Checks the ranges of a load: 40-70 Hz (outside 45-65 Hz the meter raises an alert), 0-40 000 V,
/// 0-50 000 A, power factor 0-1, voltage factor 0-2, noise 0-1; at most 31 harmonics of voltage and
/// of current, each up to kMaxComponentHz. The error names the value and its range.
[[nodiscard]] Result<Done> check(const LoadSpec& load);

} // namespace s4k
