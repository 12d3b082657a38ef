// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>

#include <cstdint>
#include <string>
#include <string_view>

namespace s4k::link {

/// Where a server listens or a client connects.
struct TcpAddress {
    QHostAddress host = QHostAddress(QHostAddress::LocalHost);
    std::uint16_t port = 502;
    /// Only programs on this machine get there.
    [[nodiscard]] bool isLocal() const { return host.isLoopback(); }
};

/// Reads `127.0.0.1:1502`, `[::1]:1502`, `localhost:1502`; without a port 502, with port 0 any free
/// one. Names other than `localhost` are not looked up. The error says what is taken.
[[nodiscard]] Result<TcpAddress> parseTcpAddress(std::string_view text);

/// `127.0.0.1:1502`, `[::1]:1502`.
[[nodiscard]] std::string tcpText(const QHostAddress& host, std::uint16_t port);

} // namespace s4k::link
