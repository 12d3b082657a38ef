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
constexpr double kEnergyTolerance = 0.5; // the load may have changed while it was watched
constexpr double kLeastWatched = 10;     // seconds
constexpr double kLeastPf = 0.5;
constexpr double kOverRange = 1.2;

std::string number(double value, int decimals) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string percent(double part) {
    return number(part * 100, 1) + " %";
}

/// One row while it is looked at.
class Row {
public:
    Row(std::string name, std::string source)
        : m_name(std::move(name)), m_source(std::move(source)) {}

    /// Something could be looked at; `fault` is empty when it is well.
    void look(const std::string& seen, const std::string& fault) {
        m_seen += (m_seen.empty() ? "" : ", ") + seen;
        if (!fault.empty())
            m_faults.push_back(fault);
        m_looked = true;
    }
    [[nodiscard]] Finding finding(const std::string& otherwise) const {
        if (!m_looked)
            return {m_name, m_source, Verdict::NotApplicable, otherwise};
        return findingOf(m_name, m_source, m_faults, m_seen);
    }

private:
    std::string m_name;
    std::string m_source;
    std::string m_seen;
    std::vector<std::string> m_faults;
    bool m_looked = false;
};

/// A line-to-neutral or line-to-line voltage with what it should be.
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

std::string phaseName(const char* what, Phase p) {
    return std::string(what) + " " + letter(p);
}

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

/// The system voltage is that between lines, where there are lines to measure between.
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
            voltages.push_back({std::string(1, letter(p)) + "N",
                                value(phaseQuantity(Quantity::VoltsAn, p)), system / divisor});
    return voltages;
}

Finding Checks::voltages() const {
    Row row("Every voltage is that of the service", "register 134; tolerance 10 %, own design");
    for (const Voltage& v : all()) {
        const bool well = std::abs(v.volts - v.nominal) <= kVoltageTolerance * v.nominal;
        row.look(v.name + " " + number(v.volts, 1) + " V",
                 well ? ""
                      : v.name + " is " + number(v.volts, 1) + " V, the setup says " +
                            number(v.nominal, 1) + " V");
    }
    return row.finding("");
}

Finding Checks::balance() const {
    Row row("The voltages are alike", "limit 5 %, NEMA MG 1");
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
        const std::string seen = std::string(toNeutral ? "to neutral " : "between lines ") +
                                 percent(most) + " off their mean";
        row.look(seen, most <= kMostImbalance ? "" : seen);
    }
    return row.finding("a single voltage");
}

Finding Checks::frequency() const {
    Row row("The frequency is inside the meter's range", "manual, register 146: 45 to 65 Hz");
    const double hertz = value(Quantity::Frequency);
    const bool well = hertz >= 45 && hertz <= 65;
    row.look(number(hertz, 2) + " Hz", well ? "" : number(hertz, 2) + " Hz");
    return row.finding("");
}

Finding Checks::load() const {
    Row row("Every phase carries current", "1 % of the CT's primary current, own design");
    const std::vector<Phase> with = loaded();
    for (const Phase p : phases()) {
        const double amps = value(phaseQuantity(Quantity::CurrentA, p));
        const bool well = std::find(with.begin(), with.end(), p) != with.end();
        row.look(std::string(1, letter(p)) + " " + number(amps, 1) + " A",
                 well ? "" : phaseName("phase", p) + " carries " + number(amps, 2) + " A");
    }
    return row.finding("");
}

Finding Checks::ctSize() const {
    Row row("The CTs are large enough", "manual, register 146: 120 % of the CT");
    for (const Phase p : loaded()) {
        const double part = value(phaseQuantity(Quantity::CurrentA, p)) / ct();
        row.look(std::string(1, letter(p)) + " at " + percent(part),
                 part <= kOverRange ? "" : phaseName("phase", p) + " at " + percent(part));
    }
    return row.finding("no load");
}

Finding Checks::powerFactors() const {
    Row row("Each CT is on the phase of its voltage",
            "manual, register 146: a power factor below 0.5 may be mis-wired");
    for (const Phase p : loaded()) {
        const double pf = value(phaseQuantity(Quantity::PfA, p));
        row.look(std::string(1, letter(p)) + " " + number(pf, 3),
                 pf >= kLeastPf ? "" : phaseName("power factor", p) + " " + number(pf, 3));
    }
    return row.finding("no load");
}

/// In the delta the phases' powers are those of two elements; their sum says nothing.
Finding Checks::powerSum() const {
    Row row("The powers of the phases add up", "registers 3, 9-11; tolerance 1 %, own design");
    if (!loaded().empty() && m_system != SystemType::ThreePhaseDelta) {
        double sum = 0;
        for (const Phase p : phases())
            sum += value(phaseQuantity(Quantity::PowerRealA, p));
        const double total = value(Quantity::PowerRealTotal);
        const std::string seen =
            number(sum / 1e3, 2) + " kW of " + number(total / 1e3, 2) + " kW in total";
        row.look(seen, std::abs(sum - total) <= kSumTolerance * total ? "" : seen);
    }
    return row.finding(loaded().empty() ? "no load" : "not so in a delta");
}

Finding Checks::energy() const {
    Row row("Energy is counted", "registers 1-2; within half of the present power, own design");
    const bool watched = m_look.energyWh && m_look.watchedSeconds.value_or(0) >= kLeastWatched;
    if (watched && !loaded().empty()) {
        const double expected =
            value(Quantity::PowerRealTotal) * *m_look.watchedSeconds / kSecondsPerHour;
        const std::string seen = number(*m_look.energyWh / 1e3, 3) + " kWh in " +
                                 number(*m_look.watchedSeconds, 0) + " s, " +
                                 number(expected / 1e3, 3) + " kWh at the present power";
        // The register may be coarser than what was used.
        const double step = std::pow(10.0, m_look.image.scales().energy + 3);
        const bool well =
            std::abs(*m_look.energyWh - expected) <= kEnergyTolerance * expected + step;
        row.look(seen, well ? "" : seen);
    }
    return row.finding(watched ? "no load" : "not watched for long enough");
}

/// A CT that nobody entered is the commonest mistake; no register can tell it from one that is so.
Finding Checks::ctEntered() const {
    const bool well = ct() != Settings()[Parameter::CtPrimary];
    return {"The CT size was entered", "manual, register 131: 100 A from the factory",
            well ? Verdict::Passed : Verdict::NotApplicable,
            number(ct(), 0) +
                (well ? " A" : " A may be the factory's: compare with the label of the CTs")};
}

Finding Checks::alerts() const {
    std::vector<std::string> active;
    for (const AlertRow& alert : kAlertTable)
        if ((m_look.image.alerts() >> alert.bit & 1) != 0)
            active.emplace_back(alert.name);
    return findingOf("No alert is active", "manual, register 146", active, "none");
}

} // namespace

std::vector<Finding> checkCommissioning(const CommissioningLook& look) {
    const Checks checks(look);
    return {checks.voltages(), checks.balance(),   checks.frequency(),    checks.load(),
            checks.ctSize(),   checks.ctEntered(), checks.powerFactors(), checks.powerSum(),
            checks.energy(),   checks.alerts()};
}

} // namespace s4k
