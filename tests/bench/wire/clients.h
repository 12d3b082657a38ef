// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/wire/stopwatch.h"

#include <string>

namespace s4k::bench {

/// `reads` reads of registers 1-52 of unit 1 at 127.0.0.1:`port` by so many clients at a time, each
/// with a connection of its own; an answer that differs from the client's first is wrong.
[[nodiscard]] Rate readTcp(int port, int clients, int reads);

/// Registers 1-52 of units 1-63 on the serial line `device`, one after the other, `rounds` times.
[[nodiscard]] Rate pollBus(const std::string& device, int rounds);

} // namespace s4k::bench
