// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/port/meter_port.h"

namespace s4k {

/// The moment for the past of a meter, from a snapshot taken at `timeMs` (ms since 1970 UTC).
[[nodiscard]] past::Moment momentOf(std::int64_t timeMs, const MeterSnapshot& snapshot);

} // namespace s4k
