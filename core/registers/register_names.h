// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/register_number.h"

/// Registers that code asks for and that are neither a Quantity nor a Parameter: outside this
/// folder they are written by these names. @source manual, "Modbus Point Map"
namespace s4k {

inline constexpr RegisterNumber kCommandRegister{129};          ///< takes commands, reads 0
inline constexpr RegisterNumber kAlertsRegister{146};           ///< a bit for each alert
inline constexpr RegisterNumber kReservedWritableRegister{151}; ///< takes 1-32767, reads 0
inline constexpr RegisterNumber kPowerUpsRegister{152};         ///< number of power-ups
inline constexpr RegisterNumber kFirmwareRegister{7001};        ///< outside the map; read alone

} // namespace s4k
