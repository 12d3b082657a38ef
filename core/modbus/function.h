// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/modbus/bytes.h"

#include <cstdint>
#include <string_view>

namespace s4k::modbus {

/// The Modbus functions that the meter serves. @source manual, "Supported Modbus Commands"
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

/// Bit of the function code that marks an exception.
inline constexpr std::uint8_t kExceptionBit = 0x80;

/// MEI type of function 0x2B that reads the device identification.
inline constexpr std::uint8_t kMeiDeviceId = 0x0E;

/// Largest number of registers in one read and one write request.
/// @source Modbus Application Protocol V1.1b3, sections 6.3 and 6.12
inline constexpr std::uint16_t kMaxReadQuantity = 125;
inline constexpr std::uint16_t kMaxWriteQuantity = 123;

/// Exception codes of refused requests. @source Modbus Application Protocol V1.1b3, section 7
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

/// The standard's name of a public function code, e.g. `Read Holding Registers`; empty for other
/// codes. The exception bit is ignored.
[[nodiscard]] std::string_view functionName(std::uint8_t functionCode);

/// The standard's name of an exception code, e.g. `Illegal data address`; `Unknown exception` for
/// other codes.
[[nodiscard]] TextId exceptionName(std::uint8_t exceptionCode);

/// The remedy for an exception code in an error message: the meaning for this meter, and what the
/// user can do.
[[nodiscard]] TextId exceptionRemedy(std::uint8_t exceptionCode);

/// The exception PDU for a request with `functionCode`.
[[nodiscard]] PduBytes exceptionResponse(std::uint8_t functionCode, ExceptionCode exception);

} // namespace s4k::modbus
