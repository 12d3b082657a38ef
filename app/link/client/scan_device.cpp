// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/scan_device.h"

#include "app/link/client/identity_request.h"
#include "app/link/client/live_image.h"
#include "core/modbus/decode.h"
#include "core/modbus/function.h"

namespace s4k::link {

using namespace modbus;

namespace {

constexpr std::size_t kData = 2; ///< offset of the data in a reply to a read
constexpr int kLeastCt = 1;
constexpr int kGreatestCt = 32000;

PollRead systemAndCt() {
    return {PollBlock::Setup, *row(Parameter::SystemType).reg, 2};
}

bool isGateways(std::uint8_t exception) {
    return exception == static_cast<std::uint8_t>(ExceptionCode::GatewayPath) ||
           exception == static_cast<std::uint8_t>(ExceptionCode::GatewayTarget);
}

/// Word `index` of the reply's data; nullopt when there is no reply, or an exception.
std::optional<std::uint16_t> wordOf(const std::optional<PduBytes>& answer, std::size_t index) {
    if (!answer || exceptionOf(answer->view()))
        return std::nullopt;
    return wordAt(answer->view(), kData + 2 * index);
}

} // namespace

PduBytes scanRequest(ScanQuestion question, int base) {
    switch (question) {
    case ScanQuestion::Registers:
        return readRequest(systemAndCt(), base);
    case ScanQuestion::Objects:
        return deviceObjectsRequest();
    case ScanQuestion::Report:
        break;
    }
    return reportedIdRequest();
}

bool ScanAnswers::isSomebody() const {
    const auto& first = to(ScanQuestion::Registers);
    if (!first)
        return false;
    const auto exception = exceptionOf(first->view());
    return !exception || !isGateways(*exception);
}

Recognition ScanAnswers::device() const {
    std::optional<ReportedId> reported;
    std::optional<DeviceObjects> objects;
    if (const auto& said = to(ScanQuestion::Report))
        if (const auto parsed = parseReportId(said->view()))
            reported = *parsed;
    if (const auto& said = to(ScanQuestion::Objects))
        if (const auto parsed = parseDeviceId(said->view()))
            objects = *parsed;
    return recognise(reported, objects);
}

std::optional<SystemType> ScanAnswers::system() const {
    const auto word = wordOf(to(ScanQuestion::Registers), 0);
    return word ? systemTypeFromCode(*word) : std::nullopt;
}

std::optional<std::int32_t> ScanAnswers::ctPrimary() const {
    const auto word = wordOf(to(ScanQuestion::Registers), 1);
    if (!word || *word < kLeastCt || *word > kGreatestCt)
        return std::nullopt;
    return *word;
}

} // namespace s4k::link
