// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <span>
#include <vector>

namespace s4k::recorded {

/// Converts a recording to sample sets at kSampleRate, band-limited: flat to 1200 Hz, 120 dB down
/// from 1260 Hz on. A recording at kSampleRate is returned unchanged. `sampleRate`: in sets per
/// second.
[[nodiscard]] std::vector<SampleSet> playedOnce(std::span<const SampleSet> recording,
                                                double sampleRate);

/// Makes a loop of sample sets at kSampleRate from the whole line cycles of a recording. A short
/// recording is repeated in the loop, so that rounding the length to whole sets changes the
/// frequency by less than 1e-6. When the ends differ, a part of the last cycle is blended into the
/// first.
[[nodiscard]] std::vector<SampleSet> playedInLoop(std::span<const SampleSet> recording,
                                                  double sampleRate);

} // namespace s4k::recorded
