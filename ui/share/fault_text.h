// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"

#include <QString>

namespace s4k::ui {

/// Name of the fault in the window's language: `Late reply`.
[[nodiscard]] QString faultTitle(modbus::FaultKind kind);
/// Effect of the fault, in the window's language.
[[nodiscard]] QString faultDescription(modbus::FaultKind kind);
/// Unit of the fault's value; empty for a fault without a value.
[[nodiscard]] QString faultUnit(modbus::FaultKind kind);

/// The fault without its unit ids: `Late reply, 250 ms, one in 4`. The last part means that it
/// affects one request in 4.
[[nodiscard]] QString faultWords(const modbus::Fault& fault);

/// The meters that a fault affects: `All meters`, `Unit 5`, `Units 1-3,7`.
[[nodiscard]] QString unitsWords(const modbus::UnitSet& units);

} // namespace s4k::ui
