// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"
#include "core/base/result.h"
#include "core/modbus/bytes.h"
#include "core/registers/meter_identity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Device identification: the texts that an emulated meter sends, and parsing the answers of any
/// device.
namespace s4k::modbus {

/// Last firmware without registers 43-52 and 337-346.
/// @source manual, note below the point map ("1.018 or earlier")
inline constexpr std::uint16_t kLastOldFirmware = 1018;

/// The id byte of function 0x11. @source manual, "Supported Modbus Commands"
inline constexpr std::uint8_t kFamilyId = 247;

/// Objects of the basic device identification, by object id 0x00-0x02.
/// @source Modbus Application Protocol V1.1b3, 6.21; manual (texts)
inline constexpr std::uint8_t kIdentityObjectCount = 3;

/// 1019 as `1.019`. @source manual, 0x2B ("If register #7001 == 12345 ... V12.345")
[[nodiscard]] FixedText<8> versionText(std::uint16_t version);

/// The text of 0x11. @source manual, "Supported Modbus Commands"
[[nodiscard]] FixedText<96> reportIdText(const MeterIdentity& identity, bool resetSystem);

/// The text of an object, by object id: `Leviton`, `Series 4000`, `V1.019`; empty for other ids.
[[nodiscard]] FixedText<16> identityObject(std::uint8_t object, std::uint16_t firmware);

/// The answer of a device to function 0x11.
struct ReportedId {
    std::uint8_t id = 0;
    bool running = false; ///< run indicator is 0xFF; 0x00 means that the reset system runs
    std::string text;     ///< printable ASCII, other bytes as `.`
    friend bool operator==(const ReportedId&, const ReportedId&) = default;
};

/// The answer of a device to function 0x2B/0E.
struct DeviceObjects {
    std::string vendor;
    std::string product;
    std::string revision;
    friend bool operator==(const DeviceObjects&, const DeviceObjects&) = default;
};

/// Parses the answer PDU to function 0x11. The error names the exception or the malformed part.
[[nodiscard]] Result<ReportedId> parseReportId(Bytes pdu);

/// Parses the answer PDU to function 0x2B/0E. Objects may be numbered 0-2 or, as in the manual's
/// table, 1-3. The error names the exception or the malformed part.
[[nodiscard]] Result<DeviceObjects> parseDeviceId(Bytes pdu);

/// The firmware number of a revision text: 1019 for `V1.019` or `1.019`; nullopt for other texts.
[[nodiscard]] std::optional<std::uint16_t> firmwareFromText(std::string_view revision);

/// The result of recognising a device.
struct Recognition {
    bool ofFamily = false; ///< the device is a meter of the family; only then writes are allowed
    std::string name;      ///< name in the answers; empty without any answer
    std::optional<std::uint16_t> firmware; ///< in the notation of register 7001, e.g. 1019
    bool resetSystem = false;              ///< the reset system runs, not the operating system
};

/// Recognises a device from its answers to 0x11 and 0x2B/0E; nullopt: not answered. The device is
/// of the family when there is an answer and every answer contains `Leviton` and `Series 4000`,
/// that to 0x11 also with the id byte 247. @source own design
[[nodiscard]] Recognition recognise(const std::optional<ReportedId>& reported,
                                    const std::optional<DeviceObjects>& objects);

/// Whether the device is known to have firmware up to 1.018, which lacks registers 43-52 and
/// 337-346; false when the firmware is unknown.
[[nodiscard]] bool isOldFirmware(const Recognition& device);

} // namespace s4k::modbus
