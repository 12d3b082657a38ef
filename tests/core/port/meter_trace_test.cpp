// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"
#include "tests/core/port/sine_source.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace s4k;
using test::SineLoad;
using test::SineSource;

TEST_CASE("a meter keeps no trace until it is asked to") {
    EmbeddedMeter meter;
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    meter.advance(1000);
    CHECK(meter.keptTrace() == 0);
    CHECK(meter.trace().sets.empty());
}

TEST_CASE("the trace is what the source gave, to the last set") {
    EmbeddedMeter meter;
    ConverterModel imperfect;
    imperfect.bits = 8;
    meter.setConverter(imperfect);
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    meter.keepTrace(2000);
    for (const std::size_t step : {17U, 503U, 2521U, 5000U})
        meter.advance(step);
    const InputTrace trace = meter.trace();
    CHECK(trace.endSet == 17 + 503 + 2521 + 5000);
    REQUIRE(trace.sets.size() == 2000);
    SineSource again{SineLoad{}};
    std::vector<SampleSet> all(trace.endSet);
    again.read(all);
    CHECK(std::equal(trace.sets.begin(), trace.sets.end(), all.end() - 2000));
    meter.keepTrace(0);
    meter.advance(10);
    CHECK(meter.trace().sets.empty());
}

TEST_CASE("the inputs are seen without control power, and dead without a source") {
    EmbeddedMeter meter;
    meter.setSource(std::make_unique<SineSource>(SineLoad{}, 6000));
    meter.keepTrace(100);
    meter.setControlPower(false);
    meter.advance(5000);
    CHECK_FALSE(meter.snapshot().powered);
    CHECK(meter.trace().sets.back() != SampleSet{});
    meter.advance(5000);
    CHECK(meter.trace().sets.back() == SampleSet{});
    CHECK(meter.trace().endSet == 10000);
}

TEST_CASE("readings do not depend on whether a trace is kept") {
    EmbeddedMeter with;
    EmbeddedMeter without;
    with.keepTrace(2520);
    for (EmbeddedMeter* meter : {&with, &without}) {
        meter->setSource(std::make_unique<SineSource>(SineLoad{}));
        meter->advance(3 * 2520);
    }
    CHECK(with.snapshot().image == without.snapshot().image);
}
