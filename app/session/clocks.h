// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clock_driver.h"

#include <QDateTime>

#include <cstdint>
#include <functional>

namespace s4k::session {

/// The two clocks of the machine, as functions, so that a test can step them.
struct Clocks {
    /// Milliseconds since 1970 UTC; the clock of the wall, which may be set.
    std::function<std::int64_t()> utcMs = &QDateTime::currentMSecsSinceEpoch;
    /// Nanoseconds since some moment; never goes back.
    std::function<std::int64_t()> steadyNs = &ClockDriver::monotonicNs;
};

} // namespace s4k::session
