// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QObject>

namespace s4k::ui {

/// State of connecting for the window: serial ports, recent connections, test, scan, the chosen
/// connection, and the requests of the user as signals. It exists before the Connect panel is
/// created.
/// @source own design
class ConnectModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ConnectState& state() const { return m_state; }
    /// Replaces the state and always emits `stateChanged`.
    void setState(const ConnectState& state);
    /// Content of the form, whether or not the form exists yet.
    [[nodiscard]] const ConnectChoice& choice() const { return m_choice; }
    /// Replaces the content of the form and emits `choiceChanged` if it differs.
    void setChoice(const ConnectChoice& choice);

Q_SIGNALS:
    void stateChanged();
    void choiceChanged();

    /// The panel was opened; serial ports should be listed now.
    void opened();
    void connectRequested(const s4k::ui::ConnectChoice& choice);
    void testRequested(const s4k::ui::ConnectChoice& choice);
    void testCancelled();
    void recentForgotten(const s4k::ui::ConnectChoice& choice);
    void scanRequested(const s4k::ui::ScanChoice& choice);
    void scanCancelled();

private:
    ConnectState m_state;
    ConnectChoice m_choice;
};

} // namespace s4k::ui
