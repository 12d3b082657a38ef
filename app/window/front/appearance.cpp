// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/front/appearance.h"

#include "ui/widgets/theme.h"

#include <QApplication>

namespace s4k::app {

Appearance::Appearance(Preferences& preferences, std::optional<ui::Theme> theme)
    : m_preferences(preferences), m_systemIsDark(ui::isDark(QApplication::palette())),
      m_theme(theme.value_or(preferences.theme())) {
    ui::applyTheme(*qApp, m_theme, m_systemIsDark);
}

void Appearance::choose(ui::Theme theme) {
    m_theme = theme;
    ui::applyTheme(*qApp, theme, m_systemIsDark);
    m_preferences.setTheme(theme);
}

} // namespace s4k::app
