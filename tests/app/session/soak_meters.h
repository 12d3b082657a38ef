// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/embedded_meter.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// 63 meters, no two of them alike.
namespace s4k::soak {

inline constexpr std::int32_t kMeters = 63;

/// Configuration, and load words, of the meter with this address.
[[nodiscard]] Settings settingsOf(std::int32_t address);
[[nodiscard]] std::string wordsOf(std::int32_t address);

/// A meter like that one by itself, without fleet and session.
[[nodiscard]] std::unique_ptr<EmbeddedMeter> aloneLike(std::int32_t address);

/// What is wrong with the words of registers 129-154 of the meter with this address, by the
/// manual's register numbers; empty when nothing is.
[[nodiscard]] std::string wrongConstant(std::int32_t address,
                                        const std::vector<std::uint16_t>& block);

/// Each minute one meter is told another number of sub-intervals.
[[nodiscard]] std::int32_t toldMeter(int minute);
[[nodiscard]] std::uint16_t toldSubintervals(int minute);

} // namespace s4k::soak
