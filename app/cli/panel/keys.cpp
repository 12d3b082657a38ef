// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/panel/keys.h"

#include "app/cli/numbers.h"
#include "app/session/words.h"

#include <array>
#include <cmath>
#include <string>

namespace s4k::cli {

namespace {

using Steps = std::vector<KeyStep>;

struct TimeUnit {
    std::string_view name;
    double milliseconds;
};
// `ms` before `s`: the longer ending decides.
constexpr std::array<TimeUnit, 4> kTimeUnits{{{"ms", 1}, {"min", 60e3}, {"s", 1e3}, {"h", 3.6e6}}};

std::vector<std::string> keyWords() {
    std::vector<std::string> words;
    for (const auto& names : {panel::kKeyNames, panel::kKeySigns})
        words.insert(words.end(), names.begin(), names.end());
    words.insert(words.end(), {"wait:1500ms", "hold:plus:2s"});
    return words;
}

Error unknownKey(std::string_view word) {
    return {S4K_TEXT("Options", "key"), std::string(word),
            S4K_TEXT("Options", "there is no such key"), session::whatExists(word, keyWords())};
}

Result<KeyStep> parseHold(std::string_view word) {
    const auto parts = split(word, ':');
    if (parts.size() != 3)
        return Error{S4K_TEXT("Options", "step"), std::string(word),
                     S4K_TEXT("Options", "it does not say which key and how long"),
                     S4K_TEXT("Options", "write %1").with("hold:plus:2s")};
    const auto key = panel::keyFromName(parts[1]);
    if (!key)
        return unknownKey(parts[1]);
    const auto duration = parseDuration("hold", parts[2]);
    if (!duration)
        return duration.error();
    return KeyStep{KeyStep::Kind::Hold, *key, *duration};
}

Result<KeyStep> parseWait(std::string_view word) {
    const auto duration = parseDuration("wait", word.substr(word.find(':') + 1));
    if (!duration)
        return duration.error();
    return KeyStep{KeyStep::Kind::Wait, panel::Key::Back, *duration};
}

/// `next`, or signs in a row: `>>+`.
Result<Steps> parseTaps(std::string_view word) {
    if (const auto key = panel::keyFromName(word))
        return Steps{{KeyStep::Kind::Tap, *key, 0}};
    Steps steps;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto key = panel::keyFromName(word.substr(i, 1));
        if (!key)
            return unknownKey(word);
        steps.push_back({KeyStep::Kind::Tap, *key, 0});
    }
    return steps;
}

Result<Steps> parseWord(std::string_view word) {
    const bool hold = word.substr(0, 5) == "hold:";
    if (!hold && word.substr(0, 5) != "wait:")
        return parseTaps(word);
    const auto step = hold ? parseHold(word) : parseWait(word);
    if (!step)
        return step.error();
    return Steps{*step};
}

Result<Done> checkLength(const Steps& steps) {
    double total = 0;
    for (const KeyStep& step : steps)
        total += step.milliseconds;
    if (steps.size() > kMaxSteps || total > kMaxWalkMs)
        return Error{Text::verbatim("KEYS"), "",
                     S4K_TEXT("Options", "the walk is longer than a day or 10000 steps"),
                     S4K_TEXT("Options", "walk in parts with --state")};
    return Done{};
}

} // namespace

Result<std::uint32_t> parseDuration(std::string_view thing, std::string_view text) {
    for (const TimeUnit& unit : kTimeUnits) {
        if (text.size() <= unit.name.size() ||
            text.substr(text.size() - unit.name.size()) != unit.name)
            continue;
        const auto count = parseDecimal(thing, text.substr(0, text.size() - unit.name.size()), 0,
                                        kMaxWalkMs / unit.milliseconds);
        if (!count)
            return count.error();
        return static_cast<std::uint32_t>(std::lround(*count * unit.milliseconds));
    }
    return Error{Text::verbatim(std::string(thing)), std::string(text),
                 S4K_TEXT("Options", "it has no unit of time"),
                 S4K_TEXT("Options", "write it as 1500ms, 2s, 5min or 1h")};
}

Result<Steps> parseKeys(std::string_view text) {
    Steps steps;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty())
            continue;
        const auto parsed = parseWord(word);
        if (!parsed)
            return parsed.error();
        steps.insert(steps.end(), parsed->begin(), parsed->end());
        if (const auto length = checkLength(*parsed); !length || steps.size() > kMaxSteps)
            break;
    }
    if (const auto length = checkLength(steps); !length)
        return length.error();
    return steps;
}

} // namespace s4k::cli
