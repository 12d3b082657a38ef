// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/registers/meter_identity.h"
#include "core/registers/parameter.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace s4k {

/// State of an embedded meter that survives a loss of control power. MeterIdentity::serialKnown is
/// not stored. @source manual, column NV of the point map; layout: core/nv/FORMAT.md
struct NvImage {
    Settings settings;
    std::array<double, 3> totalEnergy{};           ///< Wh, varh, VAh
    std::array<double, kPhaseCount> phaseEnergy{}; ///< Wh
    std::array<double, 3> maxDemand{};             ///< W, var, VA
    std::array<std::uint32_t, 2> pulseCounts{};
    std::array<double, 2> pulseRemainders{}; ///< energy without a pulse so far, Wh, varh
    std::uint16_t energyResetCount = 0;      ///< register 147
    std::uint16_t powerUpCount = 0;          ///< register 152
    std::uint16_t outputConfig = 0;          ///< register 153
    MeterIdentity identity;
    std::uint32_t generation = 0; ///< one higher for each image written

    friend bool operator==(const NvImage&, const NvImage&) = default;
};

/// Greatest size of an encoded image in bytes; decodeNv refuses more.
inline constexpr std::size_t kMaxNvBytes = 65536;

/// Encodes `image` by core/nv/FORMAT.md.
[[nodiscard]] std::vector<std::uint8_t> encodeNv(const NvImage& image);

/// Decodes an image; `name` is the name of the image in errors. Refuses an image that is damaged or
/// of a newer format; the error names the damage.
[[nodiscard]] Result<NvImage> decodeNv(std::span<const std::uint8_t> bytes, const TextValue& name);

} // namespace s4k
