// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording.h"
#include "core/recording/recording_phase.h"
#include "core/recording/recording_text.h"
#include "core/units/phase.h"

#include <algorithm>
#include <array>

namespace s4k {

namespace {

using Trio = std::array<std::optional<std::size_t>, kPhaseCount>;

bool isComplete(const Trio& trio) {
    return std::all_of(trio.begin(), trio.end(), [](const auto& member) { return member; });
}

/// A channel with the wanted unit: its index in the recording and the index of its phase.
struct Candidate {
    std::size_t channel;
    std::size_t phase;
};

std::vector<Candidate> candidates(const Recording& recording, RecordedUnit unit) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < recording.channels.size(); ++i) {
        const RecordedChannel& channel = recording.channels[i];
        if (channel.unit != unit)
            continue;
        if (const auto phase = recorded::phaseOf(channel))
            found.push_back({i, index(*phase)});
    }
    return found;
}

/// The first channels A, B and C before a phase repeats; if no such set is complete (channels
/// sorted by phase, or a phase missing), the first channel of each phase.
Trio firstTrio(const std::vector<Candidate>& found) {
    Trio together{};
    Trio first{};
    for (const Candidate& c : found) {
        if (!first[c.phase])
            first[c.phase] = c.channel;
        if (together[c.phase])
            together = {};
        together[c.phase] = c.channel;
        if (isComplete(together))
            return together;
    }
    return first;
}

Text unitOf(const RecordedChannel& channel) {
    switch (channel.unit) {
    case RecordedUnit::Volt:
        return Text::verbatim("V");
    case RecordedUnit::Ampere:
        return Text::verbatim("A");
    case RecordedUnit::Other:
        break;
    }
    return S4K_TEXT("Recording", "no unit");
}

} // namespace

Result<ChannelMap> recogniseChannels(const Recording& recording) {
    const Trio volts = firstTrio(candidates(recording, RecordedUnit::Volt));
    const Trio amps = firstTrio(candidates(recording, RecordedUnit::Ampere));
    ChannelMap map{};
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        map[p] = volts[p];
        map[kPhaseCount + p] = amps[p];
    }
    if (std::none_of(map.begin(), map.end(), [](const auto& input) { return input; }))
        return Error{
            S4K_TEXT("Recording", "channels of %1").with(recorded::shown(recording.title)),
            std::to_string(recording.channels.size()),
            S4K_TEXT("Recording", "none of them is in V or A with a phase A, B or C"),
            S4K_TEXT("Recording", "name them, e.g. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6")};
    return map;
}

Text describe(const Recording& recording, const ChannelMap& map) {
    std::vector<Text> inputs;
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        if (!map[i] || *map[i] >= recording.channels.size())
            continue;
        const RecordedChannel& channel = recording.channels[*map[i]];
        inputs.push_back(
            Text::inRow(kChannelNames[i], " = ", channel.name, " (", unitOf(channel), ")"));
    }
    return Text::joined(inputs, ", ");
}

} // namespace s4k
