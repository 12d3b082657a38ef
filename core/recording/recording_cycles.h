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
    double samples = 0;    ///< length of all of them in samples, seldom whole; may exceed the
                           ///< recording by 2 % of a cycle
};

/// The most whole cycles from the first sample on: the phase of the fundamental (40-70 Hz) is
/// followed from end to end in the strongest voltage, or current where there is no voltage, so that
/// a swinging frequency does no harm. Nothing when no line frequency stands out or when the
/// recording is shorter than two cycles. @source own design
[[nodiscard]] std::optional<LineCycles> findLineCycles(std::span<const SampleSet> recording,
                                                       double sampleRate);

} // namespace s4k::recorded
