// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace s4k::ui {

/// One server as the window shows it.
struct ServerView {
    bool running = false;
    QString where;                        ///< while it runs: `127.0.0.1:1502`, or the serial device
    std::optional<std::uint32_t> clients; ///< clients connected now; nullopt on a serial line
    double requestsPerSecond = 0;
    std::uint64_t replies = 0;  ///< since the program started, refusals included
    std::uint64_t refusals = 0; ///< replies that refused a request
    QString problem;            ///< the last error in words; empty: none
    QString remedy;
};

/// All data that the Share panel shows except the content of its fields.
struct ShareState {
    ServerView tcp;
    ServerView rtu;
    QStringList addresses; ///< of this machine, besides loopback
    QStringList devices;   ///< serial ports
    QString line;          ///< serial settings of the meters, `19200 8N1`; empty when they differ
    std::vector<modbus::FaultOrder> faults;
};

/// Settings of the servers, as chosen by the user.
struct ShareChoice {
    static constexpr int kDefaultPort = 1502;
    QString address = QStringLiteral("127.0.0.1"); ///< to listen on
    int port = kDefaultPort;                       ///< 0-65535; 0: any free port
    QString device;                                ///< serial port; empty: none chosen
    friend bool operator==(const ShareChoice&, const ShareChoice&) = default;
};

/// Addresses of the running servers: `127.0.0.1:1502, /dev/ttyUSB0`; empty: none is running.
[[nodiscard]] QString sharedWhere(const ShareState& state);

/// Whether a server on this address can be reached only by programs on this machine: 127.x.x.x,
/// ::1 or localhost.
[[nodiscard]] bool isLoopback(const QString& address);

} // namespace s4k::ui
