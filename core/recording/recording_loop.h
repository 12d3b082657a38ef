// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <span>
#include <vector>

namespace s4k::recorded {

/// A recording as sample sets at kSampleRate, band-limited: flat to 1200 Hz, 120 dB down from 1260
/// Hz on. A recording already at kSampleRate stays as it is.
[[nodiscard]] std::vector<SampleSet> playedOnce(std::span<const SampleSet> recording,
                                                double sampleRate);

/// A ring of sample sets at kSampleRate from the whole line cycles of a recording. A short
/// recording fills the ring several times, so that the rounding to whole sets moves its frequency
/// by less than 1e-6; where its ends do not meet, the first cycle is blended with what would follow
/// the last.
[[nodiscard]] std::vector<SampleSet> playedInLoop(std::span<const SampleSet> recording,
                                                  double sampleRate);

} // namespace s4k::recorded
