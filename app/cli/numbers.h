// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/words.h"

#include <string>

namespace s4k::cli {

/// The shortest decimal text that converts back to the same double. `number` must be finite.
[[nodiscard]] std::string shortest(double number);
/// Fixed-point text with `decimals` decimal places, for tables.
[[nodiscard]] std::string fixedPoint(double number, int decimals);

using session::parseDecimal;
using session::parseWhole;

} // namespace s4k::cli
