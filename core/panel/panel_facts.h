// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/evidence.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace s4k::panel {

/// What holds for the whole panel and is no row of the menu: a text of the glass, a time, a
/// position, a rule.
struct PanelFact {
    std::string_view id;      ///< stable name, e.g. `panel.flash.time`
    std::string_view content; ///< what holds; in place of a number, or its unit
    std::uint32_t number = 0; ///< in `content`; 0: none
    Evidence evidence = {};
};

/// All of them, by subject: keys, navigation, editors, texts, icons, numbers, glass.
[[nodiscard]] std::span<const PanelFact> panelFacts();

} // namespace s4k::panel
