// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_meter.h"
#include "app/window/live/live_order.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace s4k::app {

/// Tries a connection once: who answers, what it reads and how long that takes, or why there is no
/// answer. A bus that is connected already is asked over that connection, which stays until the
/// test ends.
class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    /// Refused as `LiveBuses::attach` would be, for a port that is in use otherwise.
    ConnectionTest(const LiveBuses& buses, const LiveOrder& order);

    [[nodiscard]] const ui::TestView& result() const { return m_result; }

Q_SIGNALS:
    void finished();

private:
    std::shared_ptr<link::ModbusChannel> m_channel; ///< that of the bus, or one of its own
    std::unique_ptr<link::ModbusMeter> m_meter;
    QElapsedTimer m_time;
    ui::TestView m_result;

    void begin(const LiveOrder& order);
    void judge(bool whole);
    void pass();
    void fail(const Error& error);
};

} // namespace s4k::app
