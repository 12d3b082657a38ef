// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QString>

class QApplication;

namespace s4k::ui {

/// Distances in logical pixels, multiples of 4 except the radius.
namespace space {
inline constexpr int kTight = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kWide = 24;
inline constexpr int kRadius = 6; ///< the only corner radius
} // namespace space

/// Applies style, palette and style sheet of `theme` to the application. May be called again.
/// `systemIsDark`: the desktop was dark before the first call.
void applyTheme(QApplication& app, Theme theme, bool systemIsDark);

/// The application's style sheet in these colours.
[[nodiscard]] QString styleSheetFor(const Colours& colours);
[[nodiscard]] QPalette paletteFor(const Colours& colours);

} // namespace s4k::ui
