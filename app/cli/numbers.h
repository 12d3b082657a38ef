// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::cli {

/// The shortest decimal text that reads back to the same double. `number` must be finite.
[[nodiscard]] std::string shortest(double number);
/// Fixed-point text with `decimals` places, for tables.
[[nodiscard]] std::string fixedPoint(double number, int decimals);

/// Reads a whole number of min..max; `thing` names it in the error.
[[nodiscard]] Result<std::int64_t> parseWhole(std::string_view thing, std::string_view text,
                                              std::int64_t min, std::int64_t max);
/// Reads a finite decimal number of min..max; `thing` names it in the error.
[[nodiscard]] Result<double> parseDecimal(std::string_view thing, std::string_view text, double min,
                                          double max);

/// `text` cut at every `separator`; an empty text is one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace s4k::cli
