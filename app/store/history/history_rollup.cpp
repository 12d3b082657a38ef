// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_rollup.h"

#include <algorithm>
#include <cmath>

namespace s4k::store {

void RollupCell::add(double value) {
    min = count == 0 ? value : std::min(min, value);
    max = count == 0 ? value : std::max(max, value);
    sum += value;
    ++count;
}

void RollupCell::believe(double value) {
    if (std::isnan(first))
        first = value;
    last = value;
}

Readings rollupReadings(const Rollup& rollup, CounterEnd end) {
    Readings values;
    for (const QuantityTraits& row : kQuantities) {
        const RollupCell& cell = rollup[row.quantity];
        values[row.quantity] = !isCounter(row.quantity)  ? cell.mean()
                               : end == CounterEnd::Last ? cell.last
                                                         : cell.first;
    }
    return values;
}

} // namespace s4k::store
