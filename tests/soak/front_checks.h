// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/panel.h"

#include <optional>
#include <string>

namespace s4k::soak {

/// What is wrong, in words, or nothing.
using Fault = std::optional<std::string>;

/// What always holds of a panel's state: the screen exists in the system type, the cursor is in
/// range, nothing is open that cannot be edited.
[[nodiscard]] Fault stateFault(const panel::State& state, const MeterSnapshot& meter);

/// Back leaves an open editor after as many presses as there are digits before the cursor, and one.
[[nodiscard]] Fault editorExitFault(const panel::State& state, const MeterSnapshot& meter);

/// Back, often enough, leads home.
[[nodiscard]] Fault homeExitFault(const panel::State& state, const MeterSnapshot& meter);

/// A reading on the glass is the register's value, to the last digit shown; an editor that was just
/// opened shows the parameter.
[[nodiscard]] Fault shownFault(const panel::State& state, const MeterSnapshot& meter,
                               bool justOpened);

/// The same of every screen with a value that the system type has.
[[nodiscard]] Fault anyShownFault(const MeterSnapshot& meter);

/// Registers, settings and pulse configuration of one snapshot belong together.
[[nodiscard]] Fault imageFault(const MeterSnapshot& meter);

} // namespace s4k::soak
