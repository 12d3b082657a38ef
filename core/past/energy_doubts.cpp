// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/energy_doubts.h"

#include <array>
#include <charconv>
#include <cmath>

namespace s4k::past {

namespace {

std::string digitsOf(double value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// `12345.678 kWh`
Text valueOf(std::size_t energy, double value) {
    constexpr double kThousandths = 1e3;
    constexpr double kKilo = 1e-3;
    const double kilos = std::round(value * kKilo * kThousandths) / kThousandths;
    return Text::inRow(Number{digitsOf(kilos)}, " k", traits(kEnergies[energy]).unit);
}

/// Of a history the values are not known.
Text textOf(CounterDoubt doubt) {
    switch (doubt) {
    case CounterDoubt::OddReading:
        return S4K_TEXT("Meter", "a reading does not fit those around it; it is not counted");
    case CounterDoubt::TooMuch:
        return S4K_TEXT("Meter", "an increase is more than CT and voltage allow in its time; it is "
                                 "not counted");
    case CounterDoubt::Fell:
        break;
    }
    return S4K_TEXT("Meter", "a counter fell without a recorded reset and went on from there; this "
                             "is taken as a reset");
}

Text textOf(CounterDoubt doubt, const Text& before, const Text& value) {
    switch (doubt) {
    case CounterDoubt::OddReading:
        return S4K_TEXT("Meter", "%1 does not fit the readings around it (%2 before it); it is not "
                                 "counted")
            .with(value, before);
    case CounterDoubt::TooMuch:
        return S4K_TEXT("Meter", "%1 after %2 is more than CT and voltage allow in this time; the "
                                 "difference is not counted")
            .with(value, before);
    case CounterDoubt::Fell:
        break;
    }
    return S4K_TEXT("Meter", "the counter fell from %1 to %2 without a recorded reset and went on "
                             "from there; this is taken as a reset")
        .with(before, value);
}

Doubt doubtOf(const EnergyFinding& item, const std::string& time) {
    const CounterFinding& finding = item.finding;
    const DoubtCode code =
        finding.doubt == CounterDoubt::Fell ? DoubtCode::Guessed : DoubtCode::LeftOut;
    if (item.energy >= kEnergies.size())
        return {code, Text::inRow(S4K_TEXT("Meter", "energy registers"), ", ", time),
                textOf(finding.doubt)};
    return {code, Text::inRow(traits(kEnergies[item.energy]).symbol, ", ", time),
            textOf(finding.doubt, valueOf(item.energy, finding.before.value),
                   valueOf(item.energy, finding.reading.value))};
}

} // namespace

Doubts energyDoubts(const std::vector<EnergyFinding>& findings,
                    const std::function<std::string(std::int64_t)>& timeText) {
    Doubts doubts;
    for (const EnergyFinding& item : findings)
        doubts.push_back(doubtOf(item, timeText(item.finding.reading.timeMs)));
    return doubts;
}

} // namespace s4k::past
