// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/modbus/bytes.h"

#include <cstdint>
#include <string_view>

namespace s4k::modbus {

/// The functions the meter serves. @source manual, "Supported Modbus Commands"
enum class Function : std::uint8_t {
    ReadHolding = 0x03,
    ReadInput = 0x04,
    WriteSingle = 0x06,
    WriteMultiple = 0x10,
    ReportId = 0x11,
    ReadDeviceId = 0x2B
};

constexpr std::uint8_t code(Function f) {
    return static_cast<std::uint8_t>(f);
}

/// Set in the function code of an answer that is a refusal.
inline constexpr std::uint8_t kExceptionBit = 0x80;

/// The kind of MEI transport behind 0x2B that reads the device identification.
inline constexpr std::uint8_t kMeiDeviceId = 0x0E;

/// Registers that one request may carry.
/// @source Modbus Application Protocol V1.1b3, sections 6.3 and 6.12
inline constexpr std::uint16_t kMaxReadQuantity = 125;
inline constexpr std::uint16_t kMaxWriteQuantity = 123;

/// Why a request was refused. @source Modbus Application Protocol V1.1b3, section 7
enum class ExceptionCode : std::uint8_t {
    IllegalFunction = 0x01,
    IllegalAddress = 0x02,
    IllegalValue = 0x03,
    DeviceFailure = 0x04,
    Acknowledge = 0x05,
    DeviceBusy = 0x06,
    MemoryParity = 0x08,
    GatewayPath = 0x0A,
    GatewayTarget = 0x0B
};

/// The standard's name of any public function code, e.g. `Read Holding Registers`; empty
/// where there is none. The exception bit does not matter.
[[nodiscard]] std::string_view functionName(std::uint8_t functionCode);

/// The standard's name of an exception code, e.g. `Illegal data address`; `Unknown exception`.
[[nodiscard]] TextId exceptionName(std::uint8_t exceptionCode);

/// What this meter means by an exception code, and what to do: for messages to people.
[[nodiscard]] TextId exceptionRemedy(std::uint8_t exceptionCode);

/// The answer that refuses a request of `functionCode`.
[[nodiscard]] PduBytes exceptionResponse(std::uint8_t functionCode, ExceptionCode exception);

} // namespace s4k::modbus
