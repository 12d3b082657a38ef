// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/profile_state.h"

#include <QObject>

namespace s4k::ui {

/// The profile that is open, what is done with it, and what a person asks for. It is there before
/// the Profiles panel is made. @source own design
class ProfileModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ProfileState& state() const { return m_state; }
    void setState(const ProfileState& state);

Q_SIGNALS:
    /// Another profile is open; `stateChanged` follows.
    void profileChanged();
    void stateChanged();

    void openRequested(const QString& path);
    void saveRequested(s4k::ui::MeterKey key, const QString& path); ///< its settings
    /// To these meters, one after the other.
    void applyRequested(const std::vector<s4k::ui::MeterKey>& meters);
    void stopRequested();

private:
    ProfileState m_state;
};

} // namespace s4k::ui
