// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/crc16.h"
#include "core/modbus/rtu.h"
#include "core/modbus/rtu_length.h"

#include <algorithm>
#include <array>
#include <optional>

/// Finds RTU frames in a stream of bytes, for clients, which need no silence to recognise the
/// answer that they wait for.
namespace s4k::modbus {

/// The possible lengths of a frame with certain first bytes: as a request, as a reply.
using FrameLengths = std::array<FrameLength, 2>;

/// The result of matching the first bytes of the stream.
struct FrameMatch {
    enum class Kind : std::uint8_t {
        Frame,   ///< a complete frame of `length` bytes with a correct checksum
        Waiting, ///< possibly the beginning of a frame
        Nothing  ///< not the beginning of a frame
    };
    Kind kind = Kind::Nothing;
    std::size_t length = 0;
    bool certain = false; ///< the length was computed from the bytes, not found by the checksum
};

/// Matches the beginning of `adu` with its possible lengths. For a length that cannot be computed
/// (FrameLength::Kind::Open) all lengths are tried if `mayBeOpen`; otherwise it matches nothing,
/// because it would match noise too often.
[[nodiscard]] FrameMatch matchFrame(Bytes adu, const FrameLengths& lengths, bool mayBeOpen);

/// Accepts bytes one by one and returns frames. `Rule` gives the possible lengths of a frame
/// (`lengths(adu)`) and the units whose frames are returned (`wants(unit)`).
///
/// The stream is in step when its next byte begins a frame: at its start, after a silence, and
/// directly after a frame. In step, it waits for the end of a frame of computed length that has
/// begun. Out of step, a frame that begins at a later byte is accepted at once, and the stream is
/// in step again. At most 255 bytes wait.
/// @source own design
template <typename Rule>
class RtuStream {
public:
    explicit RtuStream(const Rule& rule) : m_rule(rule) {}

    void setRule(const Rule& rule) { m_rule = rule; }

    /// Adds one received byte. Call `next` until it returns nullopt before adding another byte.
    void push(std::uint8_t byte) {
        if (m_end == m_buffer.size())
            makeRoom();
        m_buffer[m_end++] = byte;
    }

    /// Call when the line was silent for 3.5 characters: the waiting bytes are complete. Then call
    /// `next`.
    void gap() { m_silent = true; }

    /// The next frame, or nullopt; the bytes of the frame are valid until the next `push`.
    [[nodiscard]] std::optional<RtuFrame> next() {
        while (m_begin < m_end) {
            const FrameMatch match = matchFrame(rest(), m_rule.lengths(rest()), m_inStep);
            if (match.kind == FrameMatch::Kind::Frame) {
                if (const auto frame = take(match.length))
                    return frame;
            } else if (match.kind == FrameMatch::Kind::Nothing) {
                drop(1);
            } else if (m_silent) {
                if (const auto frame = endAtSilence())
                    return frame;
            } else if (!skipToLaterFrame(match.certain)) {
                return std::nullopt;
            }
        }
        m_inStep = m_inStep || m_silent;
        m_silent = false;
        return std::nullopt;
    }

    [[nodiscard]] const RtuCounters& counters() const { return m_counters; }

private:
    [[nodiscard]] Bytes rest() const { return Bytes(m_buffer).subspan(m_begin, m_end - m_begin); }

    void makeRoom() {
        if (m_begin == 0)
            drop(kMaxRtuFrame); // only if the caller did not call `next`
        std::copy(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin), m_buffer.end(),
                  m_buffer.begin());
        m_end -= m_begin;
        m_begin = 0;
    }

    void drop(std::size_t count) {
        m_begin += count;
        m_counters.droppedBytes += count;
        m_inStep = false;
    }

    std::optional<RtuFrame> take(std::size_t length) {
        const Bytes adu = rest().first(length);
        m_begin += length;
        m_inStep = true;
        if (!m_rule.wants(adu[0])) {
            ++m_counters.foreignFrames;
            return std::nullopt;
        }
        ++m_counters.frames;
        return RtuFrame{adu[0], adu.subspan(1, length - kRtuOverhead)};
    }

    /// The waiting bytes between two silences are one frame, even if their number does not fit the
    /// function.
    std::optional<RtuFrame> endAtSilence() {
        if (m_inStep && rest().size() > kRtuOverhead && crc16(rest()) == 0)
            return take(rest().size());
        drop(1);
        return std::nullopt;
    }

    bool skipToLaterFrame(bool certain) {
        if (m_inStep && certain)
            return false;
        for (std::size_t skip = 1; skip + kRtuOverhead < rest().size(); ++skip) {
            const Bytes adu = rest().subspan(skip);
            if (matchFrame(adu, m_rule.lengths(adu), false).kind == FrameMatch::Kind::Frame) {
                drop(skip);
                return true;
            }
        }
        return false;
    }

    Rule m_rule;
    RtuCounters m_counters;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_inStep = true;
    bool m_silent = false;
    std::array<std::uint8_t, 2 * kMaxRtuFrame> m_buffer{};
};

} // namespace s4k::modbus
