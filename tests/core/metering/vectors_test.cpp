// SPDX-License-Identifier: GPL-3.0-or-later
// Checks all metering vectors as specified, and the margin to their tolerances.
#include "core/metering/meter_engine.h"
#include "core/registers/alerts.h"
#include "tests/support/vectors.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <string>

namespace {

using namespace s4k;
using namespace s4k::test;

constexpr int kSeconds = 12;

// Least ratio of tolerance to error for each kind of quantity.
class Margins {
public:
    void check(const char* kind, const std::string& where, double value, double expected,
               double tolerance) {
        INFO(where << " " << kind << " reads " << value << ", expected " << expected);
        const double error = std::abs(value - expected);
        CHECK(error <= tolerance);
        if (tolerance > 0)
            note(kind, where, error > 0 ? tolerance / error : 1e30);
    }

    /// The least factor over all kinds; 0 when nothing was checked.
    double least() const {
        double factor = m_worst.empty() ? 0 : 1e30;
        for (const auto& [kind, entry] : m_worst)
            factor = std::min(factor, entry.factor);
        return factor;
    }
    void print(const char* title) const {
        std::printf("%s\n", title);
        for (const auto& [kind, entry] : m_worst)
            std::printf("  %-14s %10.1f times inside its tolerance, least in %s\n", kind.c_str(),
                        entry.factor, entry.where.c_str());
    }

private:
    struct Entry {
        double factor;
        std::string where;
    };
    void note(const char* kind, const std::string& where, double factor) {
        const auto [entry, isNew] = m_worst.try_emplace(kind, Entry{factor, where});
        if (!isNew && factor < entry->second.factor)
            entry->second = {factor, where};
    }
    std::map<std::string, Entry> m_worst;
};

struct Second {
    Readings readings;
    std::uint16_t alerts = 0;
};

std::vector<Second> meter(const MeteringVector& vector, const Quirks& quirks = {}) {
    Synthesis source(vector.waveform);
    MeterEngine engine(vector.settings, quirks);
    std::vector<SampleSet> sets(kSampleRate);
    std::vector<Second> seconds;
    for (int t = 0; t < kSeconds; ++t) {
        source.read(sets);
        REQUIRE(engine.push(sets) == sets.size());
        REQUIRE(engine.completedSecond());
        seconds.push_back({engine.readings(), engine.alerts()});
    }
    return seconds;
}

bool isDelta(const MeteringVector& v) {
    return v.settings[Parameter::SystemType] == 31;
}

double percentOf(double percent, double value) {
    return percent / 100.0 * std::abs(value);
}

// An expected value of 0 means a lost phase; its tolerance is 1e-4 of full scale.
double levelTolerance(double percent, double expected, double fullScale) {
    return expected == 0 ? 1e-4 * fullScale : percentOf(percent, expected);
}

double fullScaleVolts(const MeteringVector& v) {
    return 600.0 * v.settings[Parameter::PtRatio] / 100.0;
}
double fullScaleAmps(const MeteringVector& v) {
    return v.settings[Parameter::CtPrimary];
}

void checkPhase(Margins& margins, const MeteringVector& v, const Readings& r, Phase p,
                const std::string& where) {
    using enum Quantity;
    const ExpectedPhase& e = *v.phases[index(p)];
    const Tolerance& t = v.tolerance;
    const double powerFloor = 1e-4 * fullScaleVolts(v) * fullScaleAmps(v);
    const auto read = [&](Quantity first) { return r[phaseQuantity(first, p)]; };
    if (r.isValid(phaseQuantity(VoltsAn, p)))
        margins.check("volts", where, read(VoltsAn), e.volts,
                      levelTolerance(t.voltsPct, e.volts, fullScaleVolts(v)));
    margins.check("amps", where, read(CurrentA), e.amps,
                  levelTolerance(t.ampsPct, e.amps, fullScaleAmps(v)));
    const double real = std::abs(e.real);
    margins.check("real", where, read(PowerRealA), real,
                  e.apparent == 0 ? powerFloor
                                  : percentOf(t.realPct, std::max(real, 0.02 * e.apparent)));
    margins.check("reactive", where, read(PowerReactiveA), std::abs(e.reactive),
                  e.apparent == 0 ? powerFloor : percentOf(t.reactivePct, e.apparent));
    // The vectors have no tolerance for S and PF; it follows from those of current and power.
    const double apparentPct = std::max(t.apparentPct, t.ampsPct + t.voltsPct);
    margins.check("apparent", where, read(PowerApparentA), e.apparent,
                  levelTolerance(apparentPct, e.apparent, 1e4 * powerFloor));
    const double pf = std::max(t.powerFactor, t.realPct / 100.0);
    margins.check("power factor", where, read(PfA), e.powerFactor.value_or(1.0), pf);
}

void checkTotals(Margins& margins, const MeteringVector& v, const Readings& r,
                 const std::string& where) {
    using enum Quantity;
    const Tolerance& t = v.tolerance;
    const double real = isDelta(v) ? std::abs(v.realNet) : v.realMagnitudes;
    const double reactive = isDelta(v) ? std::abs(v.reactiveNet) : v.reactiveMagnitudes;
    margins.check("total real", where, r[PowerRealTotal], real,
                  percentOf(t.realPct, std::max(real, 0.02 * v.apparent)));
    margins.check("total reactive", where, r[PowerReactiveTotal], reactive,
                  percentOf(t.reactivePct, v.apparent));
    margins.check("total apparent", where, r[PowerApparentTotal], v.apparent,
                  percentOf(std::max(t.apparentPct, t.ampsPct + t.voltsPct), v.apparent));
    margins.check("total PF", where, r[PfTotal], std::min(1.0, real / v.apparent),
                  std::max(t.powerFactor, t.realPct / 100.0));
    margins.check("frequency", where, r[Frequency], v.hz, t.hz);
    margins.check("average amps", where, r[CurrentAvg], v.ampsAvg, percentOf(t.ampsPct, v.ampsAvg));
    if (r.isValid(VoltsLnAvg))
        margins.check("average L-N", where, r[VoltsLnAvg], v.voltsLnAvg.value(),
                      percentOf(t.voltsPct, *v.voltsLnAvg));
    if (r.isValid(VoltsLlAvg))
        margins.check("average L-L", where, r[VoltsLlAvg], v.voltsLlAvg.value(),
                      percentOf(t.voltsPct, *v.voltsLlAvg));
    for (const LinePair pair : kLinePairs)
        if (const Quantity q = pairQuantity(VoltsAb, pair); r.isValid(q))
            margins.check("line volts", where, r[q], v.lineVolts[index(pair)].value(),
                          percentOf(t.voltsPct, *v.lineVolts[index(pair)]));
}

void checkReading(Margins& margins, const MeteringVector& v, const Readings& r,
                  const std::string& where) {
    for (const Phase p : kPhases)
        if (v.phases[index(p)])
            checkPhase(margins, v, r, p, where);
    checkTotals(margins, v, r, where);
}

double meanOf(const std::vector<Second>& seconds, Quantity q) {
    double sum = 0;
    for (std::size_t n = 3; n <= 10; ++n)
        sum += seconds[n].readings[q];
    return sum / 8.0;
}

void checkMeans(Margins& margins, const MeteringVector& v, const std::vector<Second>& seconds) {
    for (const Phase p : kPhases) {
        const auto& e = v.phases[index(p)];
        if (e && v.tolerance.meanRealPct)
            margins.check("mean real", v.id,
                          meanOf(seconds, phaseQuantity(Quantity::PowerRealA, p)),
                          std::abs(e->real), percentOf(*v.tolerance.meanRealPct, e->real));
        if (e && v.tolerance.meanAmpsPct)
            margins.check("mean amps", v.id, meanOf(seconds, phaseQuantity(Quantity::CurrentA, p)),
                          e->amps, percentOf(*v.tolerance.meanAmpsPct, e->amps));
    }
}

void checkAlerts(const MeteringVector& v, std::uint16_t alerts, std::uint16_t expected) {
    const unsigned mask = v.borderline ? 0xFFFFU ^ alert::kLowPfMask : 0xFFFFU;
    CHECK((alerts & mask) == (expected & mask));
}

TEST_CASE("there are vectors to test with") {
    CHECK(meteringVectors().size() == 44);
}

// A burst without whole periods in a second's window: only the mean can be exact.
bool isBurst(const MeteringVector& v) {
    return v.tolerance.meanRealPct.has_value();
}

TEST_CASE("every metering vector reads a hundred times inside its tolerance") {
    Margins steady;
    Margins burst;
    for (const MeteringVector& v : meteringVectors()) {
        CAPTURE(v.id);
        const auto seconds = meter(v);
        for (std::size_t t = 3; t < seconds.size(); ++t)
            checkReading(isBurst(v) ? burst : steady, v, seconds[t].readings, v.id);
        checkMeans(steady, v, seconds);
    }
    steady.print("from the third second");
    burst.print("burst firing");
    CHECK(steady.least() > 99);
    CHECK(burst.least() > 1.4);
}

TEST_CASE("the first reading of every vector is right already") {
    Margins margins;
    for (const MeteringVector& v : meteringVectors())
        if (!isBurst(v))
            checkReading(margins, v, meter(v).front().readings, v.id);
    margins.print("first second");
    CHECK(margins.least() > 100);
}

TEST_CASE("alerts of every vector in both readings of the phase loss threshold") {
    const Quirks drops{.phaseLossMeaning = PhaseLossMeaning::DropBelowNominal};
    for (const MeteringVector& v : meteringVectors()) {
        CAPTURE(v.id);
        for (const Second& s : meter(v))
            checkAlerts(v, s.alerts, v.alertsFractionOf);
        for (const Second& s : meter(v, drops))
            checkAlerts(v, s.alerts, v.alertsDropsBy);
    }
}

} // namespace
