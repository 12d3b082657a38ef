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

/// A parameter and the raw value a person asks for.
using Assignment = std::pair<Parameter, std::int32_t>;

/// The parameter called `name`, or an error that names what exists.
[[nodiscard]] Result<Parameter> parameterFromName(std::string_view name);

/// `ct=100` taken apart and read; the range is checked, the cross rules not yet.
[[nodiscard]] Result<Assignment> parseAssignment(std::string_view text);

/// What the options `--ct`, `--pt` ... of a command say.
[[nodiscard]] Result<std::vector<Assignment>> parameterOptions(const Arguments& arguments);

/// Applies all, in the order of the parameter table: system type and transducers first, the PT
/// ratio before the voltage, so that the cross rules see the whole.
[[nodiscard]] Result<Settings> withAssignments(Settings settings,
                                               std::span<const Assignment> assignments);

/// The quirks that `--quirk NAME=VALUE` sets.
[[nodiscard]] Result<Quirks> quirkOptions(const Arguments& arguments);

} // namespace s4k::cli
