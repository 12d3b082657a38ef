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

/// What an emulated meter can be told to be like.
struct DeviceOptions {
    /// A meter of before 1.019: registers 43-52 and 337-346 answer exception 2, and a newer
    /// firmware number is told as 1018. A firmware number up to 1018 has the same effect.
    bool oldFirmware = false;
    bool resetSystem = false; ///< 0x11 says that the reset system is running
};

/// The meter a request is asked of. Nothing is copied and nothing is changed; all parts must
/// outlive the call.
struct DeviceView {
    const RegisterImage& image;
    const Settings& settings;
    const MeterIdentity& identity;
    DeviceOptions options = {};
};

/// What a request comes to: bytes to send, and changes that the caller makes before it sends them.
struct PduOutcome {
    /// Empty: nothing is sent.
    PduBytes response;
    /// A code of kCommandCodes. 129 is the lowest writable register: its command comes before the
    /// settings.
    std::optional<std::uint16_t> command;
    /// All settings as they are after the request, each step checked against the last.
    std::optional<Settings> settings;
    /// New value of register 152.
    std::optional<std::uint16_t> powerUpCount;

    [[nodiscard]] bool changesMeter() const {
        return command.has_value() || settings.has_value() || powerUpCount.has_value();
    }
};

/// Answers one request PDU: every rule of the server, in the order function, quantity and byte
/// count, address, value. All of a request's writes are taken or none. A broadcast is never
/// answered and only writes are carried out. No heap on reads, identity and refused addresses; any
/// bytes are safe. A caller that cannot store the changes sends `exceptionResponse(function,
/// DeviceFailure)` instead.
/// @source manual, "Supported Modbus Commands" and "Modbus Point Map"; exceptions own design after
/// the Modbus Application Protocol
[[nodiscard]] PduOutcome handlePdu(Bytes request, const DeviceView& device, bool broadcast = false);

} // namespace s4k::modbus
