// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/tone.h"

#include "core/signal/sample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace s4k {

namespace {

constexpr std::size_t kSearched = kSampleRate / 2; // newest samples for the coarse search
constexpr double kGridHz = 2;                      // half the frequency resolution of these samples
constexpr int kGridSteps = static_cast<int>((kGreatestLineHz - kLeastLineHz) / kGridHz);
constexpr double kLeastShare = 0.1; // noise alone has less at any frequency
constexpr int kMostSteps = 8;
constexpr double kCloseHz = 1e-7;

struct Signal {
    std::vector<double> samples; ///< without their mean
    std::vector<double> weights;
    double square = 0; ///< mean of the squares
};

Signal alternating(std::span<const double> samples) {
    Signal out{{samples.begin(), samples.end()}, hannWeights(samples.size()), 0};
    double mean = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
        mean += out.weights[i] * samples[i];
    for (std::size_t i = 0; i < samples.size(); ++i) {
        out.samples[i] -= mean;
        out.square += out.weights[i] * out.samples[i] * out.samples[i];
    }
    return out;
}

double powerAt(const Signal& signal, double hz) {
    const std::vector<Phasor> probe = toneProbe(signal.weights, hz / kSampleRate);
    return squaredMagnitude(toneOf(signal.samples, probe));
}

double strongest(const Signal& signal) {
    double best = kLeastLineHz;
    double most = -1;
    for (int step = 0; step <= kGridSteps; ++step) {
        const double hz = kLeastLineHz + step * kGridHz;
        if (const double power = powerAt(signal, hz); power > most) {
            most = power;
            best = hz;
        }
    }
    return best;
}

// Error of `hz` in Hz, from the phase difference between the two halves.
double offset(const Signal& signal, std::span<const double> weights, double hz) {
    const std::size_t half = weights.size();
    const std::size_t apart = signal.samples.size() - half;
    const std::span<const double> samples(signal.samples);
    const double turns = hz / kSampleRate;
    const std::vector<Phasor> probe = toneProbe(weights, turns);
    const Phasor first = toneOf(samples.first(half), probe);
    const Phasor last = toneOf(samples.last(half), probe);
    const Phasor due = polar(1.0, -turns * static_cast<double>(apart));
    const double left = turnsOf(last * conjugate(first) * due);
    return left * kSampleRate / static_cast<double>(apart);
}

std::optional<double> refined(const Signal& signal, double hz) {
    const std::vector<double> weights = hannWeights(signal.samples.size() / 2);
    for (int step = 0; step < kMostSteps; ++step) {
        const double off = offset(signal, weights, hz);
        hz += off;
        if (!(hz >= kLeastLineHz && hz <= kGreatestLineHz))
            return std::nullopt;
        if (std::abs(off) < kCloseHz)
            break;
    }
    return hz;
}

} // namespace

std::vector<double> hannWeights(std::size_t size) {
    std::vector<double> weights(size);
    const auto length = static_cast<double>(size);
    for (std::size_t i = 0; i < size; ++i)
        weights[i] = (1.0 - sincosTurns((static_cast<double>(i) + 0.5) / length).cos) / length;
    return weights;
}

std::vector<Phasor> toneProbe(std::span<const double> weights, double turnsPerSample) {
    const double middle = (static_cast<double>(weights.size()) - 1.0) / 2.0;
    Phasor turn = polar(std::sqrt(2.0), turnsPerSample * middle);
    const Phasor step = polar(1.0, -turnsPerSample);
    std::vector<Phasor> probe(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        probe[i] = weights[i] * turn;
        turn = turn * step;
    }
    return probe;
}

// Four independent sums allow the processor to add them in parallel.
Phasor toneOf(std::span<const double> samples, std::span<const Phasor> probe) {
    constexpr std::size_t kSums = 4;
    std::array<Phasor, kSums> sums{};
    const std::size_t size = std::min(samples.size(), probe.size());
    std::size_t i = 0;
    for (; i + kSums <= size; i += kSums)
        for (std::size_t k = 0; k < kSums; ++k)
            sums[k] = sums[k] + samples[i + k] * probe[i + k];
    for (; i < size; ++i)
        sums[0] = sums[0] + samples[i] * probe[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

std::optional<double> lineFrequency(std::span<const double> samples) {
    if (static_cast<double>(samples.size()) < kLeastCycles * kSampleRate / kGreatestLineHz)
        return std::nullopt;
    const Signal all = alternating(samples);
    if (!(all.square > 0) || !std::isfinite(all.square))
        return std::nullopt;
    const Signal part = alternating(samples.last(std::min(samples.size(), kSearched)));
    const auto near = refined(part, strongest(part));
    const auto hz = near ? refined(all, *near) : std::nullopt;
    if (!hz || *hz * static_cast<double>(samples.size()) / kSampleRate < kLeastCycles ||
        powerAt(all, *hz) < kLeastShare * all.square)
        return std::nullopt;
    return hz;
}

} // namespace s4k
