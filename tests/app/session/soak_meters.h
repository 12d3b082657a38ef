// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/embedded_meter.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// 63 meters, each of them different.
namespace s4k::soak {

inline constexpr std::int32_t kMeters = 63;

/// Settings and load words of the meter with this address.
[[nodiscard]] Settings settingsOf(std::int32_t address);
[[nodiscard]] std::string wordsOf(std::int32_t address);

/// An equal meter, without fleet and session.
[[nodiscard]] std::unique_ptr<EmbeddedMeter> aloneLike(std::int32_t address);

/// Compares the words of registers 129-154 of the meter with this address with the expected ones.
/// Returns the first fault with the manual's register number; empty without one.
[[nodiscard]] std::string wrongConstant(std::int32_t address,
                                        const std::vector<std::uint16_t>& block);

/// Each minute one meter gets another number of sub-intervals: its address and that number.
[[nodiscard]] std::int32_t toldMeter(int minute);
[[nodiscard]] std::uint16_t toldSubintervals(int minute);

} // namespace s4k::soak
