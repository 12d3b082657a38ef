// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_model.h"

namespace s4k::ui {

void ProfileModel::setState(const ProfileState& state) {
    const bool another = state.file != m_state.file || state.profile != m_state.profile;
    m_state = state;
    if (another)
        Q_EMIT profileChanged();
    Q_EMIT stateChanged();
}

} // namespace s4k::ui
