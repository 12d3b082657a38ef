// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu.h"
#include "core/modbus/rtu_burst.h"

#include <array>
#include <bitset>

namespace s4k::modbus {

/// The unit ids of the meters at one port.
using UnitSet = std::bitset<256>;

/// Finds the requests in the bytes that a server receives from an RTU line. Frames are delimited by
/// silence: the bytes between two silences are a burst, which counts only if it consists of whole
/// frames (`splitBurst`). Memory is bounded, no clock is used, and any bytes are safe.
///
/// From such a burst the parser returns
/// 1. the broadcasts, and
/// 2. a request to `units` that is its last frame. A request that another frame follows is not
///    returned: its client no longer waits for an answer.
/// Answers, frames with function code 0 or from 0x80 on and the traffic of other units are passed
/// over; a burst that does not consist of frames is dropped as a whole.
/// @source Modbus over Serial Line V1.02, 2.5.1; manual, "RS-485 Communications"; own design
class RtuRequestParser {
public:
    /// Longest burst, in bytes; a longer one is dropped.
    static constexpr std::size_t kLongestBurst = 4096;

    explicit RtuRequestParser(const UnitSet& units) : m_units(units) {}

    /// Changes the units, for example when the address of a meter is changed.
    void setUnits(const UnitSet& units) { m_units = units; }

    /// Adds received bytes to the burst.
    void feed(Bytes bytes);

    /// Call when the line was silent for 3.5 characters (1.75 ms above 19200 baud). Calls
    /// `sink(const RtuFrame&)` for each request; its bytes are valid during the call. Returns true
    /// when the burst has ended, false when it breaks off inside a frame: bytes that an adapter
    /// delivers late may follow it, or `giveUp`.
    template <typename Sink>
    bool silence(Sink&& sink) {
        const BurstSplit split = m_tooLong ? BurstSplit{} : splitBurst(burst());
        if (split.kind == BurstSplit::Kind::BreaksOff)
            return false;
        for (const BurstFrame& frame : split.frames)
            if (const Bytes adu = burst().subspan(frame.begin, frame.length); take(adu))
                sink(RtuFrame{adu[0], adu.subspan(1, adu.size() - kRtuOverhead)});
        end(split.kind == BurstSplit::Kind::Whole);
        return true;
    }

    /// Drops a burst that breaks off: call when no more bytes have followed it.
    void giveUp() { end(false); }

    /// The bytes since the last silence that ended a burst.
    [[nodiscard]] Bytes burst() const { return Bytes(m_burst).first(m_size); }
    [[nodiscard]] const RtuCounters& counters() const { return m_counters; }

private:
    UnitSet m_units;
    RtuCounters m_counters;
    std::size_t m_size = 0;
    bool m_tooLong = false;
    std::array<std::uint8_t, kLongestBurst> m_burst{};

    [[nodiscard]] bool take(Bytes adu);
    void end(bool whole);
};

} // namespace s4k::modbus
