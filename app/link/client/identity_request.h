// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

/// Requests that identify a device.
namespace s4k::link {

/// The request for the device identification (0x2B/0E, basic set).
[[nodiscard]] modbus::PduBytes deviceObjectsRequest();
/// The request for the id text (0x11).
[[nodiscard]] modbus::PduBytes reportedIdRequest();

} // namespace s4k::link
