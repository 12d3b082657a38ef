// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_phase.h"

#include "core/recording/recording_text.h"

#include <array>
#include <string>
#include <string_view>

namespace s4k::recorded {

namespace {

struct Named {
    std::string_view text;
    Phase phase;
};

/// Names of the conductors; longer names first.
constexpr std::array<Named, 12> kConductors{{
    {"l1", Phase::A},
    {"l2", Phase::B},
    {"l3", Phase::C},
    {"a", Phase::A},
    {"b", Phase::B},
    {"c", Phase::C},
    {"1", Phase::A},
    {"2", Phase::B},
    {"3", Phase::C},
    {"r", Phase::A},
    {"s", Phase::B},
    {"t", Phase::C},
}};

/// Names that are accepted only if the field contains nothing else.
constexpr std::array<Named, 3> kMachine{{{"u", Phase::A}, {"v", Phase::B}, {"w", Phase::C}}};

/// Accepted endings after the conductor: line-to-neutral or line-to-earth.
constexpr std::array<std::string_view, 8> kAgainst{"", "n", "-n", "_n", "/n", "-e", "g", "-g"};

bool isQuantity(char c) {
    return c == 'v' || c == 'u' || c == 'i' || c == 'e';
}

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isSeparator(char c) {
    return c == '_' || c == '-' || c == ' ' || c == '.';
}

std::optional<Phase> fieldPhase(std::string_view text) {
    for (const Named& row : kConductors) {
        if (!text.starts_with(row.text))
            continue;
        for (const std::string_view against : kAgainst)
            if (text.substr(row.text.size()) == against)
                return row.phase;
    }
    return std::nullopt;
}

std::optional<Phase> machinePhase(std::string_view text) {
    for (const Named& row : kMachine)
        if (text == row.text)
            return row.phase;
    return std::nullopt;
}

/// `text` without the letter of the quantity and separators after it (`v1`, `ia`, `u_l1`); empty if
/// `text` does not begin with such a letter.
std::string_view withoutQuantity(std::string_view text) {
    if (text.size() < 2 || !isQuantity(text.front()))
        return {};
    text.remove_prefix(1);
    while (!text.empty() && isSeparator(text.front()))
        text.remove_prefix(1);
    return text;
}

/// The first word of a name, which the location follows (`Ua_bus 1`, `IA (feeder 2)`).
std::string_view firstWord(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && isWordCharacter(text[end]))
        ++end;
    return text.substr(0, end);
}

} // namespace

std::optional<Phase> phaseOf(const RecordedChannel& channel) {
    const std::string field = lowerCase(trimmed(channel.phase));
    if (field.empty()) {
        const std::string name = lowerCase(trimmed(channel.name));
        return fieldPhase(firstWord(withoutQuantity(name)));
    }
    if (const auto phase = fieldPhase(field))
        return phase;
    if (const auto phase = machinePhase(field))
        return phase;
    return fieldPhase(withoutQuantity(field));
}

} // namespace s4k::recorded
