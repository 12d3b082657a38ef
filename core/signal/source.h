// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <span>

namespace s4k {

/// A source of waveforms: synthesis, a recording, a test. Its time is the number of sets read.
class SignalSource {
public:
    virtual ~SignalSource() = default;

    /// Fills `out` from the beginning with the next sample sets at kSampleRate and returns their
    /// number. A number less than the size of `out` means that the source has ended; an endless
    /// source always fills `out`. Values are finite.
    virtual std::size_t read(std::span<SampleSet> out) = 0;
};

} // namespace s4k
