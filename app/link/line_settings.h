// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"

#include <cstdint>
#include <string>

namespace s4k::link {

/// Settings of a serial line with 8 data bits and 1 stop bit.
/// @source manual, "RS-485 Communications"; UI for Setup, S COM
struct LineSettings {
    std::int32_t baud = 19200;
    std::int32_t parity = 0; ///< 0 none, 1 even, 2 odd
    friend bool operator==(const LineSettings&, const LineSettings&) = default;
};

/// The line settings that a meter with these settings needs.
[[nodiscard]] LineSettings lineOf(const Settings& settings);

/// `19200 8N1`.
[[nodiscard]] std::string lineText(const LineSettings& line);

} // namespace s4k::link
