// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/image.h"
#include "core/registers/parameter.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace s4k {

/// Real, reactive and apparent demand in W, var and VA; NaN where the register reads QNaN.
using DemandTrio = std::array<double, 3>;

/// Present demands (registers 37-39), maximum demands (registers 40-42) and the powers of which the
/// demands are the mean, in the same order.
inline constexpr std::array kPresentDemands{
    Quantity::DemandRealPresent, Quantity::DemandReactivePresent, Quantity::DemandApparentPresent};
inline constexpr std::array kMaximumDemands{Quantity::DemandRealMax, Quantity::DemandReactiveMax,
                                            Quantity::DemandApparentMax};
inline constexpr std::array kDemandPowers{Quantity::PowerRealTotal, Quantity::PowerReactiveTotal,
                                          Quantity::PowerApparentTotal};

/// The values of the three quantities `trio`, in SI units.
[[nodiscard]] DemandTrio trioOf(const Readings& readings, const std::array<Quantity, 3>& trio);
[[nodiscard]] DemandTrio trioOf(const RegisterImage& image, const std::array<Quantity, 3>& trio);

/// Whether the present demands of two readings differ: then a sub-interval has ended between them.
/// An end that leaves all three unchanged is not seen. They are compared in single precision, as in
/// the float registers; two NaN are equal.
[[nodiscard]] bool demandChanged(const DemandTrio& before, const DemandTrio& now);

inline constexpr std::size_t kMaxSubintervals = 6; ///< most sub-intervals in a demand interval

/// Division of the demand interval into sub-intervals. @source manual, registers 149, 150
struct DemandPlan {
    std::int32_t lengthSeconds = 0; ///< length of a sub-interval; 0: a command ends it
    std::size_t count = 1; ///< number of sub-intervals in an interval, 1 to kMaxSubintervals
    friend bool operator==(const DemandPlan&, const DemandPlan&) = default;
};
/// The demand plan of `settings`, limited to the ranges above. If a command ends the sub-intervals,
/// register 149 is ignored and the count is 1.
[[nodiscard]] DemandPlan demandPlan(const Settings& settings);

} // namespace s4k
