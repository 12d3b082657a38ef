// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"

#include <string_view>

namespace s4k::recorded {

/// A unit of a file: the kind of quantity, and the size of the unit in V or A.
struct UnitScale {
    RecordedUnit unit = RecordedUnit::Other;
    double factor = 1;
};

/// Recognises V, kV, mV, uV, MV, volt(s), A, kA, mA, uA, amp(s), ampere(s) with their prefixes, in
/// upper and lower case, in UTF-8 or the Cyrillic code page 1251. Upper-case `MV` is the megavolt;
/// `MA` is the milliampere, because recordings have no megaamperes. Other for any other text.
/// @source own design
[[nodiscard]] UnitScale unitScale(std::string_view text);

/// Whether a unit field says nothing: empty, `none`, `n/a`, `-`, `?`.
[[nodiscard]] bool isNoUnit(std::string_view text);

/// The probable unit of a channel without a unit, from the words of its name: volt for `Va`,
/// `Bus_Ua`, `Voltage A`, ampere for `Ia`, `Feeder7 Ib`, `Current A`, otherwise Other.
[[nodiscard]] RecordedUnit unitByName(std::string_view name);

} // namespace s4k::recorded
