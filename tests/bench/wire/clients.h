// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/wire/stopwatch.h"

#include <string>

namespace s4k::bench {

/// Reads registers 1-52 of unit 1 at 127.0.0.1:`port`, `reads` times, by `clients` clients at the
/// same time, each with its own connection. A reply that differs from the client's first one counts
/// as wrong.
[[nodiscard]] Rate readTcp(int port, int clients, int reads);

/// Reads registers 1-52 of units 1-63 on the serial line `device`, one after the other, `rounds`
/// times.
[[nodiscard]] Rate pollBus(const std::string& device, int rounds);

} // namespace s4k::bench
