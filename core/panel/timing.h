// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// All times of the panel, in milliseconds of panel time. Their sources: panel_facts.cpp.
namespace s4k::panel {

inline constexpr std::uint32_t kFlashMs = 1000;       ///< duration of `SAvEd`, `Err` and `donE`
inline constexpr std::uint32_t kRepeatDelayMs = 500;  ///< time until a held + or - repeats
inline constexpr std::uint32_t kRepeatMs = 150;       ///< time between repeats
inline constexpr std::uint32_t kIdleLimitMs = 300000; ///< time-out: without a key to home, locked
inline constexpr std::uint32_t kHeartMs = 1000;       ///< period of the heart
inline constexpr std::uint32_t kHeartOnMs = 500;      ///< lit, at the beginning of its period
inline constexpr std::uint32_t kBlinkMs = 1000;       ///< period of an edited digit or value
inline constexpr std::uint32_t kBlinkOnMs = 500;      ///< lit, at the beginning of its period
inline constexpr std::uint32_t kSerialHalfMs = 1000;  ///< display time of half a serial number
inline constexpr std::uint32_t kClockMs = 2000;       ///< period of State::clockMs

static_assert(kClockMs % kHeartMs == 0, "the heart does not skip when the clock starts again");

} // namespace s4k::panel
