// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/trigger.h"

#include "core/base/random.h"
#include "tests/core/analysis/tones.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace s4k;

namespace {

constexpr auto kSecond = static_cast<std::size_t>(kSampleRate);
constexpr SystemType kWye = SystemType::ThreePhaseWye;

/// A cosine whose phase A crosses zero upwards at -90 degrees.
Waveform wave(double hz, double degrees = 0, double noise = 0) {
    Waveform waveform;
    waveform.channels[0].components.push_back({hz, 230, degrees});
    waveform.channels[0].components.push_back({5 * hz, 7, 40 + 5 * degrees});
    waveform.channels[0].noiseRms = noise;
    waveform.channels[3].components.push_back({hz, 10, degrees - 30});
    return waveform;
}

InputTrace traceOf(const Waveform& waveform, std::size_t count, std::size_t skipped) {
    return {test::setsOf(waveform, count, skipped), skipped + count};
}

/// Phase of the fundamental, in turns since its last crest, at the edge of a picture of this trace.
double turnsAtEdge(const InputTrace& trace, const TriggeredPicture& picture, double hz) {
    // Position of the first set of the picture in the trace.
    for (std::size_t i = 0; i + picture.sets.size() <= trace.sets.size(); ++i)
        if (std::equal(picture.sets.begin(), picture.sets.end(),
                       trace.sets.begin() + static_cast<std::ptrdiff_t>(i))) {
            const double n = static_cast<double>(trace.endSet - trace.sets.size() + i);
            const double turns = hz * (n + picture.edge) / kSampleRate;
            return turns - std::floor(turns);
        }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace

TEST_CASE("the picture stands still to a hundredth of a set") {
    for (const double hz : {49.3, 50.0, 59.97, 60.5}) {
        CAPTURE(hz);
        ScopeTrigger trigger;
        double first = -1;
        for (std::size_t skipped = 0; skipped < 3000; skipped += 251) {
            const InputTrace trace = traceOf(wave(hz), kSecond, skipped);
            const auto picture = trigger.take(trace, kWye);
            REQUIRE(picture.has_value());
            CHECK(picture->triggered);
            const double turns = turnsAtEdge(trace, *picture, hz);
            first = first < 0 ? turns : first;
            CHECK(std::abs(turns - first) * kSampleRate / hz < 0.01);
            CHECK(picture->last - picture->first == doctest::Approx(3 * kSampleRate / hz));
            CHECK(picture->edge - picture->first == doctest::Approx(0.3 * kSampleRate / hz));
            CHECK(picture->first >= 0);
            CHECK(picture->last <= static_cast<double>(picture->sets.size() - 1));
        }
    }
}

TEST_CASE("edges have a direction, a level and a channel") {
    const auto sets = test::setsOf(wave(60), kSecond);
    TriggerSpec spec;
    const auto rising = edgesOf(sets, spec);
    CHECK(rising.size() == 60);
    spec.edge = TriggerEdge::Falling;
    const auto falling = edgesOf(sets, spec);
    CHECK(falling.size() == 60);
    // A cosine crosses zero downwards a quarter of a cycle after its crest, at set 10.5.
    CHECK(std::abs(falling[0] - 10.5) < 0.6);
    CHECK(std::abs(rising[0] - falling[0] - 21) < 0.05);
    spec.edge = TriggerEdge::Rising;
    spec.level = 200;
    const auto high = edgesOf(sets, spec);
    CHECK(high[0] > rising[0] + 2);
    spec.level = 400;
    CHECK(edgesOf(sets, spec).empty());
    spec.level = -400;
    CHECK(edgesOf(sets, spec).empty());
    spec.level.reset();
    spec.channel = Channel::Ia;
    CHECK(edgesOf(sets, spec)[0] == doctest::Approx(rising[0] + 3.5).epsilon(0.01));
    spec.channel = Channel::Ib;
    CHECK(edgesOf(sets, spec).empty());
}

TEST_CASE("hysteresis keeps noise from making edges") {
    const auto sets = test::setsOf(wave(60, 0, 60), kSecond);
    TriggerSpec spec;
    spec.hysteresis = 0;
    CHECK(edgesOf(sets, spec).size() > 60);
    spec.hysteresis = 0.3;
    CHECK(edgesOf(sets, spec).size() == 60);
}

TEST_CASE("hold-off keeps to one of several edges of a cycle") {
    Waveform two = wave(50);
    two.channels[0].components[1] = {150, 300, 180}; // three edges a cycle
    TriggerSpec spec;
    spec.holdOffCycles = 0.9;
    ScopeTrigger trigger;
    trigger.setSpec(spec);
    double first = -1;
    for (std::size_t skipped = 0; skipped < 8000; skipped += 251) {
        const InputTrace trace = traceOf(two, kSecond, skipped);
        const auto picture = trigger.take(trace, kWye);
        REQUIRE(picture.has_value());
        const double turns = turnsAtEdge(trace, *picture, 50);
        first = first < 0 ? turns : first;
        CHECK(std::abs(turns - first) < 0.001);
    }
}

TEST_CASE("auto runs free without an edge, normal waits, single takes one") {
    ScopeTrigger trigger;
    TriggerSpec spec;
    spec.level = 1000;
    const InputTrace trace = traceOf(wave(60), kSecond, 0);
    trigger.setSpec(spec);
    auto picture = trigger.take(trace, kWye);
    REQUIRE(picture.has_value());
    CHECK_FALSE(picture->triggered);
    CHECK(picture->sets.back() == trace.sets.back());
    spec.mode = TriggerMode::Normal;
    trigger.setSpec(spec);
    CHECK_FALSE(trigger.take(trace, kWye).has_value());
    spec.mode = TriggerMode::Single;
    trigger.setSpec(spec);
    CHECK_FALSE(trigger.take(trace, kWye).has_value());
    CHECK_FALSE(trigger.done());
    spec.level.reset();
    trigger.setSpec(spec);
    picture = trigger.take(trace, kWye);
    REQUIRE(picture.has_value());
    CHECK(picture->triggered);
    CHECK(trigger.done());
    CHECK_FALSE(trigger.take(trace, kWye).has_value());
    trigger.arm();
    CHECK(trigger.take(trace, kWye).has_value());
}

TEST_CASE("a pause shows the same picture again") {
    ScopeTrigger trigger;
    const InputTrace trace = traceOf(wave(60), kSecond, 500);
    const auto first = trigger.take(trace, kWye);
    const auto again = trigger.take(trace, kWye);
    REQUIRE((first && again));
    CHECK(first->sets == again->sets);
    CHECK(first->edge == again->edge);
}

TEST_CASE("odd traces give what they have") {
    ScopeTrigger trigger;
    CHECK_FALSE(trigger.take({}, kWye).has_value());
    CHECK_FALSE(trigger.take({std::vector<SampleSet>(1), 1}, kWye).has_value());
    const auto dead = trigger.take({std::vector<SampleSet>(50), 50}, kWye);
    REQUIRE(dead.has_value());
    CHECK_FALSE(dead->triggered);
    CHECK(dead->hz == 0);
    CHECK(dead->last <= 49);
    InputTrace spoiled = traceOf(wave(60), kSecond, 0);
    spoiled.sets[1200].fill(std::numeric_limits<double>::quiet_NaN());
    spoiled.sets[1300].fill(std::numeric_limits<double>::infinity());
    const auto picture = trigger.take(spoiled, kWye);
    REQUIRE(picture.has_value());
    for (const SampleSet& set : picture->sets)
        for (const double value : set)
            CHECK(std::isfinite(value));
    Random random(5);
    for (int round = 0; round < 200; ++round) {
        TriggerSpec spec;
        spec.channel = static_cast<Channel>(random.below(6));
        spec.level = 1e3 * random.normal();
        spec.hysteresis = random.normal();
        spec.spanCycles = 100 * random.normal();
        spec.preFraction = random.normal();
        spec.holdOffCycles = 100 * random.normal();
        trigger.setSpec(spec);
        InputTrace wild{std::vector<SampleSet>(random.below(400)), random.next()};
        for (SampleSet& set : wild.sets)
            for (double& value : set)
                value = 500 * random.normal();
        if (const auto taken = trigger.take(wild, kSystemTypes[random.below(5)])) {
            CHECK(taken->first >= 0);
            CHECK(taken->last <= static_cast<double>(taken->sets.size() - 1) + 1e-9);
        }
    }
}
