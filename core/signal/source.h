// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <span>

namespace s4k {

/// Where waveforms come from: synthesis, a recording, a test. Time is the number of sets read.
class SignalSource {
public:
    virtual ~SignalSource() = default;

    /// Fills `out` from its start with the next sample sets at kSampleRate and returns how many.
    /// Fewer than asked means that the source has ended; an endless source always fills `out`.
    /// Values are finite.
    virtual std::size_t read(std::span<SampleSet> out) = 0;
};

} // namespace s4k
