// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"
#include "core/registers/parameter.h"
#include "core/units/readings.h"

#include <cstdint>

/// The past of a meter, computed from its readings. Nothing here depends on the kind of the meter,
/// or on whether its readings arrive now or were recorded.
namespace s4k::past {

/// Readings and settings of a meter at one time.
struct Moment {
    std::int64_t timeMs = 0; ///< ms since 1970 UTC
    Readings readings;
    Settings settings;              ///< those without a register may have their defaults
    bool settingsKnown = false;     ///< CT and PT ratio are those of the meter, not assumed
    ScaleExponents scales;          ///< registers 138-141
    std::uint16_t alerts = 0;       ///< register 146
    std::uint16_t energyResets = 0; ///< register 147
    std::uint16_t powerUps = 0;     ///< register 152
    bool powered = true;            ///< false: no control power, no readings
};

/// Decodes the registers; `powered` stays true.
[[nodiscard]] Moment momentOf(std::int64_t timeMs, const RegisterImage& image);

} // namespace s4k::past
