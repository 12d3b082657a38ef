// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <optional>
#include <string>

namespace s4k::soak {

/// The rules for stored parameters, written a second time from the manual and without the parameter
/// table.
[[nodiscard]] bool manualAllows(Parameter p, std::int32_t value);
/// Whether the voltage after the potential transformers is 82 to 660 V.
[[nodiscard]] bool voltageFits(const Settings& s);
/// Whether the fastest pulses, of 10 ms, suffice for the theoretical maximum power.
[[nodiscard]] bool pulsesFit(const Settings& s);

/// The fault in a change that a meter accepted; nullopt: none. Checks changed values only.
[[nodiscard]] std::optional<std::string> wrongChange(const Settings& before, const Settings& after);

/// The same for one step at the panel: it changes one parameter at a time, except those of S COM,
/// which take effect together; CT sizes start at 5 A.
[[nodiscard]] std::optional<std::string> wrongPanelChange(const Settings& before,
                                                          const Settings& after);

} // namespace s4k::soak
