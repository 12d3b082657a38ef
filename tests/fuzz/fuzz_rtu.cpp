// SPDX-License-Identifier: GPL-3.0-or-later
// A serial line: parts of bytes and silences. The input is [flags][length][bytes] ...; flag 1: a
// silence follows the part, flag 2: a correct checksum is appended to the part, flag 4: a burst
// that breaks off at the silence is given up. One parser reads whole parts, another one byte by
// byte: both must find the same frames. Each frame must be one of its burst, by a search of its
// own.
#include "core/modbus/crc16.h"
#include "core/modbus/rtu_reply_parser.h"
#include "core/modbus/rtu_request_parser.h"
#include "tests/core/modbus/naive_burst.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using namespace s4k::modbus;

void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

bool isAnyFrameOf(Bytes burst, Bytes adu) {
    for (std::size_t at = 0; at + adu.size() <= burst.size(); ++at)
        if (std::ranges::equal(burst.subspan(at, adu.size()), adu) &&
            s4k::test::isFrameOf(burst, at, adu.size()))
            return true;
    return false;
}

struct Listener {
    RtuRequestParser parser;
    std::vector<std::uint8_t> heard;

    void note(const RtuFrame& frame) {
        require(frame.unit == 0 || frame.unit == 1 || frame.unit == 247);
        require(!frame.pdu.empty() && frame.pdu.size() <= kMaxPdu);
        require(frame.pdu[0] > 0 && frame.pdu[0] < 0x80);
        require(isAnyFrameOf(parser.burst(), encodeRtu(frame.unit, frame.pdu).view()));
        heard.push_back(frame.unit);
        heard.push_back(static_cast<std::uint8_t>(frame.pdu.size()));
        heard.insert(heard.end(), frame.pdu.begin(), frame.pdu.end());
    }
    void silence(bool last) {
        if (!parser.silence([this](const RtuFrame& frame) { note(frame); }) && last)
            parser.giveUp();
    }
};

std::vector<std::uint8_t> piece(Bytes bytes, bool checksum) {
    std::vector<std::uint8_t> sent(bytes.begin(), bytes.end());
    if (checksum) {
        const std::uint16_t crc = crc16(bytes);
        sent.push_back(static_cast<std::uint8_t>(crc & 0xFFU));
        sent.push_back(static_cast<std::uint8_t>(crc >> 8U));
    }
    return sent;
}

void listen(RtuReplyParser& parser, Bytes bytes, bool silence) {
    for (const std::uint8_t byte : bytes)
        if (const auto frame = parser.push(byte))
            require(frame->unit == 1 && !frame->pdu.empty() && frame->pdu.size() <= kMaxPdu);
    if (silence)
        (void)parser.gap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    UnitSet units;
    units.set(1);
    units.set(247);
    Listener whole{RtuRequestParser(units), {}};
    Listener bytewise{RtuRequestParser(units), {}};
    const std::vector<std::uint8_t> request{0x03, 0x00, 0x00, 0x00, 0x02};
    RtuReplyParser reply(1, request);
    RtuReplyParser echoed(1, request, LocalEcho::Expected);
    Bytes input(data, size);
    while (input.size() >= 2) {
        const std::size_t length = std::min<std::size_t>(input[1], input.size() - 2);
        const bool silence = (input[0] & 1U) != 0;
        const auto sent = piece(input.subspan(2, length), (input[0] & 2U) != 0);
        whole.parser.feed(sent);
        for (const std::uint8_t& byte : sent)
            bytewise.parser.feed(Bytes(&byte, 1));
        if (silence) {
            const bool last = (input[0] & 4U) != 0;
            whole.silence(last);
            bytewise.silence(last);
        }
        listen(reply, sent, silence);
        listen(echoed, sent, silence);
        input = input.subspan(2 + length);
    }
    whole.silence(true);
    bytewise.silence(true);
    require(whole.heard == bytewise.heard);
    require(whole.parser.counters() == bytewise.parser.counters());
    return 0;
}
