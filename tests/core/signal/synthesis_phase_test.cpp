// SPDX-License-Identifier: GPL-3.0-or-later
// Phases of oscillators: exact steps, retuning, harmonics that are added later.
#include "core/signal/phase_clock.h"
#include "core/signal/phasor.h"
#include "core/signal/synthesis.h"
#include "tests/core/signal/wave_oracle.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

using namespace s4k;
using namespace s4k::test;

TEST_CASE("a frequency that divides the sampling rate comes back to the same phase") {
    // 63 Hz: 40 samples a turn, and 2^64 / 40 is not whole.
    const PhaseClock clock(63);
    const std::uint64_t day = std::uint64_t{86400} * kSampleRate;
    const std::uint64_t off = clock.at(day) - clock.at(0);
    const std::uint64_t distance = std::min(off, 0U - off);
    CHECK(static_cast<double>(distance) * 0x1.0p-64 < 1e-11);
    CHECK(turnsPerSample(1260) == std::uint64_t{1} << 63U);
    CHECK(turnsPerSample(630) == std::uint64_t{1} << 62U);
    CHECK(turnsPerSample(0) == 0);
}

TEST_CASE("steps are right to the last of 64 bits") {
    // 2^64 hz / 2520 in long double, which is exact enough to show an error of one unit.
    for (const double hz : {0.001, 1.0, 45.678912345, 59.97, 60.0, 1239.999}) {
        const long double exact =
            static_cast<long double>(hz) / static_cast<long double>(kSampleRate) * 0x1.0p64L;
        const auto step = static_cast<long double>(turnsPerSample(hz));
        CHECK(std::abs(step - exact) <= 1.5L);
    }
}

TEST_CASE("a retuned clock goes on from where it stands") {
    const PhaseClock before(59.97);
    const PhaseClock after = before.retuned(61.2, 123456);
    CHECK(after.at(123456) == before.at(123456));
    CHECK(after.at(123457) - after.at(123456) == turnsPerSample(61.2));
}

// va: cosine of the fundamental, vb: its sine, vc: fundamental and fifth together.
Waveform withFifth(double hz, bool fifth) {
    const double rms = 1 / std::sqrt(2.0);
    Waveform w;
    w.channels[0].components = {{hz, rms, 0}};
    w.channels[1].components = {{hz, rms, -90}};
    w.channels[2].components = {{hz, rms, 0}};
    if (fifth)
        w.channels[2].components.push_back({5 * hz, rms, 0});
    return w;
}

TEST_CASE("a harmonic that comes later stands in phase with its fundamental") {
    Synthesis source(withFifth(60, false));
    static_cast<void>(readSets(source, 1000));
    for (const double hz : {61.3, 47.77, 47.77}) {
        source.set(withFifth(hz, false));
        static_cast<void>(readSets(source, 777));
    }
    source.set(withFifth(47.77, true));
    static_cast<void>(readSets(source, 100));
    source.set(withFifth(52.11, true));
    for (const SampleSet& set : readSets(source, 500)) {
        const Phasor turn{set[0], set[1]};
        const Phasor square = turn * turn;
        const double fifth = (square * square * turn).re;
        CHECK(std::abs(set[2] - set[0] - fifth) < 1e-9);
    }
}

TEST_CASE("phasors: polar and turns are each other's inverse") {
    const Phasor p = polar(3, 0.2);
    CHECK(squaredMagnitude(p) == doctest::Approx(9));
    CHECK(turnsOf(p) == doctest::Approx(0.2));
    CHECK(turnsOf(conjugate(p)) == doctest::Approx(-0.2));
    CHECK(turnsOf(p * polar(2, 0.1)) == doctest::Approx(0.3));
    CHECK(p + p - p == p);
    CHECK((2.0 * p).re == 2.0 * p.re);
}

} // namespace
