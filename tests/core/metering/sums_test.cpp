// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/sums.h"

#include "core/metering/elements.h"
#include "tests/core/metering/metered.h"

#include <doctest/doctest.h>

#include <functional>

namespace {

using namespace s4k;
using namespace s4k::test;

std::vector<SampleSet> noisySets(std::size_t count, std::uint64_t seed = 5) {
    Waveform w;
    for (std::size_t c = 0; c < kChannelCount; ++c)
        w.channels[c] = {.dc = static_cast<double>(c) - 2,
                         .noiseRms = 1.0 + static_cast<double>(c)};
    return setsOf(w, count, seed);
}

double weightAt(std::size_t n, std::size_t size, Head head) {
    static const Taper taper = risingTaper();
    if (head == Head::Rising && n < kOverlap)
        return taper[n];
    return n + kOverlap >= size ? taper[size - 1 - n] : 1.0;
}

// One weighted sum, computed directly.
double direct(const std::vector<SampleSet>& sets, Head head,
              const std::function<double(const SampleSet&)>& valueOf) {
    double sum = 0;
    for (std::size_t n = 0; n < sets.size(); ++n)
        sum += weightAt(n, sets.size(), head) * valueOf(sets[n]);
    return sum;
}

TEST_CASE("the sums are what they say, with and without history") {
    for (const std::size_t size : {kWindow, kHop, 2 * kOverlap})
        for (const Head head : {Head::Rising, Head::Plain}) {
            const auto sets = noisySets(size);
            const Sums sums = sumsOf(sets, risingTaper(), head);
            const auto is = [&](double value, auto valueOf) {
                CHECK(value == doctest::Approx(direct(sets, head, valueOf)).epsilon(1e-12));
            };
            is(sums.weight, [](const SampleSet&) { return 1.0; });
            for (std::size_t c = 0; c < kChannelCount; ++c) {
                is(sums.first[c], [=](const SampleSet& s) { return s[c]; });
                is(sums.square[c], [=](const SampleSet& s) { return s[c] * s[c]; });
            }
            is(sums.pair[0], [](const SampleSet& s) { return s[0] * s[1]; });
            is(sums.pair[1], [](const SampleSet& s) { return s[1] * s[2]; });
            is(sums.pair[2], [](const SampleSet& s) { return s[0] * s[2]; });
            for (std::size_t v = 0; v < 3; ++v)
                for (std::size_t i = 0; i < 3; ++i)
                    is(sums.product[v][i], [=](const SampleSet& s) { return s[v] * s[3 + i]; });
        }
}

TEST_CASE("a full window weighs a second, a first one less by half an edge or two") {
    const auto sets = noisySets(kWindow);
    const std::span<const SampleSet> all(sets);
    const Taper taper = risingTaper();
    CHECK(sumsOf(all, taper, Head::Rising).weight == doctest::Approx(2520));
    CHECK(sumsOf(all.last(kHop), taper, Head::Plain).weight == doctest::Approx(2520 - 125.5));
    CHECK(sumsOf(all.last(kHop), taper, Head::Rising).weight == doctest::Approx(2520 - 251));
}

// The elements computed by definition: voltages first, then means.
struct Direct {
    std::vector<SampleSet> elements;
    double mean(const std::function<double(const SampleSet&)>& valueOf) const {
        return direct(elements, Head::Rising, valueOf) / 2520;
    }
    double covariance(std::size_t a, std::size_t b) const {
        return mean([=](const SampleSet& s) { return s[a] * s[b]; }) -
               mean([=](const SampleSet& s) { return s[a]; }) *
                   mean([=](const SampleSet& s) { return s[b]; });
    }
};

SampleSet elementsOf(const SampleSet& s, SystemType system) {
    if (system == SystemType::OnePhaseLl)
        return {s[0] - s[1], 0, 0, s[3], s[4], s[5]};
    if (system != SystemType::ThreePhaseDelta)
        return s;
    const double mean = (s[0] + s[1] + s[2]) / 3;
    return {s[0] - mean, s[1] - mean, s[2] - mean, s[3], s[4], s[5]};
}

TEST_CASE("moments are those of the elements of each system type, constants taken off") {
    const auto sets = noisySets(kWindow, 6);
    const Sums sums = sumsOf(sets, risingTaper(), Head::Rising);
    for (const SystemType system : kSystemTypes) {
        CAPTURE(static_cast<int>(system));
        const Moments m = momentsOf(sums, system);
        Direct e;
        Direct terminals{sets};
        for (const SampleSet& s : sets)
            e.elements.push_back(elementsOf(s, system));
        for (std::size_t p = 0; p < traits(system).phaseCount; ++p) {
            CHECK(m.volts[p] == doctest::Approx(e.covariance(p, p)).epsilon(1e-10));
            CHECK(m.amps[p] == doctest::Approx(e.covariance(3 + p, 3 + p)).epsilon(1e-10));
            CHECK(std::abs(m.product[p] - e.covariance(p, 3 + p)) < 1e-9);
        }
        for (const auto [pair, a, b] : {std::array<std::size_t, 3>{0, 0, 1}, {1, 1, 2}, {2, 0, 2}})
            CHECK(m.line[pair] ==
                  doctest::Approx(terminals.covariance(a, a) + terminals.covariance(b, b) -
                                  2 * terminals.covariance(a, b))
                      .epsilon(1e-10));
    }
}

TEST_CASE("constants alone have no power") {
    std::vector<SampleSet> sets(kWindow, SampleSet{5, -3, 0.1, 7, 1e6, 3});
    for (const SystemType system : kSystemTypes) {
        const Moments m = momentsOf(sumsOf(sets, risingTaper(), Head::Rising), system);
        for (std::size_t p = 0; p < 3; ++p) {
            CHECK(m.volts[p] < 1e-12);
            CHECK(m.volts[p] >= 0);
            CHECK(m.line[p] < 1e-12);
            CHECK(m.amps[p] < 1e-2); // of 1e12
            CHECK(std::abs(m.product[p]) < 1e-6);
        }
    }
}

TEST_CASE("in type 31 a common shift of the terminals changes nothing") {
    auto sets = noisySets(kWindow, 7);
    const Moments before =
        momentsOf(sumsOf(sets, risingTaper(), Head::Rising), SystemType::ThreePhaseDelta);
    for (std::size_t n = 0; n < sets.size(); ++n)
        for (std::size_t p = 0; p < 3; ++p)
            sets[n][p] += 1000 * std::sin(0.01 * static_cast<double>(n));
    const Moments after =
        momentsOf(sumsOf(sets, risingTaper(), Head::Rising), SystemType::ThreePhaseDelta);
    for (std::size_t p = 0; p < 3; ++p) {
        CHECK(after.volts[p] == doctest::Approx(before.volts[p]).epsilon(1e-8));
        CHECK(after.line[p] == doctest::Approx(before.line[p]).epsilon(1e-8));
        CHECK(std::abs(after.product[p] - before.product[p]) < 1e-7);
    }
}

} // namespace
