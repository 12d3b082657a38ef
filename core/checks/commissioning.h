// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"
#include "core/registers/image.h"
#include "core/registers/parameter.h"

#include <optional>
#include <vector>

/// Whether a meter has been put into service well: what an engineer at the panel door looks at
/// before the door is closed. Pure and read-only.
namespace s4k {

/// A meter at one moment, and how its energy went on while it was watched.
struct CommissioningLook {
    RegisterImage image;
    Settings settings;
    std::optional<double> energyWh;       ///< real energy that was counted; nothing: not watched
    std::optional<double> watchedSeconds; ///< how long
};

/// All rows, always the same number in the same order. What does not exist in the system type is
/// not applicable; so is what cannot be told without load: currents below kLeastLoad of the CT's.
/// @source manual, "Troubleshooting" and register 146; limits own design unless a row says else
[[nodiscard]] std::vector<Finding> checkCommissioning(const CommissioningLook& look);

/// Part of the CT's primary current below which a phase counts as without load.
inline constexpr double kLeastLoad = 0.01;
/// Largest deviation of a voltage from the system voltage. @source own design (ANSI C84.1 range B
/// and IEC 60038 allow 10 % or less)
inline constexpr double kVoltageTolerance = 0.1;
/// Largest deviation of a voltage from the mean of its kind. @source NEMA MG 1 knows derating up to
/// 5 %
inline constexpr double kMostImbalance = 0.05;

} // namespace s4k
