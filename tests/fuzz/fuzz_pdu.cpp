// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to one meter, one after the other. The input is a byte of options, then
// [length][request] ...
#include "core/modbus/decode.h"
#include "core/modbus/identity.h"
#include "core/modbus/server.h"

#include <cstddef>
#include <cstdint>

namespace {

using namespace s4k;
using namespace s4k::modbus;

void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

/// Every parameter must be within its range.
void requireSound(const Settings& settings) {
    for (const ParameterRow& row : kParameterTable)
        require(checkRange(row.parameter, settings[row.parameter]).ok());
}

struct Meter {
    RegisterImage image;
    Settings settings;
    MeterIdentity identity;
    DeviceOptions options;
    bool broadcast = false;

    void ask(Bytes request) {
        const auto outcome = handlePdu(request, {image, settings, identity, options}, broadcast);
        const Bytes response = outcome.response.view();
        require(response.empty() == (broadcast || request.empty()));
        if (outcome.settings) {
            requireSound(*outcome.settings);
            settings = *outcome.settings;
        }
        if (response.empty())
            return;
        require((response[0] & 0x7F) == (request[0] & 0x7F));
        const auto exception = exceptionOf(response);
        require(!exception || (*exception >= 1 && *exception <= 3 && !outcome.changesMeter()));
        require(exception || checkReply(request, response).ok());
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes input(data, size);
    if (input.empty())
        return 0;
    Meter meter;
    meter.broadcast = (input[0] & 1U) != 0;
    meter.options.oldFirmware = (input[0] & 2U) != 0;
    meter.options.resetSystem = (input[0] & 4U) != 0;
    input = input.subspan(1);
    Bytes last;
    while (!input.empty()) {
        const std::size_t length = std::min<std::size_t>(input[0], input.size() - 1);
        const Bytes request = input.subspan(1, length);
        meter.ask(request);
        require(!decodeRequest(request).text().empty());
        require(!decodeReply(request, last).text().empty());
        (void)checkReply(last, request).ok();
        (void)parseReportId(request).ok();
        (void)parseDeviceId(request).ok();
        last = request;
        input = input.subspan(1 + length);
    }
    return 0;
}
