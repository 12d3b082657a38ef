// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/synthesis.h"

#include "core/base/random.h"
#include "core/signal/phasor_bank.h"
#include "tests/core/signal/wave_oracle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

using namespace s4k;
using namespace s4k::test;

constexpr std::uint64_t kDay = std::uint64_t{86400} * kSampleRate;

Waveform richWaveform() {
    Waveform w;
    Random random(11);
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        ChannelWave& wave = w.channels[c];
        wave.dc = random.uniform() - 0.5;
        for (int h = 1; h <= 19; h += 2)
            wave.components.push_back({59.97 * h, 100.0 / h, 360.0 * random.uniform()});
        wave.components.push_back({1239.9 * random.uniform(), 3, 17});
    }
    return w;
}

Waveform singleTone(double hz, double rms, double phaseDeg = 0) {
    Waveform w;
    w.channels[0].components = {{hz, rms, phaseDeg}};
    return w;
}

TEST_CASE("synthesis is what its components say") {
    const Waveform w = richWaveform();
    Synthesis source(w);
    const auto sets = readSets(source, 3 * kSampleRate + 17);
    double worst = 0;
    for (std::size_t n = 0; n < sets.size(); ++n)
        for (std::size_t c = 0; c < kChannelCount; ++c)
            worst = std::max(worst, std::abs(sets[n][c] - directValue(w.channels[c], n)));
    CHECK(worst < 3e-10); // of 190 V peak
}

TEST_CASE("phases are exact after a simulated day") {
    for (const double hz : {0.37, 45.123456789, 59.97, 60.0, 299.85, 1240.0}) {
        CAPTURE(hz);
        const Waveform w = singleTone(hz, 100, 33);
        PhasorBank bank;
        bank.add(PhaseClock(hz), hz);
        bank.setAmplitude(0, Channel::Va, polar(100 * std::sqrt(2.0), 33.0 / 360));
        std::array<SampleSet, PhasorBank::kBlock> block{};
        bank.render(kDay, SampleSet{}, block);
        for (std::size_t n = 0; n < block.size(); ++n)
            CHECK(std::abs(block[n][0] - directValue(w.channels[0], kDay + n)) < 1e-9 * 141);
    }
}

TEST_CASE("the size of the pieces never changes a bit") {
    Waveform w = richWaveform();
    w.channels[3].noiseRms = 2;
    w.channels[4].gate = {50, 2, 3};
    Synthesis whole(w);
    Synthesis pieces(w);
    const auto expected = readSets(whole, 5000);
    Random random(3);
    std::vector<SampleSet> got(expected.size());
    for (std::size_t done = 0; done < got.size();) {
        const std::size_t count = std::min<std::size_t>(random.below(400), got.size() - done);
        done += pieces.read(std::span(got).subspan(done, count));
    }
    CHECK(got == expected);
}

TEST_CASE("gates switch on the exact sample") {
    constexpr std::array<std::pair<int, int>, 4> kCycles{{{2, 2}, {1, 2}, {3, 1}, {5, 7}}};
    // Whole hertz: the cycle of a sample is computed in integers.
    for (const int hz : {50, 60, 45, 63})
        for (const auto& [on, off] : kCycles) {
            CAPTURE(hz);
            Waveform w;
            w.channels[3].dc = 1;
            w.channels[3].gate = {static_cast<double>(hz), on, off};
            Synthesis source(w);
            const auto sets = readSets(source, 10 * kSampleRate);
            std::size_t wrong = 0;
            for (std::size_t n = 0; n < sets.size(); ++n) {
                const auto cycle = n * static_cast<std::size_t>(hz) / kSampleRate;
                const bool isOn =
                    cycle % static_cast<std::size_t>(on + off) < static_cast<std::size_t>(on);
                wrong += sets[n][3] != (isOn ? 1.0 : 0.0) ? 1U : 0U;
            }
            CHECK(wrong == 0);
        }
}

TEST_CASE("a gate leaves the other channels alone and a gate without off is open") {
    Waveform w = richWaveform();
    Synthesis plain(w);
    w.channels[3].gate = {50, 0, 1};
    w.channels[5].gate = {50, 1, 0};
    Synthesis gated(w);
    const auto expected = readSets(plain, 1000);
    const auto got = readSets(gated, 1000);
    for (std::size_t n = 0; n < got.size(); ++n) {
        CHECK(got[n][3] == 0);
        CHECK(got[n][0] == expected[n][0]);
        CHECK(got[n][5] == expected[n][5]);
    }
}

TEST_CASE("noise has its level, no mean, and no memory") {
    Waveform w;
    w.channels[1].noiseRms = 3;
    Synthesis source(w, 99);
    const auto sets = readSets(source, 40 * kSampleRate);
    double mean = 0;
    double lag = 0;
    for (std::size_t n = 1; n < sets.size(); ++n) {
        mean += sets[n][1];
        lag += sets[n][1] * sets[n - 1][1];
    }
    const auto count = static_cast<double>(sets.size());
    CHECK(rmsOf(sets, Channel::Vb) == doctest::Approx(3).epsilon(0.01));
    CHECK(std::abs(mean / count) < 0.05);
    CHECK(std::abs(lag / count) < 0.1);
    CHECK(rmsOf(sets, Channel::Va) == 0);
}

TEST_CASE("noise depends on the seed and on nothing else") {
    Waveform w;
    w.channels[0].noiseRms = 1;
    Synthesis a(w, 1);
    Synthesis b(w, 1);
    Synthesis c(w, 2);
    const auto first = readSets(a, 500);
    CHECK(first == readSets(b, 500));
    CHECK(first != readSets(c, 500));
}

TEST_CASE("a new content keeps the phase of what stays") {
    const Waveform before = singleTone(59.97, 100, 20);
    Waveform after = singleTone(59.97, 250, 20);
    after.channels[0].components.push_back({180, 10, 0});
    after.channels[0].dc = 4;
    Synthesis source(before);
    static_cast<void>(readSets(source, 1037));
    source.set(after);
    const auto sets = readSets(source, 500);
    for (std::size_t n = 0; n < sets.size(); ++n)
        CHECK(sets[n][0] ==
              doctest::Approx(directValue(after.channels[0], 1037 + n)).epsilon(1e-11));
}

TEST_CASE("setting the same content again changes nothing") {
    const Waveform w = richWaveform();
    Synthesis steady(w);
    Synthesis restless(w);
    const auto expected = readSets(steady, 3000);
    double worst = 0;
    for (std::size_t n = 0; n < expected.size(); n += 50) {
        restless.set(w);
        const auto got = readSets(restless, 50);
        for (std::size_t k = 0; k < got.size(); ++k)
            for (std::size_t c = 0; c < kChannelCount; ++c)
                worst = std::max(worst, std::abs(got[k][c] - expected[n + k][c]));
    }
    CHECK(worst < 1e-10);
}

TEST_CASE("a component that is retuned goes on from where it stands") {
    Synthesis source(singleTone(60, 100));
    double last = 0;
    double steepest = 0;
    for (int step = 0; step < 40; ++step) {
        for (const SampleSet& set : readSets(source, 101)) {
            if (step > 0)
                steepest = std::max(steepest, std::abs(set[0] - last));
            last = set[0];
        }
        source.set(singleTone(60 + 0.1 * step, 100));
    }
    // A sine of 64 Hz changes by at most this amount between two samples.
    CHECK(steepest < 100 * std::sqrt(2.0) * 6.2832 * 64 / kSampleRate);
}

TEST_CASE("what cannot be played is left out, and the values stay finite") {
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    Waveform w = singleTone(60, 100);
    for (const double bad : {kNaN, kInfinity, -1.0, 1e300}) {
        w.channels[0].components.push_back({bad, 1, 0});
        w.channels[0].components.push_back({60, bad, 0});
        w.channels[1].dc = bad == -1.0 ? 0 : bad;
        w.channels[1].noiseRms = bad;
        w.channels[1].gate.hz = bad;
        w.channels[0].components.push_back({60, 1, bad == -1.0 ? kNaN : bad});
    }
    Synthesis source(w);
    const auto sets = readSets(source, 1000);
    for (std::size_t n = 0; n < sets.size(); ++n) {
        CHECK(sets[n][0] ==
              doctest::Approx(directValue(singleTone(60, 100).channels[0], n)).epsilon(1e-9));
        CHECK(sets[n][1] == 0);
    }
}

// The error message for a waveform after `spoil` has made it invalid.
template <typename Spoil>
std::string refusal(Spoil spoil) {
    Waveform w = richWaveform();
    spoil(w.channels[4]);
    const auto result = check(w);
    return result.ok() ? "accepted" : result.error().message();
}

TEST_CASE("check accepts what synthesis plays and names what it refuses") {
    CHECK(check(Waveform{}).ok());
    CHECK(check(richWaveform()).ok());
    CHECK(check(singleTone(kMaxComponentHz, 1)).ok());
    CHECK(refusal([](ChannelWave& w) { w.components[1].hz = 1260; }) ==
          "ib component 2 frequency \"1260\": above 1240 Hz; give 0 to 1240 Hz");
    CHECK(refusal([](ChannelWave& w) { w.components[0].rms = -1; }) ==
          "ib component 1 level \"-1\": below 0; give 0 to 1e+09");
    CHECK(refusal([](ChannelWave& w) { w.components[0].phaseDeg = 1e9; }).find("phase") !=
          std::string::npos);
    CHECK(refusal([](ChannelWave& w) { w.dc = std::nan(""); }) ==
          "DC component of ib \"nan\": not a number; give -1e+09 to 1e+09");
    CHECK(refusal([](ChannelWave& w) { w.noiseRms = -2; }).find("ib noise") == 0);
    CHECK(refusal([](ChannelWave& w) { w.gate.hz = 0; }).find("ib gate frequency") == 0);
    CHECK(refusal([](ChannelWave& w) { w.gate.onCycles = -1; }).find("ib gate on") == 0);
    CHECK(refusal([](ChannelWave& w) { w.gate.offCycles = 2000000; }).find("ib gate off") == 0);
    CHECK(refusal([](ChannelWave& w) { w.components.resize(2000); }).find("number of comp") !=
          std::string::npos);
}

} // namespace
