// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_stream.h"

#include <bitset>

namespace s4k::modbus {

/// The unit ids of the meters at one port.
using UnitSet = std::bitset<256>;

/// The frames that a server looks for: requests to its units and broadcasts, which are returned,
/// and requests and replies of other units, which are skipped.
struct RequestRule {
    UnitSet units;
    [[nodiscard]] FrameLengths lengths(Bytes adu) const;
    [[nodiscard]] bool wants(std::uint8_t unit) const {
        return unit == kBroadcastUnit || units[unit];
    }
};

/// Finds the requests in the bytes that a server receives from an RTU line. Memory is bounded, no
/// clock is used, and any bytes are safe. Returns requests to `units` and broadcasts; frames with
/// wrong checksums, frames of fewer than 4 or more than 256 bytes and the traffic of other units
/// are ignored.
///
/// Guarantees, except for noise that has a correct CRC-16 by chance:
/// 1. From a stream without noise, exactly the requests to `units` and the broadcasts are
///    returned, each with its last byte and independent of how the stream is divided. The stream
///    may contain requests and replies of other units with functions of known length, and requests
///    to `units` with any function. A frame inside the data of another frame is never returned. A
///    request whose function has no known length ends where its checksum is correct for the first
///    time.
/// 2. After noise, a request of known length is returned with its last byte, unless the noise
///    directly follows a frame and begins like a longer frame. In that case the request is returned
///    after the next `gap`, or when as many bytes have been received as the longer frame would
///    have.
/// 3. No correct request is lost when `gap` is called before the next request begins.
/// 4. A frame alone between two gaps is returned even if its length does not fit its function, so
///    that a request of wrong length is answered.
/// On a line with local echo the caller must remove the echo of its answers.
/// @source Modbus over Serial Line V1.02, 2.5.1; manual, "RS-485 Communications"; own design
class RtuRequestParser {
public:
    explicit RtuRequestParser(const UnitSet& units) : m_stream(RequestRule{units}) {}

    /// Changes the units, for example when the address of a meter is changed.
    void setUnits(const UnitSet& units) { m_stream.setRule(RequestRule{units}); }

    /// Adds received bytes and calls `sink(const RtuFrame&)` for each complete request; the bytes
    /// of the request are valid during the call.
    template <typename Sink>
    void feed(Bytes bytes, Sink&& sink) {
        for (const std::uint8_t byte : bytes) {
            m_stream.push(byte);
            drain(sink);
        }
    }

    /// Call when the line was silent for 3.5 characters (1.75 ms above 19200 baud) or, if the
    /// transport cannot measure this, for a longer time. Calls `sink` like `feed`.
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
