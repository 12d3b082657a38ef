// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Words and numbers as people write them.
namespace s4k::session {

/// `text` cut at every `separator`; an empty text is one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Reads a whole number of min..max; `thing` names it in the error.
[[nodiscard]] Result<std::int64_t> parseWhole(const TextValue& thing, std::string_view text,
                                              std::int64_t min, std::int64_t max);
/// Reads a finite decimal number of min..max; `thing` names it in the error.
[[nodiscard]] Result<double> parseDecimal(const TextValue& thing, std::string_view text, double min,
                                          double max);

/// The remedy for an unknown name: the nearest that exists if one is near, and the whole list (cut
/// after 60 names).
/// @source Levenshtein distance
[[nodiscard]] Text whatExists(std::string_view word, std::span<const std::string> known);

} // namespace s4k::session
