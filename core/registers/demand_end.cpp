// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/demand_end.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

bool same(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || static_cast<float>(a) == static_cast<float>(b);
}

} // namespace

DemandTrio trioOf(const Readings& readings, const std::array<Quantity, 3>& trio) {
    return {readings[trio[0]], readings[trio[1]], readings[trio[2]]};
}

DemandTrio trioOf(const RegisterImage& image, const std::array<Quantity, 3>& trio) {
    return {image.value(trio[0]), image.value(trio[1]), image.value(trio[2])};
}

bool demandChanged(const DemandTrio& before, const DemandTrio& now) {
    return !std::equal(before.begin(), before.end(), now.begin(), same);
}

DemandPlan demandPlan(const Settings& settings) {
    DemandPlan plan;
    plan.lengthSeconds = std::max(0, settings[Parameter::DemandSubintervalSeconds]);
    const std::int32_t count =
        plan.lengthSeconds == 0 ? 1 : settings[Parameter::DemandSubintervals];
    plan.count = static_cast<std::size_t>(std::clamp(count, 1, std::int32_t{kMaxSubintervals}));
    return plan;
}

} // namespace s4k
