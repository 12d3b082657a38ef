// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/line_settings.h"
#include "core/base/result.h"

#include <QSerialPort>
#include <QString>

#include <cstddef>

namespace s4k::link {

/// Opens `device` with these settings. The error names the device, a cause and a remedy. A
/// pseudo-terminal has no parity: it is opened without.
[[nodiscard]] Result<Done> openLine(QSerialPort& port, const QString& device,
                                    const LineSettings& line);

/// Changes the settings of an open port without closing it, because closing would disconnect the
/// other end of a pseudo-terminal.
[[nodiscard]] Result<Done> changeLine(QSerialPort& port, const QString& device,
                                      const LineSettings& line);

/// The parity to open `device` with: none for a pseudo-terminal.
[[nodiscard]] QSerialPort::Parity portParity(const QString& device, const LineSettings& line);

/// Why `port` could not be opened or used; the error names `device`, the cause and a remedy.
[[nodiscard]] Error lineError(const QString& device, const QSerialPort& port);

/// Time in ms, rounded up, in which the line carries `bytes` bytes of 11 bits each, at most.
[[nodiscard]] int transmitMs(const LineSettings& line, std::size_t bytes);

/// Silence in ms, rounded up, that ends a frame: 3.5 characters of 11 bits, or 1.75 ms above 19200
/// baud. @source Modbus over Serial Line V1.02, 2.5.1.1
[[nodiscard]] int silenceMs(const LineSettings& line);

} // namespace s4k::link
