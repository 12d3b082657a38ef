// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"
#include "core/units/phase.h"

#include <optional>

namespace s4k::recorded {

/// The line conductor of a channel, from its phase field (`A`, `L1`, `1`, `R` `S` `T`, `U` `V` `W`,
/// `V1`, `AN`, `A-N` ...) or, if this is empty, from its name (`Ua`, `VL1`, `I_A (feeder 2)`).
/// nullopt for neutral, residual and line-to-line quantities. @source own design
[[nodiscard]] std::optional<Phase> phaseOf(const RecordedChannel& channel);

} // namespace s4k::recorded
