// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/power.h"

#include <cstdint>

namespace s4k {

/// Bits 0-6 and 8-13 of register 146 for one second. A value at its threshold is not yet beyond
/// it: the thresholds are widened by 0.01 %, what readings can be told apart by.
/// @source manual, registers 142, 143, 146; metering.md, "Alerts"
[[nodiscard]] std::uint16_t alertsOf(const MeterConfig& config, const Powers& powers,
                                     bool frequencyKnown);

[[nodiscard]] std::uint16_t overVoltage(const MeterConfig& config, const Powers& powers);
[[nodiscard]] std::uint16_t overCurrent(const MeterConfig& config, const Powers& powers);
[[nodiscard]] std::uint16_t phaseLoss(const MeterConfig& config, const Powers& powers);
[[nodiscard]] std::uint16_t lowPowerFactor(const MeterConfig& config, const Powers& powers);

/// Which phases bad line-to-line voltages (AB BC AC) point at: the phase that two bad pairs share,
/// else both ends of the one; in type 11 phase A. @source own design
[[nodiscard]] std::array<bool, kPhaseCount> phasesOfPairs(SystemType system,
                                                          const std::array<bool, 3>& badPair);

} // namespace s4k
