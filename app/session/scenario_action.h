// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/scenario.h"
#include "core/base/words.h"

#include <cstddef>
#include <span>

namespace s4k::session {

/// Reads the action of a step: `words` from its name (`load`, `fault`, `power`, `set`) to the end
/// of the line. `end` is the column after the line; errors about missing words name it.
[[nodiscard]] Result<ScenarioAction, RefusedWord> parseAction(std::span<const Word> words,
                                                              std::size_t end);

} // namespace s4k::session
