// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/rtu_request_parser.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace s4k::modbus {

/// What can be wrong on the wire, for testing whoever polls. @source own design
enum class FaultKind : std::uint8_t {
    Silent,      ///< requests are not heard
    Late,        ///< replies come late
    Busy,        ///< exception 6, nothing is carried out
    WrongUnit,   ///< replies carry another unit id
    BadCrc,      ///< replies carry a wrong checksum; over TCP a wrong transaction id
    Truncated,   ///< the last bytes of replies are missing
    Garbage,     ///< bytes that belong to nothing stand before replies
    ResetSystem, ///< 0x11 says that the reset system is running
    OldFirmware  ///< the map of firmware up to 1.018
};
inline constexpr std::size_t kFaultKindCount = 9;

/// One kind, for command line, forms and help.
struct FaultRow {
    FaultKind kind;
    std::string_view name; ///< as it is typed, e.g. `late`
    TextId title;          ///< e.g. `Late reply`
    TextId unit;           ///< of the value, e.g. `ms`; empty: takes no value
    int min;
    int max;
    int defaultValue;
    TextId description;
};
extern const std::array<FaultRow, kFaultKindCount> kFaultTable;
[[nodiscard]] const FaultRow& row(FaultKind kind);

/// A fault as it is ordered.
struct Fault {
    FaultKind kind = FaultKind::Silent;
    int value = 0; ///< ms, unit id or bytes, see kFaultTable
    int every = 1; ///< strikes one request in this many, 1-1000; no meaning for the last two kinds
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// A fault and the meters it is for.
struct FaultOrder {
    UnitSet units;
    Fault fault;
    friend bool operator==(const FaultOrder&, const FaultOrder&) = default;
};

/// Reads `[UNITS:]KIND[=VALUE][/EVERY]`, e.g. `late=250`, `3-7:busy/10`; without units it is for
/// all. The error names what cannot be read and what is taken.
[[nodiscard]] Result<FaultOrder> parseFault(std::string_view text);
[[nodiscard]] std::string faultText(const FaultOrder& order);

} // namespace s4k::modbus
