// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"
#include "core/units/phase.h"
#include "core/units/system_type.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace s4k {

/// Whether a system type shows this input. Without a neutral the voltages shown are line-to-line:
/// AB in place of Va, BC of Vb, CA of Vc.
/// @source manual, "Supported System Types"
[[nodiscard]] bool isShown(SystemType system, Channel input);

/// Name of an input for display: `V A`, or `V AB` without a neutral, `I A`; also of an input that
/// is not shown.
[[nodiscard]] std::string_view inputName(SystemType system, Channel input);

/// For each input whether it is shown.
using ShownInputs = std::array<bool, kChannelCount>;
[[nodiscard]] ShownInputs shownInputs(SystemType system);

/// Converts the values at the terminals (V, A) to the inputs shown; an input that is not shown
/// reads 0. The third line-to-line voltage is C-A, not A-C as in the registers, so that the three
/// follow each other a third of a turn apart.
/// @source own design
[[nodiscard]] SampleSet shownSet(SystemType system, const SampleSet& terminals);
/// shownSet for each of `terminals`.
[[nodiscard]] std::vector<SampleSet> shownSets(SystemType system,
                                               std::span<const SampleSet> terminals);

constexpr bool isVoltage(Channel input) {
    return index(input) < kPhaseCount;
}
/// Phase of an input; it decides the colour of the input.
constexpr Phase phaseOf(Channel input) {
    return static_cast<Phase>(index(input) % kPhaseCount);
}
constexpr Channel voltageOf(Phase p) {
    return static_cast<Channel>(index(p));
}
constexpr Channel currentOf(Phase p) {
    return static_cast<Channel>(kPhaseCount + index(p));
}
inline constexpr std::array<Channel, kChannelCount> kChannels{
    Channel::Va, Channel::Vb, Channel::Vc, Channel::Ia, Channel::Ib, Channel::Ic};

} // namespace s4k
