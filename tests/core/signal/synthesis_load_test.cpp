// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/synthesis.h"
#include "tests/core/signal/wave_oracle.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

namespace {

using namespace s4k;
using namespace s4k::test;

double mean(const std::vector<SampleSet>& sets, auto valueOf) {
    double sum = 0;
    for (const SampleSet& set : sets)
        sum += valueOf(set);
    return sum / static_cast<double>(sets.size());
}

std::vector<SampleSet> secondOf(const LoadSpec& load) {
    Synthesis source(waveformOf(load));
    return readSets(source, kSampleRate);
}

double lineRms(const std::vector<SampleSet>& sets, std::size_t a, std::size_t b) {
    return std::sqrt(mean(sets, [=](const SampleSet& s) { return (s[a] - s[b]) * (s[a] - s[b]); }));
}

TEST_CASE("a load stands at the terminals of its system type") {
    struct Row {
        SystemType system;
        double volts;
        std::array<double, 6> rms;
    };
    const Row rows[] = {
        {SystemType::OnePhaseLn, 120, {120, 0, 0, 10, 0, 0}},
        {SystemType::OnePhaseLl, 208, {104, 104, 0, 10, 0, 0}},
        {SystemType::SplitPhase, 240, {120, 120, 0, 10, 20, 0}},
        {SystemType::ThreePhaseDelta, 480, {277.128, 277.128, 277.128, 10, 20, 30}},
        {SystemType::ThreePhaseWye, 480, {277.128, 277.128, 277.128, 10, 20, 30}},
    };
    for (const Row& row : rows) {
        CAPTURE(static_cast<int>(row.system));
        const auto sets =
            secondOf({.system = row.system, .volts = row.volts, .amps = {10, 20, 30}});
        for (std::size_t c = 0; c < kChannelCount; ++c)
            CHECK(rmsOf(sets, static_cast<Channel>(c)) ==
                  doctest::Approx(row.rms[c]).epsilon(1e-5));
        if (traits(row.system).pairCount > 0)
            CHECK(lineRms(sets, 0, 1) == doctest::Approx(row.volts).epsilon(1e-9));
    }
}

TEST_CASE("power factor shifts the current, behind the voltage unless capacitive") {
    LoadSpec load{.volts = 400, .amps = {10, 10, 10}, .powerFactor = {1, 0.8, 0.25}};
    for (const bool capacitive : {false, true}) {
        load.capacitive = capacitive;
        const auto sets = secondOf(load);
        for (std::size_t p = 0; p < 3; ++p) {
            const double s = 400 / std::sqrt(3.0) * 10;
            const double real = mean(sets, [=](const SampleSet& x) { return x[p] * x[3 + p]; });
            CHECK(real / s == doctest::Approx(load.powerFactor[p]).epsilon(1e-9));
        }
        // 60 Hz: a quarter of a cycle is 10.5 samples, so 10 and 11 samples are averaged.
        double reactive = 0;
        for (std::size_t n = 21; n < sets.size(); ++n)
            reactive += sets[n - 10][2] * sets[n][5] + sets[n - 11][2] * sets[n][5];
        CHECK((reactive > 0) == !capacitive);
    }
}

TEST_CASE("split phase: both currents follow the voltage of their own leg") {
    const auto sets = secondOf({.system = SystemType::SplitPhase,
                                .volts = 240,
                                .amps = {10, 10, 0},
                                .powerFactor = {1, 1, 1}});
    for (std::size_t p = 0; p < 2; ++p)
        CHECK(mean(sets, [=](const SampleSet& s) { return s[p] * s[3 + p]; }) ==
              doctest::Approx(1200).epsilon(1e-9));
}

TEST_CASE("a lost phase has no voltage, and its current stays as set") {
    const auto sets = secondOf({.volts = 480, .amps = {5, 5, 5}, .voltageFactor = {1, 0, 0.6}});
    CHECK(rmsOf(sets, Channel::Va) == doctest::Approx(277.128).epsilon(1e-5));
    CHECK(rmsOf(sets, Channel::Vb) == 0);
    CHECK(rmsOf(sets, Channel::Vc) == doctest::Approx(0.6 * 277.128).epsilon(1e-5));
    CHECK(rmsOf(sets, Channel::Ib) == doctest::Approx(5).epsilon(1e-9));
}

TEST_CASE("harmonics are relative to their own fundamental and turn with it") {
    const LoadSpec load{.frequencyHz = 50,
                        .volts = 400,
                        .amps = {10, 10, 10},
                        .voltageHarmonics = {{5, 0.1, 30}},
                        .currentHarmonics = {{3, 0.4, 180}, {23, 0.02, 0}}};
    const Waveform w = waveformOf(load);
    REQUIRE(w.channels[1].components.size() == 2);
    const Component& fifth = w.channels[1].components[1];
    CHECK(fifth.hz == 250);
    CHECK(fifth.rms == doctest::Approx(0.1 * 400 / std::sqrt(3.0)));
    CHECK(fifth.phaseDeg == doctest::Approx(5 * -120.0 + 30));
    CHECK(w.channels[3].components.size() == 3);
    CHECK(w.channels[3].components[1].rms == doctest::Approx(4));
    CHECK(check(w).ok());
}

TEST_CASE("noise follows the level of its channel, dead inputs stay dead") {
    const Waveform w = waveformOf({.system = SystemType::OnePhaseLn,
                                   .volts = 120,
                                   .amps = {10, 0, 0},
                                   .noiseFraction = 0.03});
    CHECK(w.channels[0].noiseRms == doctest::Approx(3.6));
    CHECK(w.channels[3].noiseRms == doctest::Approx(0.3));
    CHECK(w.channels[1].noiseRms == 0);
    CHECK(w.channels[4].components.empty());
}

template <typename Spoil>
std::string refusal(Spoil spoil) {
    LoadSpec load;
    spoil(load);
    const auto result = check(load);
    return result.ok() ? "accepted" : result.error().message();
}

TEST_CASE("a load is checked by the ranges of its parts") {
    CHECK(check(LoadSpec{}).ok());
    CHECK(refusal([](LoadSpec& l) { l.frequencyHz = 40; }) == "accepted");
    CHECK(refusal([](LoadSpec& l) { l.frequencyHz = 39.9; }) ==
          "line frequency \"39.9\": below 40 Hz; give 40 to 70 Hz");
    CHECK(refusal([](LoadSpec& l) { l.volts = 40001; }) ==
          "voltage \"40001\": above 40000 V; give 0 to 40000 V");
    CHECK(refusal([](LoadSpec& l) { l.amps[2] = -1; }) ==
          "current of phase C \"-1\": below 0 A; give 0 to 50000 A");
    CHECK(refusal([](LoadSpec& l) { l.powerFactor[1] = 1.01; }) ==
          "power factor of phase B \"1.01\": above 1; give 0 to 1");
    CHECK(refusal([](LoadSpec& l) { l.voltageFactor[0] = std::nan(""); }).find("nan") !=
          std::string::npos);
    CHECK(refusal([](LoadSpec& l) { l.noiseFraction = 2; }).find("noise") == 0);
    CHECK(refusal([](LoadSpec& l) {
              l.currentHarmonics = {{1, 0.1, 0}};
          }) == "current harmonic 1 order \"1\": below 2; give 2 to 31");
    CHECK(refusal([](LoadSpec& l) {
              l.voltageHarmonics = {{21, 0.1, 0}};
          }) == "voltage harmonic 21 frequency \"1260\": above 1240 Hz; give 0 to 1240 Hz");
    CHECK(refusal([](LoadSpec& l) {
              l.currentHarmonics = {{5, 3, 0}};
          }).find("fraction") != std::string::npos);
    CHECK(refusal([](LoadSpec& l) { l.currentHarmonics.resize(40); }).find("number of current") !=
          std::string::npos);
}

TEST_CASE("whatever check accepts, synthesis plays") {
    for (const SystemType system : kSystemTypes)
        for (const double hz : {40.0, 59.5, 70.0}) {
            LoadSpec load{.system = system, .frequencyHz = hz, .noiseFraction = 0.01};
            for (int order = 2; order * hz <= kMaxComponentHz && order <= 31; ++order)
                load.currentHarmonics.push_back({order, 0.1, 45});
            REQUIRE(check(load).ok());
            CHECK(check(waveformOf(load)).ok());
        }
}

} // namespace
