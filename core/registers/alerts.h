// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>

namespace s4k {

/// Bits of the alert word, register 146. @source manual, register 146
namespace alert {
inline constexpr std::uint16_t kFrequency = 1U << 6U;
inline constexpr std::uint16_t kPulseOverrun = 1U << 14U;
inline constexpr std::uint16_t kPulseConfiguration = 1U << 15U;
inline constexpr std::uint16_t kVoltageMask = 0x0007;
inline constexpr std::uint16_t kCurrentMask = 0x0038;
inline constexpr std::uint16_t kPhaseLossMask = 0x0700;
inline constexpr std::uint16_t kLowPfMask = 0x3800;

/// The bit of phase `p` for voltage out of range, current out of range, phase loss and low PF.
constexpr std::uint16_t voltage(Phase p) {
    return static_cast<std::uint16_t>(1U << index(p));
}
constexpr std::uint16_t current(Phase p) {
    return static_cast<std::uint16_t>(1U << (3U + index(p)));
}
constexpr std::uint16_t phaseLoss(Phase p) {
    return static_cast<std::uint16_t>(1U << (8U + index(p)));
}
constexpr std::uint16_t lowPf(Phase p) {
    return static_cast<std::uint16_t>(1U << (11U + index(p)));
}
} // namespace alert

/// Whether the alarm contact (normally closed) is closed: a phase is lost, or the meter has no
/// power. `alerts`: register 146.
/// @source manual, register 153
constexpr bool alarmContactClosed(std::uint16_t alerts, bool powered) {
    return !powered || (alerts & alert::kPhaseLossMask) != 0;
}

/// One alert bit with its name, cause and remedy. @source manual, register 146 and
/// "Troubleshooting"
struct AlertRow {
    std::uint8_t bit = 0;
    TextId name;   ///< e.g. `Phase loss A`
    TextId cause;  ///< the condition that sets the bit
    TextId remedy; ///< what to do
};

/// All bits that can be set, in rising order: 0-6 and 8-15.
extern const std::array<AlertRow, 15> kAlertTable;

} // namespace s4k
