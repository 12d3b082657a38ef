// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <optional>
#include <string>

namespace s4k::soak {

/// The rules of what a meter may save, written down a second time from the manual, without the
/// parameter table.
[[nodiscard]] bool manualAllows(Parameter p, std::int32_t value);
/// 82 to 660 V behind the potential transformers.
[[nodiscard]] bool voltageFits(const Settings& s);
/// The fastest pulse, 10 ms, keeps up with the theoretical maximum power.
[[nodiscard]] bool pulsesFit(const Settings& s);

/// What is wrong with a change that a meter accepted, or nothing. Only what changed is judged.
[[nodiscard]] std::optional<std::string> wrongChange(const Settings& before, const Settings& after);

/// The same for one step at the panel: one parameter at a time, save those of S COM, which act
/// together; CT sizes from 5 A.
[[nodiscard]] std::optional<std::string> wrongPanelChange(const Settings& before,
                                                          const Settings& after);

} // namespace s4k::soak
