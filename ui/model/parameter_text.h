// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/units/system_type.h"

#include <QString>

namespace s4k::ui {

/// Name of the parameter in the window.
[[nodiscard]] QString parameterTitle(Parameter p);
/// Advice shown before the parameter is set; may be empty.
[[nodiscard]] QString parameterHint(Parameter p);
/// Unit of the parameter with a leading space, for the end of a field; empty without a unit and for
/// the baud rate.
[[nodiscard]] QString parameterSuffix(Parameter p);
/// Text of one value, in counts of the register, as a list of choices shows it: with its unit; a
/// system type with its wiring, a parity as a word.
[[nodiscard]] QString choiceText(Parameter p, std::int32_t value);
/// The wiring of a system type: `3-phase, A + B + C + N`.
[[nodiscard]] QString systemText(SystemType type);
/// Names of the system types in `mask`: `1L-1n, 3L`, `all` or `none`.
[[nodiscard]] QString systemsText(SystemMask mask);

} // namespace s4k::ui
