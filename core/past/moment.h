// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"
#include "core/registers/parameter.h"
#include "core/units/readings.h"

#include <cstdint>

/// What a meter did, from what it showed: nothing in here knows where it runs, or whether its
/// readings come now or were recorded.
namespace s4k::past {

/// What a meter showed at a time.
struct Moment {
    std::int64_t timeMs = 0; ///< since 1970 UTC
    Readings readings;
    Settings settings;              ///< what has a register; the rest may be at its default
    ScaleExponents scales;          ///< registers 138-141
    std::uint16_t alerts = 0;       ///< register 146
    std::uint16_t energyResets = 0; ///< register 147
    std::uint16_t powerUps = 0;     ///< register 152
    bool powered = true;            ///< without control power a meter shows no readings
};

/// What the registers show.
[[nodiscard]] Moment momentOf(std::int64_t timeMs, const RegisterImage& image);

} // namespace s4k::past
