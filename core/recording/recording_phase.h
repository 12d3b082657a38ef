// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"
#include "core/units/phase.h"

#include <optional>

namespace s4k::recorded {

/// The line conductor a channel belongs to, by its phase field (`A`, `L1`, `1`, `R` `S` `T`, `U`
/// `V` `W`, `V1`, `AN`, `A-N` ...) or, when that is empty, by its name (`Ua`, `VL1`, `I_A (feeder
/// 2)`). Neutral, residual and line-to-line quantities have none. @source own design
[[nodiscard]] std::optional<Phase> phaseOf(const RecordedChannel& channel);

} // namespace s4k::recorded
