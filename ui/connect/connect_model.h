// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connect_state.h"

#include <QObject>

namespace s4k::ui {

/// Connecting as the window sees it: serial ports, recent connections, test and scan, what a person
/// has chosen, and what a person asks for. It is there before the Connect panel is made.
/// @source own design
class ConnectModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ConnectState& state() const { return m_state; }
    void setState(const ConnectState& state);
    /// What the form contains, or will contain.
    [[nodiscard]] const ConnectChoice& choice() const { return m_choice; }
    void setChoice(const ConnectChoice& choice);

Q_SIGNALS:
    void stateChanged();
    void choiceChanged();

    /// The panel has been opened: a good time to look for serial ports.
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
