// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a TCP connection. The parser must find the same frames as a simple reader of the
// whole stream, and each frame must encode to the bytes that it was read from.
#include "core/modbus/mbap.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace {

using namespace s4k::modbus;

void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

/// A simple reader; cuts each frame off the front of the stream.
struct Reader {
    Bytes rest;

    /// The ADU of the next Modbus frame; empty at the end, or where the stream is broken.
    Bytes next() {
        while (rest.size() >= 6) {
            const std::size_t length = std::size_t{rest[4]} * 256 + rest[5];
            if (length < 2 || length > 254 || rest.size() < 6 + length)
                break;
            const Bytes adu = rest.first(6 + length);
            rest = rest.subspan(6 + length);
            if (adu[2] == 0 && adu[3] == 0)
                return adu;
        }
        rest = {};
        return {};
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes input(data, size);
    Reader reader{input};
    MbapParser parser;
    (void)parser.feed(input, [&reader](const MbapFrame& frame) {
        const Bytes adu = reader.next();
        const auto encoded = encodeMbap(frame.transaction, frame.unit, frame.pdu);
        require(std::ranges::equal(adu, encoded.view()));
        const auto opened = openMbap(adu);
        require(opened.ok() && opened->unit == frame.unit);
    });
    require(reader.next().empty());
    (void)openMbap(input).ok();
    return 0;
}
