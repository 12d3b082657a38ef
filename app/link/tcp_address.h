// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>

#include <cstdint>
#include <string>
#include <string_view>

namespace s4k::link {

/// Where a server listens, or where a client connects to.
struct TcpAddress {
    QHostAddress host = QHostAddress(QHostAddress::LocalHost);
    std::uint16_t port = 502;
    /// Whether only programs on this computer can reach it (loopback).
    [[nodiscard]] bool isLocal() const { return host.isLoopback(); }
};

/// Reads `127.0.0.1:1502`, `[::1]:1502`, `localhost:1502`. Without a port: 502; port 0: any free
/// port. Host names other than `localhost` are refused. The error describes the accepted form.
[[nodiscard]] Result<TcpAddress> parseTcpAddress(std::string_view text);

/// `127.0.0.1:1502`, `[::1]:1502`.
[[nodiscard]] std::string tcpText(const QHostAddress& host, std::uint16_t port);

} // namespace s4k::link
