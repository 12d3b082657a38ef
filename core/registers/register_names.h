// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/register_number.h"

/// Names of registers that are neither a Quantity nor a Parameter. Code outside this folder uses
/// these names instead of register numbers. @source manual, "Modbus Point Map"
namespace s4k {

inline constexpr RegisterNumber kCommandRegister{129};          ///< accepts commands, reads 0
inline constexpr RegisterNumber kAlertsRegister{146};           ///< one bit for each alert
inline constexpr RegisterNumber kReservedWritableRegister{151}; ///< accepts 1-32767, reads 0
inline constexpr RegisterNumber kPowerUpsRegister{152};         ///< number of power-ups
inline constexpr RegisterNumber kFirmwareRegister{7001};        ///< outside the map; read alone

} // namespace s4k
