// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <QObject>
#include <QSerialPort>

namespace s4k::link {

/// Takes the echo of two-wire adapters off a serial port before QModbusRtuSerialClient, which would
/// take it for the answer, has read it; what is no echo is given back. The port must be open and
/// outlives this. On systems without file descriptors nothing is taken off. @source own design
class EchoStrip final : public QObject {
    Q_OBJECT
public:
    explicit EchoStrip(QSerialPort& port, QObject* parent = nullptr);

    /// This frame is about to be sent, and to be heard; what is left of the last echo is not waited
    /// for any more.
    void expect(modbus::Bytes frame);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QSerialPort& m_port;
    modbus::RtuBytes m_expected;
    modbus::RtuBytes m_heard; ///< its beginning, as far as it has come

    void judge();
    void giveBack();
};

} // namespace s4k::link
