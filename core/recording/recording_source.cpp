// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_source.h"

#include "core/recording/recording_loop.h"
#include "core/recording/recording_skew.h"
#include "core/recording/recording_text.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr double kLowestRate = 200;
constexpr double kHighestRate = 10e6;
constexpr double kLongestSeconds = 3600;
/// Above the values of any power line; squares and their sums cannot overflow.
constexpr double kHighestValue = 1e9;

std::optional<Error> checkShape(const Recording& recording) {
    const std::string title = recorded::shown(recording.title);
    if (recording.size() < 2)
        return Error{S4K_TEXT("Recording", "recording %1, samples").with(title),
                     std::to_string(recording.size()),
                     S4K_TEXT("Recording", "fewer than two cannot be played"),
                     S4K_TEXT("Recording", "use a longer recording")};
    if (!(recording.sampleRate >= kLowestRate && recording.sampleRate <= kHighestRate))
        return Error{
            S4K_TEXT("Recording", "recording %1, sampling rate").with(title),
            std::to_string(recording.sampleRate),
            S4K_TEXT("Recording", "not between 200 Hz and 10 MHz"),
            S4K_TEXT("Recording", "use a recording of waveforms, not of averages or RMS values")};
    if (static_cast<double>(recording.size()) > recording.sampleRate * kLongestSeconds)
        return Error{S4K_TEXT("Recording", "recording %1, seconds").with(title),
                     std::to_string(static_cast<double>(recording.size()) / recording.sampleRate),
                     S4K_TEXT("Recording", "longer than an hour"),
                     S4K_TEXT("Recording", "cut the recording")};
    return std::nullopt;
}

std::optional<Error> checkChannel(const Recording& recording, std::size_t number, double scale) {
    const std::string title = recorded::shown(recording.title);
    if (number >= recording.channels.size())
        return Error{S4K_TEXT("Recording", "recording %1, channel").with(title),
                     std::to_string(number + 1), S4K_TEXT("Recording", "not in the recording"),
                     S4K_TEXT("Recording", "name a channel of the recording")};
    const RecordedChannel& channel = recording.channels[number];
    if (channel.defect)
        return channel.defect;
    const auto bad =
        std::find_if(channel.samples.begin(), channel.samples.end(),
                     [scale](double v) { return !(std::abs(v * scale) <= kHighestValue); });
    if (channel.samples.size() != recording.size())
        return Error{S4K_TEXT("Recording", "recording %1, channel %2").with(title, channel.name),
                     std::to_string(channel.samples.size()) + " samples",
                     S4K_TEXT("Recording", "not as long as the first channel"),
                     S4K_TEXT("Recording", "use channels of equal length")};
    if (bad == channel.samples.end())
        return std::nullopt;
    const auto at = bad - channel.samples.begin() + 1;
    return Error{
        S4K_TEXT("Recording", "recording %1, channel %2, sample %3").with(title, channel.name, at),
        std::to_string(*bad),
        std::isnan(*bad)
            ? S4K_TEXT("Recording", "missing or not a number, for longer than can be bridged")
            : S4K_TEXT("Recording", "not a value of a power line"),
        S4K_TEXT("Recording", "choose another channel, or cut the recording to its valid part")};
}

std::optional<Error> check(const Recording& recording, const ChannelMap& map,
                           const RecordingOptions& options) {
    if (auto error = checkShape(recording))
        return error;
    bool any = false;
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        if (!map[i])
            continue;
        any = true;
        const double scale = i < kChannelCount / 2 ? options.scaleVolts : options.scaleAmps;
        if (auto error = checkChannel(recording, *map[i], scale))
            return error;
    }
    if (!any)
        return Error{S4K_TEXT("Recording", "recording %1").with(recorded::shown(recording.title)),
                     "", S4K_TEXT("Recording", "no channel is chosen"),
                     S4K_TEXT("Recording", "name at least one, e.g. va=1")};
    return std::nullopt;
}

/// Only differences of skew matter: a recording in which all channels have the same skew is played
/// unchanged.
double skewOfFirst(const Recording& recording, const ChannelMap& map) {
    for (const auto& channel : map)
        if (channel)
            return recording.channels[*channel].skewSeconds;
    return 0;
}

std::vector<SampleSet> chosen(const Recording& recording, const ChannelMap& map,
                              const RecordingOptions& options) {
    std::vector<SampleSet> sets(recording.size(), SampleSet{});
    const double skew = skewOfFirst(recording, map);
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        if (!map[i])
            continue;
        const RecordedChannel& channel = recording.channels[*map[i]];
        const std::vector<double> samples =
            recorded::aligned(channel.samples, recording.sampleRate, channel.skewSeconds - skew);
        const double scale = i < kChannelCount / 2 ? options.scaleVolts : options.scaleAmps;
        for (std::size_t k = 0; k < sets.size(); ++k)
            sets[k][i] = samples[k] * scale;
    }
    return sets;
}

} // namespace

Result<std::unique_ptr<RecordingSource>> RecordingSource::create(const Recording& recording,
                                                                 const ChannelMap& map,
                                                                 const RecordingOptions& options) {
    if (auto error = check(recording, map, options))
        return *std::move(error);
    const std::vector<SampleSet> sets = chosen(recording, map, options);
    auto played = options.playback == Playback::Loop
                      ? recorded::playedInLoop(sets, recording.sampleRate)
                      : recorded::playedOnce(sets, recording.sampleRate);
    return std::unique_ptr<RecordingSource>(
        new RecordingSource(std::move(played), options.playback));
}

std::size_t RecordingSource::read(std::span<SampleSet> out) {
    std::size_t count = 0;
    while (count < out.size()) {
        if (m_next == m_sets.size() && m_playback == Playback::Loop)
            m_next = 0;
        if (m_next == m_sets.size())
            break;
        const std::size_t part = std::min(out.size() - count, m_sets.size() - m_next);
        std::copy_n(m_sets.begin() + static_cast<std::ptrdiff_t>(m_next), part,
                    out.begin() + static_cast<std::ptrdiff_t>(count));
        m_next += part;
        count += part;
    }
    return count;
}

} // namespace s4k
