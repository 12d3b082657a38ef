// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/front/theme_controller.h"

#include "ui/widgets/icon.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <array>

namespace s4k::app {

namespace {

/// In the order of ui::Theme.
constexpr std::array<const char*, 3> kIds{"theme-system", "theme-light", "theme-dark"};

QString idOf(std::size_t theme) {
    return QString::fromLatin1(kIds[theme]);
}

} // namespace

ThemeController::ThemeController(ui::MainWindow& window, Appearance& appearance, QObject* parent)
    : QObject(parent), m_window(window), m_appearance(appearance) {
    addActions();
}

void ThemeController::addActions() {
    const std::array<QString, kIds.size()> names{tr("As the desktop"), tr("Light"), tr("Dark")};
    auto* const group = new QActionGroup(this);
    for (std::size_t i = 0; i < kIds.size(); ++i) {
        const auto theme = static_cast<ui::Theme>(i);
        QAction& action = m_window.actions().add({idOf(i),
                                                  ui::action_group::window(),
                                                  names[i],
                                                  tr("Light or dark"),
                                                  QStringLiteral("theme"),
                                                  {},
                                                  {},
                                                  true},
                                                 [this, theme] { m_appearance.choose(theme); });
        action.setChecked(theme == m_appearance.theme());
        group->addAction(&action);
    }
}

QToolButton* ThemeController::button() const {
    auto* const button = new QToolButton(&m_window);
    auto* const menu = new QMenu(button);
    for (std::size_t i = 0; i < kIds.size(); ++i)
        menu->addAction(m_window.actions().find(idOf(i)));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setIcon(ui::icon(QStringLiteral("theme")));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Theme"));
    button->setToolTip(tr("Light or dark"));
    return button;
}

} // namespace s4k::app
