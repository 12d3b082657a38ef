// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/wiring.h"

#include <cmath>

namespace s4k {

namespace {

std::array<Leg, kPhaseCount> star() {
    const double volts = 1.0 / std::sqrt(3.0);
    return {Leg{volts, 0, 1, 0}, Leg{volts, -1.0 / 3.0, 1, -1.0 / 3.0},
            Leg{volts, -2.0 / 3.0, 1, -2.0 / 3.0}};
}

} // namespace

std::array<Leg, kPhaseCount> supplyLegs(SystemType system) {
    switch (system) {
    case SystemType::OnePhaseLn:
        return {Leg{1, 0, 1, 0}, Leg{}, Leg{}};
    case SystemType::OnePhaseLl:
        return {Leg{0.5, 0, 1, 0}, Leg{0.5, 0.5, 0, 0}, Leg{}};
    case SystemType::SplitPhase:
        return {Leg{0.5, 0, 1, 0}, Leg{0.5, 0.5, 1, 0.5}, Leg{}};
    case SystemType::ThreePhaseDelta:
    case SystemType::ThreePhaseWye:
        break;
    }
    return star();
}

} // namespace s4k
