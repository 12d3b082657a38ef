// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <string>
#include <string_view>

namespace s4k::modbus {

/// `tcp` or `rtu`.
[[nodiscard]] std::string_view framingName(Framing framing);

/// `request` or `reply`.
[[nodiscard]] std::string_view directionName(Direction direction);

/// All bytes in hexadecimal with capitals: `01 03 00 33`.
[[nodiscard]] std::string wholeHexText(Bytes bytes);

} // namespace s4k::modbus
