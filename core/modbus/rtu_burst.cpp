// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_burst.h"

#include "core/modbus/crc16.h"
#include "core/modbus/function.h"
#include "core/modbus/rtu.h"
#include "core/modbus/rtu_length.h"

#include <algorithm>
#include <array>

namespace s4k::modbus {

namespace {

using Kind = FrameLength::Kind;

/// The lengths that a frame with these first bytes can have: as a request, as a reply. A broadcast
/// has no reply.
std::array<FrameLength, 2> lengthsOf(Bytes rest) {
    const bool broadcast = rest.front() == kBroadcastUnit;
    return {requestLength(rest), broadcast ? FrameLength{} : replyLength(rest)};
}

bool isFrame(Bytes adu) {
    return adu.size() > kRtuOverhead && adu.size() <= kMaxRtuFrame && crc16(adu) == 0;
}

bool hasLength(Bytes adu, const FrameLength& length) {
    return length == FrameLength{Kind::Known, adu.size()};
}

bool beginsWithFrame(Bytes burst, const FrameLength& length) {
    return length.kind == Kind::Known && length.bytes < burst.size() &&
           isFrame(burst.first(length.bytes));
}

// A zero byte leaves the checksum 0 correct, and drivers that are switched off add zeros: a frame
// with such a tail is not a frame of another length.
bool isOneFrame(Bytes burst) {
    if (!isFrame(burst))
        return false;
    const auto [request, reply] = lengthsOf(burst);
    if (hasLength(burst, request) || hasLength(burst, reply))
        return true;
    return !beginsWithFrame(burst, request) && !beginsWithFrame(burst, reply);
}

/// Whether a frame has the length of a reply. Count bytes below 2 are refused for Report ID, whose
/// reply has an id and a status.
bool isReply(Bytes adu) {
    const bool tooShort = adu[1] == code(Function::ReportId) && adu[2] < 2;
    return !tooShort && hasLength(adu, replyLength(adu));
}

/// Finds the places of a burst at which a chain of frames from its first byte can end.
class Chains {
public:
    explicit Chains(Bytes burst) : m_burst(burst), m_endsHere(burst.size() + 1, 0) {
        for (std::size_t begin = 0; begin < burst.size(); ++begin)
            if (begin == 0 || m_endsHere[begin] != 0)
                follow(begin);
    }

    [[nodiscard]] bool whole() const { return m_endsHere.back() != 0; }
    [[nodiscard]] bool breaksOff() const { return m_breaksOff; }

    [[nodiscard]] std::vector<BurstFrame> frames() const {
        std::vector<BurstFrame> frames;
        for (std::size_t end = m_burst.size(); end > 0; end = frames.back().begin)
            frames.push_back({end - m_endsHere[end], m_endsHere[end]});
        std::ranges::reverse(frames);
        return frames;
    }

private:
    Bytes m_burst;
    std::vector<std::uint16_t> m_endsHere; ///< length of the frame that ends before a byte; 0: none
    bool m_breaksOff = false;

    void follow(std::size_t begin) {
        const Bytes rest = m_burst.subspan(begin);
        for (const FrameLength& length : lengthsOf(rest))
            if (length.kind == Kind::Known && length.bytes <= rest.size())
                note(begin, length.bytes);
            else if (length.kind == Kind::Known || length.kind == Kind::NeedsMore)
                m_breaksOff = true;
            else if (length.kind == Kind::Open) // such a frame is the whole burst
                m_breaksOff = m_breaksOff || (begin == 0 && rest.size() < kMaxRtuFrame);
    }

    // The first chain that ends here has the longest last frame, because places are visited in
    // rising order.
    void note(std::size_t begin, std::size_t length) {
        std::uint16_t& endsHere = m_endsHere[begin + length];
        if (endsHere == 0 && crc16(m_burst.subspan(begin, length)) == 0)
            endsHere = static_cast<std::uint16_t>(length);
    }
};

} // namespace

BurstSplit splitBurst(Bytes burst) {
    if (burst.empty())
        return {BurstSplit::Kind::Whole, {}};
    if (isOneFrame(burst))
        return {BurstSplit::Kind::Whole, {{0, burst.size()}}};
    const Chains chains(burst);
    if (chains.whole())
        return {BurstSplit::Kind::Whole, chains.frames()};
    return {chains.breaksOff() ? BurstSplit::Kind::BreaksOff : BurstSplit::Kind::Noise, {}};
}

bool isRequest(Bytes adu) {
    if (adu[1] == 0 || (adu[1] & kExceptionBit) != 0)
        return false;
    return hasLength(adu, requestLength(adu)) || !isReply(adu);
}

} // namespace s4k::modbus
