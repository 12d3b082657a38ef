// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace s4k::panel {

/// Kind of source of a fact about the panel, the most reliable first.
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

/// Source of a fact. A fact that joins several claims has the mark of the least reliable claim, and
/// the reason names that claim.
struct Evidence {
    Mark mark = Mark::Design;
    /// M: section and page; R: the printed text; F: the document; D: the part that is own design,
    /// and the reason.
    std::string_view reason = {};
};

} // namespace s4k::panel
