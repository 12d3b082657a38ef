// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"
#include "ui/share/share_state.h"

#include <QObject>

namespace s4k::ui {

/// State of sharing for the window: the servers, the chosen settings, and the requests of the user
/// as signals. It exists before the Share panel is created. @source own design
class ShareModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const ShareState& state() const { return m_state; }
    /// Replaces the state and always emits `stateChanged`.
    void setState(const ShareState& state);
    /// Content of the panel's fields, whether or not the panel exists yet.
    [[nodiscard]] const ShareChoice& choice() const { return m_choice; }
    /// Replaces the content of the fields and emits `choiceChanged` if it differs.
    void setChoice(const ShareChoice& choice);

Q_SIGNALS:
    void stateChanged();
    void choiceChanged();

    /// The panel was opened; addresses and serial ports should be listed now.
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
