// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/register_text.h"

#include <cstdint>

namespace s4k::ui {

class MeterStore;

/// Known scales for the scaled registers of the meter with this unit id. If several meters have it,
/// an embedded one is used, because a frame has a unit id but no bus.
[[nodiscard]] modbus::KnownScales scalesOfUnit(const MeterStore& store, std::uint8_t unit);

} // namespace s4k::ui
