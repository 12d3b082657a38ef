// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_filter.h"
#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <string>

/// Exports the traffic log for other programs. All functions return text or bytes in memory; the
/// caller writes files. Columns of CSV and names in JSON: number, time, direction, framing, peer,
/// unit, function, meaning, exception, problem, bytes; texts are in English. A value that a frame
/// does not have is empty in CSV and null in JSON. `log` is searched for the requests of replies.
namespace s4k::modbus {

/// Comma-separated values: the header line and the line of one frame, each with CR LF at the end.
/// @source RFC 4180
[[nodiscard]] std::string csvHeader();
[[nodiscard]] std::string csvLine(const TrafficLog& log, const TrafficFrame& frame,
                                  const KnownScales& scales = {});

/// One frame as a line with a JSON object, in ASCII: a byte above 0x7E in the name of a peer is
/// written as the character with this code. @source RFC 8259
[[nodiscard]] std::string jsonLine(const TrafficLog& log, const TrafficFrame& frame,
                                   const KnownScales& scales = {});

/// The header of a capture file for Wireshark and the record of one frame. Frames are exported PDUs
/// of the dissectors `mbtcp` and `mbrtu`, with the addresses of client and server; this program is
/// 127.0.0.1, and the server port is 502. Peers other than `a.b.c.d:port` have no address. The
/// client port is 1 on a serial line and if this program is the client: with Wireshark's preference
/// `mbrtu.tcp.port` 502 requests and replies are then distinguished (by default Wireshark guesses
/// from the length). Times before 1970 or after 2106 are replaced by the nearest time of the
/// format.
/// @source pcap file format; LINKTYPE_WIRESHARK_UPPER_PDU
[[nodiscard]] std::string pcapHeader();
[[nodiscard]] std::string pcapRecord(const TrafficFrame& frame);

enum class TrafficFormat : std::uint8_t {
    Csv,
    JsonLines,
    Pcap
};

/// All frames of the log that pass `filter`, after the header of the format.
[[nodiscard]] std::string exportTraffic(const TrafficLog& log, TrafficFormat format,
                                        const TrafficFilter& filter = {},
                                        const KnownScales& scales = {});

} // namespace s4k::modbus
