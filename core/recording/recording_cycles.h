// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <optional>
#include <span>

namespace s4k::recorded {

/// Whole line cycles in a recording.
struct LineCycles {
    std::size_t count = 0; ///< >= 1
    double samples = 0;    ///< length of all these cycles in samples, with a fraction; may exceed
                           ///< the recording by 2 % of a cycle
};

/// Finds the largest number of whole line cycles from the first sample on. The phase of the
/// fundamental (40-70 Hz) is tracked through the recording in the strongest voltage, or in the
/// strongest current if there is no voltage, so that the frequency may vary. nullopt when no line
/// frequency is found or when the recording is shorter than two cycles. @source own design
[[nodiscard]] std::optional<LineCycles> findLineCycles(std::span<const SampleSet> recording,
                                                       double sampleRate);

} // namespace s4k::recorded
