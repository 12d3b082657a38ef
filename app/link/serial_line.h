// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/line_settings.h"
#include "core/base/result.h"

#include <QSerialPort>
#include <QString>

namespace s4k::link {

/// Opens `device` with these settings, or names it, the cause and a remedy. A pseudo-terminal knows
/// no parity: there it is left out.
[[nodiscard]] Result<Done> openLine(QSerialPort& port, const QString& device,
                                    const LineSettings& line);

/// Changes an open port without closing it, which would hang up on a pseudo-terminal's other end.
[[nodiscard]] Result<Done> changeLine(QSerialPort& port, const QString& device,
                                      const LineSettings& line);

/// The parity to open `device` with: a pseudo-terminal knows none.
[[nodiscard]] QSerialPort::Parity portParity(const QString& device, const LineSettings& line);

/// Why `port` could not be opened or used; the error names `device`, the cause and a remedy.
[[nodiscard]] Error lineError(const QString& device, const QSerialPort& port);

/// Time of silence that ends a frame: 3.5 characters, above 19200 baud 1.75 ms, and on top of it
/// what adapters hold bytes back for. @source Modbus over Serial Line V1.02, 2.5.1.1
[[nodiscard]] int silenceMs(const LineSettings& line);

} // namespace s4k::link
