// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"

#include <optional>
#include <string>

namespace s4k::soak {

/// A description of the fault; nullopt: no fault.
using Fault = std::optional<std::string>;

/// Checks a panel's state: the screen exists in the system type, the cursor is in range, and no
/// editor is open where the value cannot be edited.
[[nodiscard]] Fault stateFault(const panel::State& state, const MeterSnapshot& meter);

/// Checks that Back leaves an open editor after one press more than there are digits before the
/// cursor.
[[nodiscard]] Fault editorExitFault(const panel::State& state, const MeterSnapshot& meter);

/// Checks that repeated Back leads to the home screen.
[[nodiscard]] Fault homeExitFault(const panel::State& state, const MeterSnapshot& meter);

/// Checks that a reading on the LCD is the register's value to the last digit shown, and that an
/// editor that was just opened shows its parameter.
[[nodiscard]] Fault shownFault(const panel::State& state, const MeterSnapshot& meter,
                               bool justOpened);

/// The same for every screen with a value that the system type has.
[[nodiscard]] Fault anyShownFault(const MeterSnapshot& meter);

/// Checks that registers, settings and pulse configuration of a snapshot agree.
[[nodiscard]] Fault imageFault(const MeterSnapshot& meter);

} // namespace s4k::soak
