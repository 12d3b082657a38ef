// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/power.h"

#include <cstdint>

namespace s4k {

/// Alert bits 0-6 and 8-13 of register 146 for the powers of one second; without a known frequency
/// the frequency bit is set. Thresholds are widened by 0.01 %, the resolution of readings, so that
/// a value equal to its threshold raises no alert.
/// @source manual, registers 142, 143, 146; metering.md, "Alerts"
[[nodiscard]] std::uint16_t alertsOf(const MeterConfig& config, const Powers& powers,
                                     bool frequencyKnown);

/// Bits of phases above 1.2 x 347 V line-to-neutral, or without a neutral above 1.2 x 600 V
/// line-to-line; both times the PT ratio.
[[nodiscard]] std::uint16_t overVoltage(const MeterConfig& config, const Powers& powers);
/// Bits of phases above 1.2 x the CT rating.
[[nodiscard]] std::uint16_t overCurrent(const MeterConfig& config, const Powers& powers);
/// Bits of phases with a voltage, line-to-neutral or line-to-line, below the loss threshold
/// (register 142) or below the greatest such voltage by more than the permitted imbalance (register
/// 143).
[[nodiscard]] std::uint16_t phaseLoss(const MeterConfig& config, const Powers& powers);
/// Bits of phases with a power factor below 0.5, if the current is at least 1 % of the CT rating.
[[nodiscard]] std::uint16_t lowPowerFactor(const MeterConfig& config, const Powers& powers);

/// Phases of the bad line-to-line voltages (AB BC AC): of one bad pair both phases, of two the
/// phase that they have in common, of three all; in type 11 only phase A. @source own design
[[nodiscard]] std::array<bool, kPhaseCount> phasesOfPairs(SystemType system,
                                                          const std::array<bool, 3>& badPair);

} // namespace s4k
