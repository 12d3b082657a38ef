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

/// Who is at the other end: the texts our meter gives of itself, and the reading of any device's.
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

/// `Leviton`, `Series 4000`, `V1.019`; empty for an object that does not exist.
[[nodiscard]] FixedText<16> identityObject(std::uint8_t object, std::uint16_t firmware);

/// What a device said to 0x11.
struct ReportedId {
    std::uint8_t id = 0;
    bool running = false; ///< run indicator 0xFF; 0x00 is the reset system
    std::string text;     ///< printable ASCII, anything else as `.`
    friend bool operator==(const ReportedId&, const ReportedId&) = default;
};

/// What a device said to 0x2B/0E.
struct DeviceObjects {
    std::string vendor;
    std::string product;
    std::string revision;
    friend bool operator==(const DeviceObjects&, const DeviceObjects&) = default;
};

/// Reads an answer PDU to 0x11. The error says what is wrong with it, or names the exception.
[[nodiscard]] Result<ReportedId> parseReportId(Bytes pdu);

/// Reads an answer PDU to 0x2B/0E. Objects may be numbered 0-2 or, as the manual's table says, 1-3.
[[nodiscard]] Result<DeviceObjects> parseDeviceId(Bytes pdu);

/// 1019 from `V1.019` (also without V); nothing when it is not of that form.
[[nodiscard]] std::optional<std::uint16_t> firmwareFromText(std::string_view revision);

/// What the two answers, as far as there are any, say about a device.
struct Recognition {
    bool ofFamily = false;                 ///< may be written to
    std::string name;                      ///< what it calls itself; empty when it said nothing
    std::optional<std::uint16_t> firmware; ///< as register 7001
    bool resetSystem = false;              ///< its operating system is not running
};

/// A device is of the family when it says `Leviton` and `Series 4000`, in 0x2B/0E or, with id byte
/// 247, in 0x11, and neither answer says otherwise. @source own design
[[nodiscard]] Recognition recognise(const std::optional<ReportedId>& reported,
                                    const std::optional<DeviceObjects>& objects);

/// Whether firmware up to 1.018 is known to be there: registers 43-52 and 337-346 do not exist.
[[nodiscard]] bool isOldFirmware(const Recognition& device);

} // namespace s4k::modbus
