// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_words.h"

#include "core/recording/recording_text.h"
#include "core/recording/recording_unit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace s4k::recorded {

namespace {

struct Named {
    std::string_view text;
    Phase phase;
    char alphabet;
};

/// Names of the conductors; longer names first.
constexpr std::array<Named, 12> kConductors{{
    {"l1", Phase::A, 'l'},
    {"l2", Phase::B, 'l'},
    {"l3", Phase::C, 'l'},
    {"a", Phase::A, 'a'},
    {"b", Phase::B, 'a'},
    {"c", Phase::C, 'a'},
    {"1", Phase::A, '1'},
    {"2", Phase::B, '1'},
    {"3", Phase::C, '1'},
    {"r", Phase::A, 'r'},
    {"s", Phase::B, 'r'},
    {"t", Phase::C, 'r'},
}};

/// Quantities before a conductor; longer words first. The empty ending of `phase a` is a word too.
constexpr std::array<std::string_view, 19> kQuantities{
    "spannung", "leiter", "voltages", "voltage", "currents", "current", "strom",
    "phase",    "volts",  "volt",     "amps",    "amp",      "curr",    "cur",
    "ph",       "v",      "u",        "i",       "e"};

/// Words beside which a conductor may stand, though no word begins with them.
constexpr std::array<std::string_view, 6> kPlaces{"vt", "ct", "pt", "line", "leg", "channel"};

constexpr std::array<std::string_view, 6> kAgainst{"", "n", "g", "e", "gnd", "pe"};

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

template <typename List>
bool contains(const List& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// `name` without a unit in brackets at its end.
std::string_view withoutUnit(std::string_view name) {
    name = trimmed(name);
    const std::size_t open = name.find_last_of("([");
    if (open == std::string_view::npos || name.find_first_of(")]", open) != name.size() - 1)
        return name;
    const std::string_view unit = name.substr(open + 1, name.size() - open - 2);
    return unitScale(unit).unit == RecordedUnit::Other ? name : trimmed(name.substr(0, open));
}

} // namespace

std::vector<NameWord> wordsOf(std::string_view name) {
    const std::string small = lowerCase(withoutUnit(name));
    std::vector<NameWord> words;
    std::string before;
    bool inside = false;
    for (const char c : small) {
        if (!isWordCharacter(c)) {
            before += c;
            inside = false;
            continue;
        }
        if (!inside)
            words.push_back({"", std::exchange(before, "")});
        words.back().text += c;
        inside = true;
    }
    return words;
}

std::optional<ConductorStart> conductorAt(std::string_view text) {
    for (const Named& row : kConductors)
        if (text.starts_with(row.text))
            return ConductorStart{row.phase, row.alphabet, text.substr(row.text.size())};
    return std::nullopt;
}

std::optional<std::string_view> afterQuantity(std::string_view text) {
    for (const std::string_view quantity : kQuantities)
        if (text.starts_with(quantity))
            return text.substr(quantity.size());
    return std::nullopt;
}

bool isQuantityWord(std::string_view text) {
    return contains(kQuantities, text) || contains(kPlaces, text);
}

bool isAgainstNeutral(std::string_view rest) {
    return contains(kAgainst, rest);
}

} // namespace s4k::recorded
