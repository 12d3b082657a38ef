// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <cstdint>

namespace s4k::ui {

enum class Theme : std::uint8_t {
    System, ///< the theme of the desktop when the program started
    Light,
    Dark
};

/// The colour roles of the window. The LCD and the faceplate have colours of their own.
/// @source docs/decisions.md, "Window"
struct Colours {
    QColor surface; ///< background of the window
    QColor raised;  ///< background of cards, fields and buttons
    QColor border;
    QColor text;
    QColor muted; ///< text of less weight
    QColor accent;
    QColor accentSoft; ///< fill behind accent text
    QColor onAccent;   ///< text on accent
    QColor good;
    QColor warning;
    QColor alarm;
    std::array<QColor, kPhaseCount> phases; ///< distinguishable with colour blindness too
};

[[nodiscard]] const Colours& lightColours();
[[nodiscard]] const Colours& darkColours();

/// The colours that fit a widget's palette: dark if its window colour is dark.
[[nodiscard]] const Colours& coloursOf(const QPalette& palette);

[[nodiscard]] bool isDark(const QPalette& palette);

} // namespace s4k::ui
