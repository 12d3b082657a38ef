// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_filter.h"
#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <string>

/// The traffic log for other programs. Everything is text or bytes in memory; files are for the
/// caller. Columns and names: number, time, direction, framing, peer, unit, function, meaning,
/// exception, problem, bytes; what a frame does not have is empty in CSV and null in JSON.
namespace s4k::modbus {

/// Comma-separated values, lines ended by CR LF. @source RFC 4180
[[nodiscard]] std::string csvHeader();
[[nodiscard]] std::string csvLine(const TrafficLog& log, const TrafficFrame& frame,
                                  const KnownScales& scales = {});

/// One JSON object a line, in ASCII: a byte of a peer's name beyond it stands as the character of
/// that code. @source RFC 8259
[[nodiscard]] std::string jsonLine(const TrafficLog& log, const TrafficFrame& frame,
                                   const KnownScales& scales = {});

/// A capture file for Wireshark: frames as exported PDUs of its dissectors `mbtcp` and `mbrtu`,
/// with the ends of the connection, the server's being 127.0.0.1:502. Peers other than
/// `a.b.c.d:port` have no address; a serial line has the client port 1, so that with Wireshark's
/// preference `mbrtu.tcp.port` 502 requests are told from replies (by default it guesses by
/// length). Times before 1970 or after 2106 stand as the nearest that the format has.
/// @source pcap file format; LINKTYPE_WIRESHARK_UPPER_PDU
[[nodiscard]] std::string pcapHeader();
[[nodiscard]] std::string pcapRecord(const TrafficFrame& frame);

enum class TrafficFormat : std::uint8_t {
    Csv,
    JsonLines,
    Pcap
};

/// The whole of the log that `filter` lets pass, with the header of its format.
[[nodiscard]] std::string exportTraffic(const TrafficLog& log, TrafficFormat format,
                                        const TrafficFilter& filter = {},
                                        const KnownScales& scales = {});

} // namespace s4k::modbus
