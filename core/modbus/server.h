// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"
#include "core/modbus/command_code.h"
#include "core/modbus/function.h"
#include "core/registers/image.h"
#include "core/registers/meter_identity.h"
#include "core/registers/parameter.h"

#include <cstdint>
#include <optional>

namespace s4k::modbus {

/// Options of an emulated meter.
struct DeviceOptions {
    /// Firmware before 1.019: registers 43-52 and 337-346 are refused with exception 2, and a newer
    /// firmware number is reported as 1018. A firmware number up to 1018 has the same effect.
    bool oldFirmware = false;
    bool resetSystem = false; ///< function 0x11 reports that the reset system is running
};

/// The meter that answers a request. Nothing is copied or changed; all parts must exist during the
/// call.
struct DeviceView {
    const RegisterImage& image;
    const Settings& settings;
    const MeterIdentity& identity;
    DeviceOptions options = {};
};

/// The result of a request: the response, and the changes that the caller makes before it sends the
/// response.
struct PduOutcome {
    /// The PDU to send; empty: no response is sent.
    PduBytes response;
    /// A code of kCommandCodes, to be run before the settings are changed: register 129 is the
    /// lowest writable register.
    std::optional<std::uint16_t> command;
    /// All settings after the request; each write was checked with the settings after the write
    /// before it.
    std::optional<Settings> settings;
    /// New value of register 152.
    std::optional<std::uint16_t> powerUpCount;

    [[nodiscard]] bool changesMeter() const {
        return command.has_value() || settings.has_value() || powerUpCount.has_value();
    }
};

/// Answers one request PDU. Checks in the order function, quantity and byte count, address, value.
/// Either all writes of a request are accepted or none. Broadcasts have no response, and only
/// broadcast writes are carried out. Reads, identity and refused addresses use no heap; any bytes
/// are safe. A caller that cannot store the changes sends `exceptionResponse(function,
/// DeviceFailure)` instead of the response.
/// @source manual, "Supported Modbus Commands" and "Modbus Point Map"; exceptions own design after
/// the Modbus Application Protocol
[[nodiscard]] PduOutcome handlePdu(Bytes request, const DeviceView& device, bool broadcast = false);

} // namespace s4k::modbus
