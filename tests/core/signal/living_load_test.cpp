// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/living_load.h"

#include "core/base/random.h"
#include "tests/core/signal/wave_oracle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

using namespace s4k;
using namespace s4k::test;

struct Second {
    SampleSet rms{};
    std::array<double, 3> real{};
};

Second measure(const std::vector<SampleSet>& sets) {
    Second s;
    for (std::size_t c = 0; c < kChannelCount; ++c)
        s.rms[c] = rmsOf(sets, static_cast<Channel>(c));
    for (std::size_t p = 0; p < 3; ++p) {
        for (const SampleSet& set : sets)
            s.real[p] += set[p] * set[3 + p] / static_cast<double>(sets.size());
    }
    return s;
}

std::vector<Second> live(const LivingLoadSpec& spec, int seconds) {
    LivingLoad load(spec);
    std::vector<Second> result;
    for (int n = 0; n < seconds; ++n)
        result.push_back(measure(readSets(load, kSampleRate)));
    return result;
}

TEST_CASE("the living load is the same for the same seed, in pieces of any size") {
    LivingLoad whole({});
    LivingLoad pieces({});
    LivingLoad other({.seed = 5});
    const auto expected = readSets(whole, 20000);
    std::vector<SampleSet> got(expected.size());
    Random random(1);
    for (std::size_t done = 0; done < got.size();) {
        const std::size_t count = std::min<std::size_t>(random.below(3000), got.size() - done);
        done += pieces.read(std::span(got).subspan(done, count));
    }
    CHECK(got == expected);
    CHECK(readSets(other, 20000) != expected);
}

TEST_CASE(
    "it draws 30 to 60 percent, at a power factor of 0.86 to 0.97, in every second but a start") {
    int starts = 0;
    int inBand = 0;
    const auto seconds = live({}, 300);
    for (const Second& s : seconds) {
        const double volts = 480 / std::sqrt(3.0);
        const double level = (s.rms[3] + s.rms[4] + s.rms[5]) / 300;
        const double pf = (s.real[0] + s.real[1] + s.real[2]) /
                          (s.rms[0] * s.rms[3] + s.rms[1] * s.rms[4] + s.rms[2] * s.rms[5]);
        for (std::size_t p = 0; p < 3; ++p)
            CHECK(s.rms[p] == doctest::Approx(volts).epsilon(0.025));
        CHECK(level < 0.85);
        CHECK(pf > 0.7);
        if (level > 0.3 && level < 0.6 && pf > 0.86 && pf < 0.97)
            ++inBand;
    }
    for (std::size_t n = 1; n < seconds.size(); ++n)
        if (seconds[n].rms[3] > 1.15 * seconds[n - 1].rms[3])
            ++starts;
    CHECK(inBand > 280);
    CHECK(starts >= 3);
    CHECK(starts <= 12);
}

TEST_CASE("something happens at once: every second differs, a motor starts within 20 s") {
    const auto seconds = live({}, 20);
    double greatest = 0;
    for (std::size_t n = 1; n < seconds.size(); ++n) {
        CHECK(std::abs(seconds[n].rms[3] / seconds[n - 1].rms[3] - 1) > 1e-5);
        CHECK(seconds[n].rms[0] != seconds[n - 1].rms[0]);
        greatest = std::max(greatest, seconds[n].rms[3] / seconds[n - 1].rms[3]);
    }
    CHECK(greatest > 1.15);
}

TEST_CASE("it is slightly unbalanced, and bends its waves") {
    LivingLoad load({});
    const auto sets = readSets(load, 5 * kSampleRate);
    const Second s = measure(sets);
    CHECK(s.rms[3] > 1.01 * s.rms[4]);
    CHECK(s.rms[3] < 1.2 * s.rms[4]);
    // A plain Fourier sum at the 5th harmonic.
    double fifth[2] = {0, 0};
    for (std::size_t n = 0; n < sets.size(); ++n) {
        const double angle = 6.283185307179586 * 300.0 * static_cast<double>(n) / kSampleRate;
        fifth[0] += sets[n][3] * std::cos(angle);
        fifth[1] += sets[n][3] * std::sin(angle);
    }
    const double count = static_cast<double>(sets.size());
    const double level = std::hypot(fifth[0], fifth[1]) * std::sqrt(2.0) / count / s.rms[3];
    CHECK(level > 0.02);
    CHECK(level < 0.12);
}

TEST_CASE("every system type is fed at its own terminals") {
    for (const SystemType system : kSystemTypes) {
        CAPTURE(static_cast<int>(system));
        const Second s = live({.system = system, .volts = 240, .fullScaleAmps = 200}, 1).front();
        const SystemTraits& t = traits(system);
        for (std::size_t p = 0; p < 3; ++p) {
            CHECK((s.rms[3 + p] > 60) == (p < t.phaseCount));
            CHECK(s.rms[3 + p] < 130);
            // The power of each element is imported; type 11 measures A relative to B.
            if (p < t.phaseCount)
                CHECK(s.real[p] > 0);
        }
        const double leg = system == SystemType::OnePhaseLn ? 240
                           : t.pairCount == 1               ? 120
                                                            : 240 / std::sqrt(3.0);
        CHECK(s.rms[0] == doctest::Approx(leg).epsilon(0.02));
    }
}

TEST_CASE("three wires carry no common current") {
    LivingLoad load({.system = SystemType::ThreePhaseDelta});
    for (const SampleSet& s : readSets(load, 3 * kSampleRate))
        CHECK(std::abs(s[3] + s[4] + s[5]) < 1e-9);
}

TEST_CASE("the impossible is limited") {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    for (const double bad : {kNaN, -1.0, 1e300}) {
        LivingLoad load({.volts = bad, .fullScaleAmps = bad, .frequencyHz = bad});
        for (const SampleSet& set : readSets(load, 1000))
            for (const double x : set)
                CHECK(std::abs(x) < 1e6);
    }
}

} // namespace
