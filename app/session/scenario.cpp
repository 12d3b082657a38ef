// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario.h"

#include "app/session/scenario_action.h"
#include "core/base/duration.h"
#include "core/base/words.h"
#include "core/modbus/unit_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace s4k::session {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kTitle = "s4k-scenario";
constexpr std::size_t kMaxLine = 1'000;
constexpr DurationLimit kLongestTime{kMaxScenarioSeconds,
                                     S4K_TEXT("Scenario", "it is longer than 366 days")};

using Words = std::span<const Word>;
using Refused = std::optional<RefusedWord>;

RefusedWord refusal(TextId thing, const Word& word, TextId cause, Text remedy) {
    return {{thing, std::string(word.text), cause, std::move(remedy)}, word.column};
}

/// Reads a scenario line by line.
class Reader {
public:
    explicit Reader(std::string name) { m_scenario.name = std::move(name); }

    Result<Scenario> read(std::string_view text);

private:
    Scenario m_scenario;
    int m_line = 0;
    bool m_titled = false;
    int m_periodLine = 0;
    std::size_t m_periodColumn = 0;

    Refused readLine(std::string_view line);
    Refused readTitle(Words words, std::size_t end);
    Refused readStep(Words words, std::size_t end);
    Refused readPeriod(Words words, std::size_t end);
    [[nodiscard]] Refused checkEnd();
    [[nodiscard]] Error refuse(RefusedWord refused) const;
};

Refused checkCharacters(std::string_view line) {
    if (line.size() > kMaxLine)
        return RefusedWord{{S4K_TEXT("Scenario", "line"), "",
                            S4K_TEXT("Scenario", "it is longer than 1000 bytes"),
                            S4K_TEXT("Scenario", "write a scenario as text")},
                           kMaxLine + 1};
    for (std::size_t i = 0; i < line.size(); ++i)
        if ((static_cast<unsigned char>(line[i]) < ' ' && line[i] != '\t') || line[i] == '\x7F')
            return RefusedWord{{S4K_TEXT("Scenario", "line"), "",
                                S4K_TEXT("Scenario", "there is a control character in it"),
                                S4K_TEXT("Scenario", "write a scenario as text")},
                               i + 1};
    return std::nullopt;
}

Refused Reader::readTitle(Words words, std::size_t end) {
    if (words[0].text != kTitle)
        return refusal(S4K_TEXT("Scenario", "scenario"), words[0],
                       S4K_TEXT("Scenario", "the first line of a scenario is missing"),
                       S4K_TEXT("Scenario", "write s4k-scenario 1 on the first line"));
    if (words.size() != 2 || words[1].text != "1")
        return refusal(S4K_TEXT("Scenario", "scenario version"),
                       words.size() > 1 ? words.back() : Word{"", end},
                       S4K_TEXT("Scenario", "only version 1 can be read"),
                       S4K_TEXT("Scenario", "write s4k-scenario 1 on the first line"));
    m_titled = true;
    return std::nullopt;
}

Result<modbus::UnitSet, RefusedWord> takeUnits(Words& words, std::size_t end) {
    const bool named = !words.empty() && words[0].text == "unit";
    const Word word = named && words.size() > 1 ? words[1] : Word{"", end};
    auto units = modbus::parseUnits(named ? word.text : "all");
    if (!units)
        return RefusedWord{units.error(), word.column};
    words = words.subspan(named ? 2 : 0);
    return *units;
}

Refused Reader::readStep(Words words, std::size_t end) {
    const Word time = words.size() > 1 ? words[1] : Word{"", end};
    const auto seconds = parseDuration(S4K_TEXT("Scenario", "time"), time.text, kLongestTime);
    if (!seconds)
        return RefusedWord{seconds.error(), time.column};
    words = words.subspan(2);
    const auto units = takeUnits(words, end);
    if (!units)
        return units.error();
    auto action = parseAction(words, end);
    if (!action)
        return action.error();
    if (m_scenario.steps.size() == kMaxScenarioSteps)
        return RefusedWord{{S4K_TEXT("Scenario", "scenario"), "",
                            S4K_TEXT("Scenario", "it has more than 10000 steps"),
                            S4K_TEXT("Scenario", "leave steps out, or let it repeat")}};
    m_scenario.steps.push_back({*seconds, *units, std::move(action).value(), m_line});
    return std::nullopt;
}

Refused Reader::readPeriod(Words words, std::size_t end) {
    const auto missing = [](const Word& word) {
        return refusal(S4K_TEXT("Scenario", "repeat"), word,
                       S4K_TEXT("Scenario", "the period is missing"),
                       S4K_TEXT("Scenario", "write repeat every 5min"));
    };
    if (words.size() != 3 || words[1].text != "every")
        return missing(words.size() > 3 ? words[3] : words.size() > 1 ? words[1] : Word{"", end});
    if (m_periodLine != 0)
        return refusal(S4K_TEXT("Scenario", "repeat"), words[0],
                       S4K_TEXT("Scenario", "the scenario repeats already"),
                       S4K_TEXT("Scenario", "leave one of the two lines out"));
    const auto seconds = parseDuration(S4K_TEXT("Scenario", "time"), words[2].text, kLongestTime);
    if (!seconds)
        return RefusedWord{seconds.error(), words[2].column};
    if (*seconds < kMinScenarioPeriod)
        return refusal(S4K_TEXT("Scenario", "repeat"), words[2],
                       S4K_TEXT("Scenario", "it is too short"),
                       S4K_TEXT("Scenario", "give 100ms or more"));
    m_scenario.period = *seconds;
    m_periodLine = m_line;
    m_periodColumn = words[2].column;
    return std::nullopt;
}

Refused Reader::readLine(std::string_view line) {
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    if (auto refused = checkCharacters(line))
        return refused;
    line = line.substr(0, line.find('#'));
    const std::vector<Word> words = wordsOf(line);
    if (words.empty())
        return std::nullopt;
    const std::size_t end = words.back().column + words.back().text.size();
    if (!m_titled)
        return readTitle(words, end);
    if (words[0].text == "at")
        return readStep(words, end);
    if (words[0].text == "repeat")
        return readPeriod(words, end);
    const std::vector<std::string> known{"at", "repeat"};
    return refusal(S4K_TEXT("Scenario", "line"), words[0],
                   S4K_TEXT("Scenario", "this word is not known"),
                   whatExists(words[0].text, known));
}

Refused Reader::checkEnd() {
    if (!m_titled)
        return RefusedWord{{S4K_TEXT("Scenario", "scenario"), "",
                            S4K_TEXT("Scenario", "it is empty"),
                            S4K_TEXT("Scenario", "write s4k-scenario 1 on the first line")}};
    if (m_scenario.steps.empty())
        return RefusedWord{{S4K_TEXT("Scenario", "scenario"), "",
                            S4K_TEXT("Scenario", "it has no step"),
                            S4K_TEXT("Scenario", "write one like at 10s load amps=50")}};
    const double last = m_scenario.steps.back().seconds;
    if (m_periodLine == 0 || m_scenario.period > last)
        return std::nullopt;
    m_line = m_periodLine;
    return RefusedWord{{S4K_TEXT("Scenario", "repeat"), "",
                        S4K_TEXT("Scenario", "the last step is not before its end"),
                        S4K_TEXT("Scenario", "give a time after the last step")},
                       m_periodColumn};
}

Error Reader::refuse(RefusedWord refused) const {
    return placed(m_scenario.name, std::max(m_line, 1), std::move(refused));
}

Result<Scenario> Reader::read(std::string_view text) {
    if (text.size() > kMaxScenarioBytes)
        return refuse(
            {{S4K_TEXT("Scenario", "scenario"), "", S4K_TEXT("Scenario", "it is longer than 1 MB"),
              S4K_TEXT("Scenario", "leave steps out")}});
    if (text.substr(0, kBom.size()) == kBom)
        text.remove_prefix(kBom.size());
    for (const std::string_view line : split(text, '\n')) {
        ++m_line;
        if (auto refused = readLine(line))
            return refuse(std::move(*refused));
    }
    std::stable_sort(
        m_scenario.steps.begin(), m_scenario.steps.end(),
        [](const ScenarioStep& a, const ScenarioStep& b) { return a.seconds < b.seconds; });
    if (auto refused = checkEnd())
        return refuse(std::move(*refused));
    return std::move(m_scenario);
}

} // namespace

Result<Scenario> parseScenario(std::string_view text, const std::string& name) {
    return Reader(name).read(text);
}

} // namespace s4k::session
