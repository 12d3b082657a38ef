// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/demand_end.h"

#include <doctest/doctest.h>

#include <limits>

using namespace s4k;

TEST_CASE("present demands that moved on in one register have changed") {
    CHECK_FALSE(demandChanged({1, 2, 3}, {1, 2, 3}));
    CHECK(demandChanged({1, 2, 3}, {1, 2, 4}));
    CHECK(demandChanged({1, 2, 3}, {0, 2, 3}));
}

TEST_CASE("what single precision cannot tell apart has not changed") {
    CHECK_FALSE(demandChanged({1e6, 0, 0}, {1e6 + 1e-3, 0, 0}));
    CHECK(demandChanged({1e6, 0, 0}, {1e6 + 1, 0, 0}));
}

TEST_CASE("no value is like no value and unlike any") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(demandChanged({none, none, none}, {none, none, none}));
    CHECK(demandChanged({none, 0, 0}, {1, 0, 0}));
    CHECK(demandChanged({1, 0, 0}, {none, 0, 0}));
}

TEST_CASE("a plan is what registers 149 and 150 say, within what a meter can do") {
    Settings settings;
    CHECK(demandPlan(settings) == DemandPlan{900, 1});
    settings.set(Parameter::DemandSubintervals, 3);
    settings.set(Parameter::DemandSubintervalSeconds, 60);
    CHECK(demandPlan(settings) == DemandPlan{60, 3});
    settings.set(Parameter::DemandSubintervalSeconds, 0);
    CHECK(demandPlan(settings) == DemandPlan{0, 1});
    settings.set(Parameter::DemandSubintervals, 30'000);
    settings.set(Parameter::DemandSubintervalSeconds, 10);
    CHECK(demandPlan(settings) == DemandPlan{10, 6});
    settings.set(Parameter::DemandSubintervals, 0);
    CHECK(demandPlan(settings) == DemandPlan{10, 1});
}
