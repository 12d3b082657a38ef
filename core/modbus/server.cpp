// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/server.h"

#include "core/modbus/identity.h"
#include "core/modbus/server_writes.h"
#include "core/registers/register_names.h"
#include "core/registers/register_table.h"

#include <algorithm>

namespace s4k::modbus {

namespace {

/// The exception code of a refused request; nullopt when it was carried out.
using Refusal = std::optional<ExceptionCode>;

/// Writable words that read 0. @source manual, registers 129 and 151
constexpr std::array kHoldNothing{kCommandRegister, kReservedWritableRegister};

std::uint16_t toldFirmware(const DeviceView& device) {
    const std::uint16_t firmware = device.identity.firmware;
    return device.options.oldFirmware ? std::min(firmware, kLastOldFirmware) : firmware;
}

/// The register numbers of one request; 32 bits, because the end may be beyond 65535.
struct Range {
    std::uint32_t first;
    std::uint32_t count;
    [[nodiscard]] std::uint32_t end() const { return first + count; }
};

Range rangeOf(Bytes request) {
    return {wordAt(request, 1) + 1U, wordAt(request, 3)};
}

std::uint32_t endOf(const RegisterBlock& block) {
    return std::uint32_t{block.first} + block.count;
}

bool touchesStarred(const Range& range) {
    return std::ranges::any_of(kStarredBlocks, [&range](const RegisterBlock& block) {
        return range.first < endOf(block) && block.first < range.end();
    });
}

/// Whether there is a gap between any two blocks, so that a range is either inside one block or not
/// in the map.
consteval bool blocksAreApart() {
    for (std::size_t i = 1; i < kRegisterBlocks.size(); ++i)
        if (kRegisterBlocks[i - 1].first + kRegisterBlocks[i - 1].count >= kRegisterBlocks[i].first)
            return false;
    return true;
}
static_assert(blocksAreApart());

bool isInMap(const Range& range) {
    return std::ranges::any_of(kRegisterBlocks, [&range](const RegisterBlock& block) {
        return range.first >= block.first && range.end() <= endOf(block);
    });
}

bool lacksStarred(const DeviceView& device) {
    return toldFirmware(device) <= kLastOldFirmware;
}

/// Adds the words of `range`, which is in the map and thus in one block.
void appendWords(const RegisterImage& image, const Range& range, PduBytes& response) {
    const std::size_t begin = response.size();
    response.appendWords(image.words({static_cast<std::uint16_t>(range.first)},
                                     static_cast<std::uint16_t>(range.count)));
    for (const auto [number] : kHoldNothing)
        if (number >= range.first && number < range.end())
            response.setWord(begin + 2 * std::size_t{number - range.first}, 0);
}

Refusal read(Bytes request, const DeviceView& device, PduBytes& response) {
    if (request.size() != 5)
        return ExceptionCode::IllegalValue;
    const Range range = rangeOf(request);
    if (range.count == 0 || range.count > kMaxReadQuantity)
        return ExceptionCode::IllegalValue;
    response.push(request[0]);
    response.push(static_cast<std::uint8_t>(2 * range.count));
    if (range.first == kFirmwareRegister.value && range.count == 1) {
        response.pushWord(toldFirmware(device));
        return std::nullopt;
    }
    if (!isInMap(range) || (lacksStarred(device) && touchesStarred(range)))
        return ExceptionCode::IllegalAddress;
    appendWords(device.image, range, response);
    return std::nullopt;
}

/// Enters the words of `data`, from register `first` on, into `changes` in rising order.
Refusal write(std::uint32_t first, Bytes data, const DeviceView& device, PduOutcome& changes) {
    const auto count = static_cast<std::uint32_t>(data.size() / 2);
    if (!areWritable(first, count))
        return ExceptionCode::IllegalAddress;
    for (std::uint32_t i = 0; i < count; ++i) {
        const RegisterNumber number{static_cast<std::uint16_t>(first + i)};
        if (!acceptWord(changes, device.settings, number, wordAt(data, 2 * std::size_t{i})))
            return ExceptionCode::IllegalValue;
    }
    return std::nullopt;
}

Refusal writeSingle(Bytes request, const DeviceView& device, PduOutcome& outcome) {
    if (request.size() != 5)
        return ExceptionCode::IllegalValue;
    outcome.response.append(request);
    return write(wordAt(request, 1) + 1U, request.subspan(3), device, outcome);
}

Refusal writeMultiple(Bytes request, const DeviceView& device, PduOutcome& outcome) {
    constexpr std::size_t kHeader = 6;
    if (request.size() < kHeader)
        return ExceptionCode::IllegalValue;
    const std::uint32_t count = wordAt(request, 3);
    if (count == 0 || count > kMaxWriteQuantity || request[5] != 2 * count ||
        request.size() != kHeader + 2 * std::size_t{count})
        return ExceptionCode::IllegalValue;
    outcome.response.append(request.first(kHeader - 1));
    return write(wordAt(request, 1) + 1U, request.subspan(kHeader), device, outcome);
}

Refusal reportId(Bytes request, const DeviceView& device, PduBytes& response) {
    if (request.size() != 1)
        return ExceptionCode::IllegalValue;
    const auto text = reportIdText(device.identity, device.options.resetSystem);
    response.push(request[0]);
    response.push(static_cast<std::uint8_t>(text.size() + 2));
    response.push(kFamilyId);
    response.push(device.options.resetSystem ? 0x00 : 0xFF);
    response.append(text.view());
    return std::nullopt;
}

Refusal readDeviceId(Bytes request, const DeviceView& device, PduBytes& response) {
    constexpr std::uint8_t kExtended = 3;
    constexpr std::uint8_t kBasicStreamOnly = 1;
    if (request.size() > 1 && request[1] != kMeiDeviceId)
        return ExceptionCode::IllegalFunction;
    if (request.size() != 4 || request[2] < 1 || request[2] > kExtended)
        return ExceptionCode::IllegalValue;
    const std::uint8_t start = request[3] < kIdentityObjectCount ? request[3] : 0;
    response.append(request.first(3));
    response.push(kBasicStreamOnly);
    response.push(0); // no further objects
    response.push(0); // next object
    response.push(static_cast<std::uint8_t>(kIdentityObjectCount - start));
    for (std::uint8_t object = start; object < kIdentityObjectCount; ++object) {
        const auto text = identityObject(object, toldFirmware(device));
        response.push(object);
        response.push(static_cast<std::uint8_t>(text.size()));
        response.append(text.view());
    }
    return std::nullopt;
}

Refusal serve(Bytes request, const DeviceView& device, PduOutcome& outcome) {
    switch (static_cast<Function>(request[0])) {
    case Function::ReadHolding:
    case Function::ReadInput:
        return read(request, device, outcome.response);
    case Function::WriteSingle:
        return writeSingle(request, device, outcome);
    case Function::WriteMultiple:
        return writeMultiple(request, device, outcome);
    case Function::ReportId:
        return reportId(request, device, outcome.response);
    case Function::ReadDeviceId:
        return readDeviceId(request, device, outcome.response);
    }
    return ExceptionCode::IllegalFunction;
}

bool isWrite(std::uint8_t function) {
    return function == code(Function::WriteSingle) || function == code(Function::WriteMultiple);
}

} // namespace

PduOutcome handlePdu(Bytes request, const DeviceView& device, bool broadcast) {
    PduOutcome outcome;
    if (request.empty() || (broadcast && !isWrite(request[0])))
        return outcome;
    if (const Refusal refusal = serve(request, device, outcome)) {
        outcome = {};
        outcome.response = exceptionResponse(request[0], *refusal);
    }
    if (broadcast)
        outcome.response.clear();
    return outcome;
}

} // namespace s4k::modbus
