// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/elements.h"

#include <optional>
#include <span>

namespace s4k {

/// Whether the meter reports this frequency: 45 to 65 Hz, widened by 0.005 Hz, half of the
/// resolution of a reading. @source manual, "Frequency Range"
[[nodiscard]] bool isInFrequencyRange(double hz);

/// The fundamental of one element voltage, and the phasors of all elements at that frequency.
struct Fundamental {
    double hz = 0;
    double probeHz = 0; ///< frequency at which `phasors` were measured, at most 0.05 Hz from `hz`
    SegmentPhasors phasors{};
};

/// Frequency of a channel in Hz relative to the probe, about -5 to 5, from the rotation of its
/// phasors; nullopt if they are 0. Accurate to 2e-5 Hz on input without noise.
/// @source own design: lag-one product, then a weighted straight line
[[nodiscard]] std::optional<double> offsetOf(const SegmentPhasors& phasors, std::size_t channel);

/// Follows the line frequency from second to second and searches 40 to 70 Hz for it when it is
/// lost. A fundamental has 30 to 80 Hz and at least half of the voltage's mean square.
class FrequencyTracker {
public:
    FrequencyTracker();

    /// Finds the fundamental of the element voltage of `phase`, which should be above a few volts;
    /// nullopt if there is none. `sets` are a window as for Probe::measure, `moments` those of
    /// `sets`.
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
