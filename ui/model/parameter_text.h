// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/units/system_type.h"

#include <QString>

namespace s4k::ui {

/// What a parameter is called in the window.
[[nodiscard]] QString parameterTitle(Parameter p);
/// What a person should know before setting it; may be empty.
[[nodiscard]] QString parameterHint(Parameter p);
/// Its unit with a space before it, for the end of a field; may be empty.
[[nodiscard]] QString parameterSuffix(Parameter p);
/// A value of a list parameter, in words.
[[nodiscard]] QString choiceText(Parameter p, std::int32_t value);
/// `3-phase, A + B + C + N`.
[[nodiscard]] QString systemText(SystemType type);
/// `1L-1n, 3L`, or that all of them are meant.
[[nodiscard]] QString systemsText(SystemMask mask);

} // namespace s4k::ui
