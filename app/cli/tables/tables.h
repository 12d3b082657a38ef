// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/tables/table.h"
#include "core/registers/parameter.h"
#include "core/units/system_type.h"

namespace s4k::cli {

/// The tables of the core as they stand, row by row. @source core/registers, core/panel
[[nodiscard]] Table registerTable();
/// With the values of `settings` beside the defaults.
[[nodiscard]] Table parameterTable(const Settings& settings);
/// The rows of the menu, then what holds for the whole panel, each with its mark (M manual,
/// R manual with a misprint repaired, F product family, D own design) and the reason for it.
[[nodiscard]] Table menuTable();
[[nodiscard]] Table alertTable();
[[nodiscard]] Table quirkTable();

/// The menu tree for Graphviz: titles, groups and screens with mark and reason, dashed where not
/// visible in every type; beside it what holds for the whole panel.
[[nodiscard]] std::string menuGraph();

/// `10;11;12`: the codes of the types in `mask`.
[[nodiscard]] std::string systemCodes(SystemMask mask);

} // namespace s4k::cli
