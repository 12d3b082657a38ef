// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace s4k::bench {

/// What a number of reads over a wire came to.
struct Rate {
    double perSecond = 0;
    double medianUs = 0;
    double p99Us = 0;
    std::size_t wrong = 0; ///< answers that did not come or carried other values
};

/// Rate of reads that took `latenciesUs` each and `seconds` together.
[[nodiscard]] Rate rateOf(std::vector<double> latenciesUs, double seconds);

/// Puts this process on one core, so that no figure depends on where the two ends run.
void pinToOneCore();

} // namespace s4k::bench
