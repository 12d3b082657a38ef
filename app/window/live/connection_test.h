// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_meter.h"
#include "app/window/live/live_order.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace s4k::app {

/// Tests a connection with one poll round. The result names the device, its readings and the time
/// needed, or the cause of the failure. A bus that is already connected is tested over its open
/// channel, which the test keeps open until it ends.
class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    /// Starts the test. It fails when the serial port is in use with other settings, see
    /// LiveBuses::mayUse. Destroying the object cancels the test.
    ConnectionTest(const LiveBuses& buses, const LiveOrder& order);

    /// The result; Running until `finished`.
    [[nodiscard]] const ui::TestView& result() const { return m_result; }

Q_SIGNALS:
    /// Emitted once, never from the constructor. Do not destroy the test in a slot of it.
    void finished();

private:
    std::shared_ptr<link::ModbusChannel> m_channel; ///< shared with the connected bus, or opened by
                                                    ///< the test
    std::unique_ptr<link::ModbusMeter> m_meter;
    QElapsedTimer m_time;
    ui::TestView m_result;

    void begin(const LiveOrder& order);
    void judge(bool whole);
    void pass();
    void fail(const Error& error);
};

} // namespace s4k::app
