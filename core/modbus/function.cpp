// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/function.h"

#include <array>

namespace s4k::modbus {

namespace {

struct FunctionRow {
    std::uint8_t code;
    std::string_view name;
};
constexpr std::array<FunctionRow, 19> kFunctions{{
    {0x01, "Read Coils"},
    {0x02, "Read Discrete Inputs"},
    {0x03, "Read Holding Registers"},
    {0x04, "Read Input Registers"},
    {0x05, "Write Single Coil"},
    {0x06, "Preset Single Register"},
    {0x07, "Read Exception Status"},
    {0x08, "Diagnostics"},
    {0x0B, "Get Comm Event Counter"},
    {0x0C, "Get Comm Event Log"},
    {0x0F, "Write Multiple Coils"},
    {0x10, "Preset Multiple Registers"},
    {0x11, "Report ID"},
    {0x14, "Read File Record"},
    {0x15, "Write File Record"},
    {0x16, "Mask Write Register"},
    {0x17, "Read/Write Multiple Registers"},
    {0x18, "Read FIFO Queue"},
    {0x2B, "Read Device Identification"},
}};

struct ExceptionRow {
    ExceptionCode code = {};
    TextId name;
    TextId remedy;
};
constexpr std::array<ExceptionRow, 9> kExceptions{{
    {ExceptionCode::IllegalFunction, S4K_TEXT("Modbus", "Illegal function"),
     S4K_TEXT("Modbus", "use functions 03 04 06 10 11 or 2B/0E")},
    {ExceptionCode::IllegalAddress, S4K_TEXT("Modbus", "Illegal data address"),
     S4K_TEXT(
         "Modbus",
         "read only registers of the map (1-52, 129-154, 257-346, on firmware up to 1.018 without "
         "43-52 and 337-346), write only the writable integers, or shift the address base by one")},
    {ExceptionCode::IllegalValue, S4K_TEXT("Modbus", "Illegal data value"),
     S4K_TEXT("Modbus",
              "keep to the quantity (1-125 read, 1-123 written) and to the range of the register")},
    {ExceptionCode::DeviceFailure, S4K_TEXT("Modbus", "Device failure"),
     S4K_TEXT("Modbus", "the device could not store the value: try again")},
    {ExceptionCode::Acknowledge, S4K_TEXT("Modbus", "Acknowledge"),
     S4K_TEXT("Modbus", "the device is still at work: ask again later")},
    {ExceptionCode::DeviceBusy, S4K_TEXT("Modbus", "Device busy"),
     S4K_TEXT("Modbus", "ask again later")},
    {ExceptionCode::MemoryParity, S4K_TEXT("Modbus", "Memory parity error"),
     S4K_TEXT("Modbus", "the device needs service")},
    {ExceptionCode::GatewayPath, S4K_TEXT("Modbus", "Gateway path unavailable"),
     S4K_TEXT("Modbus", "check the configuration of the gateway")},
    {ExceptionCode::GatewayTarget, S4K_TEXT("Modbus", "Gateway target device failed to respond"),
     S4K_TEXT("Modbus", "check the unit id and the wiring behind the gateway")},
}};

const ExceptionRow* findException(std::uint8_t exceptionCode) {
    for (const ExceptionRow& row : kExceptions)
        if (static_cast<std::uint8_t>(row.code) == exceptionCode)
            return &row;
    return nullptr;
}

} // namespace

std::string_view functionName(std::uint8_t functionCode) {
    for (const FunctionRow& row : kFunctions)
        if (row.code == (functionCode & ~kExceptionBit))
            return row.name;
    return {};
}

TextId exceptionName(std::uint8_t exceptionCode) {
    const ExceptionRow* row = findException(exceptionCode);
    return row != nullptr ? row->name : S4K_TEXT("Modbus", "Unknown exception");
}

TextId exceptionRemedy(std::uint8_t exceptionCode) {
    const ExceptionRow* row = findException(exceptionCode);
    return row != nullptr ? row->remedy
                          : S4K_TEXT("Modbus", "look the code up in the manual of the device");
}

PduBytes exceptionResponse(std::uint8_t functionCode, ExceptionCode exception) {
    PduBytes response;
    response.push(functionCode | kExceptionBit);
    response.push(static_cast<std::uint8_t>(exception));
    return response;
}

} // namespace s4k::modbus
