// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/registers/parameter.h"
#include "core/registers/quirk.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace s4k::cli {

/// A parameter and its new value, in counts of the register.
using Assignment = std::pair<Parameter, std::int32_t>;

/// The parameter called `name`; the error lists the existing names.
[[nodiscard]] Result<Parameter> parameterFromName(std::string_view name);

/// Parses `ct=100`. Checks the range of the value, but no rules between parameters.
[[nodiscard]] Result<Assignment> parseAssignment(std::string_view text);

/// The parameters given by the options `--ct`, `--pt` ... of a command, in the order of the
/// parameter table. Checks the range of each value, but no rules between parameters.
[[nodiscard]] Result<std::vector<Assignment>> parameterOptions(const Arguments& arguments);

/// Returns `settings` with all assignments, applied in the order of the parameter table (CT and PT
/// ratio before the voltage). Each value is checked against those set before it; a value that
/// breaks a rule is refused. Parameters without an assignment are not checked again.
[[nodiscard]] Result<Settings> withAssignments(Settings settings,
                                               std::span<const Assignment> assignments);

/// The default quirks with the values given by `--quirk NAME=VALUE`. The error names the known
/// quirks or values.
[[nodiscard]] Result<Quirks> quirkOptions(const Arguments& arguments);

} // namespace s4k::cli
