// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/counter_step.h"

#include "core/registers/codec.h"
#include "core/registers/scaling.h"

#include <cmath>

namespace s4k {

namespace {

constexpr double kTwo32 = 4294967296.0;
/// A counter that decreased to this part of its value, or less, was cleared; a meter that lost its
/// last minute decreases by less.
constexpr double kClearedPart = 0.5;

/// The value at which the register of `q` rolls over to zero, in the unit of the quantity.
double range(Quantity q, const ScaleExponents& scales) {
    const int exponent = scaleExponent(integerRow(q).scale, scales);
    return codec::unscaled(kTwo32, exponent + unitExponent(traits(q).kind));
}

} // namespace

CounterStep counterStep(Quantity q, const CounterReading& before, const CounterReading& now,
                        const ScaleExponents& scales) {
    const double from = before.value;
    const double to = now.value;
    if (!std::isfinite(from) || !std::isfinite(to))
        return {};
    const bool isEnergy = traits(q).kind != QuantityKind::Count;
    if (isEnergy && before.energyResets != now.energyResets)
        return {to, false, true};
    if (to >= from)
        return {to - from, false, false};
    const double whole = range(q, scales);
    if (from - to > whole / 2 && from < whole)
        return {to + whole - from, true, false};
    const bool cleared = to <= from * kClearedPart;
    return {cleared ? to : to - from, false, true};
}

} // namespace s4k
