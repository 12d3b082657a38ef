// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/profile_state.h"

#include <QObject>

namespace s4k::ui {

/// The open profile, the progress of writing it, and the requests of the user as signals. It exists
/// before the Profiles panel is created. @source own design
class ProfileModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ProfileState& state() const { return m_state; }
    /// Replaces the state; emits `profileChanged` if the profile or its file differs, then always
    /// `stateChanged`.
    void setState(const ProfileState& state);

Q_SIGNALS:
    /// Another profile was opened; `stateChanged` follows.
    void profileChanged();
    void stateChanged();

    void openRequested(const QString& path);
    /// The user wants to save the settings of this meter in a file.
    void saveRequested(s4k::ui::MeterKey key, const QString& path);
    /// The user wants to write the profile to these meters, one after the other.
    void applyRequested(const std::vector<s4k::ui::MeterKey>& meters);
    void stopRequested(); ///< the user wants to end the writing

private:
    ProfileState m_state;
};

} // namespace s4k::ui
