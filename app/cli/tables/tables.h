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
[[nodiscard]] Table menuTable();
[[nodiscard]] Table alertTable();
[[nodiscard]] Table quirkTable();

/// The menu tree for Graphviz: titles, groups and screens, dashed where not visible in every type.
[[nodiscard]] std::string menuGraph();

/// `10;11;12`: the codes of the types in `mask`.
[[nodiscard]] std::string systemCodes(SystemMask mask);

} // namespace s4k::cli
