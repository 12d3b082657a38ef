// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/rtu_request_parser.h"

#include <string>
#include <string_view>

namespace s4k::modbus {

/// Reads unit ids 1-247: `5`, `1-63`, `1,3,10-12`; `all` is every one. The error names the part
/// that cannot be read and what is taken; a unit named twice is an error.
[[nodiscard]] Result<UnitSet> parseUnits(std::string_view text);

/// The same in the other direction: `1-3,7`; `all` for 1-247; empty for none.
[[nodiscard]] std::string unitsText(const UnitSet& units);

} // namespace s4k::modbus
