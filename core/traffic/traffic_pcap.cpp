// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/whole_number.h"
#include "core/traffic/traffic_export.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>

namespace s4k::modbus {

namespace {

/// Tags of an exported PDU. @source Wireshark, epan/exported_pdu.h
enum class Tag : std::uint16_t {
    End = 0,
    DissectorName = 12,
    Ipv4Source = 20,
    Ipv4Destination = 21,
    PortType = 24,
    SourcePort = 25,
    DestinationPort = 26
};

constexpr std::uint32_t kPortTypeTcp = 2;
constexpr std::uint32_t kLinkTypeUpperPdu = 252;
constexpr std::uint32_t kSnapshotLength = 65'535;
constexpr std::int64_t kUsPerSecond = 1'000'000;

using Address = std::array<std::uint8_t, 4>;

struct EndPoint {
    std::optional<Address> address;
    std::uint32_t port = 0;
};

constexpr Address kLoopback{127, 0, 0, 1};
constexpr std::uint32_t kServerPort = 502;
/// Client port of a connection without ports: any port but that of the server.
constexpr std::uint32_t kNoPort = 1;

void putByte(std::string& out, std::uint32_t byte) {
    out += static_cast<char>(static_cast<std::uint8_t>(byte & 0xFFU));
}

void putLittle16(std::string& out, std::uint32_t word) {
    putByte(out, word);
    putByte(out, word >> 8U);
}

void putLittle32(std::string& out, std::uint32_t word) {
    putLittle16(out, word);
    putLittle16(out, word >> 16U);
}

void putBig16(std::string& out, std::uint32_t word) {
    putByte(out, word >> 8U);
    putByte(out, word);
}

// Values are padded to a multiple of four bytes; the length includes the padding.
void putTag(std::string& out, Tag tag, std::string_view value) {
    const std::size_t padded = (value.size() + 3) / 4 * 4;
    putBig16(out, static_cast<std::uint32_t>(tag));
    putBig16(out, static_cast<std::uint32_t>(padded));
    out += value;
    out.append(padded - value.size(), '\0');
}

void putNumberTag(std::string& out, Tag tag, std::uint32_t number) {
    std::string value;
    putBig16(value, number >> 16U);
    putBig16(value, number);
    putTag(out, tag, value);
}

void putAddressTag(std::string& out, Tag tag, const std::optional<Address>& address) {
    if (address)
        putTag(out, tag, std::string(address->begin(), address->end()));
}

std::optional<Address> addressOf(std::string_view text) {
    Address address{};
    for (std::size_t i = 0; i < address.size(); ++i) {
        const bool last = i + 1 == address.size();
        const std::size_t end = last ? text.size() : text.find('.');
        const auto part =
            end == std::string_view::npos ? std::nullopt : wholeNumber(text.substr(0, end));
        if (!part || *part > 255)
            return std::nullopt;
        address[i] = static_cast<std::uint8_t>(*part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return address;
}

/// The address and port of a peer; no address for a name other than `a.b.c.d:port`.
EndPoint endOf(std::string_view peer) {
    const std::size_t colon = peer.rfind(':');
    const auto port =
        colon == std::string_view::npos ? std::nullopt : wholeNumber(peer.substr(colon + 1));
    if (!port || *port > std::numeric_limits<std::uint16_t>::max())
        return {std::nullopt, kNoPort};
    return {addressOf(peer.substr(0, colon)), static_cast<std::uint32_t>(*port)};
}

std::string tagsOf(const TrafficFrame& frame) {
    EndPoint source = endOf(frame.peer.view());
    EndPoint destination{source.address ? std::optional(kLoopback) : std::nullopt, kServerPort};
    if (frame.asClient) { // Wireshark recognises requests by the port of the server
        std::swap(source.address, destination.address);
        source.port = kNoPort;
    }
    if (frame.direction == Direction::Reply)
        std::swap(source, destination);
    std::string tags;
    putTag(tags, Tag::DissectorName, frame.framing == Framing::Tcp ? "mbtcp" : "mbrtu");
    putAddressTag(tags, Tag::Ipv4Source, source.address);
    putAddressTag(tags, Tag::Ipv4Destination, destination.address);
    putNumberTag(tags, Tag::PortType, kPortTypeTcp);
    putNumberTag(tags, Tag::SourcePort, source.port);
    putNumberTag(tags, Tag::DestinationPort, destination.port);
    putTag(tags, Tag::End, {});
    return tags;
}

} // namespace

std::string pcapHeader() {
    std::string header;
    putLittle32(header, 0xA1B2C3D4U); // microseconds
    putLittle16(header, 2);
    putLittle16(header, 4);
    putLittle32(header, 0);
    putLittle32(header, 0);
    putLittle32(header, kSnapshotLength);
    putLittle32(header, kLinkTypeUpperPdu);
    return header;
}

std::string pcapRecord(const TrafficFrame& frame) {
    constexpr std::int64_t kLastUs =
        (std::int64_t{std::numeric_limits<std::uint32_t>::max()} + 1) * kUsPerSecond - 1;
    const std::int64_t time = std::clamp<std::int64_t>(frame.timeUs, 0, kLastUs);
    std::string packet = tagsOf(frame);
    for (const std::uint8_t byte : frame.bytes.view())
        putByte(packet, byte);
    const auto length = static_cast<std::uint32_t>(packet.size());
    std::string record;
    putLittle32(record, static_cast<std::uint32_t>(time / kUsPerSecond));
    putLittle32(record, static_cast<std::uint32_t>(time % kUsPerSecond));
    putLittle32(record, length);
    putLittle32(record, length);
    return record + packet;
}

} // namespace s4k::modbus
