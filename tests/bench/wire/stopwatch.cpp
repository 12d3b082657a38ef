// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire/stopwatch.h"

#include <sched.h>

#include <algorithm>

namespace s4k::bench {

Rate rateOf(std::vector<double> latenciesUs, double seconds) {
    Rate rate;
    if (latenciesUs.empty() || seconds <= 0)
        return rate;
    std::ranges::sort(latenciesUs);
    const auto at = [&latenciesUs](double share) {
        const auto last = static_cast<double>(latenciesUs.size() - 1);
        return latenciesUs[static_cast<std::size_t>(share * last)];
    };
    rate.perSecond = static_cast<double>(latenciesUs.size()) / seconds;
    rate.medianUs = at(0.5);
    rate.p99Us = at(0.99);
    return rate;
}

void pinToOneCore() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(0, &cores);
    sched_setaffinity(0, sizeof(cores), &cores);
}

} // namespace s4k::bench
