// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/resampling.h"
#include "tests/core/signal/tones.h"

#include <doctest/doctest.h>

#include <numeric>

namespace {

using namespace s4k;
using namespace s4k::test;

constexpr std::size_t kMargin = 400; // number of sets that each end influences

/// Largest error of a played tone away from the ends, relative to its amplitude.
double worstError(double rate, double hz) {
    const std::vector<Tone> tone{{hz, 100, 0.1}};
    const auto out =
        played(voltageRecording(samplesOf(tone, rate, static_cast<std::size_t>(rate * 0.5)), rate),
               Playback::Once);
    double worst = 0;
    for (std::size_t i = kMargin; i + kMargin < out.size(); ++i)
        worst =
            std::max(worst, std::abs(out[i] - valueOf(tone, static_cast<double>(i) / kSampleRate)));
    return worst / 100;
}

/// Largest residue of a tone in the stop band, relative to its amplitude.
double worstLeak(double rate, double hz) {
    const std::vector<Tone> tone{{hz, 100, 0.1}};
    const auto out =
        played(voltageRecording(samplesOf(tone, rate, static_cast<std::size_t>(rate * 0.5)), rate),
               Playback::Once);
    double worst = 0;
    for (std::size_t i = kMargin; i + kMargin < out.size(); ++i)
        worst = std::max(worst, std::abs(out[i]));
    return worst / 100;
}

TEST_CASE("resampling keeps amplitude and phase of every tone in the pass band") {
    for (const double rate : {2600.0, 7680.0, 30707.244140625, 96000.0})
        for (const double hz : {45.0, 65.0, 777.7, 1150.0, 1200.0}) {
            INFO(rate << " S/s, " << hz << " Hz");
            CHECK(worstError(rate, hz) < 1e-5);
        }
}

TEST_CASE("resampling stops what the meter's rate cannot hold") {
    for (const double rate : {4800.0, 30707.244140625, 96000.0})
        for (const double hz :
             {1260.5, 1300.0, 1500.0, 2000.0, 2399.0, 3100.0, 4990.0, 5040.0, 9000.0, 15300.0}) {
            if (hz >= rate / 2)
                continue;
            INFO(rate << " S/s, " << hz << " Hz");
            CHECK(worstLeak(rate, hz) < 1e-5); // 100 dB
        }
}

TEST_CASE("resampling of slow recordings is plain interpolation") {
    for (const double rate : {200.0, 960.0, 1200.0, 2400.0})
        for (const double part : {0.2, 0.3, 0.43}) {
            INFO(rate << " S/s, " << part << " of the rate");
            CHECK(worstError(rate, part * rate) < 1e-5);
        }
    // No image of a tone above half the rate of the recording.
    const auto out =
        played(voltageRecording(samplesOf({{500, 100, 0}}, 1200, 2400), 1200), Playback::Once);
    CHECK(std::abs(amplitudeAt(out, 700, kMargin, out.size() - kMargin)) < 1e-3);
    CHECK(std::abs(amplitudeAt(out, 500, kMargin, out.size() - kMargin)) ==
          doctest::Approx(100).epsilon(1e-5));
}

TEST_CASE("resampling leaves a recording at the meter's own rate alone") {
    std::vector<double> x;
    for (int i = 0; i < 100; ++i)
        x.push_back(i % 7 * 1.25 - 3);
    CHECK(played(voltageRecording(x, kSampleRate), Playback::Once) == x);
}

TEST_CASE("resampling keeps a constant and a slope to the very ends") {
    std::vector<double> level(3000, 42.0);
    for (const double v : played(voltageRecording(level, 12345), Playback::Once))
        CHECK(std::abs(v - 42) < 1e-9);
    for (std::size_t i = 0; i < level.size(); ++i)
        level[i] = static_cast<double>(i) / 12345;
    const auto slope = played(voltageRecording(level, 12345), Playback::Once);
    for (std::size_t i = 0; i < slope.size(); ++i)
        CHECK(std::abs(slope[i] - static_cast<double>(i) / kSampleRate) < 1e-4);
}

TEST_CASE("resampling weights sum to one and mirror each other") {
    const recorded::ResampleKernel kernel(0.2, 0.25);
    std::vector<double> a(2 * kernel.reach());
    std::vector<double> b(a.size());
    for (const double fraction : {0.0, 0.125, 0.5, 0.9, 1.0}) {
        kernel.weights(fraction, a);
        kernel.weights(1 - fraction, b);
        CHECK(std::accumulate(a.begin(), a.end(), 0.0) == doctest::Approx(1).epsilon(1e-14));
        for (std::size_t i = 0; i < a.size(); ++i)
            CHECK(a[i] == doctest::Approx(b[a.size() - 1 - i]).epsilon(1e-9));
    }
}

} // namespace
