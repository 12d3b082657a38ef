// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace s4k::ui {

class ActionTable;

/// First steps: one card for each of the actions `walk`, `connect` and `open`, and a button that
/// emits `dismissed`. A card triggers its action unless the action is checked.
class WelcomeCards final : public QWidget {
    Q_OBJECT
public:
    /// `actions` must outlive the cards. A card does nothing until its action is added.
    explicit WelcomeCards(const ActionTable& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    void dismissed();

private:
    const ActionTable& m_actions;

    void act(const QString& id);
};

} // namespace s4k::ui
