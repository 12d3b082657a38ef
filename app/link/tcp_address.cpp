// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/tcp_address.h"

#include "app/base/text.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <optional>

namespace s4k::link {

namespace {

struct Parts {
    std::string_view host;
    std::optional<std::string_view> port;
};

/// An IPv6 address must be in brackets when a port follows it.
Parts partsOf(std::string_view text) {
    const auto colon = text.rfind(':');
    const auto bracket = text.rfind(']');
    const bool bare = bracket == std::string_view::npos && text.find(':') != colon;
    if (colon == std::string_view::npos || bare ||
        (bracket != std::string_view::npos && colon < bracket))
        return {text, std::nullopt};
    return {text.substr(0, colon), text.substr(colon + 1)};
}

std::string_view withoutBrackets(std::string_view host) {
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        return host.substr(1, host.size() - 2);
    return host;
}

/// Whether an IPv4 address has all four numbers: Qt would read `1.2.3` as 1.2.0.3.
bool isWhole(std::string_view host) {
    return host.find(':') != std::string_view::npos || std::ranges::count(host, '.') == 3;
}

Error refusal(std::string_view text, TextId cause) {
    return {S4K_TEXT("Link", "TCP address"), std::string(text), cause,
            S4K_TEXT("Link", "give an address of this machine and a port, e.g. 127.0.0.1:1502")};
}

} // namespace

Result<TcpAddress> parseTcpAddress(std::string_view text) {
    const Parts parts = partsOf(text);
    const std::string_view host = withoutBrackets(parts.host);
    TcpAddress address;
    if (host != "localhost" && (!isWhole(host) || !address.host.setAddress(app::toQt(host))))
        return refusal(text, S4K_TEXT("Link", "its first part is no IP address"));
    if (!parts.port)
        return address;
    const char* const end = parts.port->data() + parts.port->size();
    const auto read = std::from_chars(parts.port->data(), end, address.port);
    if (read.ec != std::errc() || read.ptr != end)
        return refusal(text, S4K_TEXT("Link", "its port is no number from 0 to 65535"));
    return address;
}

std::string tcpText(const QHostAddress& host, std::uint16_t port) {
    QHostAddress plain = host;
    bool isV4 = false;
    if (const quint32 v4 = host.toIPv4Address(&isV4); isV4)
        plain = QHostAddress(v4); // 127.0.0.1 instead of ::ffff:127.0.0.1
    const std::string text = plain.toString().toStdString();
    const bool colons = text.find(':') != std::string::npos;
    return (colons ? "[" + text + "]" : text) + ":" + std::to_string(port);
}

} // namespace s4k::link
