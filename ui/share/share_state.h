// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/fault.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace s4k::ui {

/// What the window shows of one server.
struct ServerView {
    bool running = false;
    QString where;                        ///< while it runs: `127.0.0.1:1502`, or the serial device
    std::optional<std::uint32_t> clients; ///< connected now; a serial line cannot tell
    double requestsPerSecond = 0;
    std::uint64_t replies = 0;
    std::uint64_t refusals = 0; ///< of the replies
    QString problem;            ///< the last error in words; empty: none
    QString remedy;
};

/// Everything the Share panel shows.
struct ShareState {
    ServerView tcp;
    ServerView rtu;
    QStringList addresses; ///< of this machine, beside loopback
    QStringList devices;   ///< serial ports
    QString line;          ///< what the meters expect: `19200 8N1`; empty when they differ
    std::vector<modbus::FaultOrder> faults;
};

/// What a person has chosen, kept from one start to the next.
struct ShareChoice {
    static constexpr int kDefaultPort = 1502;
    QString address = QStringLiteral("127.0.0.1");
    int port = kDefaultPort;
    QString device;
    friend bool operator==(const ShareChoice&, const ShareChoice&) = default;
};

/// Where the meters are reached: `127.0.0.1:1502, /dev/ttyUSB0`; empty: nowhere.
[[nodiscard]] QString sharedWhere(const ShareState& state);

/// Whether only programs on this machine reach a server that listens there.
[[nodiscard]] bool isLoopback(const QString& address);

} // namespace s4k::ui
