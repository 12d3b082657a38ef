// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"
#include "ui/share/share_state.h"

#include <QObject>

namespace s4k::ui {

/// Sharing as the window sees it: how the servers are doing, what a person has chosen, and what a
/// person asks for. It is there before the Share panel is made. @source own design
class ShareModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ShareState& state() const { return m_state; }
    void setState(const ShareState& state);
    /// What the fields of the panel contain, or will contain.
    [[nodiscard]] const ShareChoice& choice() const { return m_choice; }
    void setChoice(const ShareChoice& choice);

Q_SIGNALS:
    void stateChanged();
    void choiceChanged();

    /// The panel has been opened: a good time to look for addresses and serial ports.
    void opened();
    void tcpStartRequested(const QString& address, int port);
    void tcpStopRequested();
    void rtuStartRequested(const QString& device);
    void rtuStopRequested();
    void faultOrdered(const s4k::modbus::FaultOrder& order);
    void faultRemoved(const s4k::modbus::FaultOrder& order);
    void faultsCleared();
    void addMeterRequested();
    void removeMeterRequested(s4k::ui::MeterKey key);

private:
    ShareState m_state;
    ShareChoice m_choice;
};

} // namespace s4k::ui
