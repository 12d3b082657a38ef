// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Words as people write them, in arguments and in files.
namespace s4k {

/// `text` cut at every `separator`; an empty text is one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// A word of a line and its column, 1-based in bytes.
struct Word {
    std::string_view text;
    std::size_t column = 1;
};

/// The words of a line, which blanks, tabs and carriage returns separate.
[[nodiscard]] std::vector<Word> wordsOf(std::string_view line);

/// Whether two words differ at most in the case of ASCII letters.
[[nodiscard]] bool equalNoCase(std::string_view a, std::string_view b);
/// `text` with its ASCII capitals as small letters.
[[nodiscard]] std::string lowerCase(std::string_view text);

/// A refusal and the column it is about.
struct RefusedWord {
    Error error;
    std::size_t column = 1;
};

/// The refusal with its place, `source:line:column: thing`; `line` counts from 1. A value of more
/// than 80 bytes is cut.
[[nodiscard]] Error placed(std::string_view source, int line, RefusedWord refused);

/// The remedy for an unknown name: the nearest that exists if one is near, and the whole list (cut
/// after 60 names).
/// @source Levenshtein distance
[[nodiscard]] Text whatExists(std::string_view word, std::span<const std::string> known);

} // namespace s4k
