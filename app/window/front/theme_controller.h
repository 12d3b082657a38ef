// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/front/appearance.h"

#include <QObject>

class QToolButton;

namespace s4k::ui {
class MainWindow;
}

namespace s4k::app {

/// Light or dark, as a person chooses it.
class ThemeController final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it. Adds an action for each theme.
    ThemeController(ui::MainWindow& window, Appearance& appearance, QObject* parent = nullptr);

    /// The button of the bar, with the themes to choose from.
    [[nodiscard]] QToolButton* button() const;

private:
    ui::MainWindow& m_window;
    Appearance& m_appearance;

    void addActions();
};

} // namespace s4k::app
