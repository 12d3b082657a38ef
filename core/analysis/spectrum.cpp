// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spectrum.h"

#include "core/analysis/shown_inputs.h"
#include "core/analysis/tone.h"
#include "core/signal/wave_limits.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace s4k {

namespace {

constexpr double kLeastShare = 0.04;
constexpr double kLeastOfGreatest = 0.01; // a smaller input is noise and no reference
constexpr double kRounding = 1e-20;       // what rounding leaves of a constant input
constexpr double kPercent = 100;

using Tracks = std::array<std::vector<double>, kChannelCount>;

bool isTold(const std::vector<double>& track) {
    return std::all_of(track.begin(), track.end(),
                       [](double value) { return isPlayableLevel(value); });
}

Tracks tracksOf(std::span<const SampleSet> sets, SystemType system) {
    Tracks tracks;
    for (auto& track : tracks)
        track.reserve(sets.size());
    for (const SampleSet& set : shownSets(system, sets))
        for (std::size_t c = 0; c < kChannelCount; ++c)
            tracks[c].push_back(set[c]);
    for (auto& track : tracks)
        if (!isTold(track))
            std::fill(track.begin(), track.end(), 0.0);
    return tracks;
}

double rmsOf(std::span<const double> track) {
    double square = 0;
    for (const double value : track)
        square += value * value;
    return std::sqrt(square / static_cast<double>(std::max<std::size_t>(track.size(), 1)));
}

// Uses the weights of the harmonics, which fade out incomplete sample sets at the ends.
ChannelSpectrum levelsOf(std::span<const double> track, std::span<const double> weights) {
    ChannelSpectrum out;
    double square = 0;
    for (std::size_t i = 0; i < track.size(); ++i) {
        out.mean += weights[i] * track[i];
        square += weights[i] * track[i] * track[i];
        out.peak = std::max(out.peak, std::abs(track[i]));
    }
    out.rms = std::sqrt(square);
    return out;
}

struct Reference {
    double hz = 0;
    Channel channel = Channel::Va;
};

std::optional<Reference> firstOf(std::span<const Channel> channels, const Tracks& tracks) {
    std::array<double, kChannelCount> rms{};
    double greatest = 0;
    for (const Channel c : channels) {
        rms[index(c)] = rmsOf(tracks[index(c)]);
        greatest = std::max(greatest, rms[index(c)]);
    }
    for (const Channel c : channels)
        if (rms[index(c)] > 0 && rms[index(c)] >= kLeastOfGreatest * greatest)
            if (const auto hz = lineFrequency(tracks[index(c)]))
                return Reference{*hz, c};
    return std::nullopt;
}

std::optional<Reference> referenceOf(const Tracks& tracks) {
    const std::span all(kChannels);
    const auto voltage = firstOf(all.first(kPhaseCount), tracks);
    return voltage ? voltage : firstOf(all.last(kPhaseCount), tracks);
}

/// Number of sets in the newest whole cycles, rounded to a set; stores the number of cycles.
std::size_t wholeCycles(Spectrum& spectrum, std::size_t sets) {
    const double perCycle = kSampleRate / spectrum.hz;
    spectrum.cycles = std::floor((static_cast<double>(sets) + 0.5) / perCycle);
    return std::min(sets, static_cast<std::size_t>(std::llround(spectrum.cycles * perCycle)));
}

void addHarmonics(Spectrum& spectrum, const Tracks& tracks, std::span<const double> weights) {
    for (int order = 1; order <= spectrum.highestOrder; ++order) {
        const std::vector<Phasor> probe = toneProbe(weights, order * spectrum.hz / kSampleRate);
        for (std::size_t c = 0; c < kChannelCount; ++c)
            spectrum.channels[c].harmonics[static_cast<std::size_t>(order - 1)] =
                toneOf(tracks[c], probe);
    }
}

// Shifts the time axis so that the reference is at its crest at time 0.
void turnTo(Spectrum& spectrum) {
    const auto first = spectrum[spectrum.reference].harmonic(1);
    const double turns = first ? turnsOf(*first) : 0;
    for (ChannelSpectrum& channel : spectrum.channels)
        for (int order = 1; order <= spectrum.highestOrder; ++order) {
            auto& harmonic = channel.harmonics[static_cast<std::size_t>(order - 1)];
            harmonic = *harmonic * polar(1.0, -turns * order);
        }
}

} // namespace

std::optional<Phasor> ChannelSpectrum::harmonic(int order) const {
    if (order < 1 || order > kHighestOrder)
        return std::nullopt;
    return harmonics[static_cast<std::size_t>(order - 1)];
}

bool ChannelSpectrum::hasFundamental() const {
    const double square = harmonics[0] ? squaredMagnitude(*harmonics[0]) : 0;
    return square > kRounding * rms * rms && square >= kLeastShare * (rms * rms - mean * mean);
}

std::optional<double> ChannelSpectrum::percentOf(int order) const {
    const auto wanted = harmonic(order);
    if (!wanted || !hasFundamental())
        return std::nullopt;
    return kPercent * std::sqrt(squaredMagnitude(*wanted) / squaredMagnitude(*harmonics[0]));
}

std::optional<double> ChannelSpectrum::thdPercent() const {
    if (!hasFundamental())
        return std::nullopt;
    double square = 0;
    for (int order = 2; order <= kHighestOrder; ++order)
        if (const auto one = harmonic(order))
            square += squaredMagnitude(*one);
    return kPercent * std::sqrt(square / squaredMagnitude(*harmonics[0]));
}

Spectrum analyse(std::span<const SampleSet> sets, SystemType system) {
    sets = sets.last(std::min<std::size_t>(sets.size(), kSampleRate));
    const Tracks tracks = tracksOf(sets, system);
    const auto reference = referenceOf(tracks);
    Spectrum spectrum;
    if (!reference)
        return spectrum;
    spectrum.hz = reference->hz;
    spectrum.reference = reference->channel;
    spectrum.highestOrder =
        std::min(kHighestOrder, static_cast<int>(kMaxComponentHz / spectrum.hz));
    const std::size_t size = wholeCycles(spectrum, sets.size());
    const std::vector<double> weights = hannWeights(size);
    Tracks parts;
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        parts[c].assign(tracks[c].end() - static_cast<std::ptrdiff_t>(size), tracks[c].end());
        spectrum.channels[c] = levelsOf(parts[c], weights);
        for (double& value : parts[c])
            value -= spectrum.channels[c].mean;
    }
    addHarmonics(spectrum, parts, weights);
    turnTo(spectrum);
    return spectrum;
}

} // namespace s4k
