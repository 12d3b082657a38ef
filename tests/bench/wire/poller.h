// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace s4k::bench {

/// Result of polling with this project's client.
struct Polling {
    double seconds = 0;
    int rounds = 0;              ///< register maps that were read completely
    int missed = 0;              ///< rounds with an unanswered request
    double processorSeconds = 0; ///< of the client's thread
};

/// Polls the three blocks of unit 1 on the serial line `device` at 19200 baud without pauses,
/// `rounds` times after the first.
[[nodiscard]] Polling pollLine(const std::string& device, int rounds);

/// Polls units 1-63 at 127.0.0.1:`port` every second for `seconds`, after each has been read once.
[[nodiscard]] Polling pollFleet(int port, int seconds);

} // namespace s4k::bench
