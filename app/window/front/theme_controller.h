// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/front/appearance.h"

#include <QObject>

class QToolButton;

namespace s4k::ui {
class MainWindow;
}

namespace s4k::app {

/// Actions and menu button for choosing the theme.
class ThemeController final : public QObject {
    Q_OBJECT
public:
    /// `window` and `appearance` must outlive the controller. Adds one action for each theme.
    ThemeController(ui::MainWindow& window, Appearance& appearance, QObject* parent = nullptr);

    /// Makes the toolbar button with a menu of the themes.
    [[nodiscard]] QToolButton* button() const;

private:
    ui::MainWindow& m_window;
    Appearance& m_appearance;

    void addActions();
};

} // namespace s4k::app
