// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/wire_recorder.h"

#include "app/link/traffic_frame.h"
#include "core/modbus/crc16.h"
#include "core/modbus/mbap.h"
#include "core/modbus/rtu.h"
#include "core/modbus/rtu_length.h"

#include <algorithm>

namespace s4k::link {

using namespace modbus;

namespace {

constexpr std::size_t kRemembered = 16;
constexpr std::size_t kMostBytes = 2 * kMaxMbapFrame; ///< room for a frame and garbage before it

// Ignores the protocol id: another protocol has the same length field.
std::size_t wholeMbap(Bytes bytes) {
    constexpr std::size_t kLengthAt = 4;
    constexpr std::size_t kBehindLength = 6;
    if (bytes.size() < kBehindLength)
        return 0;
    const std::size_t length = wordAt(bytes, kLengthAt);
    const bool known = length >= 2 && kBehindLength + length <= kMaxMbapFrame;
    return known && bytes.size() >= kBehindLength + length ? kBehindLength + length : 0;
}

std::size_t wholeRtu(Bytes bytes) {
    const FrameLength length = replyLength(bytes);
    const bool here = length.kind == FrameLength::Kind::Known && bytes.size() >= length.bytes;
    return here && crc16(bytes.first(length.bytes)) == 0 ? length.bytes : 0;
}

} // namespace

void WireRecorder::setLog(TrafficLog* log) {
    m_log = log;
    m_asked.clear(); // their numbers belong to the other log
    m_waiting = false;
    m_bytes.clear();
}

void WireRecorder::begin(Framing framing, std::string_view peer) {
    over();
    m_framing = framing;
    m_peer = PeerName(peer);
    m_transaction = 0;
    m_asked.clear();
}

void WireRecorder::asked(std::uint8_t unit, Bytes pdu) {
    over();
    const std::uint16_t transaction = m_transaction++;
    if (m_log == nullptr)
        return;
    const MbapBytes mbap = encodeMbap(transaction, unit, pdu);
    const RtuBytes rtu = encodeRtu(unit, pdu);
    const Bytes adu = m_framing == Framing::Tcp ? mbap.view() : rtu.view();
    TrafficFrame frame = trafficFrame(m_framing, unit, adu, m_peer);
    frame.asClient = true;
    const auto number = m_log->append(frame);
    m_asked.push_back({number, transaction, unit, false});
    if (m_asked.size() > kRemembered)
        m_asked.pop_front();
    m_waiting = true;
}

void WireRecorder::heard(Bytes bytes) {
    if (m_log == nullptr || bytes.empty())
        return;
    m_heardUs = trafficFrame(m_framing, 0, {}, m_peer).timeUs;
    for (const std::uint8_t byte : bytes) {
        m_bytes.push_back(byte);
        if (const std::size_t size = wholeFrame(); size > 0)
            writeReply(size);
        else if (m_bytes.size() >= kMostBytes)
            writeReply(m_bytes.size());
    }
}

void WireRecorder::over() {
    if (!m_bytes.empty())
        writeReply(m_bytes.size());
    m_waiting = false;
}

std::size_t WireRecorder::wholeFrame() const {
    return m_framing == Framing::Tcp ? wholeMbap(m_bytes) : wholeRtu(m_bytes);
}

void WireRecorder::writeReply(std::size_t size) {
    const Bytes bytes = Bytes(m_bytes).first(size);
    Asked* const request = requestOf(bytes);
    const std::uint8_t unit = request != nullptr ? request->unit : senderOf(bytes);
    TrafficFrame frame = trafficFrame(m_framing, unit, bytes, m_peer);
    frame.timeUs = m_heardUs;
    frame.direction = Direction::Reply;
    frame.asClient = true;
    if (request != nullptr) {
        frame.answers = request->number;
        request->answered = true;
    }
    m_log->append(frame);
    m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(size));
}

// Finds the request of a reply: over TCP by transaction id, on a serial line by unit id. A frame
// that fits no request counts as the reply to the request that waits.
WireRecorder::Asked* WireRecorder::requestOf(Bytes frame) {
    const bool tcp = m_framing == Framing::Tcp;
    const auto fits = [&](const Asked& asked) {
        return tcp ? frame.size() > 1 && asked.transaction == wordAt(frame, 0)
                   : asked.unit == senderOf(frame) && !asked.answered;
    };
    const auto found = std::find_if(m_asked.rbegin(), m_asked.rend(), fits);
    if (found != m_asked.rend())
        return &*found;
    return m_waiting && !m_asked.empty() ? &m_asked.back() : nullptr;
}

std::uint8_t WireRecorder::senderOf(Bytes frame) const {
    constexpr std::size_t kMbapUnit = 6;
    const std::size_t at = m_framing == Framing::Tcp ? kMbapUnit : 0;
    return at < frame.size() ? frame[at] : std::uint8_t{0};
}

} // namespace s4k::link
