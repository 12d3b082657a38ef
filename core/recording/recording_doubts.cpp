// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_doubts.h"

#include "core/recording/recording_phase.h"
#include "core/recording/recording_text.h"
#include "core/units/phase.h"

#include <algorithm>
#include <string_view>

namespace s4k {

namespace recorded {

std::string inputName(std::size_t input) {
    std::string name(kChannelNames[input]);
    for (char& c : name)
        c = static_cast<char>(c - 'a' + 'A');
    return name;
}

std::string placeOf(const RecordedChannel& channel) {
    const std::string number =
        channel.number == 0 ? "" : "ch " + std::to_string(channel.number) + " ";
    return number + "\"" + shown(channel.name) + "\"";
}

bool isLineToLine(const Recording& recording, const RecordedChannel& channel) {
    const auto pair = pairOf(channel);
    if (!pair)
        return false;
    const bool digits = channel.name.find_first_of("123") != std::string::npos;
    return !digits ||
           std::none_of(recording.channels.begin(), recording.channels.end(),
                        [&](const RecordedChannel& other) {
                            return other.unit == channel.unit && numbersChannels(other.name);
                        });
}

} // namespace recorded

namespace {

/// A phase field that names another conductor, or none, beside a name that was taken.
bool contradictsField(const RecordedChannel& channel, std::size_t phase) {
    if (channel.phase.empty())
        return false;
    const auto field = recorded::phaseOf(channel, recorded::Naming::Field);
    return !field || index(*field) != phase;
}

Doubt nameTaken(const RecordedChannel& channel, std::size_t phase) {
    return {DoubtCode::Guessed, Text::verbatim(recorded::placeOf(channel)),
            S4K_TEXT("Recording", "phase %1 by its name, the phase field \"%2\" does not tell it")
                .with(std::string(1, letter(kPhases[phase])), recorded::shown(channel.phase))};
}

/// Inputs without a channel, when another input of the recording has one.
void addMissing(Doubts& doubts, const ChannelMap& map) {
    std::vector<Text> missing;
    for (std::size_t i = 0; i < kChannelCount; ++i)
        if (!map[i])
            missing.push_back(Text::verbatim(recorded::inputName(i)));
    if (!missing.empty())
        doubts.push_back({DoubtCode::Missing, Text::joined(missing, " "),
                          S4K_TEXT("Recording", "no channel; the input reads 0")});
}

} // namespace

Doubts doubtsOf(const Recording& recording, const ChannelMap& map) {
    Doubts doubts = recording.doubts;
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        if (!map[i] || *map[i] >= recording.channels.size())
            continue;
        const RecordedChannel& channel = recording.channels[*map[i]];
        doubts.insert(doubts.end(), channel.doubts.begin(), channel.doubts.end());
        const auto named = recorded::phaseOf(channel, recorded::Naming::Letter);
        const auto counted = recorded::phaseOf(channel, recorded::Naming::Digit);
        const std::size_t phase = i % kPhaseCount;
        const bool byName =
            (named && index(*named) == phase) || (counted && index(*counted) == phase);
        if (byName && contradictsField(channel, phase))
            doubts.push_back(nameTaken(channel, phase));
    }
    addMissing(doubts, map);
    return doubts;
}

} // namespace s4k
