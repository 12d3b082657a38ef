// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording.h"
#include "core/recording/recording_doubts.h"
#include "core/recording/recording_phase.h"
#include "core/recording/recording_text.h"
#include "core/units/phase.h"

#include <algorithm>
#include <array>

namespace s4k {

namespace {

using recorded::Naming;
using Trio = std::array<std::optional<std::size_t>, kPhaseCount>;

bool isComplete(const Trio& trio) {
    return std::all_of(trio.begin(), trio.end(), [](const auto& member) { return member; });
}

/// A channel with the wanted unit: its index in the recording and the index of its phase.
struct Candidate {
    std::size_t channel;
    std::size_t phase;
};

/// The channels of this unit between a line conductor and the neutral, whose phase is written in
/// this way.
std::vector<Candidate> candidates(const Recording& recording, RecordedUnit unit, Naming naming) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < recording.channels.size(); ++i) {
        const RecordedChannel& channel = recording.channels[i];
        if (channel.unit != unit || recorded::isLineToLine(recording, channel))
            continue;
        if (const auto phase = recorded::phaseOf(channel, naming))
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

std::ptrdiff_t members(const Trio& trio) {
    return std::count_if(trio.begin(), trio.end(), [](const auto& member) { return member; });
}

/// The trio of the naming that identifies most conductors; of equals the phase field is used.
Trio bestTrio(const Recording& recording, RecordedUnit unit) {
    Trio best{};
    for (const Naming naming : {Naming::Field, Naming::Letter, Naming::Digit}) {
        const Trio trio = firstTrio(candidates(recording, unit, naming));
        if (members(trio) > members(best))
            best = trio;
    }
    return best;
}

/// The names of all line-to-line voltages.
Text lineToLineNames(const Recording& recording) {
    std::vector<Text> names;
    for (const RecordedChannel& channel : recording.channels)
        if (channel.unit == RecordedUnit::Volt && recorded::isLineToLine(recording, channel))
            names.push_back(Text::verbatim(recorded::shown(channel.name)));
    return Text::joined(names, " ");
}

/// Only line-to-line voltages: with the line-to-neutral inputs empty, all power would read 0.
Error onlyLineToLine(const Recording& recording) {
    return {S4K_TEXT("Recording", "voltages of %1").with(recorded::shown(recording.title)),
            lineToLineNames(recording).english(),
            S4K_TEXT("Recording",
                     "they are line-to-line, none is between a line conductor and the neutral"),
            S4K_TEXT("Recording", "meter a three-wire service with --system 31, or name the "
                                  "channels, e.g. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6")};
}

} // namespace

Result<ChannelMap> recogniseChannels(const Recording& recording) {
    const Trio volts = bestTrio(recording, RecordedUnit::Volt);
    const Trio amps = bestTrio(recording, RecordedUnit::Ampere);
    if (members(volts) == 0 && !lineToLineNames(recording).empty())
        return onlyLineToLine(recording);
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
        inputs.push_back(Text::verbatim(recorded::inputName(i) + "=" +
                                        recorded::placeOf(recording.channels[*map[i]])));
    }
    return Text::joined(inputs, " ");
}

} // namespace s4k
