// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/load_words.h"

#include "app/session/words.h"
#include "core/port/fitting_load.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace s4k::session {

namespace {

using Text = std::string_view;
using Choice = std::optional<LoadSpec>;
using Source = std::unique_ptr<SignalSource>;

constexpr double kMaxVolts = 40'000;
constexpr double kMaxAmps = 50'000;

Result<Done> readOne(double& target, Text name, Text text, double max) {
    const auto value = parseDecimal("load " + std::string(name), text, 0, max);
    if (!value)
        return value.error();
    target = *value;
    return Done{};
}

/// One number for all phases, or one for each.
Result<Done> readPhases(std::array<double, kPhaseCount>& target, Text name, Text text, double max) {
    const auto parts = split(text, ',');
    if (parts.size() != 1 && parts.size() != kPhaseCount)
        return Error{"load " + std::string(name), std::string(text),
                     "it has neither one nor three numbers",
                     "write " + std::string(name) + "=1 or " + std::string(name) + "=1,1,1"};
    for (std::size_t i = 0; i < kPhaseCount; ++i)
        if (auto read = readOne(target[i], name, parts[parts.size() == 1 ? 0 : i], max); !read)
            return read;
    return Done{};
}

Result<Harmonic> readHarmonic(Text name, Text text) {
    const auto parts = split(text, ':');
    if (parts.size() < 2 || parts.size() > 3)
        return Error{"load " + std::string(name), std::string(text),
                     "it is not order:fraction or order:fraction:degrees",
                     "write " + std::string(name) + "=5:0.2:30,7:0.1"};
    const auto order = parseWhole("harmonic order", parts[0], 2, 31);
    const auto fraction = parseDecimal("harmonic fraction", parts[1], 0, 10);
    const auto degrees =
        parseDecimal("harmonic phase", parts.size() == 3 ? parts[2] : "0", -360, 360);
    if (!order)
        return order.error();
    if (!fraction)
        return fraction.error();
    if (!degrees)
        return degrees.error();
    return Harmonic{static_cast<int>(*order), *fraction, *degrees};
}

Result<Done> readHarmonics(std::vector<Harmonic>& target, Text name, Text text) {
    for (const Text part : split(text, ',')) {
        const auto harmonic = readHarmonic(name, part);
        if (!harmonic)
            return harmonic.error();
        target.push_back(*harmonic);
    }
    return Done{};
}

struct Row {
    Text name;
    Result<Done> (*read)(LoadSpec&, Text);
};
constexpr std::array<Row, 8> kRows{{
    {"volts", [](LoadSpec& l, Text t) { return readOne(l.volts, "volts", t, kMaxVolts); }},
    {"amps", [](LoadSpec& l, Text t) { return readPhases(l.amps, "amps", t, kMaxAmps); }},
    {"pf", [](LoadSpec& l, Text t) { return readPhases(l.powerFactor, "pf", t, 1); }},
    {"sag", [](LoadSpec& l, Text t) { return readPhases(l.voltageFactor, "sag", t, 2); }},
    {"hz", [](LoadSpec& l, Text t) { return readOne(l.frequencyHz, "hz", t, 70); }},
    {"noise", [](LoadSpec& l, Text t) { return readOne(l.noiseFraction, "noise", t, 1); }},
    {"vh", [](LoadSpec& l, Text t) { return readHarmonics(l.voltageHarmonics, "vh", t); }},
    {"ih", [](LoadSpec& l, Text t) { return readHarmonics(l.currentHarmonics, "ih", t); }},
}};

Error unknownWord(Text word, Text name) {
    std::vector<std::string> known{"living", "dead", "leading"};
    for (const Row& row : kRows)
        known.push_back(std::string(row.name) + "=");
    return {"load", std::string(word), "this word is not known", whatExists(name, known)};
}

Result<Done> readWord(LoadSpec& load, Text word) {
    if (word == "leading") {
        load.capacitive = true;
        return Done{};
    }
    const std::size_t equals = word.find('=');
    const Text name = word.substr(0, equals);
    for (const Row& row : kRows)
        if (row.name == name && equals != Text::npos)
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

Result<Choice> parseLoad(Text words, const Settings& settings) {
    if (words == "living")
        return Choice();
    LoadSpec load = steadyLoadFor(settings);
    if (words == "dead")
        return Choice(deadLoad(std::move(load)));
    for (const Text word : split(words, ' '))
        if (!word.empty())
            if (auto read = readWord(load, word); !read)
                return read.error();
    if (auto checked = checkBoth(load); !checked)
        return checked.error();
    return Choice(std::move(load));
}

Result<Source> openLoad(Text words, const Settings& settings) {
    const auto load = parseLoad(words, settings);
    if (!load)
        return load.error();
    if (*load)
        return Source(std::make_unique<Synthesis>(waveformOf(**load)));
    return Source(std::make_unique<LivingLoad>(livingLoadFor(settings)));
}

} // namespace s4k::session
