// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace s4k::panel {

/// Where a fact about the panel is known from, the strongest first.
enum class Mark : std::uint8_t {
    Manual,   ///< M: the text of the manual
    Repaired, ///< R: the text of the manual with a misprint repaired
    Family,   ///< F: another public document of the product family
    Design    ///< D: own design
};
inline constexpr std::array<std::string_view, 4> kMarkLetters{"M", "R", "F", "D"};

constexpr std::string_view letter(Mark mark) {
    return kMarkLetters[static_cast<std::size_t>(mark)];
}

/// How well a fact is known. Of a fact that joins several claims the mark is that of the weakest,
/// and the reason names that part.
struct Evidence {
    Mark mark = Mark::Design;
    /// M: section and page; R: what is printed; F: which document; D: what is our own, and why.
    std::string_view reason = {};
};

} // namespace s4k::panel
