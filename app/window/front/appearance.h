// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/preferences.h"
#include "ui/widgets/colours.h"

#include <optional>

namespace s4k::app {

/// Light or dark, kept from one start to the next. Made before the first widget, so that no widget
/// is styled twice.
class Appearance final {
public:
    /// `preferences` must outlive it. `theme` is that of the command line, which is not kept.
    Appearance(Preferences& preferences, std::optional<ui::Theme> theme);

    [[nodiscard]] ui::Theme theme() const { return m_theme; }
    /// Shows and keeps it.
    void choose(ui::Theme theme);

private:
    Preferences& m_preferences;
    bool m_systemIsDark;
    ui::Theme m_theme;
};

} // namespace s4k::app
