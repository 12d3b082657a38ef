// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/decode.h"

#include "core/modbus/function.h"
#include "core/modbus/identity.h"
#include "core/modbus/wire_text.h"

#include <string_view>
#include <utility>

namespace s4k::modbus {

namespace {

constexpr std::size_t kAddressed = 5;    ///< function, address, value or quantity
constexpr std::size_t kMultipleHead = 6; ///< the same and the byte count
constexpr std::size_t kReadHead = 2;     ///< function, byte count

std::uint32_t firstRegister(Bytes pdu) {
    return wordAt(pdu, 1) + 1U;
}

std::string span(std::uint32_t first, std::uint32_t count) {
    const std::string begin = " " + std::to_string(first);
    return count <= 1 ? begin : begin + "-" + std::to_string(first + count - 1);
}

DecodedPdu begin(Bytes pdu) {
    DecodedPdu decoded;
    if (pdu.empty()) {
        decoded.title = S4K_TEXT("Modbus", "Nothing");
        decoded.problem = S4K_TEXT("Modbus", "it has no bytes");
        return decoded;
    }
    decoded.function = pdu[0] & static_cast<std::uint8_t>(~kExceptionBit);
    const std::string_view name = functionName(pdu[0]);
    decoded.title = name.empty()
                        ? S4K_TEXT("Modbus", "Unknown function %1").with(hexByte(decoded.function))
                        : Text::inRow(name);
    return decoded;
}

bool isRead(Bytes pdu) {
    return pdu[0] == code(Function::ReadHolding) || pdu[0] == code(Function::ReadInput);
}
bool isFunction(Bytes pdu, Function f) {
    return pdu[0] == code(f);
}

/// The register numbers of a request as text; empty for a request without registers.
std::string registersOf(Bytes request) {
    if (request.size() < kAddressed)
        return {};
    if (isRead(request) || isFunction(request, Function::WriteMultiple))
        return span(firstRegister(request), wordAt(request, 3));
    if (isFunction(request, Function::WriteSingle))
        return span(firstRegister(request), 1);
    return {};
}

void decodeMultiple(Bytes pdu, DecodedPdu& decoded) {
    if (pdu.size() < kMultipleHead || pdu[5] != 2 * wordAt(pdu, 3) ||
        pdu.size() != kMultipleHead + pdu[5])
        decoded.problem = S4K_TEXT("Modbus", "quantity, byte count and length do not fit");
    if (pdu.size() > kMultipleHead)
        decoded.values = decodeRegisters(firstRegister(pdu), pdu.subspan(kMultipleHead));
}

void decodeRead(Bytes pdu, Bytes request, const KnownScales& scales, DecodedPdu& decoded) {
    if (pdu.size() < kReadHead || pdu.size() != kReadHead + pdu[1] || pdu[1] % 2 != 0)
        decoded.problem = S4K_TEXT("Modbus", "byte count and length do not fit");
    if (pdu.size() > kReadHead)
        decoded.values = decodeRegisters(firstRegister(request), pdu.subspan(kReadHead), scales);
}

void decodeIdentity(Bytes pdu, DecodedPdu& decoded) {
    if (isFunction(pdu, Function::ReportId)) {
        if (const auto reported = parseReportId(pdu))
            decoded.note = reported->running
                               ? Text::inRow(reported->text)
                               : S4K_TEXT("Modbus", "%1 (reset system)").with(reported->text);
        else
            decoded.problem = reported.error().cause;
    } else if (const auto objects = parseDeviceId(pdu)) {
        decoded.note =
            Text::inRow(objects->vendor + ", " + objects->product + ", " + objects->revision);
    } else {
        decoded.problem = objects.error().cause;
    }
}

void decodeException(Bytes pdu, DecodedPdu& decoded) {
    if (pdu.size() != 2) {
        decoded.problem = S4K_TEXT("Modbus", "an exception has exactly one code");
        return;
    }
    decoded.exception = pdu[1];
    decoded.note = S4K_TEXT("Modbus", "exception %1: %2").with(pdu[1], exceptionName(pdu[1]));
}

bool sameFunction(Bytes pdu, Bytes request) {
    return !request.empty() && (pdu[0] & ~kExceptionBit) == request[0];
}

} // namespace

Text DecodedPdu::text() const {
    std::vector<TextValue> line{title};
    for (const DecodedValue& value : values) {
        line.emplace_back((line.size() == 1 ? ": " : ", ") + value.symbol + " = ");
        line.emplace_back(value.text);
    }
    if (!note.empty())
        line.emplace_back(Text::inRow(": ", note));
    if (!problem.empty())
        line.emplace_back(
            Text::inRow(" [", S4K_TEXT("Modbus", "malformed: %1").with(problem), "]"));
    return {TextId(), std::move(line)};
}

DecodedPdu decodeRequest(Bytes pdu) {
    DecodedPdu decoded = begin(pdu);
    if (pdu.empty())
        return decoded;
    decoded.title = Text::inRow(decoded.title, registersOf(pdu));
    if (isFunction(pdu, Function::WriteMultiple))
        decodeMultiple(pdu, decoded);
    else if ((isRead(pdu) || isFunction(pdu, Function::WriteSingle)) && pdu.size() != kAddressed)
        decoded.problem = S4K_TEXT("Modbus", "not 5 bytes long");
    else if (isFunction(pdu, Function::WriteSingle))
        decoded.values = decodeRegisters(firstRegister(pdu), pdu.subspan(3));
    else if (!isRead(pdu) && pdu.size() > 1)
        decoded.note = Text::inRow(hexText(pdu.subspan(1)));
    return decoded;
}

DecodedPdu decodeReply(Bytes pdu, Bytes request, const KnownScales& scales) {
    DecodedPdu decoded = begin(pdu);
    if (pdu.empty())
        return decoded;
    if (!sameFunction(pdu, request)) {
        decoded.problem = S4K_TEXT("Modbus", "not the function that was asked for");
        decoded.note = Text::inRow(hexText(pdu));
        return decoded;
    }
    decoded.title = Text::inRow(decoded.title, registersOf(request));
    if ((pdu[0] & kExceptionBit) != 0)
        decodeException(pdu, decoded);
    else if (isRead(pdu))
        decodeRead(pdu, request, scales, decoded);
    else if (isFunction(pdu, Function::WriteSingle) && pdu.size() == kAddressed)
        decoded.values = decodeRegisters(firstRegister(pdu), pdu.subspan(3));
    else if (isFunction(pdu, Function::ReportId) || isFunction(pdu, Function::ReadDeviceId))
        decodeIdentity(pdu, decoded);
    else if (pdu.size() > 1 && !isFunction(pdu, Function::WriteMultiple))
        decoded.note = Text::inRow(hexText(pdu.subspan(1)));
    if (decoded.problem.empty() && !decoded.exception)
        if (const auto checked = checkReply(request, pdu); !checked)
            decoded.problem = checked.error().cause;
    return decoded;
}

} // namespace s4k::modbus
