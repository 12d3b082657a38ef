// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spectrum.h"

#include "core/analysis/shown_inputs.h"
#include "core/analysis/tone.h"
#include "core/base/random.h"
#include "tests/core/analysis/tones.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace s4k;
using test::kDegree;
using test::setsOf;
using test::wrapped;

namespace {

constexpr auto kSecond = static_cast<std::size_t>(kSampleRate);
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Harmonics whose levels and angles have no regularity.
ChannelWave rich(double hz, double rms, double degrees, double share) {
    ChannelWave wave{.dc = 0.3 * rms};
    wave.components.push_back({hz, rms, degrees});
    for (int order = 2; order <= kHighestOrder && order * hz <= kMaxComponentHz; ++order)
        wave.components.push_back(
            {order * hz, rms * share * (1 + order % 4) / order, 37.0 * order * order - degrees});
    return wave;
}

Waveform richThree(double hz) {
    Waveform waveform;
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        const double at = 11.0 - 120.0 * static_cast<double>(p);
        waveform.channels[p] = rich(hz, 277.0 + static_cast<double>(p), at, 0.03);
        waveform.channels[kPhaseCount + p] = rich(hz, 50, at - 25, 0.2);
    }
    return waveform;
}

double degreesOf(const Phasor& p) {
    return std::atan2(p.im, p.re) / kDegree;
}
double sizeOf(const Phasor& p) {
    return std::hypot(p.re, p.im);
}

/// Compares the spectrum of an input with its components, with the fundamental of V A at 0 degrees.
void checkChannel(const ChannelSpectrum& told, const ChannelWave& put, double referenceDeg) {
    double square = 0;
    for (std::size_t n = 0; n < put.components.size(); ++n) {
        const Component& component = put.components[n];
        const int order = static_cast<int>(n) + 1;
        CAPTURE(order);
        REQUIRE(told.harmonic(order).has_value());
        const Phasor got = *told.harmonic(order);
        CHECK(std::abs(sizeOf(got) / component.rms - 1) < 0.001);
        CHECK(std::abs(wrapped(degreesOf(got) - component.phaseDeg + order * referenceDeg)) < 0.1);
        square += n == 0 ? 0 : component.rms * component.rms;
    }
    const double thd = 100 * std::sqrt(square) / put.components[0].rms;
    REQUIRE(told.thdPercent().has_value());
    CHECK(std::abs(*told.thdPercent() - thd) < 0.05);
    CHECK(told.mean == doctest::Approx(put.dc).epsilon(0.001));
}

} // namespace

TEST_CASE("what was synthesised is told again, at any line frequency") {
    for (const double hz : {49.3, 50.0, 59.97, 60.5}) {
        CAPTURE(hz);
        const Waveform put = richThree(hz);
        const Spectrum told = analyse(setsOf(put, kSecond, 777), SystemType::ThreePhaseWye);
        CHECK(told.reference == Channel::Va);
        CHECK(std::abs(told.hz - hz) < 1e-5);
        CHECK(told.cycles == std::floor(hz));
        for (const Channel c : kChannels) {
            CAPTURE(index(c));
            // 777 sets later every component has rotated by its frequency, the reference included.
            checkChannel(told[c], put.channels[index(c)], 11);
        }
    }
}

TEST_CASE("a fit of all components at once says the same") {
    const Waveform put = richThree(59.97);
    const auto sets = setsOf(put, kSecond);
    const Spectrum told = analyse(sets, SystemType::ThreePhaseWye);
    std::vector<double> hz;
    for (int order = 1; order <= told.highestOrder; ++order)
        hz.push_back(59.97 * order);
    std::vector<double> amps;
    for (const SampleSet& set : sets)
        amps.push_back(set[index(Channel::Ib)]);
    const auto fit = test::fitted(amps, hz);
    for (int order = 1; order <= told.highestOrder; ++order) {
        CAPTURE(order);
        const auto expected = fit[static_cast<std::size_t>(order - 1)];
        const Phasor got = *told[Channel::Ib].harmonic(order);
        CHECK(std::abs(sizeOf(got) - std::abs(expected)) < 1e-5 * 50);
        CHECK(std::abs(wrapped(degreesOf(got) - std::arg(expected) / kDegree + 11.0 * order)) <
              0.02);
    }
}

TEST_CASE("the frequency stands against harmonics, and where it is not there it is not told") {
    for (const double hz : {40.5, 45.0, 49.99, 55.5, 62.5, 65.0, 69.5}) {
        CAPTURE(hz);
        Waveform put;
        put.channels[0] = rich(hz, 230, 123, 0.3);
        const Spectrum told = analyse(setsOf(put, kSecond), SystemType::OnePhaseLn);
        CHECK(std::abs(told.hz - hz) < 1e-4);
    }
    Waveform noise;
    noise.channels[0].noiseRms = 100;
    for (const std::size_t size : {std::size_t{200}, kSecond / 3, kSecond})
        CHECK(analyse(setsOf(noise, size), SystemType::OnePhaseLn).hz == 0);
    Waveform constant;
    constant.channels[0].dc = 100;
    CHECK(analyse(setsOf(constant, kSecond), SystemType::OnePhaseLn).hz == 0);
    Waveform far;
    far.channels[0].components.push_back({400, 230, 0});
    CHECK(analyse(setsOf(far, kSecond), SystemType::OnePhaseLn).hz == 0);
}

TEST_CASE("some cycles are enough, with less accuracy") {
    const Waveform put = richThree(50);
    for (const std::size_t sets : {std::size_t{210}, std::size_t{400}, std::size_t{1000}}) {
        CAPTURE(sets);
        const Spectrum told = analyse(setsOf(put, sets), SystemType::ThreePhaseWye);
        CHECK(std::abs(told.hz - 50) < 0.2);
        CHECK(sizeOf(*told[Channel::Va].harmonic(1)) == doctest::Approx(277).epsilon(0.01));
    }
    CHECK(analyse(setsOf(put, 140), SystemType::ThreePhaseWye).hz == 0);
}

TEST_CASE("what lies beyond half the sampling rate is not measurable") {
    const Spectrum sixty = analyse(setsOf(richThree(60), kSecond), SystemType::ThreePhaseWye);
    CHECK(sixty.highestOrder == 20);
    CHECK(sixty[Channel::Va].harmonic(20).has_value());
    CHECK_FALSE(sixty[Channel::Va].harmonic(21).has_value());
    CHECK_FALSE(sixty[Channel::Va].percentOf(21).has_value());
    const Spectrum fifty = analyse(setsOf(richThree(50), kSecond), SystemType::ThreePhaseWye);
    CHECK(fifty.highestOrder == 21);
    CHECK(fifty[Channel::Va].harmonic(21).has_value());
    CHECK_FALSE(fifty[Channel::Va].harmonic(0).has_value());
    CHECK_FALSE(fifty[Channel::Va].harmonic(22).has_value());
}

TEST_CASE("a dead phase hands the reference on") {
    Waveform put = richThree(60);
    put.channels[0] = {};
    const Spectrum told = analyse(setsOf(put, kSecond), SystemType::ThreePhaseWye);
    CHECK(told.reference == Channel::Vb);
    CHECK_FALSE(told[Channel::Va].hasFundamental());
    CHECK_FALSE(told[Channel::Va].thdPercent().has_value());
    CHECK(std::abs(wrapped(degreesOf(*told[Channel::Vc].harmonic(1)) + 120)) < 0.01);
    for (const std::size_t p : {0U, 1U, 2U})
        put.channels[p] = {};
    CHECK(analyse(setsOf(put, kSecond), SystemType::ThreePhaseWye).reference == Channel::Ia);
}

TEST_CASE("what an open input picks up is no reference, a constant no fundamental") {
    Waveform put = richThree(60);
    put.channels[0] = {};
    put.channels[0].components.push_back({60, 0.5, 30});
    put.channels[4] = {};
    put.channels[4].dc = 40;
    const Spectrum told = analyse(setsOf(put, kSecond), SystemType::ThreePhaseWye);
    CHECK(told.reference == Channel::Vb);
    CHECK_FALSE(told[Channel::Ib].hasFundamental());
    CHECK(told[Channel::Ib].mean == doctest::Approx(40));
}

TEST_CASE("without a neutral the voltages are those between the lines") {
    Waveform put;
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        put.channels[p].components.push_back({60, 100, -120.0 * static_cast<double>(p)});
    const Spectrum told = analyse(setsOf(put, kSecond), SystemType::ThreePhaseDelta);
    for (const Channel c : {Channel::Va, Channel::Vb, Channel::Vc}) {
        const Phasor line = *told[c].harmonic(1);
        CHECK(sizeOf(line) == doctest::Approx(100 * std::sqrt(3.0)));
        CHECK(std::abs(wrapped(degreesOf(line) + 120.0 * static_cast<double>(index(c)))) < 1e-3);
    }
    CHECK(inputName(SystemType::ThreePhaseDelta, Channel::Vc) == "V CA");
    const Spectrum two = analyse(setsOf(put, kSecond), SystemType::OnePhaseLl);
    CHECK(two[Channel::Va].hasFundamental());
    CHECK_FALSE(two[Channel::Vb].hasFundamental());
    CHECK_FALSE(isShown(SystemType::OnePhaseLl, Channel::Ib));
}

TEST_CASE("random spectra come back") {
    Random random(20);
    for (int round = 0; round < 12; ++round) {
        const double hz = 45 + 20 * random.uniform();
        CAPTURE(hz);
        Waveform put;
        ChannelWave& wave = put.channels[0];
        const double phase = 360 * random.uniform();
        wave.components.push_back({hz, 10 + 400 * random.uniform(), phase});
        for (int order = 2; order <= kHighestOrder && order * hz <= kMaxComponentHz; ++order)
            wave.components.push_back({order * hz,
                                       wave.components[0].rms * (0.005 + 0.2 * random.uniform()),
                                       360 * random.uniform()});
        const Spectrum told = analyse(setsOf(put, kSecond), SystemType::OnePhaseLn);
        REQUIRE(std::abs(told.hz - hz) < 1e-4);
        checkChannel(told[Channel::Va], wave, phase);
    }
}

TEST_CASE("hostile traces are told from as far as they can be") {
    CHECK(analyse({}, SystemType::ThreePhaseWye).hz == 0);
    CHECK(analyse(std::vector<SampleSet>(1), SystemType::ThreePhaseWye).hz == 0);
    auto sets = setsOf(richThree(50), kSecond);
    for (const double bad : {kNan, std::numeric_limits<double>::infinity(), 1e308, -1e12}) {
        auto spoiled = sets;
        spoiled[100][0] = bad;
        spoiled[200][4] = bad;
        const Spectrum told = analyse(spoiled, SystemType::ThreePhaseWye);
        CHECK(told.reference == Channel::Vb);
        CHECK_FALSE(told[Channel::Ib].hasFundamental());
        CHECK(told[Channel::Va].rms == 0);
        CHECK(sizeOf(*told[Channel::Vc].harmonic(1)) == doctest::Approx(279).epsilon(0.001));
        for (auto& set : spoiled)
            set.fill(bad);
        CHECK(analyse(spoiled, SystemType::ThreePhaseDelta).hz == 0);
    }
    Random random(7);
    for (int round = 0; round < 40; ++round) {
        std::vector<SampleSet> wild(random.next() % 3000);
        for (auto& set : wild)
            for (double& value : set)
                value = (random.uniform() - 0.5) * std::pow(10.0, 20 * random.uniform() - 8);
        for (const SystemType system : kSystemTypes) {
            const Spectrum told = analyse(wild, system);
            for (const Channel c : kChannels)
                CHECK(std::isfinite(told[c].thdPercent().value_or(0)));
        }
    }
}
