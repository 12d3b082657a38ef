// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace s4k::cli {

/// Single-character edits (insert, delete, replace) that turn one word into the other.
/// @source Levenshtein distance
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The remedy for an unknown name: the nearest that exists if one is near, and the whole list
/// (cut after 60 names).
[[nodiscard]] std::string whatExists(std::string_view word, std::span<const std::string> known);

} // namespace s4k::cli
