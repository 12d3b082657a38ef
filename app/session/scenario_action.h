// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/scenario.h"
#include "core/base/words.h"

#include <cstddef>
#include <span>

namespace s4k::session {

/// Reads what happens, from the word that says so to the end of the line. `end` is the column
/// behind the line, where what is missing should stand.
[[nodiscard]] Result<ScenarioAction, RefusedWord> parseAction(std::span<const Word> words,
                                                              std::size_t end);

} // namespace s4k::session
