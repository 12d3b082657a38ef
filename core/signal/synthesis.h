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

/// On/off switching in whole cycles of `hz`, starting with on (burst firing).
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

/// What all six inputs carry.
struct Waveform {
    std::array<ChannelWave, kChannelCount> channels{};
};

/// Endless synthesis by phasor recurrence; time starts at 0. Components above kMaxComponentHz or
/// not finite are refused by `check`.
class Synthesis final : public SignalSource {
public:
    explicit Synthesis(const Waveform& waveform, std::uint64_t seed = 1);
    ~Synthesis() override;
    std::size_t read(std::span<SampleSet> out) override;

    /// Changes the content from the next set on. Frequencies that stay keep their phase, harmonics
    /// that come stand in phase with their fundamental, and a frequency that replaces another in
    /// its place goes on from where that one stands.
    void set(const Waveform& waveform);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

[[nodiscard]] Result<Done> check(const Waveform& waveform);

/// A harmonic of the load current or the supply voltage, relative to the fundamental.
struct Harmonic {
    int order = 5;
    double fraction = 0.05;
    double phaseDeg = 0;
};

/// A load as a person sets it. Voltages are line-to-line, line-to-neutral in type 10.
struct LoadSpec {
    SystemType system = SystemType::ThreePhaseWye;
    double frequencyHz = 60;
    double volts = 480;
    std::array<double, kPhaseCount> amps{50, 50, 50};
    std::array<double, kPhaseCount> powerFactor{0.9, 0.9, 0.9}; ///< displacement, 0..1
    std::array<double, kPhaseCount> voltageFactor{1, 1, 1};     ///< 0 = that phase is lost
    bool capacitive = false;
    std::vector<Harmonic> voltageHarmonics{};
    std::vector<Harmonic> currentHarmonics{};
    double noiseFraction = 0; ///< white noise relative to each fundamental
};

/// The terminal waveforms of a load for its system type; inputs that the type does not have are
/// dead.
[[nodiscard]] Waveform waveformOf(const LoadSpec& load);

/// Ranges a load must keep: 45-65 Hz (40-70 to provoke alerts), volts 0-40 000, amps 0-50 000, pf
/// 0-1.
[[nodiscard]] Result<Done> check(const LoadSpec& load);

} // namespace s4k
