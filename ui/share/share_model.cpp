// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/share_model.h"

namespace s4k::ui {

void ShareModel::setState(const ShareState& state) {
    m_state = state;
    Q_EMIT stateChanged();
}

void ShareModel::setChoice(const ShareChoice& choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT choiceChanged();
}

} // namespace s4k::ui
