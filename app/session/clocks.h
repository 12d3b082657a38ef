// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clock_driver.h"

#include <QDateTime>

#include <cstdint>
#include <functional>

namespace s4k::session {

/// The two clocks of the computer as functions, so that a test can step them.
struct Clocks {
    /// Milliseconds since 1970 UTC; this clock can be set.
    std::function<std::int64_t()> utcMs = &QDateTime::currentMSecsSinceEpoch;
    /// Nanoseconds since an arbitrary moment; never goes back.
    std::function<std::int64_t()> steadyNs = &ClockDriver::monotonicNs;
};

} // namespace s4k::session
