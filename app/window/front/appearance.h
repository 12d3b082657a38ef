// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/preferences.h"
#include "ui/widgets/colours.h"

#include <optional>

namespace s4k::app {

/// Applies the light or dark theme and stores it for the next start. Must be created before the
/// first widget, so that no widget is styled twice.
class Appearance final {
public:
    /// Applies `theme`, which comes from the command line and is not stored; nullopt: the stored
    /// theme. `preferences` must outlive the object.
    Appearance(Preferences& preferences, std::optional<ui::Theme> theme);

    [[nodiscard]] ui::Theme theme() const { return m_theme; }
    /// Applies and stores the theme.
    void choose(ui::Theme theme);

private:
    Preferences& m_preferences;
    bool m_systemIsDark;
    ui::Theme m_theme;
};

} // namespace s4k::app
