// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"

#include <QString>

namespace s4k::ui {

/// `Late reply`, in the language of the window.
[[nodiscard]] QString faultTitle(modbus::FaultKind kind);
[[nodiscard]] QString faultDescription(modbus::FaultKind kind);
/// Unit of its value; empty when it takes none.
[[nodiscard]] QString faultUnit(modbus::FaultKind kind);

/// What is ordered, without the units: `Late reply, 250 ms, one in 4`.
[[nodiscard]] QString faultWords(const modbus::Fault& fault);

/// Whom it is for: `All meters`, `Unit 5`, `Units 1-3,7`.
[[nodiscard]] QString unitsWords(const modbus::UnitSet& units);

} // namespace s4k::ui
