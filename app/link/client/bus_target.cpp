// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/bus_target.h"

#include "app/link/serial_line.h"
#include "core/modbus/function.h"
#include "core/modbus/rtu.h"

#include <QAbstractSocket>
#include <QModbusRtuSerialClient>
#include <QModbusTcpClient>
#include <QVariant>

namespace s4k::link {

namespace {

std::unique_ptr<QModbusClient> tcpClient(const TcpAddress& address) {
    auto client = std::make_unique<QModbusTcpClient>();
    client->setConnectionParameter(QModbusDevice::NetworkAddressParameter, address.host.toString());
    client->setConnectionParameter(QModbusDevice::NetworkPortParameter, address.port);
    return client;
}

// Qt's default is even parity.
std::unique_ptr<QModbusClient> serialClient(const SerialTarget& target) {
    auto client = std::make_unique<QModbusRtuSerialClient>();
    client->setConnectionParameter(QModbusDevice::SerialPortNameParameter, target.device);
    client->setConnectionParameter(QModbusDevice::SerialBaudRateParameter, target.line.baud);
    client->setConnectionParameter(QModbusDevice::SerialParityParameter,
                                   portParity(target.device, target.line));
    client->setConnectionParameter(QModbusDevice::SerialDataBitsParameter, QSerialPort::Data8);
    client->setConnectionParameter(QModbusDevice::SerialStopBitsParameter, QSerialPort::OneStop);
    client->setInterFrameDelay(0); // Qt raises it for low baud rates, but never lowers it
    return client;
}

std::size_t longestReply(modbus::Bytes request) {
    const std::size_t count = modbus::wordAt(request, 3);
    const bool reads = !request.empty() && (request[0] == code(modbus::Function::ReadHolding) ||
                                            request[0] == code(modbus::Function::ReadInput));
    return reads && count <= modbus::kMaxReadQuantity ? 2 + 2 * count : modbus::kMaxPdu;
}

/// Returns `connection refused` for `TCP socket error (Connection refused).`
QString reasonIn(QString text) {
    if (const auto open = text.indexOf(QLatin1Char('(')); open >= 0)
        text = text.mid(open + 1).section(QLatin1Char(')'), 0, 0);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text.toLower();
}

Text socketCause(const QModbusClient& client) {
    const QString said = reasonIn(client.errorString());
    if (said.isEmpty())
        return S4K_TEXT("Link", "the connection was closed");
    const auto* const socket = qobject_cast<const QAbstractSocket*>(client.device());
    if (socket != nullptr && socket->error() == QAbstractSocket::ConnectionRefusedError)
        return S4K_TEXT("Link", "connection refused");
    return Text::verbatim(said.toStdString());
}

} // namespace

std::string targetText(const BusTarget& target) {
    if (const auto* const address = std::get_if<TcpAddress>(&target))
        return tcpText(address->host, address->port);
    const auto& serial = std::get<SerialTarget>(target);
    return serial.device.toStdString() + " " + lineText(serial.line);
}

std::string busName(const BusTarget& target) {
    const auto* const serial = std::get_if<SerialTarget>(&target);
    return serial != nullptr ? serial->device.toStdString() : targetText(target);
}

Text silenceRemedy(const BusTarget& target) {
    if (std::holds_alternative<TcpAddress>(target))
        return S4K_TEXT("Link",
                        "check the unit id and that the meter has power, or allow more time");
    return S4K_TEXT("Link", "check unit id, baud rate, parity, wiring and the meter's power, or "
                            "allow more time");
}

std::unique_ptr<QModbusClient> makeClient(const BusTarget& target) {
    const auto* const address = std::get_if<TcpAddress>(&target);
    auto client =
        address != nullptr ? tcpClient(*address) : serialClient(std::get<SerialTarget>(target));
    client->setNumberOfRetries(0);
    return client;
}

int wireTimeMs(const BusTarget& target, modbus::Bytes request) {
    constexpr std::size_t kBitsACharacter = 11;
    const auto* const serial = std::get_if<SerialTarget>(&target);
    if (serial == nullptr)
        return 0;
    const std::size_t bytes = request.size() + longestReply(request) + 2 * modbus::kRtuOverhead;
    return static_cast<int>(bytes * kBitsACharacter * 1000 /
                            static_cast<std::size_t>(serial->line.baud)) +
           1;
}

Error connectionError(const BusTarget& target, const QModbusClient& client) {
    if (const auto* const serial = std::get_if<SerialTarget>(&target))
        if (const auto* const port = qobject_cast<const QSerialPort*>(client.device()))
            return lineError(serial->device, *port);
    return {S4K_TEXT("Link", "Modbus server"), targetText(target), socketCause(client),
            S4K_TEXT("Link", "check address and port, and that the server runs")};
}

} // namespace s4k::link
