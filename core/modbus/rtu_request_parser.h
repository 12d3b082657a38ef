// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_stream.h"

#include <bitset>

namespace s4k::modbus {

/// The units that live behind one port, by unit id.
using UnitSet = std::bitset<256>;

/// Which frames a server waits for: requests to its own units and to everybody; of other units
/// requests and replies, so that it can step over them.
struct RequestRule {
    UnitSet units;
    [[nodiscard]] FrameLengths lengths(Bytes adu) const;
    [[nodiscard]] bool wants(std::uint8_t unit) const {
        return unit == kBroadcastUnit || units[unit];
    }
};

/// The server's end of an RTU line: bytes in as they come, requests out. Bounded memory, no clock;
/// any bytes are safe. Hands out requests to `units` and broadcasts; wrong checksums, runts, frames
/// over 256 bytes and other units' traffic are passed over in silence.
///
/// What holds, but for noise that happens to carry a right CRC-16:
/// 1. A stream of frames alone (requests and replies of anybody, of functions whose length can be
///    told; for own units of any function) gives exactly the requests to `units`, each with its
///    last byte, however the stream is cut; a frame inside another frame's data is never taken for
///    one. A request whose function has no known length ends where its checksum first fits.
/// 2. Behind noise, a request of known length comes out with its last byte, unless the noise
/// follows
///    a frame directly and begins like a longer frame; then
/// 3. it comes out with the next `gap`, or when as many bytes have come as that longer frame would
///    have. No good request is ever lost when `gap` is called before the next one begins.
/// 4. A frame that stands alone between two gaps comes out whatever its length, so that a request
///    of the wrong length is answered.
/// A line with local echo must have the echo of its own answers removed before they come here.
/// @source Modbus over Serial Line V1.02, 2.5.1; manual, "RS-485 Communications"; own design
class RtuRequestParser {
public:
    explicit RtuRequestParser(const UnitSet& units) : m_stream(RequestRule{units}) {}

    /// Other units from now on, as when a meter's address is changed.
    void setUnits(const UnitSet& units) { m_stream.setRule(RequestRule{units}); }

    /// Calls `sink(const RtuFrame&)` for each request that these bytes complete; its bytes are
    /// valid during the call.
    template <typename Sink>
    void feed(Bytes bytes, Sink&& sink) {
        for (const std::uint8_t byte : bytes) {
            m_stream.push(byte);
            drain(sink);
        }
    }

    /// The line was silent for 3.5 characters (1.75 ms above 19200 baud), or for whatever longer
    /// time the transport can tell.
    template <typename Sink>
    void gap(Sink&& sink) {
        m_stream.gap();
        drain(sink);
    }

    [[nodiscard]] const RtuCounters& counters() const { return m_stream.counters(); }

private:
    template <typename Sink>
    void drain(Sink& sink) {
        while (const auto frame = m_stream.next())
            sink(*frame);
    }

    RtuStream<RequestRule> m_stream;
};

} // namespace s4k::modbus
