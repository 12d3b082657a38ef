// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/register_text.h"

#include <cstdint>

namespace s4k::ui {

class MeterStore;

/// How to read scaled registers of the meter with that address, as far as it is known. Where
/// several have it, that of the one inside: a frame names a unit id and no bus.
[[nodiscard]] modbus::KnownScales scalesOfUnit(const MeterStore& store, std::uint8_t unit);

} // namespace s4k::ui
