// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording_source.h"

#include <cmath>
#include <complex>
#include <numbers>
#include <string>
#include <vector>

/// Makes and measures tones without any of the code under test.
namespace s4k::test {

struct Tone {
    double hz = 0;
    double amplitude = 0;
    double turns = 0;
};

inline double valueOf(const std::vector<Tone>& tones, double seconds) {
    double sum = 0;
    for (const Tone& tone : tones)
        sum += tone.amplitude * std::cos(2 * std::numbers::pi * (tone.hz * seconds + tone.turns));
    return sum;
}

inline std::vector<double> samplesOf(const std::vector<Tone>& tones, double rate,
                                     std::size_t count) {
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(valueOf(tones, static_cast<double>(i) / rate));
    return out;
}

/// A recording of one voltage.
inline Recording voltageRecording(std::vector<double> samples, double rate) {
    Recording recording;
    recording.title = "tones";
    recording.sampleRate = rate;
    recording.channels.push_back({"Ua", "A", RecordedUnit::Volt, std::move(samples), 1});
    return recording;
}

/// All sets of a source: one pass, or one loop.
inline std::vector<SampleSet> setsOf(const Recording& recording, const ChannelMap& map,
                                     const RecordingOptions& options) {
    auto source = RecordingSource::create(recording, map, options);
    if (!source)
        return {};
    std::vector<SampleSet> sets((*source)->length());
    (*source)->read(sets);
    return sets;
}

inline std::vector<double> played(const Recording& recording, Playback playback) {
    std::vector<double> out;
    for (const SampleSet& set : setsOf(recording, ChannelMap{0}, {playback, 1, 1}))
        out.push_back(set[0]);
    return out;
}

/// Complex amplitude at `hz` in the samples [begin, end), with a Blackman-Harris window.
inline std::complex<double> amplitudeAt(const std::vector<double>& x, double hz, std::size_t begin,
                                        std::size_t end) {
    std::complex<double> sum = 0;
    double weights = 0;
    const double size = static_cast<double>(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
        const double u = 2 * std::numbers::pi * (static_cast<double>(i - begin) + 0.5) / size;
        const double w =
            0.35875 - 0.48829 * std::cos(u) + 0.14128 * std::cos(2 * u) - 0.01168 * std::cos(3 * u);
        const double turn = -2 * std::numbers::pi * hz * static_cast<double>(i) / kSampleRate;
        sum += w * x[i] * std::polar(1.0, turn);
        weights += w;
    }
    return 2.0 * sum / weights;
}

} // namespace s4k::test
