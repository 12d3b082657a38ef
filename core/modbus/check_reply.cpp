// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/decode.h"
#include "core/modbus/function.h"
#include "core/modbus/identity.h"
#include "core/modbus/wire_text.h"

#include <algorithm>
#include <utility>

namespace s4k::modbus {

namespace {

/// The cause for refusing an answer with the right function; empty when the answer is accepted.
using Fault = TextId;

constexpr TextId kMisfit = S4K_TEXT("Modbus", "its byte count does not fit its length");
constexpr TextId kAskAgain = S4K_TEXT(
    "Modbus",
    "ask again; if it stays so, another device answers or the frame is damaged on its way");

Fault checkRead(Bytes request, Bytes reply) {
    if (reply.size() < 2 || reply.size() != reply[1] + std::size_t{2})
        return kMisfit;
    return reply[1] == 2 * wordAt(request, 3)
               ? Fault()
               : S4K_TEXT("Modbus", "it carries another number of registers");
}

Fault checkEcho(Bytes request, Bytes reply, std::size_t length) {
    if (reply.size() != length)
        return S4K_TEXT("Modbus", "it has the wrong length");
    return std::ranges::equal(request.first(std::min(request.size(), length)), reply)
               ? Fault()
               : S4K_TEXT("Modbus", "it confirms another address, value or quantity");
}

Fault checkBody(Bytes request, Bytes reply) {
    constexpr std::size_t kAddressed = 5;
    switch (static_cast<Function>(request[0])) {
    case Function::ReadHolding:
    case Function::ReadInput:
        return checkRead(request, reply);
    case Function::WriteSingle:
    case Function::WriteMultiple:
        return checkEcho(request, reply, kAddressed);
    case Function::ReportId:
        return parseReportId(reply) ? Fault() : kMisfit;
    case Function::ReadDeviceId:
        if (request.size() < 2 || request[1] != kMeiDeviceId)
            return {};
        return parseDeviceId(reply) ? Fault()
                                    : S4K_TEXT("Modbus", "its objects do not fit its length");
    }
    return {};
}

Error refusal(Bytes request, Bytes reply, Text cause, TextId remedy = kAskAgain) {
    return {S4K_TEXT("Modbus", "answer to %1").with(decodeRequest(request).title), hexText(reply),
            std::move(cause), remedy};
}

} // namespace

std::optional<std::uint8_t> exceptionOf(Bytes reply) {
    if (reply.size() != 2 || (reply[0] & kExceptionBit) == 0)
        return std::nullopt;
    return reply[1];
}

Result<Done> checkReply(Bytes request, Bytes reply) {
    if (request.empty() || reply.empty())
        return refusal(request, reply, S4K_TEXT("Modbus", "there is no answer"));
    if ((reply[0] & ~kExceptionBit) != request[0])
        return refusal(request, reply, S4K_TEXT("Modbus", "it has another function code"));
    if (const auto exception = exceptionOf(reply))
        return refusal(
            request, reply,
            S4K_TEXT("Modbus", "exception %1, %2").with(*exception, exceptionName(*exception)),
            exceptionRemedy(*exception));
    if ((reply[0] & kExceptionBit) != 0)
        return refusal(request, reply, S4K_TEXT("Modbus", "an exception has exactly one code"));
    const Fault fault = checkBody(request, reply);
    if (!fault.empty())
        return refusal(request, reply, fault);
    return Done{};
}

} // namespace s4k::modbus
