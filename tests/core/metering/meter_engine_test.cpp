// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/meter_engine.h"

#include "core/base/random.h"
#include "core/registers/alerts.h"
#include "core/signal/living_load.h"
#include "tests/core/metering/metered.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace {

using namespace s4k;
using namespace s4k::test;
using enum Quantity;

std::uint64_t bitsOf(double x) {
    return std::bit_cast<std::uint64_t>(x);
}

bool sameBits(const Readings& a, const Readings& b) {
    return std::all_of(kQuantities.begin(), kQuantities.end(), [&](const QuantityTraits& q) {
        return bitsOf(a[q.quantity]) == bitsOf(b[q.quantity]);
    });
}

std::vector<SampleSet> livingSets(std::size_t count,
                                  SystemType system = SystemType::ThreePhaseWye) {
    LivingLoad load({.system = system, .volts = 240});
    return setsOf(load, count);
}

TEST_CASE("before the first second nothing is known") {
    MeterEngine engine;
    CHECK_FALSE(engine.completedSecond());
    CHECK(engine.alerts() == 0);
    CHECK(engine.push(livingSets(kSampleRate - 1)) == kSampleRate - 1);
    CHECK_FALSE(engine.completedSecond());
    for (const QuantityTraits& q : kQuantities)
        CHECK_FALSE(engine.readings().isValid(q.quantity));
    CHECK(engine.push(livingSets(1)) == 1);
    CHECK(engine.completedSecond());
    CHECK(engine.readings().isValid(PowerRealTotal));
    CHECK(engine.push({}) == 0);
    CHECK_FALSE(engine.completedSecond());
}

TEST_CASE("a push takes no more than the second it completes") {
    MeterEngine engine;
    const auto sets = livingSets(3 * kSampleRate);
    CHECK(engine.push(std::span(sets).first(1000)) == 1000);
    CHECK(engine.push(std::span(sets).subspan(1000)) == kSampleRate - 1000);
    CHECK(engine.completedSecond());
    CHECK(engine.push(std::span(sets).subspan(kSampleRate)) == kSampleRate);
    CHECK(engine.completedSecond());
    CHECK(engine.push(std::span(sets).first(1)) == 1);
    CHECK_FALSE(engine.completedSecond());
}

TEST_CASE("the size of the pieces never changes a bit") {
    const auto sets = livingSets(6 * kSampleRate);
    for (const bool imperfect : {false, true}) {
        MeterEngine whole;
        MeterEngine pieces;
        if (imperfect) {
            whole.setConverter({.bits = 16, .noise = 1e-4});
            pieces.setConverter({.bits = 16, .noise = 1e-4});
        }
        pushAll(whole, sets);
        Random random(17);
        for (std::size_t done = 0; done < sets.size();) {
            const std::size_t count = std::min<std::size_t>(random.below(900), sets.size() - done);
            done += pieces.push(std::span(sets).subspan(done, count));
        }
        CHECK(sameBits(whole.readings(), pieces.readings()));
        CHECK(whole.energies() == pieces.energies());
        CHECK(whole.alerts() == pieces.alerts());
    }
}

TEST_CASE("the same input gives the same bits on every platform") {
    MeterEngine engine(settingsFor(SystemType::ThreePhaseWye));
    std::uint64_t digest = 14695981039346656037U;
    const auto sets = livingSets(20 * kSampleRate);
    for (std::span<const SampleSet> rest(sets); !rest.empty();) {
        rest = rest.subspan(engine.push(rest));
        for (const QuantityTraits& q : kQuantities)
            if (engine.readings().isValid(q.quantity))
                digest = (digest ^ bitsOf(engine.readings()[q.quantity])) * 1099511628211U;
    }
    CHECK(digest == 14877987489803447873U);
}

// Energy of a phase in Wh, summed over all sets.
double directEnergy(std::span<const SampleSet> sets, std::size_t phase) {
    double sum = 0;
    for (const SampleSet& set : sets)
        sum += set[phase] * set[3 + phase];
    return sum / kSampleRate / 3600;
}

TEST_CASE("energy is conserved: nothing is lost or counted twice between windows") {
    // A varying load; the last second has no load, so that the last window is empty.
    auto sets = livingSets(30 * kSampleRate);
    Random random(23);
    for (std::size_t n = 0; n < sets.size();) {
        const double level = random.uniform();
        for (const std::size_t end = n + random.below(3000); n < std::min(end, sets.size()); ++n)
            for (std::size_t c = 3; c < 6; ++c)
                sets[n][c] *= n + kSampleRate < sets.size() ? level : 0.0;
    }
    MeterEngine engine(settingsFor(SystemType::ThreePhaseWye));
    pushAll(engine, sets);
    double total = 0;
    for (std::size_t p = 0; p < 3; ++p) {
        const double expected = directEnergy(sets, p);
        // The covariance subtracts the product of the means, which are not exactly 0 in a second.
        CHECK(engine.energies().realPhase[p] == doctest::Approx(expected).epsilon(1e-4));
        total += expected;
    }
    CHECK(engine.energies().realTotal == doctest::Approx(total).epsilon(1e-4));
    CHECK(engine.readings()[EnergyRealTotal] == engine.energies().realTotal);
    CHECK(engine.readings()[EnergyRealB] == engine.energies().realPhase[1]);
}

TEST_CASE("energies are the integral of the totals, to the last digit for a steady load") {
    const LoadSpec load{.frequencyHz = 59.97, .volts = 480, .powerFactor = {0.8, 0.8, 0.8}};
    const MeterEngine engine = metered(waveformOf(load), settingsFor(load.system), 60);
    const Readings& r = engine.readings();
    // Half of the falling edge of the last window is not counted yet.
    const double hours = (60 - 125.5 / 2520) / 3600;
    CHECK(r[EnergyRealTotal] == doctest::Approx(r[PowerRealTotal] * hours).epsilon(1e-4));
    CHECK(r[EnergyReactiveTotal] == doctest::Approx(r[PowerReactiveTotal] * hours).epsilon(1e-4));
    CHECK(r[EnergyApparentTotal] == doctest::Approx(r[PowerApparentTotal] * hours).epsilon(1e-4));
    CHECK(r[EnergyRealA] == doctest::Approx(r[PowerRealA] * hours).epsilon(1e-4));
}

TEST_CASE("energies can be set, and show at once") {
    MeterEngine engine = metered(waveformOf({}), settingsFor(SystemType::ThreePhaseWye), 2);
    engine.setEnergies({1e9, 2e9, 3e9, {1, 2, 3}});
    CHECK(engine.readings()[EnergyRealTotal] == 1e9);
    CHECK(engine.readings()[EnergyRealC] == 3);
    pushAll(engine, setsOf(waveformOf({}), kSampleRate));
    CHECK(engine.energies().realTotal > 1e9);
    MeterEngine fresh;
    fresh.setEnergies({5, 6, 7, {}});
    CHECK_FALSE(fresh.readings().isValid(EnergyRealTotal));
    pushAll(fresh, setsOf(Waveform{}, kSampleRate));
    CHECK(fresh.readings()[EnergyRealTotal] == 5);
}

TEST_CASE("readings scale with the input") {
    const auto sets = livingSets(2 * kSampleRate);
    auto scaled = sets;
    for (SampleSet& set : scaled)
        for (std::size_t c = 0; c < kChannelCount; ++c)
            set[c] *= c < 3 ? 2.0 : 0.5;
    MeterEngine a(settingsFor(SystemType::ThreePhaseWye));
    MeterEngine b(settingsFor(SystemType::ThreePhaseWye));
    pushAll(a, sets);
    pushAll(b, scaled);
    for (const Phase p : kPhases) {
        CHECK(b.readings()[phaseQuantity(VoltsAn, p)] ==
              doctest::Approx(2 * a.readings()[phaseQuantity(VoltsAn, p)]).epsilon(1e-12));
        CHECK(b.readings()[phaseQuantity(CurrentA, p)] ==
              doctest::Approx(0.5 * a.readings()[phaseQuantity(CurrentA, p)]).epsilon(1e-12));
    }
    for (const Quantity q :
         {PowerRealTotal, PowerReactiveTotal, PowerApparentTotal, PfTotal, Frequency})
        CHECK(b.readings()[q] == doctest::Approx(a.readings()[q]).epsilon(1e-12));
}

TEST_CASE("exchanging phases exchanges their readings, and no total") {
    LoadSpec load{
        .amps = {20, 30, 40}, .powerFactor = {0.9, 0.7, 0.6}, .voltageFactor = {1, 0.9, 1.1}};
    const auto sets = setsOf(waveformOf(load), 3 * kSampleRate);
    auto turned = sets;
    for (SampleSet& s : turned)
        s = {s[1], s[2], s[0], s[4], s[5], s[3]};
    MeterEngine a(settingsFor(load.system));
    MeterEngine b(settingsFor(load.system));
    pushAll(a, sets);
    pushAll(b, turned);
    for (const Quantity first :
         {VoltsAn, CurrentA, PowerRealA, PowerReactiveA, PowerApparentA, PfA})
        for (std::size_t p = 0; p < 3; ++p)
            CHECK(b.readings()[phaseQuantity(first, kPhases[p])] ==
                  doctest::Approx(a.readings()[phaseQuantity(first, kPhases[(p + 1) % 3])])
                      .epsilon(1e-9));
    for (const Quantity q : {PowerRealTotal, PowerReactiveTotal, PowerApparentTotal, Frequency})
        CHECK(b.readings()[q] == doctest::Approx(a.readings()[q]).epsilon(1e-9));
    CHECK(b.readings()[VoltsAb] == doctest::Approx(a.readings()[VoltsBc]).epsilon(1e-9));
    CHECK(b.readings()[VoltsBc] == doctest::Approx(a.readings()[VoltsAc]).epsilon(1e-9));
}

TEST_CASE("a reversed transducer changes nothing but the delta's total") {
    for (const SystemType system : {SystemType::ThreePhaseWye, SystemType::ThreePhaseDelta}) {
        LoadSpec load{.system = system, .amps = {20, 30, 40}};
        auto sets = setsOf(waveformOf(load), 2 * kSampleRate);
        MeterEngine right(settingsFor(system));
        pushAll(right, sets);
        for (SampleSet& s : sets)
            s[4] = -s[4];
        MeterEngine reversed(settingsFor(system));
        pushAll(reversed, sets);
        CHECK(reversed.readings()[PowerRealB] ==
              doctest::Approx(right.readings()[PowerRealB]).epsilon(1e-12));
        const double lost =
            system == SystemType::ThreePhaseDelta ? 2 * right.readings()[PowerRealB] : 0;
        CHECK(reversed.readings()[PowerRealTotal] ==
              doctest::Approx(right.readings()[PowerRealTotal] - lost).epsilon(1e-9));
    }
}

TEST_CASE("a dead phase A takes the frequency with it, and nothing else") {
    const LoadSpec load{
        .frequencyHz = 51.37, .powerFactor = {0.8, 0.8, 0.8}, .voltageFactor = {0, 1, 1}};
    const MeterEngine engine = metered(waveformOf(load), settingsFor(load.system));
    const Readings& r = engine.readings();
    CHECK_FALSE(r.isValid(Frequency));
    CHECK((engine.alerts() & alert::kFrequency) != 0);
    const double s = 480 / std::sqrt(3.0) * 50;
    CHECK(r[PowerRealB] == doctest::Approx(0.8 * s).epsilon(1e-5));
    CHECK(r[PowerReactiveB] == doctest::Approx(0.6 * s).epsilon(1e-6));
    CHECK(r[PowerReactiveC] == doctest::Approx(0.6 * s).epsilon(1e-6));
    CHECK(r[PowerReactiveA] == 0);
    CHECK(r[PfA] == 1);
    CHECK(r[VoltsAn] == 0);
}

TEST_CASE("frequency is told from 45 to 65 Hz, and reactive power whatever the frequency") {
    for (const double hz : {40.0, 44.9, 45.0, 49.99, 55.55, 65.0, 65.1, 70.0}) {
        CAPTURE(hz);
        const LoadSpec load{.frequencyHz = hz, .powerFactor = {0.6, 0.6, 0.6}};
        const MeterEngine engine = metered(waveformOf(load), settingsFor(load.system), 2);
        const bool inRange = hz >= 45 && hz <= 65;
        CHECK(engine.readings().isValid(Frequency) == inRange);
        CHECK(((engine.alerts() & alert::kFrequency) == 0) == inRange);
        if (inRange)
            CHECK(std::abs(engine.readings()[Frequency] - hz) < 1e-6);
        CHECK(engine.readings()[PowerReactiveA] ==
              doctest::Approx(0.8 * 480 / std::sqrt(3.0) * 50).epsilon(1e-6));
    }
}

TEST_CASE("ten volts at the terminals tell a frequency, less does not") {
    for (const int pt : {100, 2000})
        for (const double volts : {9.9, 10.1}) {
            Waveform w;
            w.channels[0].components = {{60, volts * pt / 100.0, 0}};
            Settings settings = settingsFor(SystemType::ThreePhaseWye);
            settings.set(Parameter::PtRatio, pt);
            CHECK(metered(w, settings).readings().isValid(Frequency) == (volts > 10));
        }
}

TEST_CASE("constants and noise have no frequency, and no reading is lost by them") {
    Waveform constant;
    Waveform noise;
    for (ChannelWave& wave : constant.channels)
        wave.dc = 50;
    for (ChannelWave& wave : noise.channels)
        wave.noiseRms = 50;
    for (const Waveform& w : {Waveform{}, constant, noise}) {
        const MeterEngine engine = metered(w, settingsFor(SystemType::ThreePhaseWye));
        CHECK_FALSE(engine.readings().isValid(Frequency));
        for (const Quantity q : {VoltsAn, CurrentA, PowerRealTotal, PowerReactiveTotal, PfTotal})
            CHECK(engine.readings().isValid(q));
        CHECK(engine.readings()[PowerReactiveTotal] == 0);
    }
    CHECK(metered(constant, settingsFor(SystemType::ThreePhaseWye)).readings()[CurrentA] == 0);
    CHECK(metered(noise, settingsFor(SystemType::ThreePhaseWye)).readings()[CurrentA] ==
          doctest::Approx(50).epsilon(0.05));
}

TEST_CASE("the first reading is right already") {
    for (const SystemType system : kSystemTypes)
        for (const double hz : {45.3, 50.0, 62.7}) {
            const LoadSpec load{
                .system = system, .frequencyHz = hz, .volts = 240, .amps = {60, 60, 60}};
            const Readings first = readingsFor(load, 1);
            const Readings later = readingsFor(load, 4);
            for (const QuantityTraits& q : kQuantities)
                if (later.isValid(q.quantity) && q.symbol.substr(0, 6) != "energy") {
                    CAPTURE(q.symbol);
                    CHECK(first[q.quantity] == doctest::Approx(later[q.quantity]).epsilon(2e-5));
                }
        }
}

TEST_CASE("a change of the system type takes effect with the running second") {
    const LoadSpec load{.system = SystemType::ThreePhaseWye};
    const auto sets = setsOf(waveformOf(load), 4 * kSampleRate);
    MeterEngine engine(settingsFor(SystemType::ThreePhaseWye));
    pushAll(engine, std::span(sets).first(2 * kSampleRate + 1000));
    const Energies before = engine.energies();
    engine.configure(settingsFor(SystemType::OnePhaseLl), {});
    CHECK(engine.readings().isValid(VoltsCn));
    CHECK(engine.energies() == before);
    pushAll(engine, std::span(sets).subspan(2 * kSampleRate + 1000));
    CHECK_FALSE(engine.readings().isValid(VoltsCn));
    CHECK(engine.readings()[VoltsAb] == doctest::Approx(480).epsilon(1e-6));
    CHECK(engine.readings()[CurrentA] == doctest::Approx(50).epsilon(1e-6));
    CHECK(engine.energies().realTotal > before.realTotal);
}

TEST_CASE("a quirk changes the total apparent power and its energy") {
    const LoadSpec load{.amps = {10, 20, 40}, .powerFactor = {0.5, 0.8, 1}};
    const Quirks vector{.totalApparentPower = TotalApparentPower::Vector};
    const Readings a = metered(waveformOf(load), settingsFor(load.system)).readings();
    const Readings v = metered(waveformOf(load), settingsFor(load.system), 3, vector).readings();
    CHECK(v[PowerApparentTotal] ==
          doctest::Approx(std::hypot(a[PowerRealTotal], a[PowerReactiveTotal])).epsilon(1e-12));
    CHECK(v[PowerApparentTotal] < a[PowerApparentTotal]);
    CHECK(v[EnergyApparentTotal] < a[EnergyApparentTotal]);
    CHECK(v[PfTotal] > a[PfTotal]);
    CHECK(v[PowerApparentA] == a[PowerApparentA]);
}

// Checks that valid readings are finite and physically possible.
void checkSane(const Readings& r, SystemType system) {
    for (const QuantityTraits& q : kQuantities) {
        const double value = r[q.quantity];
        const bool elsewhere = q.kind == QuantityKind::Count || q.symbol.substr(0, 6) == "demand";
        if (elsewhere || !contains(q.validIn, system)) {
            CHECK(std::isnan(value));
        } else if (q.kind != QuantityKind::Frequency) {
            CAPTURE(q.symbol);
            CHECK(std::isfinite(value));
            CHECK(value >= 0);
        }
        if (q.kind == QuantityKind::PowerFactor && !std::isnan(value))
            CHECK(value <= 1);
    }
}

TEST_CASE("no finite input makes a reading that is not a number") {
    Random random(31);
    const double levels[] = {
        0, 1e-300, 1e-12, 1, 1e6, 1e13, 1e155, 1e300, std::numeric_limits<double>::max()};
    for (const SystemType system : kSystemTypes)
        for (const double level : levels) {
            CAPTURE(level);
            MeterEngine engine(settingsFor(system));
            std::vector<SampleSet> sets(2 * kSampleRate);
            for (SampleSet& set : sets)
                for (double& x : set)
                    x = level * (2 * random.uniform() - 1);
            pushAll(engine, sets);
            checkSane(engine.readings(), system);
            // The engine recovers.
            pushAll(engine, livingSets(2 * kSampleRate, system));
            checkSane(engine.readings(), system);
            CHECK(engine.readings()[Frequency] == doctest::Approx(60).epsilon(0.01));
        }
}

TEST_CASE("every setting, however odd, leaves the readings sane") {
    const auto sets = livingSets(kSampleRate);
    for (const std::int32_t odd : {-32768, -1, 0, 1, 32767, 2147483647})
        for (std::size_t p = 0; p < kParameterCount; ++p) {
            Settings settings = settingsFor(SystemType::ThreePhaseWye);
            settings.set(static_cast<Parameter>(p), odd);
            MeterEngine engine(settings);
            pushAll(engine, sets);
            checkSane(engine.readings(), SystemType::ThreePhaseWye);
        }
}

TEST_CASE("a living load reads plausibly in every system type") {
    for (const SystemType system : kSystemTypes) {
        CAPTURE(static_cast<int>(system));
        MeterEngine engine(settingsFor(system, 240));
        pushAll(engine, livingSets(5 * kSampleRate, system));
        const Readings& r = engine.readings();
        checkSane(r, system);
        CHECK(engine.alerts() == 0);
        CHECK(r[Frequency] == doctest::Approx(60).epsilon(0.002));
        CHECK(r[PfTotal] > 0.85);
        CHECK(r[PfTotal] < 0.98);
        CHECK(r[CurrentAvg] > 30);
        CHECK(r[CurrentAvg] < 60);
        CHECK(r[traits(system).pairCount > 0 ? VoltsLlAvg : VoltsLnAvg] ==
              doctest::Approx(240).epsilon(0.02));
    }
}

TEST_CASE("a meter moves with all it holds") {
    MeterEngine a = metered(waveformOf({}), settingsFor(SystemType::ThreePhaseWye), 2);
    const Readings before = a.readings();
    MeterEngine b = std::move(a);
    CHECK(sameBits(b.readings(), before));
    pushAll(b, setsOf(waveformOf({}), kSampleRate));
    CHECK(b.completedSecond());
}

} // namespace
