// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/function.h"
#include "core/modbus/identity.h"
#include "core/modbus/wire_text.h"

namespace s4k::modbus {

namespace {

constexpr std::size_t kReportHeader = 4;  ///< function, count, id, run indicator
constexpr std::size_t kObjectsHeader = 7; ///< function, MEI, code, conformity, more, next, count
constexpr std::uint8_t kRunning = 0xFF;

Error malformed(Bytes pdu, std::string_view what, TextId cause) {
    return {S4K_TEXT("Modbus", "answer to %1").with(what), hexText(pdu), cause,
            S4K_TEXT("Modbus", "check that the device speaks Modbus and read its identity again")};
}

/// An error if the answer is an exception; otherwise nullopt.
std::optional<Error> refusal(Bytes pdu, std::string_view what) {
    if (pdu.size() != 2 || (pdu[0] & kExceptionBit) == 0)
        return std::nullopt;
    return Error{S4K_TEXT("Modbus", "answer to %1").with(what), hexText(pdu),
                 S4K_TEXT("Modbus", "the device refused: %1").with(exceptionName(pdu[1])),
                 exceptionRemedy(pdu[1])};
}

/// The member for the text of an object; null for objects outside the basic set.
std::string* basicObject(DeviceObjects& objects, unsigned position) {
    switch (position) {
    case 0:
        return &objects.vendor;
    case 1:
        return &objects.product;
    case 2:
        return &objects.revision;
    default:
        return nullptr;
    }
}

} // namespace

Result<ReportedId> parseReportId(Bytes pdu) {
    constexpr std::string_view kWhat = "Report ID (0x11)";
    if (auto refused = refusal(pdu, kWhat))
        return *std::move(refused);
    if (pdu.size() < kReportHeader || pdu[0] != code(Function::ReportId))
        return malformed(pdu, kWhat, S4K_TEXT("Modbus", "too short, or of another function"));
    if (pdu.size() != pdu[1] + std::size_t{2})
        return malformed(pdu, kWhat, S4K_TEXT("Modbus", "its byte count does not fit its length"));
    return ReportedId{pdu[2], pdu[3] == kRunning, printableText(pdu.subspan(kReportHeader))};
}

Result<DeviceObjects> parseDeviceId(Bytes pdu) {
    constexpr std::string_view kWhat = "Read Device Identification (0x2B/0E)";
    if (auto refused = refusal(pdu, kWhat))
        return *std::move(refused);
    if (pdu.size() < kObjectsHeader || pdu[0] != code(Function::ReadDeviceId) ||
        pdu[1] != kMeiDeviceId)
        return malformed(pdu, kWhat, S4K_TEXT("Modbus", "too short, or of another function"));
    DeviceObjects objects;
    Bytes rest = pdu.subspan(kObjectsHeader);
    std::optional<unsigned> first;
    for (unsigned left = pdu[kObjectsHeader - 1]; left > 0; --left) {
        if (rest.size() < 2 || rest.size() - 2 < rest[1])
            return malformed(pdu, kWhat, S4K_TEXT("Modbus", "an object is cut off"));
        // The manual's table counts the objects from 1, the standard from 0.
        first = first.value_or(rest[0] == 1 ? 1U : 0U);
        if (std::string* text = basicObject(objects, rest[0] - *first))
            *text = printableText(rest.subspan(2, rest[1]));
        rest = rest.subspan(std::size_t{2} + rest[1]);
    }
    if (!rest.empty())
        return malformed(pdu, kWhat, S4K_TEXT("Modbus", "bytes are left over behind the objects"));
    return objects;
}

} // namespace s4k::modbus
