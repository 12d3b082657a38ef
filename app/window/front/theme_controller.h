// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/preferences.h"
#include "ui/widgets/colours.h"

#include <QObject>

#include <optional>

class QToolButton;

namespace s4k::ui {
class MainWindow;
}

namespace s4k::app {

/// Light or dark: chosen by a person, shown, and kept from one start to the next.
class ThemeController final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it. `theme` is that of the command line, which is not kept. Adds an action
    /// for each theme.
    ThemeController(ui::MainWindow& window, Preferences& preferences,
                    std::optional<ui::Theme> theme, QObject* parent = nullptr);

    /// The button of the bar, with the themes to choose from.
    [[nodiscard]] QToolButton* button() const;

private:
    ui::MainWindow& m_window;
    Preferences& m_preferences;
    bool m_systemIsDark;

    void addActions();
    void apply(ui::Theme theme);
};

} // namespace s4k::app
