// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clocks.h"
#include "app/store/files/audit_file.h"
#include "app/window/live/live_buses.h"
#include "app/window/live/live_order.h"
#include "app/window/seats/desk.h"

#include <QObject>

namespace s4k::ui {
class MainWindow;
}

namespace s4k::app {

/// Connects and disconnects live meters, asks before a write and keeps what was done.
class LiveController final : public QObject {
    Q_OBJECT
public:
    /// Frames go to `log`; `auditFile` is where changes of live meters are kept.
    LiveController(Desk& desk, ui::MainWindow& window, modbus::TrafficLog& log,
                   const QString& auditFile, session::Clocks clocks = {},
                   QObject* parent = nullptr);

    /// Connects and shows the meter; a host name is looked up first, one that is connected already
    /// is shown.
    void connectTo(const ui::ConnectChoice& choice);
    /// Whether changes of live meters can be kept; none is written without that.
    [[nodiscard]] Result<Done> checkAudit() const { return m_audit.check(); }
    /// A host is looked up, or a meter has not answered yet.
    [[nodiscard]] bool isConnecting() const;
    [[nodiscard]] LiveBuses& buses() { return m_buses; }

Q_SIGNALS:
    /// A meter more, found at `choice`.
    void connected(const s4k::ui::ConnectChoice& choice);
    void disconnected();

private:
    Desk& m_desk;
    ui::MainWindow& m_window;
    LiveBuses m_buses;
    store::AuditFile m_audit;
    session::Clocks m_clocks;
    int m_lookUps = 0; ///< of hosts, that are under way

    void open(const ui::ConnectChoice& choice);
    void watchStart(LiveSeat& seat);
    [[nodiscard]] GuardDoors doors(ui::MeterKey key);
    [[nodiscard]] Result<Done> keep(const session::AuditEntry& entry);
};

} // namespace s4k::app
