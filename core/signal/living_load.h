// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/source.h"
#include "core/units/system_type.h"

#include <cstdint>
#include <memory>

namespace s4k {

/// The supply and scale of a living load. LivingLoad limits volts to 0-40 000 V, amps to 0-50 000 A
/// and the frequency to 40-70 Hz.
struct LivingLoadSpec {
    SystemType system = SystemType::ThreePhaseWye;
    double volts = 480; ///< nominal, line-to-line (line-to-neutral in type 10)
    double fullScaleAmps = 100;
    double frequencyHz = 60;
    std::uint64_t seed = 4000; ///< equal seeds give equal loads
};

/// The waveforms of a small building on a morning: 30-60 % of full scale, slow swells, a motor that
/// starts from time to time, 5th and 7th harmonics, PF 0.86-0.97, slightly unbalanced. Endless and
/// deterministic.
/// @source docs/decisions.md, "Window"
class LivingLoad final : public SignalSource {
public:
    explicit LivingLoad(const LivingLoadSpec& spec);
    ~LivingLoad() override;
    std::size_t read(std::span<SampleSet> out) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k
