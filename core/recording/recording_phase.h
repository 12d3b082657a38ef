// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"
#include "core/units/phase.h"

#include <optional>
#include <string_view>

namespace s4k::recorded {

/// A voltage from one line conductor to another.
struct PhasePair {
    Phase from = Phase::A;
    Phase to = Phase::B;
    friend bool operator==(const PhasePair&, const PhasePair&) = default;
};

/// How the conductor of a channel is written.
enum class Naming : std::uint8_t {
    Field,  ///< in the phase field or, if this is empty, in the name
    Letter, ///< in the name, as a letter: `Feeder7 Va-g`, `PhA`, `Voltage A`, `UL1`, `VR`
    Digit   ///< in the name, as a digit: `U1`, `Phase 1`
};

/// The line conductor of a channel, written in this way: `A`, `L1`, `1`, `R` `S` `T`, `V1`, `AN`
/// ... A field may be `U`, `V` or `W`. nullopt for neutral, residual and line-to-line quantities.
/// @source own design
[[nodiscard]] std::optional<Phase> phaseOf(const RecordedChannel& channel, Naming naming);

/// The line conductor in the field or, if the field has none, in the name.
[[nodiscard]] std::optional<Phase> phaseOf(const RecordedChannel& channel);

/// The two conductors of a line-to-line quantity, from its phase field (`AB`, `L1-L2`) or its name
/// (`Vab`, `U32`, `UL1L2`, `Va-Vb`). nullopt for other quantities.
[[nodiscard]] std::optional<PhasePair> pairOf(const RecordedChannel& channel);

/// Whether two digits in this name number the channel (`U11`, `U40`), so that `U12` beside it is no
/// line-to-line voltage.
[[nodiscard]] bool numbersChannels(std::string_view name);

} // namespace s4k::recorded
