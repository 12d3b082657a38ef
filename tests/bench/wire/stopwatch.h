// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace s4k::bench {

/// Result of a number of Modbus reads.
struct Rate {
    double perSecond = 0;
    double medianUs = 0;
    double p99Us = 0;
    std::size_t wrong = 0; ///< replies that were missing or had other values
};

/// Rate of reads with these latencies and `seconds` in total.
[[nodiscard]] Rate rateOf(std::vector<double> latenciesUs, double seconds);

/// Binds this process to one core, so that no figure depends on the cores of client and server.
void pinToOneCore();

} // namespace s4k::bench
