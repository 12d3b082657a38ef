// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording.h"
#include "core/recording/recording_doubts.h"
#include "core/recording/recording_phase.h"
#include "core/recording/recording_skew.h"

#include <algorithm>
#include <array>
#include <optional>

namespace s4k {

namespace {

/// A line-to-line voltage A-B, B-C or C-A; `sign` is -1 when it was recorded the other way.
struct Side {
    std::size_t channel = 0;
    double sign = 1;
};

using Sides = std::array<std::optional<Side>, kPhaseCount>;

Sides sidesOf(const Recording& recording) {
    Sides sides{};
    for (std::size_t i = 0; i < recording.channels.size(); ++i) {
        const RecordedChannel& channel = recording.channels[i];
        if (channel.unit != RecordedUnit::Volt || !recorded::isLineToLine(recording, channel))
            continue;
        const auto pair = *recorded::pairOf(channel);
        const bool forward = index(pair.to) == (index(pair.from) + 1) % kPhaseCount;
        auto& side = sides[index(forward ? pair.from : pair.to)];
        if (!side)
            side = Side{i, forward ? 1.0 : -1.0};
    }
    return sides;
}

bool hasNeutralVoltage(const Recording& recording) {
    return std::any_of(
        recording.channels.begin(), recording.channels.end(), [&](const RecordedChannel& channel) {
            return channel.unit == RecordedUnit::Volt &&
                   !recorded::isLineToLine(recording, channel) && recorded::phaseOf(channel);
        });
}

/// Samples of the three sides at the times of the sets; the sides of a triangle sum to zero.
std::array<std::vector<double>, kPhaseCount> voltagesOf(const Recording& recording,
                                                        const Sides& sides) {
    std::array<std::vector<double>, kPhaseCount> out;
    std::vector<double> sum(recording.size());
    for (std::size_t s = 0; s < kPhaseCount; ++s) {
        if (!sides[s])
            continue;
        const RecordedChannel& channel = recording.channels[sides[s]->channel];
        out[s] = recorded::aligned(channel.samples, recording.sampleRate, channel.skewSeconds);
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += out[s][i] *= sides[s]->sign;
    }
    for (auto& side : out)
        if (side.empty())
            for (const double v : sum)
                side.push_back(-v);
    return out;
}

std::optional<Error> defectOf(const Recording& recording, const Sides& sides) {
    for (const auto& side : sides)
        if (side && recording.channels[side->channel].defect)
            return recording.channels[side->channel].defect;
    return std::nullopt;
}

/// The potential of a terminal against the mean of the three.
std::vector<double> potential(const std::vector<double>& after, const std::vector<double>& before) {
    std::vector<double> out;
    for (std::size_t i = 0; i < after.size(); ++i)
        out.push_back((after[i] - before[i]) / 3);
    return out;
}

std::uint32_t highestNumber(const Recording& recording) {
    std::uint32_t number = 0;
    for (const RecordedChannel& channel : recording.channels)
        number = std::max(number, channel.number);
    return number;
}

Text namesOf(const Recording& recording, const Sides& sides) {
    std::vector<Text> names;
    for (const auto& side : sides)
        if (side)
            names.push_back(Text::verbatim(recorded::placeOf(recording.channels[side->channel])));
    return Text::joined(names, " ");
}

Doubts doubtsOfSides(const Recording& recording, const Sides& sides) {
    Doubts doubts;
    for (const auto& side : sides)
        if (side) {
            const Doubts& used = recording.channels[side->channel].doubts;
            doubts.insert(doubts.end(), used.begin(), used.end());
        }
    return doubts;
}

} // namespace

Recording withTerminals(Recording recording) {
    const Sides sides = sidesOf(recording);
    const auto count = std::count_if(sides.begin(), sides.end(), [](const auto& s) { return s; });
    if (count < 2 || hasNeutralVoltage(recording))
        return recording;
    const auto voltages = voltagesOf(recording, sides);
    const Doubts doubts = doubtsOfSides(recording, sides);
    recording.doubts.insert(recording.doubts.end(), doubts.begin(), doubts.end());
    recording.doubts.push_back(
        {DoubtCode::Changed, namesOf(recording, sides),
         S4K_TEXT("Recording", "line-to-line, metered as the terminals of a three-wire service")});
    const auto defect = defectOf(recording, sides);
    const std::uint32_t number = highestNumber(recording);
    for (std::uint32_t p = 0; p < kPhaseCount; ++p) {
        const std::string phase(1, letter(kPhases[p]));
        recording.channels.push_back({"terminal " + phase, phase, RecordedUnit::Volt,
                                      potential(voltages[p], voltages[(p + 2) % kPhaseCount]),
                                      number == 0 ? 0 : number + p + 1, 0, defect});
    }
    return recording;
}

} // namespace s4k
