// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_filter.h"

#include "core/modbus/function.h"
#include "core/traffic/traffic_text.h"

#include <algorithm>
#include <string_view>

namespace s4k::modbus {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool containsText(std::string_view text, std::string_view part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

/// Whether `text` can be a part of bytes in hexadecimal.
bool isHexPart(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f') || c == ' ';
    });
}

bool isOfFunction(Bytes pdu, std::uint8_t function) {
    return !pdu.empty() && (pdu[0] & static_cast<std::uint8_t>(~kExceptionBit)) == function;
}

bool isRefusal(const TrafficLog& log, const TrafficFrame& frame) {
    const bool refused = frame.direction == Direction::Reply && exceptionOf(pduOf(frame));
    return refused || !framingProblem(log, frame).empty();
}

} // namespace

// Fast checks come first: decoding takes most of the time.
bool TrafficFilter::matches(const TrafficLog& log, const TrafficFrame& frame,
                            const KnownScales& scales) const {
    if (!units[frame.unit] || (direction && frame.direction != *direction))
        return false;
    if (function && !isOfFunction(pduOf(frame), *function))
        return false;
    if (refusalsOnly && !isRefusal(log, frame))
        return false;
    if (text.empty() || containsText(frame.peer.view(), text) ||
        (isHexPart(text) && containsText(wholeHexText(frame.bytes.view()), text)))
        return true;
    const Text meaning = decodeFrame(log, frame, scales).text();
    return containsText(words != nullptr ? words(meaning) : meaning.english(), text);
}

} // namespace s4k::modbus
