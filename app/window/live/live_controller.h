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

/// Connects live meters, asks for a confirmation before each write, and records the writes in the
/// audit file.
class LiveController final : public QObject {
    Q_OBJECT
public:
    /// Frames are recorded in `log`, writes to live meters in `auditFile`. `desk`, `window` and
    /// `log` must outlive the controller.
    LiveController(Desk& desk, ui::MainWindow& window, modbus::TrafficLog& log,
                   const QString& auditFile, session::Clocks clocks = {},
                   QObject* parent = nullptr);

    /// Connects and shows the meter; looks up a host name first. A meter that is connected already
    /// is only shown. An error is shown in the message bar.
    void connectTo(const ui::ConnectChoice& choice);
    /// Checks that the audit file can be written; without it no live meter is written to.
    [[nodiscard]] Result<Done> checkAudit() const { return m_audit.check(); }
    /// True while a host is being looked up or a meter has not answered yet.
    [[nodiscard]] bool isConnecting() const;
    [[nodiscard]] LiveBuses& buses() { return m_buses; }

Q_SIGNALS:
    /// A meter was added at `choice`.
    void connected(const s4k::ui::ConnectChoice& choice);
    /// A live meter was removed.
    void disconnected();

private:
    Desk& m_desk;
    ui::MainWindow& m_window;
    LiveBuses m_buses;
    store::AuditFile m_audit;
    session::Clocks m_clocks;
    int m_lookUps = 0; ///< number of running host lookups

    void open(const ui::ConnectChoice& choice);
    void watchStart(LiveSeat& seat);
    [[nodiscard]] GuardDoors doors(ui::MeterKey key);
    [[nodiscard]] Result<Done> keep(const session::AuditEntry& entry);
};

} // namespace s4k::app
