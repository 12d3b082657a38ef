// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string_view>

/// Numbers in text that users write.
namespace s4k::session {

/// Reads a whole number from `min` to `max`; the error names it by `thing`.
[[nodiscard]] Result<std::int64_t> parseWhole(const TextValue& thing, std::string_view text,
                                              std::int64_t min, std::int64_t max);
/// Reads a finite decimal number from `min` to `max`; the error names it by `thing`.
[[nodiscard]] Result<double> parseDecimal(const TextValue& thing, std::string_view text, double min,
                                          double max);

} // namespace s4k::session
