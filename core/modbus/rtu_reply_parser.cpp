// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_reply_parser.h"

#include "core/modbus/function.h"

namespace s4k::modbus {

FrameLengths ReplyRule::lengths(Bytes adu) const {
    const bool otherFunction =
        adu.size() > 1 && (adu[1] & ~kExceptionBit) != (function & ~kExceptionBit);
    if (adu[0] != unit || otherFunction)
        return {};
    return {replyLength(adu), FrameLength{}};
}

RtuReplyParser::RtuReplyParser(std::uint8_t unit, Bytes request, LocalEcho echo)
    : m_stream(ReplyRule{unit, request.empty() ? std::uint8_t{0} : request.front()}) {
    if (echo == LocalEcho::Expected)
        m_echo = encodeRtu(unit, request);
}

// If the bytes turn out not to be an echo, they are passed to the stream.
bool RtuReplyParser::swallowEcho(std::uint8_t byte) {
    if (m_echoSeen >= m_echo.size())
        return false;
    if (m_echo[m_echoSeen] == byte) {
        ++m_echoSeen;
        return true;
    }
    for (std::size_t i = 0; i < m_echoSeen; ++i)
        m_stream.push(m_echo[i]);
    m_echo.clear();
    return false;
}

std::optional<RtuFrame> RtuReplyParser::poll() {
    const auto frame = m_stream.next();
    m_answered = m_answered || frame;
    return frame;
}

std::optional<RtuFrame> RtuReplyParser::push(std::uint8_t byte) {
    if (m_answered || swallowEcho(byte))
        return std::nullopt;
    m_stream.push(byte);
    return poll();
}

std::optional<RtuFrame> RtuReplyParser::gap() {
    if (m_answered)
        return std::nullopt;
    m_stream.gap();
    return poll();
}

} // namespace s4k::modbus
