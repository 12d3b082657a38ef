// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/load_words.h"

#include "app/session/words.h"
#include "core/base/words.h"
#include "core/port/fitting_load.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace s4k::session {

namespace {

using View = std::string_view;
using Choice = std::optional<LoadSpec>;
using Source = std::unique_ptr<SignalSource>;

constexpr double kMaxVolts = 40'000;
constexpr double kMaxAmps = 50'000;

Text loadTitle(View name) {
    return S4K_TEXT("Scenario", "load %1").with(name);
}

Result<Done> readOne(double& target, View name, View text, double max) {
    const auto value = parseDecimal(loadTitle(name), text, 0, max);
    if (!value)
        return value.error();
    target = *value;
    return Done{};
}

/// Reads one number for all phases, or one for each phase.
Result<Done> readPhases(std::array<double, kPhaseCount>& target, View name, View text, double max) {
    const auto parts = split(text, ',');
    if (parts.size() != 1 && parts.size() != kPhaseCount)
        return Error{loadTitle(name), std::string(text),
                     S4K_TEXT("Scenario", "it has neither one nor three numbers"),
                     S4K_TEXT("Scenario", "write %1=1 or %1=1,1,1").with(name)};
    for (std::size_t i = 0; i < kPhaseCount; ++i)
        if (auto read = readOne(target[i], name, parts[parts.size() == 1 ? 0 : i], max); !read)
            return read;
    return Done{};
}

Result<Harmonic> readHarmonic(View name, View text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3)
        return Error{loadTitle(name), std::string(text),
                     S4K_TEXT("Scenario", "it is not order:fraction or order:fraction:degrees"),
                     S4K_TEXT("Scenario", "write %1=5:0.2:30,7:0.1").with(name)};
    const auto order = parseWhole(S4K_TEXT("Scenario", "harmonic order"), parts[0], 2, 31);
    const auto fraction = parseDecimal(S4K_TEXT("Scenario", "harmonic fraction"), parts[1], 0, 10);
    const auto degrees = parseDecimal(S4K_TEXT("Scenario", "harmonic phase"),
                                      parts.size() == 3 ? parts[2] : "0", -360, 360);
    if (!order)
        return order.error();
    if (!fraction)
        return fraction.error();
    if (!degrees)
        return degrees.error();
    return Harmonic{static_cast<int>(*order), *fraction, *degrees};
}

Result<Done> readHarmonics(std::vector<Harmonic>& target, View name, View text) {
    for (const View part : split(text, ',')) {
        const auto harmonic = readHarmonic(name, part);
        if (!harmonic)
            return harmonic.error();
        target.push_back(*harmonic);
    }
    return Done{};
}

struct Row {
    View name;
    Result<Done> (*read)(LoadSpec&, View);
};
constexpr std::array<Row, 8> kRows{{
    {"volts", [](LoadSpec& l, View t) { return readOne(l.volts, "volts", t, kMaxVolts); }},
    {"amps", [](LoadSpec& l, View t) { return readPhases(l.amps, "amps", t, kMaxAmps); }},
    {"pf", [](LoadSpec& l, View t) { return readPhases(l.powerFactor, "pf", t, 1); }},
    {"sag", [](LoadSpec& l, View t) { return readPhases(l.voltageFactor, "sag", t, 2); }},
    {"hz", [](LoadSpec& l, View t) { return readOne(l.frequencyHz, "hz", t, 70); }},
    {"noise", [](LoadSpec& l, View t) { return readOne(l.noiseFraction, "noise", t, 1); }},
    {"vh", [](LoadSpec& l, View t) { return readHarmonics(l.voltageHarmonics, "vh", t); }},
    {"ih", [](LoadSpec& l, View t) { return readHarmonics(l.currentHarmonics, "ih", t); }},
}};

Error unknownWord(View word, View name) {
    std::vector<std::string> known{"living", "dead", "leading"};
    for (const Row& row : kRows)
        known.push_back(std::string(row.name) + "=");
    return {S4K_TEXT("Scenario", "load"), std::string(word),
            S4K_TEXT("Scenario", "this word is not known"), whatExists(name, known)};
}

Result<Done> readWord(LoadSpec& load, View word) {
    if (word == "leading") {
        load.capacitive = true;
        return Done{};
    }
    const std::size_t equals = word.find('=');
    const View name = word.substr(0, equals);
    for (const Row& row : kRows)
        if (row.name == name && equals != View::npos)
            return row.read(load, word.substr(equals + 1));
    return unknownWord(word, name);
}

LoadSpec deadLoad(LoadSpec load) {
    load.volts = 0;
    load.amps.fill(0);
    return load;
}

Result<Done> checkBoth(const LoadSpec& load) {
    auto checked = check(load);
    return checked ? check(waveformOf(load)) : checked;
}

} // namespace

Result<Choice> parseLoad(View words, const Settings& settings) {
    if (words == "living")
        return Choice();
    LoadSpec load = steadyLoadFor(settings);
    if (words == "dead")
        return Choice(deadLoad(std::move(load)));
    for (const View word : split(words, ' '))
        if (!word.empty())
            if (auto read = readWord(load, word); !read)
                return read.error();
    if (auto checked = checkBoth(load); !checked)
        return checked.error();
    return Choice(std::move(load));
}

Result<Source> openLoad(View words, const Settings& settings) {
    const auto load = parseLoad(words, settings);
    if (!load)
        return load.error();
    if (*load)
        return Source(std::make_unique<Synthesis>(waveformOf(**load)));
    return Source(std::make_unique<LivingLoad>(livingLoadFor(settings)));
}

} // namespace s4k::session
