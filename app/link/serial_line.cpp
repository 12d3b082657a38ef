// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/serial_line.h"

#include <QFileInfo>

#include <cmath>

namespace s4k::link {

namespace {

QSerialPort::Parity parityOf(const LineSettings& line) {
    switch (line.parity) {
    case 1:
        return QSerialPort::EvenParity;
    case 2:
        return QSerialPort::OddParity;
    default:
        return QSerialPort::NoParity;
    }
}

/// The kernel clears the parity bit of a pseudo-terminal; whether setting it then fails depends on
/// the other settings that change.
bool isPseudoTerminal(const QString& device) {
    const QString path = QFileInfo(device).canonicalFilePath();
    return path.startsWith(QStringLiteral("/dev/pts/")) ||
           path.startsWith(QStringLiteral("/dev/ttys"));
}

bool apply(QSerialPort& port, const QString& device, const LineSettings& line) {
    return port.setBaudRate(line.baud) && port.setDataBits(QSerialPort::Data8) &&
           port.setParity(portParity(device, line)) && port.setStopBits(QSerialPort::OneStop) &&
           port.setFlowControl(QSerialPort::NoFlowControl);
}

/// The longest character: start bit, data, parity and stop bit.
double characterMs(const LineSettings& line) {
    constexpr double kBitsACharacter = 11;
    return kBitsACharacter * 1000 / line.baud;
}

} // namespace

QSerialPort::Parity portParity(const QString& device, const LineSettings& line) {
    return isPseudoTerminal(device) ? QSerialPort::NoParity : parityOf(line);
}

Error lineError(const QString& device, const QSerialPort& port) {
    Error error{S4K_TEXT("Link", "serial port"), device.toStdString(),
                Text::verbatim(port.errorString().toStdString()),
                S4K_TEXT("Link", "check the adapter and choose another port")};
    switch (port.error()) {
    case QSerialPort::DeviceNotFoundError:
        error.cause = S4K_TEXT("Link", "there is no such device");
        error.remedy = S4K_TEXT("Link", "plug the adapter in or name another port");
        break;
    case QSerialPort::PermissionError:
        error.cause = S4K_TEXT("Link", "another program uses it, or this user may not open it");
        error.remedy = S4K_TEXT(
            "Link", "end that program, or join the group that owns the port (e.g. dialout)");
        break;
    case QSerialPort::UnsupportedOperationError:
        error.cause =
            S4K_TEXT("Link", "it is no serial port, or it does not support these settings");
        error.remedy =
            S4K_TEXT("Link", "name a serial port or choose another baud rate and parity");
        break;
    default:
        break;
    }
    return error;
}

Result<Done> openLine(QSerialPort& port, const QString& device, const LineSettings& line) {
    port.close();
    port.setPortName(device);
    port.clearError();
    if (apply(port, device, line) && port.open(QIODevice::ReadWrite))
        return Done{};
    const Error error = lineError(device, port);
    port.close();
    return error;
}

Result<Done> changeLine(QSerialPort& port, const QString& device, const LineSettings& line) {
    port.clearError();
    if (apply(port, device, line))
        return Done{};
    return lineError(device, port);
}

int transmitMs(const LineSettings& line, std::size_t bytes) {
    return static_cast<int>(std::ceil(characterMs(line) * static_cast<double>(bytes)));
}

int silenceMs(const LineSettings& line) {
    constexpr double kCharacters = 3.5;
    constexpr double kFastMs = 1.75;
    return static_cast<int>(
        std::ceil(line.baud > 19200 ? kFastMs : kCharacters * characterMs(line)));
}

} // namespace s4k::link
