// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connect_model.h"

namespace s4k::ui {

void ConnectModel::setState(const ConnectState& state) {
    m_state = state;
    Q_EMIT stateChanged();
}

void ConnectModel::setChoice(const ConnectChoice& choice) {
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT choiceChanged();
}

} // namespace s4k::ui
