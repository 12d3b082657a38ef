// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <QObject>
#include <QSerialPort>

namespace s4k::link {

/// Removes the echo of two-wire adapters from a serial port before QModbusRtuSerialClient reads it
/// and mistakes it for the answer. Bytes that are not the echo are put back. The port must be open
/// and must outlive this object. On systems without file descriptors no echo is removed. @source
/// own design
class EchoStrip final : public QObject {
    Q_OBJECT
public:
    explicit EchoStrip(QSerialPort& port, QObject* parent = nullptr);

    /// Call before `frame` is sent: its bytes are expected as an echo. The rest of the last echo is
    /// no longer expected.
    void expect(modbus::Bytes frame);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QSerialPort& m_port;
    modbus::RtuBytes m_expected;
    modbus::RtuBytes m_heard; ///< the part of the echo received so far

    void judge();
    void giveBack();
};

} // namespace s4k::link
