// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/decode.h"
#include "core/modbus/function.h"
#include "core/modbus/identity.h"
#include "core/modbus/wire_text.h"

#include <algorithm>
#include <string_view>

namespace s4k::modbus {

namespace {

using namespace std::string_view_literals;

/// What is wrong with an answer that has the right function; empty when nothing is.
using Fault = std::string_view;

Fault checkRead(Bytes request, Bytes reply) {
    if (reply.size() < 2 || reply.size() != reply[1] + std::size_t{2})
        return "its byte count does not fit its length";
    return reply[1] == 2 * wordAt(request, 3) ? ""sv : "it carries another number of registers"sv;
}

Fault checkEcho(Bytes request, Bytes reply, std::size_t length) {
    if (reply.size() != length)
        return "it has the wrong length";
    return std::ranges::equal(request.first(std::min(request.size(), length)), reply)
               ? ""sv
               : "it confirms another address, value or quantity"sv;
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
        return parseReportId(reply) ? ""sv : "its byte count does not fit its length"sv;
    case Function::ReadDeviceId:
        if (request.size() < 2 || request[1] != kMeiDeviceId)
            return {};
        return parseDeviceId(reply) ? ""sv : "its objects do not fit its length"sv;
    }
    return {};
}

Error refusal(Bytes request, Bytes reply, std::string_view cause, std::string_view remedy) {
    return {"answer to " + decodeRequest(request).title, hexText(reply), std::string(cause),
            std::string(remedy)};
}

} // namespace

std::optional<std::uint8_t> exceptionOf(Bytes reply) {
    if (reply.size() != 2 || (reply[0] & kExceptionBit) == 0)
        return std::nullopt;
    return reply[1];
}

Result<Done> checkReply(Bytes request, Bytes reply) {
    constexpr std::string_view kAskAgain =
        "ask again; if it stays so, another device answers or the frame is damaged on its way";
    if (request.empty() || reply.empty())
        return refusal(request, reply, "there is no answer", kAskAgain);
    if ((reply[0] & ~kExceptionBit) != request[0])
        return refusal(request, reply, "it is of another function", kAskAgain);
    if (const auto exception = exceptionOf(reply))
        return refusal(request, reply,
                       "exception " + std::to_string(*exception) + ", " +
                           std::string(exceptionName(*exception)),
                       exceptionRemedy(*exception));
    if ((reply[0] & kExceptionBit) != 0)
        return refusal(request, reply, "an exception has exactly one code", kAskAgain);
    const Fault fault = checkBody(request, reply);
    if (!fault.empty())
        return refusal(request, reply, fault, kAskAgain);
    return Done{};
}

} // namespace s4k::modbus
