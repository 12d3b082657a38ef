// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstdint>
#include <vector>

namespace s4k {

/// The newest sample sets of a meter, the last is the newest, at kSampleRate.
struct InputTrace {
    std::vector<SampleSet> sets;
    std::uint64_t endSet = 0; ///< how many sets the meter has taken in its life, with these
};

} // namespace s4k
