// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/elements.h"

#include <optional>
#include <span>

namespace s4k {

/// What a meter of 45 to 65 Hz shows: readings are told apart to 0.01 Hz.
/// @source manual, "Frequency Range"
[[nodiscard]] bool isInFrequencyRange(double hz);

/// The fundamental found in one element voltage, and all elements seen at its frequency.
struct Fundamental {
    double hz = 0;
    double probeHz = 0; ///< where `phasors` were taken, within 0.05 Hz
    SegmentPhasors phasors{};
};

/// Frequency of a channel from the turning of its phasors: Hz off the probe, within 5 Hz either
/// way; nothing when it is dead. Accurate to 2e-5 Hz on clean input.
/// @source own design: lag-one product, then a weighted straight line
[[nodiscard]] std::optional<double> offsetOf(const SegmentPhasors& phasors, std::size_t channel);

/// Follows the line frequency from second to second, and searches 40 to 70 Hz for it when it is
/// lost. The fundamental must carry half of a voltage's square, else there is none.
class FrequencyTracker {
public:
    FrequencyTracker();

    /// `phase`: whose element voltage, of some volts at least; `moments` of the same sets.
    [[nodiscard]] std::optional<Fundamental>
    find(std::span<const SampleSet> sets, const Moments& moments, SystemType system, Phase phase);

private:
    struct Search {
        std::span<const SampleSet> sets;
        const Moments& moments;
        SystemType system;
        std::size_t channel;
    };
    [[nodiscard]] SegmentPhasors measure(const Search& in) const;
    std::optional<Fundamental> follow(const Search& in);
    void search(const Search& in);

    Probe m_probe;
};

} // namespace s4k
