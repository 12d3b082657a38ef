// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/load_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace s4k;
using session::parseLoad;

namespace {

LoadSpec spec(const char* words) {
    const auto load = parseLoad(words, Settings{});
    REQUIRE(load.ok());
    REQUIRE(load->has_value());
    return **load;
}

} // namespace

TEST_CASE("load words") {
    CHECK(!parseLoad("living", Settings{})->has_value());
    const LoadSpec load = spec("volts=480  amps=1,2,3 pf=0.5 leading sag=1,0,1 ih=5:0.2:30,7:0.1");
    CHECK(load.volts == 480);
    CHECK(load.amps == std::array<double, 3>{1, 2, 3});
    CHECK(load.powerFactor[2] == 0.5);
    CHECK(load.voltageFactor[1] == 0);
    CHECK(load.capacitive);
    REQUIRE(load.currentHarmonics.size() == 2);
    CHECK(load.currentHarmonics[0].order == 5);
    CHECK(load.currentHarmonics[0].phaseDeg == 30);
    const LoadSpec rest = spec("");
    CHECK(rest.volts == 600);
    CHECK(rest.amps[0] == 50);
}

TEST_CASE("dead is nothing at all") {
    const auto source = session::openLoad("dead", Settings{});
    REQUIRE(source.ok());
    std::array<SampleSet, 100> sets{};
    REQUIRE((*source)->read(sets) == sets.size());
    for (const SampleSet& set : sets)
        CHECK(std::equal(set.begin(), set.end(), SampleSet{}.begin()));
}

TEST_CASE("load words that cannot be read") {
    for (const char* words : {"volts", "volts=", "vots=1", "amps=1,2", "pf=1.5", "hz=10", "ih=5",
                              "volts=inf", "living amps=1", "ih=2:0.1:1:1"}) {
        CAPTURE(words);
        const auto load = parseLoad(words, Settings{});
        REQUIRE(!load.ok());
        CHECK(!load.error().remedy.empty());
    }
}
