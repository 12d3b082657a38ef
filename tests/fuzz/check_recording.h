// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording_source.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

namespace s4k::fuzz {

/// Ends the program when `truth` is false; libFuzzer reports the input then.
inline void expect(bool truth) {
    if (!truth)
        std::abort();
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void checkError(const Error& error) {
    expect(!error.thing.empty() && !error.cause.empty() && !error.remedy.empty());
}

/// Plays a short recording completely; all samples must be finite.
inline void checkPlayed(const Recording& recording, const ChannelMap& map) {
    auto source = RecordingSource::create(recording, map, {Playback::Once, 1, 1});
    if (!source)
        return checkError(source.error());
    std::vector<SampleSet> sets((*source)->length() + 1);
    expect((*source)->read(sets) + 1 == sets.size());
    for (const SampleSet& set : sets)
        for (const double v : set)
            expect(std::isfinite(v));
}

inline void checkDoubts(const Doubts& doubts) {
    for (const Doubt& doubt : doubts)
        expect(!doubt.where.empty() && !doubt.text.empty());
}

/// A recording that is recognised, with its doubts, is played; another one has a complete error.
inline void checkRecognised(const Recording& recording) {
    const auto map = recogniseChannels(recording);
    if (!map)
        return checkError(map.error());
    expect(!describe(recording, *map).empty());
    checkDoubts(doubtsOf(recording, *map));
    if (static_cast<double>(recording.size()) < recording.sampleRate)
        checkPlayed(recording, *map);
}

/// What every reader guarantees: a complete recording, or a complete error.
inline void checkRecording(const Result<Recording>& recording) {
    if (!recording)
        return checkError(recording.error());
    expect(recording->sampleRate > 0 && std::isfinite(recording->sampleRate));
    expect(!recording->channels.empty());
    for (const RecordedChannel& channel : recording->channels)
        expect(channel.samples.size() == recording->size());
    checkRecognised(*recording);
    checkRecognised(withTerminals(*recording));
}

} // namespace s4k::fuzz
