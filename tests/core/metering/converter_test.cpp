// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/converter.h"

#include "tests/core/metering/metered.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace {

using namespace s4k;
using namespace s4k::test;

Converter converterWith(const ConverterModel& model, double ptRatio = 1) {
    MeterConfig config;
    config.ptRatio = ptRatio;
    Converter converter;
    converter.configure(model, config);
    return converter;
}

const double kVoltsPeak = 1.2 * 347 * std::sqrt(2.0);
const double kAmpsPeak = 1.2 * 100 * std::sqrt(2.0);

TEST_CASE("the default converter is ideal") {
    CHECK(converterWith({}).isIdeal());
    CHECK_FALSE(converterWith({.bits = 22}).isIdeal());
    CHECK_FALSE(converterWith({.temperatureC = 26}).isIdeal());
}

TEST_CASE("quantisation rounds to the nearest of 2^bits steps over both polarities") {
    Converter converter = converterWith({.bits = 12});
    const double step = 2 * kVoltsPeak / 4096;
    std::vector<SampleSet> sets{{0.49 * step, 0.51 * step, -0.51 * step, 7.2, -100, 0}};
    converter.apply(sets);
    CHECK(sets[0][0] == 0);
    CHECK(sets[0][1] == doctest::Approx(step));
    CHECK(sets[0][2] == doctest::Approx(-step));
    CHECK(std::abs(sets[0][3] - 7.2) <= kAmpsPeak / 4096);
    CHECK(sets[0][5] == 0);
}

TEST_CASE("clipping limits at 1.2 x nominal, behind the transformers") {
    for (const double pt : {1.0, 20.0}) {
        Converter converter = converterWith({.clip = true}, pt);
        std::vector<SampleSet> sets{{1e6, -1e6, 100, 1e6, -1e6, 100}};
        converter.apply(sets);
        CHECK(sets[0][0] == doctest::Approx(kVoltsPeak * pt));
        CHECK(sets[0][1] == doctest::Approx(-kVoltsPeak * pt));
        CHECK(sets[0][2] == 100);
        CHECK(sets[0][3] == doctest::Approx(kAmpsPeak));
        CHECK(sets[0][4] == doctest::Approx(-kAmpsPeak));
    }
}

TEST_CASE("temperature changes the gain by 0.015 percent a degree, one way or the other") {
    for (const double celsius : {-30.0, 25.0, 70.0}) {
        Converter converter = converterWith({.temperatureC = celsius});
        std::vector<SampleSet> sets{{1, 1, 1, 1, 1, 1}};
        converter.apply(sets);
        for (const double x : sets[0])
            CHECK(std::abs(x - 1) == doctest::Approx(0.00015 * std::abs(celsius - 25)));
    }
}

TEST_CASE("noise has its level and is the same in every run") {
    Converter a = converterWith({.noise = 0.001});
    Converter b = converterWith({.noise = 0.001});
    std::vector<SampleSet> first(50000);
    std::vector<SampleSet> second(50000);
    a.apply(first);
    b.apply(second);
    CHECK(first == second);
    double square = 0;
    for (const SampleSet& set : first)
        square += set[0] * set[0];
    CHECK(std::sqrt(square / 50000) == doctest::Approx(0.001 * kVoltsPeak).epsilon(0.02));
}

TEST_CASE("nonsense bits are limited") {
    for (const int bits : {-5, 0, 60, 1000}) {
        Converter converter = converterWith({.bits = bits});
        std::vector<SampleSet> sets{{100, 0, 0, 0, 0, 0}};
        converter.apply(sets);
        CHECK(sets[0][0] == doctest::Approx(100).epsilon(1e-9));
    }
}

TEST_CASE("a meter with 22 bits keeps its accuracy, one at 70 degrees stays in its class") {
    const LoadSpec load{.volts = 480, .amps = {50, 50, 50}, .powerFactor = {0.9, 0.9, 0.9}};
    const auto sets = setsOf(waveformOf(load), 3 * kSampleRate);
    const double real = 3 * 480 / std::sqrt(3.0) * 50 * 0.9;
    const auto read = [&](const ConverterModel& model) {
        MeterEngine engine(settingsFor(load.system));
        engine.setConverter(model);
        pushAll(engine, sets);
        return engine.readings();
    };
    const Readings fine = read({.bits = 22, .noise = 1e-5, .clip = true});
    CHECK(fine[Quantity::PowerRealTotal] == doctest::Approx(real).epsilon(2e-5));
    CHECK(fine[Quantity::Frequency] == doctest::Approx(60).epsilon(1e-6));
    const Readings hot = read({.temperatureC = 70});
    CHECK(hot[Quantity::VoltsAn] == doctest::Approx(480 / std::sqrt(3.0) * 1.00675).epsilon(1e-6));
    CHECK(hot[Quantity::CurrentA] == doctest::Approx(50 * 0.99325).epsilon(1e-6));
    CHECK(hot[Quantity::PowerRealTotal] == doctest::Approx(real).epsilon(0.005));
}

} // namespace
