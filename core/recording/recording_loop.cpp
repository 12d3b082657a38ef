// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_loop.h"

#include "core/base/trig.h"
#include "core/recording/recording_cycles.h"
#include "core/recording/resampling.h"

#include <algorithm>
#include <cmath>

namespace s4k::recorded {

namespace {

constexpr double kPassHz = 1200;
constexpr double kStopHz = kSampleRate / 2.0;
/// A recording at twice this rate or more is first reduced to a lower rate, which shortens the
/// steep filter.
constexpr double kFastHz = 2.0 * kSampleRate;
constexpr double kLongestRingSets = 20.0 * kSampleRate;
constexpr double kRingTolerance = 2e-6;

using Sets = std::vector<SampleSet>;

/// Width of the transition band of a filter at half the sampling rate, relative to that rate.
constexpr double kNarrow = 0.06;

std::size_t thinning(double rate) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(rate / kFastHz));
}

/// Low-pass filter before only every `factor`-th sample is kept: no aliases appear up to kStopHz.
ResampleKernel thinningKernel(double rate, std::size_t factor) {
    return {kStopHz / rate, 1 / static_cast<double>(factor) - kStopHz / rate};
}

Sets thinned(std::span<const SampleSet> sets, double rate, std::size_t factor, Ends ends) {
    const std::size_t count = (sets.size() + factor - 1) / factor;
    return resample(sets, thinningKernel(rate, factor), static_cast<double>(factor), count, ends);
}

/// Low-pass filter for the band of the meter, or for the band of the recording if this is narrower.
ResampleKernel playingKernel(double rate) {
    const double half = std::min((kStopHz - kPassHz) / 2, kNarrow * rate);
    const double middle = std::min((kStopHz + kPassHz) / 2, rate / 2);
    return {(middle - half) / rate, (middle + half) / rate};
}

/// The cycles of a recording, resampled to the same whole number of samples in each cycle.
struct Ring {
    Sets sets;
    std::size_t perCycle = 0;
    std::size_t perStep = 0; ///< number of samples in one sampling interval of the meter, rounded
    double rate = 0;
};

/// @param factor the number of samples in a cycle is a multiple of this number
Ring ringOf(std::span<const SampleSet> recording, double rate, std::size_t factor) {
    const LineCycles cycles = findLineCycles(recording, rate)
                                  .value_or(LineCycles{1, static_cast<double>(recording.size())});
    const double cycle = cycles.samples / static_cast<double>(cycles.count);
    const auto parts = static_cast<std::size_t>(std::ceil(cycle / static_cast<double>(factor)));
    const std::size_t perCycle = std::max<std::size_t>(2, parts * factor);
    const double step = cycle / static_cast<double>(perCycle);
    const double perStep = std::max(1.0, std::round(rate / step / kSampleRate));
    return {
        resample(recording, shiftingKernel(rate), step, perCycle * cycles.count, Ends::Mirrored),
        perCycle, static_cast<std::size_t>(perStep), rate / step};
}

/// Largest change of a channel within one sampling interval of the meter, for the intervals that
/// end at the sets [begin, end).
double largestStep(const Ring& ring, std::size_t channel, std::size_t begin, std::size_t end) {
    const std::size_t size = ring.sets.size();
    const std::size_t back = size - std::min(size, ring.perStep);
    double largest = 0;
    for (std::size_t i = begin; i < std::min(end, size); ++i)
        largest = std::max(largest,
                           std::abs(ring.sets[i][channel] - ring.sets[(i + back) % size][channel]));
    return largest;
}

/// Cross-fades `reach` sets on each side of the seam, from the last cycle, repeated beyond the end,
/// to the first cycle, repeated before the beginning. The weights that the end loses are added at
/// the beginning, which keeps RMS and power.
void blend(Ring& ring, const Sets& recorded, std::size_t channel, std::size_t reach) {
    const std::size_t size = recorded.size();
    const std::size_t last = size - ring.perCycle;
    for (std::size_t i = 0; i < 2 * reach; ++i) {
        const double turns = (static_cast<double>(i) + 0.5) / static_cast<double>(4 * reach);
        const double share = 0.5 - 0.5 * sincosTurns(turns).cos;
        const bool before = i < reach;
        const std::size_t at = before ? size - reach + i : i - reach;
        const double goneOn = recorded[before ? at : last + at][channel];
        const double goneBack = recorded[before ? at - last : at][channel];
        ring.sets[at][channel] = goneOn + share * (goneBack - goneOn);
    }
}

/// If the step over the seam is larger than any other step of the recording, blends the ends over
/// the shortest part of a cycle that removes this step.
void closeRing(Ring& ring, std::size_t channel) {
    const std::size_t size = ring.sets.size();
    const double usual = largestStep(ring, channel, ring.perStep, size);
    if (largestStep(ring, channel, 0, ring.perStep) <= usual)
        return;
    const Sets recorded = ring.sets;
    for (const std::size_t part : {32U, 16U, 8U, 4U, 2U}) {
        const std::size_t reach = std::max<std::size_t>(1, ring.perCycle / part);
        blend(ring, recorded, channel, reach);
        if (largestStep(ring, channel, 0, size) <= usual)
            return;
    }
}

/// Number of repetitions of a loop of `sets` (with a fraction) whose total length is nearest to a
/// whole number of sets.
std::size_t passesFor(double sets) {
    std::size_t best = 1;
    double bestError = 1;
    for (std::size_t passes = 1;; ++passes) {
        const double all = sets * static_cast<double>(passes);
        if (passes > 1 && all > kLongestRingSets)
            return best;
        const double error = std::abs(all - std::round(all)) / all;
        if (error < bestError) {
            best = passes;
            bestError = error;
        }
        if (error < kRingTolerance)
            return best;
    }
}

} // namespace

Sets playedOnce(std::span<const SampleSet> recording, double sampleRate) {
    if (sampleRate == kSampleRate)
        return {recording.begin(), recording.end()};
    const std::size_t factor = thinning(sampleRate);
    const double slow = sampleRate / static_cast<double>(factor);
    const double seconds = static_cast<double>(recording.size()) / sampleRate;
    const auto count =
        static_cast<std::size_t>(std::max(1.0, std::floor(seconds * kSampleRate + 1e-6)));
    if (factor == 1)
        return resample(recording, playingKernel(slow), slow / kSampleRate, count, Ends::Mirrored);
    return resample(thinned(recording, sampleRate, factor, Ends::Mirrored), playingKernel(slow),
                    slow / kSampleRate, count, Ends::Mirrored);
}

Sets playedInLoop(std::span<const SampleSet> recording, double sampleRate) {
    const std::size_t factor = thinning(sampleRate);
    Ring ring = ringOf(recording, sampleRate, factor);
    for (std::size_t channel = 0; channel < kChannelCount; ++channel)
        closeRing(ring, channel);
    if (factor > 1)
        ring.sets = thinned(ring.sets, ring.rate, factor, Ends::Joined);
    const double slow = ring.rate / static_cast<double>(factor);
    const auto size = static_cast<double>(ring.sets.size());
    const double once = size / slow * kSampleRate;
    const std::size_t passes = passesFor(once);
    const double span = size * static_cast<double>(passes);
    const double count = std::max(1.0, std::round(once * static_cast<double>(passes)));
    return resample(ring.sets, playingKernel(slow), span / count, static_cast<std::size_t>(count),
                    Ends::Joined);
}

} // namespace s4k::recorded
