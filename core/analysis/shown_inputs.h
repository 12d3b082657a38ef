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

/// Whether a system type has something to show on this input. Where there is no neutral the
/// voltages are those between the lines: AB in the place of Va, BC and CA in those of Vb and Vc.
/// @source manual, "Supported System Types"
[[nodiscard]] bool isShown(SystemType system, Channel input);

/// `V A`, `V AB`, `V CA`, `I A`: what a person calls it.
[[nodiscard]] std::string_view inputName(SystemType system, Channel input);

/// Which inputs are shown.
using ShownInputs = std::array<bool, kChannelCount>;
[[nodiscard]] ShownInputs shownInputs(SystemType system);

/// The terminals' own values made into what is shown; inputs that are not shown read 0. C-A, not
/// A-C as in the registers: then the three lines follow each other a third of a turn apart.
/// @source own design
[[nodiscard]] SampleSet shownSet(SystemType system, const SampleSet& terminals);
/// The same for many.
[[nodiscard]] std::vector<SampleSet> shownSets(SystemType system,
                                               std::span<const SampleSet> terminals);

constexpr bool isVoltage(Channel input) {
    return index(input) < kPhaseCount;
}
/// The phase whose colour an input has.
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
