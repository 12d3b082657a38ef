// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include <cmath>
#include <cstdint>
#include <vector>

namespace s4k::test {

/// The value of a channel at sample `n`, computed from its definition in long double, without
/// noise.
inline double directValue(const ChannelWave& wave, std::uint64_t n) {
    constexpr long double kTurn = 6.283185307179586476925286766559L;
    long double sum = static_cast<long double>(wave.dc);
    for (const Component& c : wave.components) {
        const long double turns = static_cast<long double>(c.hz) * static_cast<long double>(n) /
                                      static_cast<long double>(kSampleRate) +
                                  static_cast<long double>(c.phaseDeg) / 360.0L;
        sum += static_cast<long double>(c.rms) * std::sqrt(2.0L) *
               std::cos(kTurn * (turns - std::floor(turns)));
    }
    return static_cast<double>(sum);
}

inline std::vector<SampleSet> readSets(SignalSource& source, std::size_t count) {
    std::vector<SampleSet> sets(count);
    source.read(sets);
    return sets;
}

inline double rmsOf(const std::vector<SampleSet>& sets, Channel channel) {
    double sum = 0;
    for (const SampleSet& set : sets)
        sum += set[index(channel)] * set[index(channel)];
    return std::sqrt(sum / static_cast<double>(sets.size()));
}

} // namespace s4k::test
