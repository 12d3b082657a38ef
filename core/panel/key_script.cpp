// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/key_script.h"

#include "core/base/duration.h"
#include "core/base/words.h"

#include <cmath>
#include <string>
#include <utility>

namespace s4k::panel {

namespace {

using Steps = std::vector<KeyStep>;
using Refused = RefusedWord;

constexpr DurationLimit kLongest{kMaxWalkMs / 1000.0, S4K_TEXT("Words", "it is longer than a day")};

Word rest(const Word& word, std::size_t from) {
    return {word.text.substr(from), word.column + from};
}

Refused unknownKey(const Word& word) {
    std::vector<std::string> known;
    for (const auto& names : {kKeyNames, kKeySigns})
        known.insert(known.end(), names.begin(), names.end());
    known.insert(known.end(), {"wait:1500ms", "hold:plus:2s"});
    return {{S4K_TEXT("Words", "key"), std::string(word.text),
             S4K_TEXT("Words", "there is no such key"), whatExists(word.text, known)},
            word.column};
}

Result<KeyStep, Refused> timed(KeyStep step, TextId thing, const Word& duration) {
    const auto seconds = parseDuration(thing, duration.text, kLongest);
    if (!seconds)
        return Refused{seconds.error(), duration.column};
    step.milliseconds = static_cast<std::uint32_t>(std::lround(*seconds * 1000));
    return step;
}

/// `plus:2s`
Result<KeyStep, Refused> parseHold(const Word& word) {
    const std::size_t colon = word.text.find(':');
    if (colon == std::string_view::npos)
        return Refused{{S4K_TEXT("Words", "key to hold"), std::string(word.text),
                        S4K_TEXT("Words", "it does not say which key and how long"),
                        S4K_TEXT("Words", "write hold:plus:2s")},
                       word.column};
    const Word name{word.text.substr(0, colon), word.column};
    const auto key = keyFromName(name.text);
    if (!key)
        return unknownKey(name);
    return timed({KeyStep::Kind::Press, *key}, S4K_TEXT("Words", "time to hold"),
                 rest(word, colon + 1));
}

/// `next`, or signs in a row: `>>+`.
Result<Steps, Refused> parseTaps(const Word& word) {
    if (const auto key = keyFromName(word.text))
        return Steps{{KeyStep::Kind::Press, *key}};
    Steps steps;
    for (std::size_t i = 0; i < word.text.size(); ++i) {
        const auto key = keyFromName(word.text.substr(i, 1));
        if (!key)
            return unknownKey(word);
        steps.push_back({KeyStep::Kind::Press, *key});
    }
    return steps;
}

Result<Steps, Refused> parseWord(const Word& word) {
    const bool hold = word.text.substr(0, 5) == "hold:";
    if (!hold && word.text.substr(0, 5) != "wait:")
        return parseTaps(word);
    const Word about = rest(word, 5);
    const auto step = hold ? parseHold(about)
                           : timed({KeyStep::Kind::Wait}, S4K_TEXT("Words", "time to wait"), about);
    if (!step)
        return step.error();
    return Steps{*step};
}

struct Script {
    Steps steps;
    std::uint64_t milliseconds = 0;
};

/// Appends the steps of a word.
Result<Done, Refused> take(Script& script, const Word& word) {
    const auto parsed = parseWord(word);
    if (!parsed)
        return parsed.error();
    for (const KeyStep& step : *parsed)
        script.milliseconds += step.milliseconds;
    script.steps.insert(script.steps.end(), parsed->begin(), parsed->end());
    if (script.steps.size() > kMaxWalkSteps || script.milliseconds > kMaxWalkMs)
        return Refused{{S4K_TEXT("Words", "walk"), "",
                        S4K_TEXT("Words", "it is longer than a day or 10000 steps"),
                        S4K_TEXT("Words", "walk in parts")},
                       word.column};
    return Done{};
}

} // namespace

Result<Steps> parseKeyScript(std::string_view text, std::string_view source) {
    Script script;
    int number = 0;
    for (const std::string_view line : split(text, '\n')) {
        ++number;
        for (const Word& word : wordsOf(line))
            if (const auto taken = take(script, word); !taken)
                return placed(source, number, taken.error());
    }
    return std::move(script.steps);
}

void walk(Panel& panel, std::span<const KeyStep> steps, const Pace& pace) {
    bool gapDue = pace.gapFirst;
    for (const KeyStep& step : steps) {
        const bool isKey = step.kind == KeyStep::Kind::Press;
        if (isKey && gapDue)
            pace.pass(pace.gapMs);
        if (isKey)
            panel.press(step.key);
        if (step.milliseconds > 0)
            pace.pass(step.milliseconds);
        if (isKey)
            panel.release(step.key);
        gapDue = isKey;
        if (pace.afterStep)
            pace.afterStep();
    }
}

} // namespace s4k::panel
