// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_counter.h"

namespace s4k::store {

CounterStep counterStep(Quantity q, const HistorySample& before, const HistorySample& now) {
    return s4k::counterStep(q, {before.values[q], before.energyResets},
                            {now.values[q], now.energyResets}, now.scales);
}

} // namespace s4k::store
