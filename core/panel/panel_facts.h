// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/evidence.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace s4k::panel {

/// A property of the whole panel that is no row of the menu: a text of the LCD, a time, a position,
/// a rule.
struct PanelFact {
    std::string_view id;      ///< stable name, e.g. `panel.flash.time`
    std::string_view content; ///< the property; of a number its unit
    std::uint32_t number = 0; ///< value in the unit of `content`; 0: none
    Evidence evidence = {};
};

/// All facts, by subject: keys, navigation, editors, texts, icons, numbers, glass.
[[nodiscard]] std::span<const PanelFact> panelFacts();

} // namespace s4k::panel
