// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words of a channel name.
namespace s4k::recorded {

/// A word in lower case, and the separators before it (`-` in `Va-g`).
struct NameWord {
    std::string text;
    std::string before;
};

/// The words of a name: letters and digits of ASCII; everything else separates. A unit in brackets
/// at the end (`(V)`, `[kA]`) is left out.
[[nodiscard]] std::vector<NameWord> wordsOf(std::string_view name);

/// A conductor at the start of a text, and what follows it.
struct ConductorStart {
    Phase phase = Phase::A;
    char alphabet = 'a'; ///< `a` A B C, `l` L1 L2 L3, `1` 1 2 3, `r` R S T
    std::string_view rest;
};

/// `text` begins with a conductor.
[[nodiscard]] std::optional<ConductorStart> conductorAt(std::string_view text);

/// The text after the quantity at its start: `v`, `u`, `i`, `e`, `ph`, `phase`, `voltage`, `volt`,
/// `current`, `spannung`, `strom` ...; nullopt when it begins otherwise.
[[nodiscard]] std::optional<std::string_view> afterQuantity(std::string_view text);

/// Whether the whole word is a quantity, so that a conductor may stand beside it.
[[nodiscard]] bool isQuantityWord(std::string_view text);

/// Whether `rest` is an accepted ending after a conductor: nothing, neutral or earth.
[[nodiscard]] bool isAgainstNeutral(std::string_view rest);

} // namespace s4k::recorded
