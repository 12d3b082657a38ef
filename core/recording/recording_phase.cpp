// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_phase.h"

#include "core/recording/recording_text.h"
#include "core/recording/recording_words.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::recorded {

namespace {

using Words = std::vector<NameWord>;

/// Endings of a phase field after the conductor: line-to-neutral or line-to-earth.
constexpr std::array<std::string_view, 9> kFieldEndings{"",   "n", "-n", "_n", "/n",
                                                        "-e", "g", "-g", "e"};

bool isSeparator(char c) {
    return c == '_' || c == '-' || c == ' ' || c == '.';
}

std::optional<Phase> fieldPhase(std::string_view text) {
    const auto conductor = conductorAt(text);
    if (!conductor)
        return std::nullopt;
    for (const std::string_view ending : kFieldEndings)
        if (conductor->rest == ending)
            return conductor->phase;
    return std::nullopt;
}

std::optional<Phase> machinePhase(std::string_view text) {
    if (text.size() != 1 || text[0] < 'u' || text[0] > 'w')
        return std::nullopt;
    return kPhases[static_cast<std::size_t>(text[0] - 'u')];
}

/// `text` after its quantity and separators (`v1`, `ia`, `u_l1`, `phase a`); empty without one.
std::string_view withoutQuantity(std::string_view text) {
    std::string_view rest = afterQuantity(text).value_or("");
    while (!rest.empty() && isSeparator(rest.front()))
        rest.remove_prefix(1);
    return rest;
}

/// The phase of a field; a field can say more than a name, because it holds nothing else.
std::optional<Phase> phaseOfField(const std::string& field) {
    if (const auto phase = fieldPhase(field))
        return phase;
    if (const auto phase = machinePhase(field))
        return phase;
    return fieldPhase(withoutQuantity(field));
}

/// How certainly a word names a conductor: a higher rank is more certain.
struct Reading {
    int rank = 0;
    Phase phase = Phase::A;
    bool digit = false;
};

constexpr int kLetterWord = 4;   // va, ul1, pha, ian
constexpr int kLetterBeside = 3; // voltage a, u_a, l1
constexpr int kDigit = 2;        // v1, phase 1
constexpr int kOldLetter = 1;    // vr, it: also short words of a language

Reading readingOf(const ConductorStart& conductor, int rank) {
    if (conductor.alphabet == '1')
        return {kDigit, conductor.phase, true};
    return {conductor.alphabet == 'r' && rank == kLetterWord ? kOldLetter : rank, conductor.phase,
            false};
}

/// A word that is a quantity and a conductor, with or without the neutral.
std::optional<Reading> wholeWord(std::string_view word) {
    const auto rest = afterQuantity(word);
    const auto conductor = conductorAt(rest.value_or(""));
    if (!conductor || !isAgainstNeutral(conductor->rest))
        return std::nullopt;
    return readingOf(*conductor, kLetterWord);
}

/// Whether the word at `i` is a quantity or holds one (`voltage`, `v1`).
bool isBesideQuantity(const Words& words, std::size_t i) {
    const auto hasQuantity = [&](std::size_t at) {
        return at < words.size() && (isQuantityWord(words[at].text) || wholeWord(words[at].text));
    };
    return hasQuantity(i + 1) || (i > 0 && hasQuantity(i - 1));
}

/// A conductor that is a word of its own.
std::optional<Reading> bareWord(const Words& words, std::size_t i) {
    const auto conductor = conductorAt(words[i].text);
    if (!conductor || !isAgainstNeutral(conductor->rest))
        return std::nullopt;
    if (conductor->alphabet == 'l' || isBesideQuantity(words, i))
        return readingOf(*conductor, kLetterBeside);
    const bool last = i + 1 == words.size() && conductor->rest.empty();
    return last && conductor->alphabet == 'a' ? std::optional(Reading{0, conductor->phase, false})
                                              : std::nullopt;
}

/// The most certain reading of a name as letters, or as digits; nullopt when two readings of the
/// same rank differ.
std::optional<Phase> phaseOfName(const Words& words, bool digits) {
    std::optional<Reading> best;
    bool torn = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto found = wholeWord(words[i].text);
        if (!found)
            found = bareWord(words, i);
        if (!found || found->digit != digits || (best && found->rank < best->rank))
            continue;
        // Of several digits the first one is the conductor: `U1_2` is U1 of bay 2.
        if (best && digits)
            continue;
        torn = best && found->rank == best->rank && found->phase != best->phase;
        best = found;
    }
    return best && !torn ? std::optional(best->phase) : std::nullopt;
}

std::optional<PhasePair> pairOfTwo(const ConductorStart& from, const ConductorStart& to) {
    if (from.alphabet != to.alphabet || from.phase == to.phase || !to.rest.empty())
        return std::nullopt;
    return PhasePair{from.phase, to.phase};
}

/// The pair in a text such as `ab`, `12`, `l1l2`, `l12`, `rs`.
std::optional<PhasePair> pairIn(std::string_view text) {
    const auto from = conductorAt(text);
    if (!from)
        return std::nullopt;
    auto to = conductorAt(from->rest);
    if (to && from->alphabet == 'l' && to->alphabet == '1')
        to->alphabet = 'l';
    return to ? pairOfTwo(*from, *to) : std::nullopt;
}

bool isJoint(std::string_view separators, char alphabet) {
    // `U1_2` is U1 of bay 2, `Ua_b` a line-to-line voltage.
    return separators == "-" || separators == "/" || (separators == "_" && alphabet != '1');
}

/// The pair in two words with a joint between them: `va-b`, `l1-l2`, `ua-ub`, `v1-2`.
std::optional<PhasePair> pairInTwo(const Words& words, std::size_t i) {
    if (i + 1 >= words.size())
        return std::nullopt;
    const auto first = afterQuantity(words[i].text);
    const auto from = conductorAt(first.value_or(words[i].text));
    const bool named = first || isBesideQuantity(words, i) || (from && from->alphabet == 'l');
    if (!named || !from || !from->rest.empty() || !isJoint(words[i + 1].before, from->alphabet))
        return std::nullopt;
    const std::string_view second = words[i + 1].text;
    const auto to = conductorAt(afterQuantity(second).value_or(second));
    return to ? pairOfTwo(*from, *to) : std::nullopt;
}

/// The pair in a word of its own: `voltage ab`, `v 12`. Digits need the quantity before them,
/// because `Ua 12` is Ua of bay 12.
std::optional<PhasePair> pairAlone(const Words& words, std::size_t i) {
    const auto pair = pairIn(words[i].text);
    const bool digits = pair && conductorAt(words[i].text)->alphabet == '1';
    const bool after = i > 0 && afterQuantity(words[i - 1].text) == std::string_view();
    return pair && (digits ? after : isBesideQuantity(words, i)) ? pair : std::nullopt;
}

std::optional<PhasePair> pairOfName(const Words& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto pair = pairIn(afterQuantity(words[i].text).value_or("")))
            return pair;
        if (const auto pair = pairInTwo(words, i))
            return pair;
        if (const auto pair = pairAlone(words, i))
            return pair;
    }
    return std::nullopt;
}

/// The pair of a field, with or without a quantity and a joint: `ab`, `a-b`, `vab`, `l1 l2`.
std::optional<PhasePair> pairOfField(const std::string& field) {
    std::string tight;
    for (const char c : field)
        if (!isSeparator(c) && c != '/')
            tight += c;
    if (const auto pair = pairIn(tight))
        return pair;
    return pairIn(afterQuantity(tight).value_or(""));
}

/// Whether the field says that the channel belongs to no single conductor.
bool isNeutralField(std::string_view field) {
    constexpr std::array<std::string_view, 9> kNeutral{"n",  "g",  "e",  "pe", "4",
                                                       "l4", "v4", "i4", "u4"};
    for (const std::string_view text : kNeutral)
        if (field == text)
            return true;
    return false;
}

} // namespace

std::optional<PhasePair> pairOf(const RecordedChannel& channel) {
    const std::string field = lowerCase(trimmed(channel.phase));
    if (const auto pair = pairOfField(field))
        return pair;
    return pairOfName(wordsOf(channel.name));
}

std::optional<Phase> phaseOf(const RecordedChannel& channel, Naming naming) {
    const std::string field = lowerCase(trimmed(channel.phase));
    if (naming == Naming::Field && !field.empty())
        return phaseOfField(field);
    if (isNeutralField(field) || pairOfField(field))
        return std::nullopt;
    const Words words = wordsOf(channel.name);
    if (naming != Naming::Field)
        return phaseOfName(words, naming == Naming::Digit);
    const auto letter = phaseOfName(words, false);
    return letter ? letter : phaseOfName(words, true);
}

std::optional<Phase> phaseOf(const RecordedChannel& channel) {
    for (const Naming naming : {Naming::Field, Naming::Letter, Naming::Digit})
        if (const auto phase = phaseOf(channel, naming))
            return phase;
    return std::nullopt;
}

bool numbersChannels(std::string_view name) {
    for (const NameWord& word : wordsOf(name)) {
        const std::string_view rest = afterQuantity(word.text).value_or("");
        const auto isDigit = [&](std::size_t i) { return rest[i] >= '0' && rest[i] <= '9'; };
        if (rest.size() == 2 && isDigit(0) && isDigit(1) && !pairIn(rest))
            return true;
    }
    return false;
}

} // namespace s4k::recorded
