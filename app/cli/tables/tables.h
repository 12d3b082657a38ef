// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/tables/table.h"
#include "core/registers/parameter.h"
#include "core/units/system_type.h"

namespace s4k::cli {

/// The register map. @source core/registers
[[nodiscard]] Table registerTable();
/// The parameters with their values in `settings` and their defaults.
[[nodiscard]] Table parameterTable(const Settings& settings);
/// The rows of the menu, then the facts of the whole panel, each with its mark (M manual, R manual
/// with a misprint repaired, F product family, D own design) and the reason for it.
[[nodiscard]] Table menuTable();
[[nodiscard]] Table alertTable();
[[nodiscard]] Table quirkTable();

/// The menu tree in the language of Graphviz: titles, groups and screens with mark and reason,
/// dashed if not visible in every system type; and the facts of the whole panel.
[[nodiscard]] std::string menuGraph();

/// The codes of the system types in `mask`: `10;11;12`; empty for none.
[[nodiscard]] std::string systemCodes(SystemMask mask);

} // namespace s4k::cli
