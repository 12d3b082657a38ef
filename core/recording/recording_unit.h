// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"

#include <string_view>

namespace s4k::recorded {

/// A unit as a file writes it: what it measures and its size in V or A.
struct UnitScale {
    RecordedUnit unit = RecordedUnit::Other;
    double factor = 1;
};

/// V, kV, mV, uV, MV, volt(s), A, kA, mA, uA, amp(s), ampere(s) with their prefixes, in any case
/// (upper-case `MV` is the megavolt, `MA` the milliampere: nobody records megaamperes), in UTF-8 or
/// the Cyrillic code page 1251; anything else is Other. @source own design
[[nodiscard]] UnitScale unitScale(std::string_view text);

/// What a channel without a unit most likely measures, by the first letter of its name: V U
/// voltage, I current, else Other.
[[nodiscard]] RecordedUnit unitByName(std::string_view name);

} // namespace s4k::recorded
