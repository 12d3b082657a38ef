// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_counter.h"

namespace s4k::store {

CounterStep counterStep(Quantity q, const past::Moment& before, const past::Moment& now) {
    return s4k::counterStep(q, {before.readings[q], before.energyResets},
                            {now.readings[q], now.energyResets}, now.scales);
}

} // namespace s4k::store
