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

/// On/off switching in whole cycles of `hz`, which starts with on (burst firing).
struct Gate {
    double hz = 50;
    int onCycles = 1;
    int offCycles = 0; ///< 0: always on
};

/// The content of one channel.
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

/// Endless synthesis from phasors; time starts at 0. `check` refuses components above
/// kMaxComponentHz or not finite; the synthesis itself leaves them out.
class Synthesis final : public SignalSource {
public:
    /// `seed`: start of the random numbers of the noise.
    explicit Synthesis(const Waveform& waveform, std::uint64_t seed = 1);
    ~Synthesis() override;
    std::size_t read(std::span<SampleSet> out) override;

    /// Changes the content from the next set on. A frequency that remains keeps its phase, a new
    /// harmonic is locked to the phase of its fundamental, and a frequency that replaces another in
    /// the same component continues its phase.
    void set(const Waveform& waveform);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Checks that Synthesis can produce all of `waveform`. The error names the channel and the value.
[[nodiscard]] Result<Done> check(const Waveform& waveform);

/// A harmonic of the load current or the supply voltage, relative to the fundamental.
struct Harmonic {
    int order = 5;
    double fraction = 0.05;
    double phaseDeg = 0;
};

/// A load as the user sets it. Voltages are line-to-line, in type 10 line-to-neutral.
struct LoadSpec {
    SystemType system = SystemType::ThreePhaseWye;
    double frequencyHz = 60;
    double volts = 480;
    std::array<double, kPhaseCount> amps{50, 50, 50};
    std::array<double, kPhaseCount> powerFactor{0.9, 0.9, 0.9}; ///< displacement, 0..1
    std::array<double, kPhaseCount> voltageFactor{1, 1, 1};     ///< 0: the phase is lost
    bool capacitive = false;
    std::vector<Harmonic> voltageHarmonics{};
    std::vector<Harmonic> currentHarmonics{};
    double noiseFraction = 0; ///< RMS of white noise relative to each fundamental
};

/// The terminal waveforms of a load for its system type; inputs that the type does not have are 0.
[[nodiscard]] Waveform waveformOf(const LoadSpec& load);

/// Checks the ranges of a load: 40-70 Hz (outside 45-65 Hz the meter raises an alert), 0-40 000 V,
/// 0-50 000 A, power factor 0-1, voltage factor 0-2, noise 0-1.
[[nodiscard]] Result<Done> check(const LoadSpec& load);

} // namespace s4k
