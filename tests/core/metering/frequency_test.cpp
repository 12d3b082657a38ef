// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/frequency.h"

#include "core/signal/noise.h"
#include "tests/core/metering/metered.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace s4k;
using namespace s4k::test;

Waveform voltage(double hz, double rms = 277, double phaseDeg = 0) {
    Waveform w;
    w.channels[0].components = {{hz, rms, phaseDeg}};
    return w;
}

struct Line {
    std::vector<SampleSet> sets;
    Moments moments;
};

Line lineOf(const Waveform& w, std::size_t count = kWindow) {
    Line line{setsOf(w, count), {}};
    line.moments =
        momentsOf(sumsOf(line.sets, risingTaper(), Head::Rising), SystemType::ThreePhaseWye);
    return line;
}

std::optional<Fundamental> find(FrequencyTracker& tracker, const Line& line) {
    return tracker.find(line.sets, line.moments, SystemType::ThreePhaseWye, Phase::A);
}

TEST_CASE("a probe sees amplitude and phase of a tone at its frequency") {
    Probe probe;
    for (const double hz : {45.0, 50.3, 60.0, 64.9})
        for (const std::size_t count : {kWindow, kHop}) {
            Waveform w = voltage(hz, 100, 30);
            w.channels[0].dc = 20;
            w.channels[4].components = {{hz, 7, -100}};
            const Line line = lineOf(w, count);
            probe.tune(hz);
            const SegmentPhasors phasors = probe.measure(line.sets, line.moments.mean);
            const double sets = count == kWindow ? kSegmentReach : 0.0 - kOverlap + kSegmentReach;
            const Phasor expected = polar(100, 30.0 / 360 + hz / kSampleRate * sets);
            for (std::size_t s = firstSegment(line.sets); s < kSegments; ++s) {
                CHECK(std::abs(phasors[s][0].re - expected.re) < 2e-4);
                CHECK(std::abs(phasors[s][0].im - expected.im) < 2e-4);
                CHECK(squaredMagnitude(phasors[s][4]) == doctest::Approx(49).epsilon(1e-6));
                CHECK(squaredMagnitude(phasors[s][1]) == 0);
            }
        }
}

TEST_CASE("the gain of a probe near its frequency is known") {
    Probe probe;
    probe.tune(60);
    for (const double offset : {-0.05, -0.02, 0.03, 0.05}) {
        const Line line = lineOf(voltage(60 + offset, 100));
        const SegmentPhasors phasors = probe.measure(line.sets, line.moments.mean);
        for (const auto& segment : phasors)
            CHECK(squaredMagnitude(segment[0]) ==
                  doctest::Approx(1e4 * Probe::squaredGain(offset)).epsilon(2e-6));
    }
}

TEST_CASE("frequency is exact from 45 to 65 Hz in odd steps, from a cold start and tracking") {
    FrequencyTracker tracking;
    double worst = 0;
    for (double hz = 45; hz <= 65; hz += 0.3137) {
        const Line line = lineOf(voltage(hz, 277, 1000 * hz));
        FrequencyTracker cold;
        for (FrequencyTracker* tracker : {&tracking, &cold}) {
            const auto found = find(*tracker, line);
            REQUIRE(found);
            worst = std::max(worst, std::abs(found->hz - hz));
        }
    }
    CHECK(worst < 2e-7);
}

TEST_CASE("harmonics and a constant do not disturb it") {
    double worst = 0;
    for (double hz = 45; hz <= 65; hz += 1.713) {
        Waveform w = voltage(hz);
        w.channels[0].dc = 30;
        for (int order = 2; order <= 15; ++order)
            w.channels[0].components.push_back({order * hz, 277 * 0.1, 77.0 * order});
        FrequencyTracker tracker;
        const auto found = find(tracker, lineOf(w));
        REQUIRE(found);
        worst = std::max(worst, std::abs(found->hz - hz));
    }
    CHECK(worst < 2e-5);
}

TEST_CASE("three percent of noise leave it within 0.01 Hz") {
    Waveform w = voltage(59.97);
    w.channels[0].noiseRms = 0.03 * 277;
    Synthesis source(w, 8);
    FrequencyTracker tracker;
    double worst = 0;
    for (int n = 0; n < 100; ++n) {
        Line line{setsOf(source, kWindow), {}};
        line.moments =
            momentsOf(sumsOf(line.sets, risingTaper(), Head::Rising), SystemType::ThreePhaseWye);
        const auto found = find(tracker, line);
        REQUIRE(found);
        worst = std::max(worst, std::abs(found->hz - 59.97));
    }
    CHECK(worst < 0.001);
}

TEST_CASE("a jump of any size is followed in the same second") {
    FrequencyTracker tracker;
    for (const double hz : {60.0, 50.0, 65.0, 45.0, 55.1, 60.1, 47.7, 62.6, 40.0, 70.0}) {
        const auto found = find(tracker, lineOf(voltage(hz)));
        REQUIRE(found);
        CHECK(found->hz == doctest::Approx(hz).epsilon(1e-8));
    }
}

TEST_CASE("without a dominant fundamental there is no frequency") {
    FrequencyTracker tracker;
    Waveform noise;
    noise.channels[0].noiseRms = 277;
    Waveform weak = voltage(60, 100);
    weak.channels[0].components.push_back({300, 110, 0});
    for (const Waveform& w : {Waveform{}, noise, weak, voltage(100), voltage(120), voltage(180),
                              voltage(20), voltage(5), voltage(1000)})
        CHECK_FALSE(find(tracker, lineOf(w)));
    CHECK(find(tracker, lineOf(voltage(61))));
}

TEST_CASE("the fundamental of a voltage that comes in the middle of a second is found") {
    Line line = lineOf(voltage(53.21));
    for (std::size_t n = 0; n < 1700; ++n)
        line.sets[n] = {};
    line.moments =
        momentsOf(sumsOf(line.sets, risingTaper(), Head::Rising), SystemType::ThreePhaseWye);
    FrequencyTracker tracker;
    const auto found = find(tracker, line);
    REQUIRE(found);
    CHECK(std::abs(found->hz - 53.21) < 1e-4);
}

TEST_CASE("the range ends where the register does") {
    CHECK(isInFrequencyRange(45));
    CHECK(isInFrequencyRange(65));
    CHECK(isInFrequencyRange(44.9951));
    CHECK_FALSE(isInFrequencyRange(44.99));
    CHECK_FALSE(isInFrequencyRange(65.01));
    CHECK_FALSE(isInFrequencyRange(std::nan("")));
}

} // namespace
