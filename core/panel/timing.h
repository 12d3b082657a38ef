// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// All times of the panel, in milliseconds of panel time. Their marks: panel_facts.cpp.
namespace s4k::panel {

inline constexpr std::uint32_t kFlashMs = 1000;       ///< `SAvEd`, `Err` and `donE` cover the value
inline constexpr std::uint32_t kRepeatDelayMs = 500;  ///< until a held + or - repeats
inline constexpr std::uint32_t kRepeatMs = 150;       ///< between repeats
inline constexpr std::uint32_t kIdleLimitMs = 300000; ///< without a key: home, locked
inline constexpr std::uint32_t kHeartMs = 1000;       ///< period of the heart
inline constexpr std::uint32_t kHeartOnMs = 500;      ///< lit, at the beginning of its period
inline constexpr std::uint32_t kBlinkMs = 1000;       ///< period of an edited digit or value
inline constexpr std::uint32_t kBlinkOnMs = 500;      ///< lit, at the beginning of its period
inline constexpr std::uint32_t kSerialHalfMs = 1000;  ///< each half of the serial number
inline constexpr std::uint32_t kClockMs = 2000;       ///< period of State::clockMs

static_assert(kClockMs % kHeartMs == 0, "the heart does not skip when the clock starts again");

} // namespace s4k::panel
