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
    Tcp, ///< bytes are an MBAP frame
    Rtu  ///< bytes are an RTU frame
};

enum class Direction : std::uint8_t {
    Request, ///< from a client to a meter
    Reply    ///< from a meter to a client, as it was put on the wire
};

/// The other end of a connection: `127.0.0.1:50312`, `[::1]:50312`, or the serial device.
using PeerName = FixedText<63>;

/// One frame on the wire.
struct TrafficFrame {
    std::uint64_t number = 0;  ///< 1 for the first since the start; given by the log
    std::uint64_t answers = 0; ///< number of the request, 0 for a request
    std::int64_t timeUs = 0;   ///< since 1970-01-01 UTC, us
    Framing framing = Framing::Tcp;
    Direction direction = Direction::Request;
    std::uint8_t unit = 0; ///< unit id the request was for
    bool asClient = false; ///< this program asked: `peer` is the server
    PeerName peer;
    MbapBytes bytes; ///< the frame whole, faults of the wire included
};

/// The last frames on the wire, in the order they came: bounded, no heap once it is made.
/// @source own design
class TrafficLog {
public:
    static constexpr std::size_t kCapacity = 10'000;

    /// `capacity` 1 or more.
    explicit TrafficLog(std::size_t capacity = kCapacity);

    /// Keeps the frame, dropping the oldest when full, and gives it its number. While paused
    /// nothing is kept and the answer is 0.
    std::uint64_t append(const TrafficFrame& frame);

    void pause(bool paused) { m_paused = paused; }
    [[nodiscard]] bool paused() const { return m_paused; }
    /// Forgets the frames; numbers go on.
    void clear();

    [[nodiscard]] std::size_t size() const { return m_ring.size(); }
    [[nodiscard]] bool empty() const { return m_ring.empty(); }
    /// The i-th of the kept frames, 0 is the oldest; `i` below size().
    [[nodiscard]] const TrafficFrame& operator[](std::size_t i) const;
    /// The frame with this number, or null when it is not kept any more.
    [[nodiscard]] const TrafficFrame* find(std::uint64_t number) const;
    /// Number of the newest frame ever kept, 0 before the first.
    [[nodiscard]] std::uint64_t newest() const { return m_newest; }

private:
    std::size_t m_capacity;
    std::vector<TrafficFrame> m_ring; ///< its memory is touched as frames come
    std::size_t m_begin = 0;          ///< of a full ring
    std::uint64_t m_newest = 0;
    bool m_paused = false;
};

/// The PDU of a frame that opens; in a reply also behind up to 64 foreign bytes. It belongs to
/// `frame`; empty when there is none.
[[nodiscard]] Bytes pduOf(const TrafficFrame& frame);

/// What is wrong around the PDU: the frame does not open, foreign bytes stand before it, or it does
/// not carry the unit id or the transaction id of its request. Empty when nothing is.
[[nodiscard]] Text framingProblem(const TrafficLog& log, const TrafficFrame& frame);

/// What `frame` means: function, registers by name, values, exception name; a spoiled frame is
/// named as such. A reply is read by its request while the log keeps it; without it only what the
/// reply itself tells.
[[nodiscard]] DecodedPdu decodeFrame(const TrafficLog& log, const TrafficFrame& frame,
                                     const KnownScales& scales = {});

} // namespace s4k::modbus
