// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checks/conformance.h"
#include "core/registers/image.h"
#include "core/registers/parameter.h"

#include <optional>
#include <vector>

/// Checks the commissioning of a meter: the points that an engineer checks at the panel before the
/// door is closed. Pure functions; nothing is written to the meter.
namespace s4k {

/// The registers and settings of a meter at one moment, and the energy counted in a time before it.
struct CommissioningLook {
    RegisterImage image;
    Settings settings;
    std::optional<double> energyWh;       ///< real energy counted, in Wh; nullopt: not measured
    std::optional<double> watchedSeconds; ///< time in which it was counted, in seconds
};

/// Returns all rows, always the same number in the same order. A row is not applicable if its
/// values do not exist in the system type, or if it needs load and all currents are below
/// kLeastLoad.
/// @source manual, "Troubleshooting" and register 146; limits own design unless a row names another
/// source
[[nodiscard]] std::vector<Finding> checkCommissioning(const CommissioningLook& look);

/// A phase with a current below this part of the CT primary current has no load.
inline constexpr double kLeastLoad = 0.01;
/// Largest accepted deviation of a voltage from its nominal value, relative to it. @source own
/// design (ANSI C84.1 range B and IEC 60038 allow 10 % or less)
inline constexpr double kVoltageTolerance = 0.1;
/// Largest accepted deviation of a voltage from the mean of the line-to-line or line-to-neutral
/// voltages, relative to this mean. @source NEMA MG 1 gives derating factors up to 5 %
inline constexpr double kMostImbalance = 0.05;

} // namespace s4k
