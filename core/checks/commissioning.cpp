// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/commissioning.h"

#include "core/registers/alerts.h"
#include "core/registers/power_rules.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace s4k {

namespace {

constexpr double kSecondsPerHour = 3600;
constexpr double kSumTolerance = 0.01;
constexpr double kEnergyTolerance = 0.5; // the load may have changed while energy was counted
constexpr double kLeastWatched = 10;     // seconds
constexpr double kLeastPf = 0.5;
constexpr double kOverRange = 1.2;

Number number(double value, int decimals) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::fixed, decimals);
    return {{text.data(), end.ptr}};
}

Number percent(double part) {
    return number(part * 100, 1);
}

std::string letterOf(Phase p) {
    return {letter(p)};
}

/// Collects the values and faults of one row.
class Row {
public:
    Row(TextId name, TextId source) : m_name(name), m_source(source) {}

    /// Adds a checked value; `fault` describes it if it is not `well`.
    void look(const Text& seen, bool well, const Text& fault) {
        m_seen.push_back(seen);
        if (!well)
            m_faults.push_back(fault);
    }
    [[nodiscard]] Finding finding(TextId otherwise = {}) const {
        if (m_seen.empty())
            return {m_name, m_source, Verdict::NotApplicable, otherwise};
        return findingOf(m_name, m_source, m_faults, Text::joined(m_seen, ", "));
    }

private:
    TextId m_name;
    TextId m_source;
    std::vector<Text> m_seen;
    std::vector<Text> m_faults;
};

/// A line-to-neutral or line-to-line voltage and its nominal value, in V.
struct Voltage {
    std::string name;
    double volts;
    double nominal;
};

class Checks {
public:
    explicit Checks(const CommissioningLook& look)
        : m_look(look), m_system(systemType(look.settings)) {}

    [[nodiscard]] Finding voltages() const;
    [[nodiscard]] Finding balance() const;
    [[nodiscard]] Finding frequency() const;
    [[nodiscard]] Finding load() const;
    [[nodiscard]] Finding ctSize() const;
    [[nodiscard]] Finding powerFactors() const;
    [[nodiscard]] Finding powerSum() const;
    [[nodiscard]] Finding energy() const;
    [[nodiscard]] Finding ctEntered() const;
    [[nodiscard]] Finding alerts() const;

private:
    const CommissioningLook& m_look;
    SystemType m_system;

    [[nodiscard]] double value(Quantity q) const { return m_look.image.value(q); }
    [[nodiscard]] double ct() const { return m_look.settings[Parameter::CtPrimary]; }
    [[nodiscard]] std::vector<Phase> phases() const;
    [[nodiscard]] std::vector<Phase> loaded() const;
    [[nodiscard]] std::vector<Voltage> all() const;
};

std::vector<Phase> Checks::phases() const {
    std::vector<Phase> all;
    for (const Phase p : kPhases)
        if (hasPhase(m_system, p))
            all.push_back(p);
    return all;
}

std::vector<Phase> Checks::loaded() const {
    std::vector<Phase> all = phases();
    all.erase(std::remove_if(all.begin(), all.end(),
                             [this](Phase p) {
                                 return !(value(phaseQuantity(Quantity::CurrentA, p)) >=
                                          kLeastLoad * ct());
                             }),
              all.end());
    return all;
}

/// The voltages of the system type. The system voltage is line-to-line if the system type has
/// line-to-line voltages, otherwise line-to-neutral.
std::vector<Voltage> Checks::all() const {
    const double system = m_look.settings[Parameter::SystemVoltage];
    constexpr std::array<const char*, 3> kPairNames{"AB", "BC", "AC"};
    std::vector<Voltage> voltages;
    for (const LinePair pair : kLinePairs)
        if (hasPair(m_system, pair))
            voltages.push_back(
                {kPairNames[index(pair)], value(pairQuantity(Quantity::VoltsAb, pair)), system});
    const double divisor = m_system == SystemType::ThreePhaseWye ? std::numbers::sqrt3
                           : m_system == SystemType::SplitPhase  ? 2
                                                                 : 1;
    for (const Phase p : kPhases)
        if (hasNeutral(m_system) && (hasPhase(m_system, p)))
            voltages.push_back(
                {letterOf(p) + "N", value(phaseQuantity(Quantity::VoltsAn, p)), system / divisor});
    return voltages;
}

Finding Checks::voltages() const {
    Row row(S4K_TEXT("Checks", "Every voltage is that of the service"),
            S4K_TEXT("Checks", "register 134; tolerance 10 %, own design"));
    for (const Voltage& v : all()) {
        const bool well = std::abs(v.volts - v.nominal) <= kVoltageTolerance * v.nominal;
        row.look(Text::inRow(v.name, " ", number(v.volts, 1), " V"), well,
                 S4K_TEXT("Checks", "%1 is %2 V, the setup says %3 V")
                     .with(v.name, number(v.volts, 1), number(v.nominal, 1)));
    }
    return row.finding();
}

Finding Checks::balance() const {
    Row row(S4K_TEXT("Checks", "The voltages are balanced"),
            S4K_TEXT("Checks", "limit 5 %, NEMA MG 1"));
    const std::vector<Voltage> voltages = all();
    for (const bool toNeutral : {false, true}) {
        double sum = 0;
        int count = 0;
        for (const Voltage& v : voltages)
            if (v.name.ends_with('N') == toNeutral) {
                sum += v.volts;
                ++count;
            }
        if (count < 2)
            continue;
        double most = 0;
        for (const Voltage& v : voltages)
            if (v.name.ends_with('N') == toNeutral)
                most = std::max(most, std::abs(v.volts * count / sum - 1));
        const Text seen =
            (toNeutral ? S4K_TEXT("Checks", "line to neutral up to %1 % from their mean")
                       : S4K_TEXT("Checks", "line to line up to %1 % from their mean"))
                .with(percent(most));
        row.look(seen, most <= kMostImbalance, seen);
    }
    return row.finding(S4K_TEXT("Checks", "a single voltage"));
}

Finding Checks::frequency() const {
    Row row(S4K_TEXT("Checks", "The frequency is inside the meter's range"),
            S4K_TEXT("Checks", "manual, register 146: 45 to 65 Hz"));
    const double hertz = value(Quantity::Frequency);
    const Text seen = Text::inRow(number(hertz, 2), " Hz");
    row.look(seen, hertz >= 45 && hertz <= 65, seen);
    return row.finding();
}

Finding Checks::load() const {
    Row row(S4K_TEXT("Checks", "Every phase carries current"),
            S4K_TEXT("Checks", "1 % of the CT's primary current, own design"));
    const std::vector<Phase> with = loaded();
    for (const Phase p : phases()) {
        const double amps = value(phaseQuantity(Quantity::CurrentA, p));
        const bool well = std::find(with.begin(), with.end(), p) != with.end();
        row.look(Text::inRow(letterOf(p), " ", number(amps, 1), " A"), well,
                 S4K_TEXT("Checks", "phase %1 carries %2 A").with(letterOf(p), number(amps, 2)));
    }
    return row.finding();
}

Finding Checks::ctSize() const {
    Row row(S4K_TEXT("Checks", "The CTs are large enough"),
            S4K_TEXT("Checks", "manual, register 146: 120 % of the CT"));
    for (const Phase p : loaded()) {
        const double part = value(phaseQuantity(Quantity::CurrentA, p)) / ct();
        row.look(S4K_TEXT("Checks", "%1 at %2 %").with(letterOf(p), percent(part)),
                 part <= kOverRange,
                 S4K_TEXT("Checks", "phase %1 at %2 %").with(letterOf(p), percent(part)));
    }
    return row.finding(S4K_TEXT("Checks", "no load"));
}

Finding Checks::powerFactors() const {
    Row row(S4K_TEXT("Checks", "Each CT is on the phase of its voltage"),
            S4K_TEXT("Checks", "manual, register 146: a power factor below 0.5 may be mis-wired"));
    for (const Phase p : loaded()) {
        const double pf = value(phaseQuantity(Quantity::PfA, p));
        row.look(Text::inRow(letterOf(p), " ", number(pf, 3)), pf >= kLeastPf,
                 S4K_TEXT("Checks", "power factor %1 %2").with(letterOf(p), number(pf, 3)));
    }
    return row.finding(S4K_TEXT("Checks", "no load"));
}

/// Not applicable in the delta: the powers of its phases are those of two elements.
Finding Checks::powerSum() const {
    Row row(S4K_TEXT("Checks", "The powers of the phases add up"),
            S4K_TEXT("Checks", "registers 3, 10-12; tolerance 1 %, own design"));
    if (!loaded().empty() && m_system != SystemType::ThreePhaseDelta) {
        double sum = 0;
        for (const Phase p : phases())
            sum += value(phaseQuantity(Quantity::PowerRealA, p));
        const double total = value(Quantity::PowerRealTotal);
        const Text seen = S4K_TEXT("Checks", "%1 kW of %2 kW in total")
                              .with(number(sum / 1e3, 2), number(total / 1e3, 2));
        row.look(seen, std::abs(sum - total) <= kSumTolerance * total, seen);
    }
    return row.finding(loaded().empty() ? S4K_TEXT("Checks", "no load")
                                        : S4K_TEXT("Checks", "does not apply to a delta system"));
}

Finding Checks::energy() const {
    Row row(S4K_TEXT("Checks", "Energy is counted"),
            S4K_TEXT("Checks", "registers 1-2; within half of the present power, own design"));
    const bool watched = m_look.energyWh && m_look.watchedSeconds.value_or(0) >= kLeastWatched;
    if (watched && !loaded().empty()) {
        const double expected =
            value(Quantity::PowerRealTotal) * *m_look.watchedSeconds / kSecondsPerHour;
        const Text seen = S4K_TEXT("Checks", "%1 kWh in %2 s, %3 kWh at the present power")
                              .with(number(*m_look.energyWh / 1e3, 3),
                                    number(*m_look.watchedSeconds, 0), number(expected / 1e3, 3));
        // The resolution of the register may be coarser than the energy counted.
        const double step = std::pow(10.0, m_look.image.scales().energy + 3);
        const bool well =
            std::abs(*m_look.energyWh - expected) <= kEnergyTolerance * expected + step;
        row.look(seen, well, seen);
    }
    return row.finding(watched ? S4K_TEXT("Checks", "no load")
                               : S4K_TEXT("Checks", "not watched for long enough"));
}

/// A CT size that was not entered is the most common mistake. No register distinguishes it from a
/// CT of the factory default.
Finding Checks::ctEntered() const {
    const bool well = ct() != Settings()[Parameter::CtPrimary];
    const Number amps = number(ct(), 0);
    return {S4K_TEXT("Checks", "The CT size was entered"),
            S4K_TEXT("Checks", "manual, register 131: 100 A from the factory"),
            well ? Verdict::Passed : Verdict::NotApplicable,
            well
                ? Text::inRow(amps, " A")
                : S4K_TEXT("Checks", "%1 A may be the factory's: compare with the label of the CTs")
                      .with(amps)};
}

Finding Checks::alerts() const {
    std::vector<Text> active;
    for (const AlertRow& alert : kAlertTable)
        if ((m_look.image.alerts() >> alert.bit & 1) != 0)
            active.emplace_back(alert.name);
    return findingOf(S4K_TEXT("Checks", "No alert is active"),
                     S4K_TEXT("Checks", "manual, register 146"), active,
                     S4K_TEXT("Checks", "none"));
}

} // namespace

std::vector<Finding> checkCommissioning(const CommissioningLook& look) {
    const Checks checks(look);
    return {checks.voltages(), checks.balance(),   checks.frequency(),    checks.load(),
            checks.ctSize(),   checks.ctEntered(), checks.powerFactors(), checks.powerSum(),
            checks.energy(),   checks.alerts()};
}

} // namespace s4k
