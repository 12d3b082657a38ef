// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario_action.h"

#include "app/session/load_words.h"
#include "app/session/words.h"
#include "core/base/words.h"

#include <array>
#include <utility>

namespace s4k::session {

namespace {

using Parsed = Result<ScenarioAction, RefusedWord>;
using Words = std::span<const Word>;

RefusedWord refusal(TextId thing, const Word& word, TextId cause, Text remedy) {
    return {{thing, std::string(word.text), cause, std::move(remedy)}, word.column};
}

/// Joins the words with blanks.
std::string joined(Words words) {
    std::string text;
    for (const Word& word : words)
        text += (text.empty() ? "" : " ") + std::string(word.text);
    return text;
}

Parsed parseLoadStep(Words words) {
    if (words.size() > 1)
        for (const Word& word : words)
            if (word.text == "living" || word.text == "dead")
                return refusal(S4K_TEXT("Scenario", "load"), word,
                               S4K_TEXT("Scenario", "this word excludes all others"),
                               S4K_TEXT("Scenario", "leave the others out"));
    const std::string text = joined(words);
    if (parseLoad(text, Settings{}))
        return ScenarioAction(LoadStep{text});
    // The error is at the first word with which the text cannot be read.
    std::size_t count = 1;
    auto read = parseLoad(joined(words.first(count)), Settings{});
    while (read && count < words.size())
        read = parseLoad(joined(words.first(++count)), Settings{});
    return RefusedWord{read.error(), words[count - 1].column};
}

Parsed parseFaultStep(Words words) {
    const Word& word = words.front();
    if (word.text == "none")
        return ScenarioAction(NoFaultStep{});
    if (word.text.find(':') != word.text.npos)
        return refusal(S4K_TEXT("Scenario", "fault"), word,
                       S4K_TEXT("Scenario", "the unit ids belong before the word fault"),
                       S4K_TEXT("Scenario", "write it like unit 3-7 fault late=250"));
    const auto order = modbus::parseFault(word.text);
    if (!order)
        return RefusedWord{order.error(), word.column};
    return ScenarioAction(FaultStep{order->fault});
}

Parsed parsePowerStep(Words words) {
    const Word& word = words.front();
    if (word.text != "on" && word.text != "off")
        return refusal(S4K_TEXT("Scenario", "power"), word,
                       S4K_TEXT("Scenario", "it is neither on nor off"),
                       S4K_TEXT("Scenario", "write power on or power off"));
    return ScenarioAction(PowerStep{word.text == "on"});
}

Text parameterNames(std::string_view name) {
    std::vector<std::string> known;
    for (const ParameterRow& row : kParameterTable)
        known.emplace_back(row.name);
    return whatExists(name, known);
}

Parsed parseSetStep(Words words) {
    const Word& word = words.front();
    const std::size_t equals = word.text.find('=');
    const std::string_view name = word.text.substr(0, equals);
    const ParameterRow* const row = findParameter(name);
    if (row == nullptr)
        return refusal(S4K_TEXT("Scenario", "parameter"), {name, word.column},
                       S4K_TEXT("Scenario", "there is no parameter of this name"),
                       parameterNames(name));
    if (equals == word.text.npos)
        return refusal(S4K_TEXT("Scenario", "parameter"), word,
                       S4K_TEXT("Scenario", "its value is missing"),
                       S4K_TEXT("Scenario", "write it like set %1=1").with(name));
    const auto value = parseParameter(row->parameter, word.text.substr(equals + 1));
    if (!value)
        return RefusedWord{value.error(), word.column + equals + 1};
    return ScenarioAction(SetStep{row->parameter, *value});
}

struct ActionRow {
    std::string_view name;
    bool manyWords;
    Parsed (*parse)(Words);
    std::string_view example;
};
constexpr std::array<ActionRow, 4> kActions{{
    {"load", true, &parseLoadStep, "load volts=480 amps=50 pf=0.9"},
    {"fault", false, &parseFaultStep, "fault late=250/4 or fault none"},
    {"power", false, &parsePowerStep, "power off"},
    {"set", false, &parseSetStep, "set ct=200"},
}};

Text actionNames(std::string_view name) {
    std::vector<std::string> known;
    for (const ActionRow& row : kActions)
        known.emplace_back(row.name);
    return whatExists(name, known);
}

RefusedWord missing(const Word& word, std::size_t end, const ActionRow& row) {
    return {{S4K_TEXT("Scenario", "step"), std::string(word.text),
             S4K_TEXT("Scenario", "a word is missing"),
             S4K_TEXT("Scenario", "write it like %1").with(row.example)},
            end};
}

} // namespace

Parsed parseAction(Words words, std::size_t end) {
    if (words.empty())
        return RefusedWord{{S4K_TEXT("Scenario", "step"), "",
                            S4K_TEXT("Scenario", "its action is missing"), actionNames("")},
                           end};
    for (const ActionRow& row : kActions) {
        if (row.name != words[0].text)
            continue;
        if (words.size() == 1)
            return missing(words[0], end, row);
        if (words.size() > 2 && !row.manyWords)
            return refusal(S4K_TEXT("Scenario", "step"), words[2],
                           S4K_TEXT("Scenario", "nothing more may stand on this line"),
                           S4K_TEXT("Scenario", "write another step on a line of its own"));
        return row.parse(words.subspan(1));
    }
    return refusal(S4K_TEXT("Scenario", "step"), words[0],
                   S4K_TEXT("Scenario", "this word is not known"), actionNames(words[0].text));
}

} // namespace s4k::session
