// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/signal/tones.h"

#include "core/recording/recording_cycles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

namespace {

using namespace s4k;
using namespace s4k::test;

/// A distorted voltage of about 100 V RMS.
std::vector<Tone> distorted(double hz, double turns = 0.13) {
    return {{hz, 141, turns}, {3 * hz, 8, 0.3}, {5 * hz, 5, 0.7}, {7 * hz, 3, 0.1}};
}

double rms(const std::vector<double>& x) {
    double mean = 0;
    double square = 0;
    for (const double v : x) {
        mean += v;
        square += v * v;
    }
    const double n = static_cast<double>(x.size());
    return std::sqrt(square / n - mean / n * (mean / n));
}

double largestStep(const std::vector<double>& x) {
    double largest = 0;
    for (std::size_t i = 1; i < x.size(); ++i)
        largest = std::max(largest, std::abs(x[i] - x[i - 1]));
    return largest;
}

double seamStep(const std::vector<double>& x) {
    return std::abs(x.front() - x.back());
}

std::vector<double> looped(const std::vector<Tone>& tones, double rate, std::size_t count) {
    return played(voltageRecording(samplesOf(tones, rate, count), rate), Playback::Loop);
}

TEST_CASE("loop: a periodic signal comes out periodic, in tune and of its RMS") {
    const double fundamental = 141 * 141;
    const double want = std::sqrt((fundamental + 64 + 25 + 9) / 2);
    for (const double rate : {1200.0, 2520.0, 30707.2})
        for (const double hz : {45.0, 49.9, 60.0, 65.0})
            for (const double seconds : {0.09, 0.5}) {
                INFO(rate << " S/s, " << hz << " Hz, " << seconds << " s");
                const auto x =
                    looped(distorted(hz), rate, static_cast<std::size_t>(rate * seconds));
                REQUIRE(!x.empty());
                CHECK(rms(x) == doctest::Approx(want).epsilon(2e-5));
                CHECK(seamStep(x) <= largestStep(x) * 1.0001);
                // Whole cycles: the loop contains only harmonics of the correct frequency.
                const double cycles = std::round(hz * static_cast<double>(x.size()) / kSampleRate);
                const double loopHz = cycles * kSampleRate / static_cast<double>(x.size());
                CHECK(loopHz == doctest::Approx(hz).epsilon(4e-5));
            }
}

TEST_CASE("loop: passes one after the other go on without a jump of phase") {
    const auto recording = voltageRecording(samplesOf(distorted(59.3), 5000, 700), 5000);
    auto source = RecordingSource::create(recording, ChannelMap{0}, {});
    REQUIRE(source.ok());
    std::vector<SampleSet> sets(static_cast<std::size_t>(kSampleRate) * 60);
    REQUIRE((*source)->read(sets) == sets.size());
    std::vector<double> x;
    for (const SampleSet& set : sets)
        x.push_back(set[0]);
    const std::size_t second = kSampleRate;
    const auto first = amplitudeAt(x, 59.3, 0, second);
    const auto last = amplitudeAt(x, 59.3, 59 * second, 60 * second);
    CHECK(std::abs(first) == doctest::Approx(141).epsilon(1e-5));
    CHECK(std::abs(last) == doctest::Approx(141).epsilon(1e-5));
    // After a minute the phase gives the frequency to a few parts in a million.
    CHECK(std::abs(std::arg(last / first)) < 2 * 3.1416 * 59.3 * 59 * 5e-6);
}

TEST_CASE("loop: reading in any portions gives the same endless stream") {
    const auto recording = voltageRecording(samplesOf(distorted(50), 1200, 240), 1200);
    auto all = RecordingSource::create(recording, ChannelMap{0}, {});
    auto parts = RecordingSource::create(recording, ChannelMap{0}, {});
    std::vector<SampleSet> a(3 * (*all)->length() + 17);
    std::vector<SampleSet> b(a.size());
    CHECK((*all)->read(a) == a.size());
    for (std::size_t at = 0; at < b.size();) {
        const std::size_t part = std::min<std::size_t>(b.size() - at, 1 + at % 997);
        CHECK((*parts)->read(std::span(b).subspan(at, part)) == part);
        at += part;
    }
    CHECK(a == b);
    CHECK((*all)->read({}) == 0);
}

TEST_CASE("loop: ends that do not meet are joined without a click") {
    // A swell to three times the voltage: the last cycle is unlike the first.
    std::vector<double> x = samplesOf(distorted(50.3), 4000, 2000);
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] *= 1 + static_cast<double>(i) / 1000;
    const auto out = played(voltageRecording(x, 4000), Playback::Loop);
    CHECK(seamStep(out) <= largestStep(out) * 1.0001);
    CHECK(largestStep(out) <=
          1.02 * largestStep(played(voltageRecording(x, 4000), Playback::Once)));
}

TEST_CASE("loop: DC, noise and a dead phase A disturb no cycle") {
    std::vector<double> noisy = samplesOf(distorted(50.7), 3200, 3200);
    unsigned state = 1;
    for (double& v : noisy) {
        state = state * 1664525U + 1013904223U;
        v += 60 + 8 * (static_cast<double>(state >> 8U) / 8388608.0 - 1);
    }
    Recording recording = voltageRecording(std::vector<double>(3200, 0.0), 3200);
    recording.channels.push_back({"Ub", "B", RecordedUnit::Volt, noisy, 2});
    const auto sets = setsOf(recording, ChannelMap{0, 1}, {});
    REQUIRE(!sets.empty());
    const double n = static_cast<double>(sets.size());
    const double cycles = std::round(50.7 * n / kSampleRate);
    CHECK(cycles * kSampleRate / n == doctest::Approx(50.7).epsilon(2e-4));
    for (const SampleSet& set : sets)
        CHECK(set[0] == 0);
}

TEST_CASE("line cycles: followed through a swing and an outage, absent without a line frequency") {
    std::vector<SampleSet> sets(8000);
    double turns = 0;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const double s = static_cast<double>(i) / 4000;
        turns += (50 + 1.5 * std::sin(2 * std::numbers::pi * 0.7 * s)) / 4000;
        sets[i][1] = (s > 0.8 && s < 0.9 ? 0 : 100) * std::cos(2 * std::numbers::pi * turns);
    }
    const auto cycles = recorded::findLineCycles(sets, 4000);
    REQUIRE(cycles.has_value());
    CHECK(cycles->count == static_cast<std::size_t>(turns));
    for (SampleSet& set : sets)
        set = {5, 0, 0, 1, 0, 0};
    CHECK(!recorded::findLineCycles(sets, 4000).has_value());
    CHECK(!recorded::findLineCycles(std::span(sets).first(50), 4000).has_value());
}

TEST_CASE("loop: without a line frequency or two cycles the whole recording goes round") {
    const auto level =
        played(voltageRecording(std::vector<double>(500, 24.0), 5000), Playback::Loop);
    CHECK(*std::max_element(level.begin(), level.end()) == doctest::Approx(24));
    CHECK(*std::min_element(level.begin(), level.end()) == doctest::Approx(24));
    CHECK(!played(voltageRecording({1, 2}, 1000), Playback::Loop).empty());
    CHECK(!played(voltageRecording({1, 2}, 10e6), Playback::Loop).empty());
    CHECK(!played(voltageRecording({1, 2}, 10e6), Playback::Once).empty());
}

TEST_CASE("once: ends after its own time, in order, then gives nothing") {
    const auto recording = voltageRecording(samplesOf(distorted(50), 1200, 1800), 1200);
    auto source = RecordingSource::create(recording, ChannelMap{0}, {Playback::Once, 1, 1});
    REQUIRE(source.ok());
    CHECK((*source)->length() == 3780); // 1.5 s
    std::vector<SampleSet> sets(5000);
    CHECK((*source)->read(std::span(sets).first(1000)) == 1000);
    CHECK((*source)->read(sets) == 2780);
    CHECK((*source)->read(sets) == 0);
}

TEST_CASE("scales, inputs and absent channels") {
    Recording recording = voltageRecording(std::vector<double>(100, 2.0), kSampleRate);
    recording.channels.push_back(
        {"Ic", "C", RecordedUnit::Ampere, std::vector<double>(100, 3.0), 2});
    ChannelMap map{};
    map[1] = 0;
    map[5] = 1;
    for (const SampleSet& set : setsOf(recording, map, {Playback::Once, 10, 0.5}))
        CHECK(set == SampleSet{0, 20, 0, 0, 0, 1.5});
}

TEST_CASE("what cannot be played is refused in words") {
    const auto refused = [](const Recording& recording, const ChannelMap& map,
                            const RecordingOptions& options = {}) {
        const auto source = RecordingSource::create(recording, map, options);
        return source ? std::string("played") : source.error().message();
    };
    const ChannelMap first{0};
    const std::vector<double> x(100, 1.0);
    CHECK(refused(voltageRecording(x, 2520), first) == "played");
    CHECK(refused(voltageRecording(x, 2520), ChannelMap{}).find("no channel is chosen") !=
          std::string::npos);
    CHECK(refused(Recording{}, first).find("fewer than two") != std::string::npos);
    CHECK(refused(voltageRecording({1}, 2520), first).find("fewer than two") != std::string::npos);
    for (const double rate : {0.0, -1.0, 199.0, 1.1e7, std::nan("")})
        CHECK(refused(voltageRecording(x, rate), first).find("not between 200 Hz and 10 MHz") !=
              std::string::npos);
    CHECK(refused(voltageRecording(x, 2520), ChannelMap{1}) ==
          "recording tones, channel \"2\": not in the recording; name a channel of the recording");
    std::vector<double> bad = x;
    bad[41] = std::nan("");
    CHECK(
        refused(voltageRecording(bad, 2520), first) ==
        "recording tones, channel Ua, sample 42 \"nan\": missing or not a number, for longer than "
        "can be bridged; choose another channel, or cut the recording to its valid part");
    bad[41] = std::numeric_limits<double>::infinity();
    CHECK(refused(voltageRecording(bad, 2520), first).find("not a value of a power line") !=
          std::string::npos);
    CHECK(refused(voltageRecording(x, 2520), first, {Playback::Once, 1e300, 1})
              .find("not a value of a power line") != std::string::npos);
    Recording uneven = voltageRecording(x, 2520);
    uneven.channels.push_back({"Ub", "B", RecordedUnit::Volt, {1, 2, 3}, 2});
    CHECK(refused(uneven, ChannelMap{0, 1}).find("not as long") != std::string::npos);
    CHECK(refused(voltageRecording(std::vector<double>(800000, 0.0), 200), first)
              .find("longer than an hour") != std::string::npos);
}

} // namespace
