// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/evidence.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace s4k::panel {

/// A property of the whole panel that is not a row of the menu: a text of the LCD, a time, a
/// position, a rule.
struct PanelFact {
    std::string_view id;      ///< stable name, e.g. `panel.flash.time`
    std::string_view content; ///< the property; if it is a number, the unit of the number
    std::uint32_t number = 0; ///< 0: the property is not a number
    Evidence evidence = {};
};

/// All facts, by subject: keys, navigation, editors, texts, icons, numbers, glass.
[[nodiscard]] std::span<const PanelFact> panelFacts();

} // namespace s4k::panel
