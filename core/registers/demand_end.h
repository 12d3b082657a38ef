// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"
#include "core/registers/parameter.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace s4k {

/// Real, reactive and apparent demand: W, var, VA; NaN where a register reads so.
using DemandTrio = std::array<double, 3>;

/// Registers 37-39 and what they are the mean of, in the same order.
inline constexpr std::array kPresentDemands{
    Quantity::DemandRealPresent, Quantity::DemandReactivePresent, Quantity::DemandApparentPresent};
inline constexpr std::array kMaximumDemands{Quantity::DemandRealMax, Quantity::DemandReactiveMax,
                                            Quantity::DemandApparentMax};
inline constexpr std::array kDemandPowers{Quantity::PowerRealTotal, Quantity::PowerReactiveTotal,
                                          Quantity::PowerApparentTotal};

/// The values of three quantities.
[[nodiscard]] DemandTrio trioOf(const Readings& readings, const std::array<Quantity, 3>& trio);
[[nodiscard]] DemandTrio trioOf(const RegisterImage& image, const std::array<Quantity, 3>& trio);

/// Whether the present demands moved on between two readings: a sub-interval has ended. They are
/// compared as the registers hold them, in single precision.
[[nodiscard]] bool demandChanged(const DemandTrio& before, const DemandTrio& now);

inline constexpr std::size_t kMaxSubintervals = 6; ///< in a demand interval

/// How a meter cuts its demand interval. @source manual, registers 149, 150
struct DemandPlan {
    std::int32_t lengthSeconds = 0; ///< of a sub-interval; 0: a command ends it
    std::size_t count = 1;          ///< sub-intervals in an interval, 1 to kMaxSubintervals
    friend bool operator==(const DemandPlan&, const DemandPlan&) = default;
};
/// Register 149 means nothing while sub-intervals are ended by command.
[[nodiscard]] DemandPlan demandPlan(const Settings& settings);

} // namespace s4k
