// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Splits, compares and reports words of command line arguments and files.
namespace s4k {

/// The parts of `text` between separators; an empty text has one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// A word of a line and its column, 1-based in bytes.
struct Word {
    std::string_view text;
    std::size_t column = 1;
};

/// The words of a line; blanks, tabs and carriage returns separate words.
[[nodiscard]] std::vector<Word> wordsOf(std::string_view line);

/// Whether two words are equal apart from the case of ASCII letters.
[[nodiscard]] bool equalNoCase(std::string_view a, std::string_view b);
/// `text` with ASCII capitals converted to small letters.
[[nodiscard]] std::string lowerCase(std::string_view text);

/// An error and the column of the word that caused it.
struct RefusedWord {
    Error error;
    std::size_t column = 1;
};

/// The error with its position, `source:line:column: thing`; `line` counts from 1. A value of more
/// than 80 bytes is cut.
[[nodiscard]] Error placed(std::string_view source, int line, RefusedWord refused);

/// The remedy for the unknown name `word`: the most similar name in `known` if one is similar
/// enough, and the list of all names in `known`, cut after 60.
/// @source Levenshtein distance
[[nodiscard]] Text whatExists(std::string_view word, std::span<const std::string> known);

} // namespace s4k
