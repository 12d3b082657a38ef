// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace s4k::modbus {

/// `tcp`, `rtu`.
[[nodiscard]] std::string_view framingName(Framing framing);

/// `request`, `reply`.
[[nodiscard]] std::string_view directionName(Direction direction);

/// `2026-01-31T08:00:05.000250Z` for microseconds since 1970-01-01 UTC, in the Gregorian calendar
/// without leap seconds, any 64-bit value. Years before 0 or with more than four digits carry their
/// sign, as ISO 8601 wants.
[[nodiscard]] std::string utcText(std::int64_t timeUs);

/// All bytes, `01 03 00 33`, capitals.
[[nodiscard]] std::string wholeHexText(Bytes bytes);

} // namespace s4k::modbus
