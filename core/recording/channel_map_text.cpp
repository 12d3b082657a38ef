// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording.h"
#include "core/recording/recording_phase.h"
#include "core/recording/recording_text.h"
#include "core/units/phase.h"

#include <algorithm>
#include <array>
#include <utility>

namespace s4k {

namespace {

constexpr TextId kExample = S4K_TEXT("Recording", "write e.g. va=1,vb=2,vc=3,ia=4,ib=5,ic=6");

/// Meaning of a channel number in the map.
enum class Numbering : std::uint8_t {
    File,    ///< channel number in the file
    Position ///< position of the channel in the file, from 1
};

/// One assignment of the map, e.g. `va=1`.
struct Wish {
    std::size_t input = 0;
    recorded::Field channel;
};

Error refusal(const recorded::Field& field, Text cause, TextId remedy) {
    return {S4K_TEXT("Recording", "channel map, column %1").with(field.column),
            recorded::shown(field.text), std::move(cause), remedy};
}

std::optional<std::size_t> inputNamed(std::string_view name) {
    for (std::size_t i = 0; i < kChannelCount; ++i)
        if (recorded::equalNoCase(name, kChannelNames[i]))
            return i;
    return std::nullopt;
}

Result<std::vector<Wish>> wishes(std::string_view text) {
    std::vector<Wish> list;
    std::array<bool, kChannelCount> taken{};
    recorded::FieldReader fields(text, ',');
    while (const auto field = fields.next()) {
        const std::size_t equals = field->text.find('=');
        const auto input = inputNamed(recorded::trimmed(field->text.substr(0, equals)));
        if (!input || equals == std::string_view::npos)
            return refusal(
                *field, S4K_TEXT("Recording", "not INPUT=CHANNEL with an input va vb vc ia ib ic"),
                kExample);
        if (std::exchange(taken[*input], true))
            return refusal(*field, S4K_TEXT("Recording", "this input is named twice"),
                           S4K_TEXT("Recording", "name each input once"));
        list.push_back(
            {*input,
             {recorded::trimmed(field->text.substr(equals + 1)), field->column + equals + 1}});
    }
    return list;
}

bool numbersItsChannels(const Recording& recording) {
    return std::all_of(recording.channels.begin(), recording.channels.end(),
                       [](const RecordedChannel& c) { return c.number != 0; });
}

std::optional<std::size_t> byNumber(const Recording& recording, std::uint64_t number,
                                    Numbering numbering) {
    const auto& channels = recording.channels;
    if (numbering == Numbering::Position)
        return number >= 1 && number <= channels.size()
                   ? std::optional(static_cast<std::size_t>(number - 1))
                   : std::nullopt;
    const auto found = std::find_if(channels.begin(), channels.end(),
                                    [&](const auto& c) { return c.number == number; });
    return found == channels.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - channels.begin()));
}

template <typename Same>
std::vector<std::size_t> named(const Recording& recording, Same same) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < recording.channels.size(); ++i)
        if (same(recording.channels[i].name))
            found.push_back(i);
    return found;
}

Result<std::size_t> byName(const Recording& recording, const recorded::Field& field) {
    const std::string name = recorded::toUtf8(field.text);
    auto found = named(recording, [&](const std::string& n) { return n == name; });
    if (found.empty())
        found =
            named(recording, [&](const std::string& n) { return recorded::equalNoCase(n, name); });
    if (found.size() > 1)
        return refusal(field,
                       S4K_TEXT("Recording", "%1 channels have this name").with(found.size()),
                       S4K_TEXT("Recording", "name the channel by its number"));
    if (found.empty())
        return refusal(field,
                       S4K_TEXT("Recording",
                                "no channel of the recording (%1 channels) has this number or name")
                           .with(recording.channels.size()),
                       S4K_TEXT("Recording", "name a channel by number or by its full name"));
    return found.front();
}

Result<ChannelMap> resolved(const Recording& recording, const std::vector<Wish>& list,
                            Numbering numbering) {
    ChannelMap map{};
    for (const Wish& wish : list) {
        const auto number = recorded::toCount(wish.channel.text);
        map[wish.input] = number ? byNumber(recording, *number, numbering) : std::nullopt;
        if (map[wish.input])
            continue;
        const auto channel = byName(recording, wish.channel);
        if (!channel)
            return channel.error();
        map[wish.input] = *channel;
    }
    return map;
}

RecordedUnit unitOfInput(std::size_t input) {
    return input < kPhaseCount ? RecordedUnit::Volt : RecordedUnit::Ampere;
}

bool contradictsUnit(const RecordedChannel& channel, std::size_t input) {
    return channel.unit != RecordedUnit::Other && channel.unit != unitOfInput(input);
}

/// Whether the unit and phase of every channel fit its input.
bool isPlausible(const Recording& recording, const ChannelMap& map) {
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        if (!map[i])
            continue;
        const RecordedChannel& channel = recording.channels[*map[i]];
        const auto phase = recorded::phaseOf(channel);
        if (contradictsUnit(channel, i) || !phase || index(*phase) != i % kPhaseCount)
            return false;
    }
    return true;
}

std::optional<Error> unitError(const Recording& recording, const ChannelMap& map,
                               const std::vector<Wish>& list) {
    for (const Wish& wish : list) {
        const RecordedChannel& channel = recording.channels[*map[wish.input]];
        if (contradictsUnit(channel, wish.input))
            return refusal(
                wish.channel,
                (channel.unit == RecordedUnit::Volt
                     ? S4K_TEXT("Recording", "channel %1 is in V, but the input measures a current")
                     : S4K_TEXT("Recording",
                                "channel %1 is in A, but the input measures a voltage"))
                    .with(recorded::shown(channel.name)),
                S4K_TEXT("Recording", "name a channel of the right kind"));
    }
    return std::nullopt;
}

} // namespace

// A number is the channel number in the file. If the numbers have gaps, users may count channels
// instead: numbers are read as positions if the channels fit their inputs only then.
Result<ChannelMap> parseChannelMap(const Recording& recording, std::string_view text) {
    const auto list = wishes(text);
    if (!list)
        return list.error();
    const auto byPosition = resolved(recording, *list, Numbering::Position);
    auto map =
        numbersItsChannels(recording) ? resolved(recording, *list, Numbering::File) : byPosition;
    const bool counted = byPosition && isPlausible(recording, *byPosition);
    if (counted && (!map || !isPlausible(recording, *map)))
        map = byPosition;
    if (map)
        if (auto error = unitError(recording, *map, *list))
            return *std::move(error);
    return map;
}

} // namespace s4k
