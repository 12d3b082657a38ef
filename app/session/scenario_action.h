// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/scenario.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace s4k::session {

/// A word of a line and where it stands, 1-based in bytes.
struct Word {
    std::string_view text;
    std::size_t column = 1;
};

/// A refusal and the column it is about.
struct RefusedWord {
    Error error;
    std::size_t column = 1;
};

/// Reads what happens, from the word that says so to the end of the line. `end` is the column
/// behind the line, where what is missing should stand.
[[nodiscard]] Result<ScenarioAction, RefusedWord> parseAction(std::span<const Word> words,
                                                              std::size_t end);

} // namespace s4k::session
