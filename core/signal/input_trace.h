// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstdint>
#include <vector>

namespace s4k {

/// The newest sample sets of a meter at kSampleRate, oldest first.
struct InputTrace {
    std::vector<SampleSet> sets;
    std::uint64_t endSet = 0; ///< number of sets since the start of the meter, including these
};

} // namespace s4k
