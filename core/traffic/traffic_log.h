// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"
#include "core/modbus/bytes.h"
#include "core/modbus/decode.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace s4k::modbus {

enum class Framing : std::uint8_t {
    Tcp, ///< the bytes are an MBAP frame
    Rtu  ///< the bytes are an RTU frame
};

enum class Direction : std::uint8_t {
    Request, ///< from a client to a meter
    Reply    ///< from a meter to a client
};

/// The address of the peer, `127.0.0.1:50312` or `[::1]:50312`, or the name of the serial device.
using PeerName = FixedText<63>;

/// One Modbus frame, sent or received.
struct TrafficFrame {
    std::uint64_t number = 0;  ///< assigned by the log; 1 for its first frame
    std::uint64_t answers = 0; ///< number of the request that this reply answers; 0 for a request
    std::int64_t timeUs = 0;   ///< microseconds since 1970-01-01 UTC
    Framing framing = Framing::Tcp;
    Direction direction = Direction::Request;
    std::uint8_t unit = 0; ///< unit id of the request
    bool asClient = false; ///< this program is the client and `peer` is the server
    PeerName peer;
    MbapBytes bytes; ///< the complete frame as sent or received, with its faults
};

/// The newest frames that were sent or received, in the order of append(). Their number is bounded,
/// and the log allocates memory only when it is made.
/// @source own design
class TrafficLog {
public:
    static constexpr std::size_t kCapacity = 10'000;

    /// `capacity`: largest number of stored frames, 1 or more.
    explicit TrafficLog(std::size_t capacity = kCapacity);

    /// Stores the frame and returns its number; a full log drops its oldest frame. While paused,
    /// stores nothing and returns 0.
    std::uint64_t append(const TrafficFrame& frame);

    /// `paused`: true stops storing frames, false continues.
    void pause(bool paused) { m_paused = paused; }
    [[nodiscard]] bool paused() const { return m_paused; }
    /// Removes all frames; the next frame continues the numbers.
    void clear();

    [[nodiscard]] std::size_t size() const { return m_ring.size(); }
    [[nodiscard]] bool empty() const { return m_ring.empty(); }
    /// The i-th stored frame, 0 is the oldest; `i` must be less than size().
    [[nodiscard]] const TrafficFrame& operator[](std::size_t i) const;
    /// The frame with this number; null when it is not stored.
    [[nodiscard]] const TrafficFrame* find(std::uint64_t number) const;
    /// Number of the newest frame that was ever stored; 0 before the first.
    [[nodiscard]] std::uint64_t newest() const { return m_newest; }

private:
    std::size_t m_capacity;
    std::vector<TrafficFrame> m_ring; ///< its memory is reserved at once and used as frames arrive
    std::size_t m_begin = 0;          ///< index of the oldest frame when the ring is full
    std::uint64_t m_newest = 0;
    bool m_paused = false;
};

/// The PDU of a frame, a view of the bytes of `frame`; empty if the frame is invalid. In a reply up
/// to 64 foreign bytes before the frame are skipped.
[[nodiscard]] Bytes pduOf(const TrafficFrame& frame);

/// The fault of the framing: the frame is invalid, foreign bytes are before it, or its unit id or
/// transaction id differs from that of its request. Empty without a fault.
[[nodiscard]] Text framingProblem(const TrafficLog& log, const TrafficFrame& frame);

/// Decodes `frame`: function, registers by name, values, exception name, and the fault of the
/// framing as the problem. A reply is decoded with its request if the log still stores it; without
/// the request, only the contents of the reply are used (no register numbers).
[[nodiscard]] DecodedPdu decodeFrame(const TrafficLog& log, const TrafficFrame& frame,
                                     const KnownScales& scales = {});

} // namespace s4k::modbus
