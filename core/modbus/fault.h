// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/rtu_request_parser.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace s4k::modbus {

/// Faults of the connection that a meter can simulate, to test a Modbus client. @source own design
enum class FaultKind : std::uint8_t {
    Silent,      ///< requests are ignored
    Late,        ///< replies are delayed
    Busy,        ///< the reply is exception 6; the request is not carried out
    WrongUnit,   ///< replies have another unit id
    BadCrc,      ///< replies have a wrong checksum; over TCP a wrong transaction id
    Truncated,   ///< the last bytes of replies are missing
    Garbage,     ///< meaningless bytes are sent before replies
    ResetSystem, ///< function 0x11 reports that the reset system is running
    OldFirmware  ///< the register map is that of firmware up to 1.018
};
inline constexpr std::size_t kFaultKindCount = 9;

/// One kind of fault, for the command line, forms and help.
struct FaultRow {
    FaultKind kind;
    std::string_view name; ///< name on the command line, e.g. `late`
    TextId title;          ///< e.g. `Late reply`
    TextId unit;           ///< unit of the value, e.g. `ms`; empty: the fault has no value
    int min;
    int max;
    int defaultValue;
    TextId description;
};
extern const std::array<FaultRow, kFaultKindCount> kFaultTable;
[[nodiscard]] const FaultRow& row(FaultKind kind);

/// A fault with its value and rate.
struct Fault {
    FaultKind kind = FaultKind::Silent;
    int value = 0; ///< ms, unit id or bytes, see kFaultTable
    int every = 1; ///< one in this many requests is affected, 1-1000; unused for the last two kinds
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// A fault and the unit ids of the meters that have it.
struct FaultOrder {
    UnitSet units;
    Fault fault;
    friend bool operator==(const FaultOrder&, const FaultOrder&) = default;
};

/// Parses `[UNITS:]KIND[=VALUE][/EVERY]`, e.g. `late=250`, `3-7:busy/10`; without units the fault
/// is for all meters. The error names the part that is refused and the accepted values.
[[nodiscard]] Result<FaultOrder> parseFault(std::string_view text);
/// Writes a fault in the form that parseFault reads.
[[nodiscard]] std::string faultText(const FaultOrder& order);

} // namespace s4k::modbus
