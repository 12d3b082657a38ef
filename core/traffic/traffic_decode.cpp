// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/function.h"
#include "core/modbus/mbap.h"
#include "core/modbus/rtu.h"
#include "core/modbus/wire_text.h"
#include "core/traffic/traffic_log.h"

#include <array>
#include <optional>

namespace s4k::modbus {

namespace {

/// Largest number of foreign bytes that are skipped to find a frame after them.
constexpr std::size_t kMaxForeign = 64;

/// The parsed parts of a frame.
struct Opened {
    std::size_t foreign = 0; ///< number of foreign bytes before the frame
    std::uint16_t transaction = 0;
    std::uint8_t unit = 0;
    Bytes pdu;    ///< empty: the frame is invalid
    Text problem; ///< the cause why it is invalid, before foreign bytes were skipped
};

Opened openTcp(Bytes adu) {
    const auto frame = openMbap(adu);
    if (!frame)
        return {0, 0, 0, {}, frame.error().cause};
    return {0, frame->transaction, frame->unit, frame->pdu, {}};
}

Opened openSerial(Bytes adu) {
    const auto frame = openRtu(adu);
    if (!frame)
        return {0, 0, 0, {}, frame.error().cause};
    return {0, 0, frame->unit, frame->pdu, {}};
}

Opened openWhole(Framing framing, Bytes adu) {
    return framing == Framing::Tcp ? openTcp(adu) : openSerial(adu);
}

/// Whether this is probably a frame: a checksum may be correct by chance, but then a function code
/// of the standard is rare.
bool isLikely(const Opened& opened) {
    return !opened.pdu.empty() && !functionName(opened.pdu[0]).empty();
}

// Only replies can have foreign bytes before them: requests were extracted from the stream.
Opened open(const TrafficFrame& frame) {
    const Bytes adu = frame.bytes.view();
    Opened opened = openWhole(frame.framing, adu);
    if (!opened.pdu.empty() || frame.direction == Direction::Request)
        return opened;
    for (std::size_t skip = 1; skip <= kMaxForeign && skip < adu.size(); ++skip) {
        Opened behind = openWhole(frame.framing, adu.subspan(skip));
        behind.foreign = skip;
        if (isLikely(behind))
            return behind;
    }
    return opened;
}

/// The parsed request of a reply; nullopt when it is not stored or invalid.
std::optional<Opened> requestOf(const TrafficLog& log, const TrafficFrame& reply) {
    const TrafficFrame* request = log.find(reply.answers);
    if (request == nullptr || request->direction != Direction::Request ||
        request->framing != reply.framing)
        return std::nullopt;
    Opened opened = open(*request);
    return opened.pdu.empty() ? std::nullopt : std::optional(std::move(opened));
}

Text problemOf(const Opened& opened, const std::optional<Opened>& request) {
    if (opened.pdu.empty())
        return opened.problem;
    if (opened.foreign > 0)
        return S4K_TEXT("Modbus", "foreign bytes before it: %1").with(opened.foreign);
    if (request && opened.unit != request->unit)
        return S4K_TEXT("Modbus", "it carries unit id %1 instead of %2")
            .with(opened.unit, request->unit);
    if (request && opened.transaction != request->transaction)
        return S4K_TEXT("Modbus", "it carries transaction id %1 instead of %2")
            .with(hexWord(opened.transaction), hexWord(request->transaction));
    return {};
}

Text asItWas(const Text& problem, Direction direction) {
    return (direction == Direction::Reply ? S4K_TEXT("Modbus", "%1; it was sent like this")
                                          : S4K_TEXT("Modbus", "%1; it was received like this"))
        .with(problem);
}

/// Decodes a reply whose request is unknown: exceptions and confirmed writes completely, reads only
/// as bytes.
DecodedPdu decodeWithoutRequest(Bytes pdu) {
    const std::array<std::uint8_t, 1> function{
        static_cast<std::uint8_t>(pdu[0] & static_cast<std::uint8_t>(~kExceptionBit))};
    const bool confirms =
        pdu[0] == code(Function::WriteSingle) || pdu[0] == code(Function::WriteMultiple);
    const bool reads = pdu[0] == code(Function::ReadHolding) || pdu[0] == code(Function::ReadInput);
    DecodedPdu decoded;
    if (reads) {
        decoded.function = pdu[0];
        decoded.title = Text::inRow(functionName(pdu[0]));
        decoded.note = Text::inRow(hexText(pdu.subspan(1)));
    } else {
        decoded = decodeReply(pdu, confirms ? pdu : Bytes(function));
    }
    const Text unkept = S4K_TEXT("Modbus", "its request is no longer in the log");
    decoded.note = decoded.note.empty() ? unkept : Text::inRow(unkept, ", ", decoded.note);
    return decoded;
}

DecodedPdu decodeOpened(const Opened& opened, Direction direction,
                        const std::optional<Opened>& request, const KnownScales& scales) {
    if (direction == Direction::Request)
        return decodeRequest(opened.pdu);
    return request ? decodeReply(opened.pdu, request->pdu, scales)
                   : decodeWithoutRequest(opened.pdu);
}

} // namespace

Bytes pduOf(const TrafficFrame& frame) {
    return open(frame).pdu;
}

Text framingProblem(const TrafficLog& log, const TrafficFrame& frame) {
    return problemOf(open(frame), requestOf(log, frame));
}

DecodedPdu decodeFrame(const TrafficLog& log, const TrafficFrame& frame,
                       const KnownScales& scales) {
    const Opened opened = open(frame);
    const auto request = requestOf(log, frame);
    DecodedPdu decoded;
    if (opened.pdu.empty()) {
        decoded.title = S4K_TEXT("Modbus", "No frame");
        decoded.note = Text::inRow(hexText(frame.bytes.view()));
    } else {
        decoded = decodeOpened(opened, frame.direction, request, scales);
    }
    if (const Text problem = problemOf(opened, request); !problem.empty()) {
        const Text framing = asItWas(problem, frame.direction);
        decoded.problem =
            decoded.problem.empty() ? framing : Text::inRow(framing, "; ", decoded.problem);
    }
    return decoded;
}

} // namespace s4k::modbus
