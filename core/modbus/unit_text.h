// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/rtu_request_parser.h"

#include <string>
#include <string_view>

namespace s4k::modbus {

/// Parses unit ids 1-247: `5`, `1-63`, `1,3,10-12`; `all` for all of them. A unit that is named
/// twice is refused. The error names the part that is refused and the accepted form.
[[nodiscard]] Result<UnitSet> parseUnits(std::string_view text);

/// Writes unit ids in the form that parseUnits reads: `1-3,7`; `all` for 1-247; empty for none.
/// Ids outside 1-247 are ignored.
[[nodiscard]] std::string unitsText(const UnitSet& units);

} // namespace s4k::modbus
