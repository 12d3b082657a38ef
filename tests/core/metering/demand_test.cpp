// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/demand.h"

#include "core/base/random.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

using namespace s4k;

namespace {

Settings demandOf(std::int32_t count, std::int32_t seconds) {
    Settings s;
    s.set(Parameter::DemandSubintervals, count);
    s.set(Parameter::DemandSubintervalSeconds, seconds);
    return s;
}

PowerTriple kilowatts(double kw) {
    return {kw * 1000, kw * 500, kw * 1200};
}

void run(DemandMeter& meter, int seconds, double kw) {
    for (int i = 0; i < seconds; ++i)
        meter.addSecond(kilowatts(kw));
}

void checkPresent(const DemandMeter& meter, double kw) {
    CHECK(meter.present()[0] == doctest::Approx(kw * 1000).epsilon(1e-12));
    CHECK(meter.present()[1] == doctest::Approx(kw * 500).epsilon(1e-12));
    CHECK(meter.present()[2] == doctest::Approx(kw * 1200).epsilon(1e-12));
}

void checkMaximum(const DemandMeter& meter, double kw) {
    CHECK(meter.maximum()[0] == doctest::Approx(kw * 1000).epsilon(1e-12));
    CHECK(meter.maximum()[2] == doctest::Approx(kw * 1200).epsilon(1e-12));
}

/// The demand computed only from the seconds of a complete history, as a reference.
struct History {
    std::vector<double> watts;

    [[nodiscard]] double mean(std::size_t from, std::size_t to) const {
        double sum = 0;
        for (std::size_t i = from; i < to; ++i)
            sum += watts[i];
        return sum / static_cast<double>(to - from);
    }
    [[nodiscard]] double present(std::size_t count, std::size_t length) const {
        const std::size_t end = watts.size() / length * length;
        return end < count * length ? 0 : mean(end - count * length, end);
    }
};

} // namespace

TEST_CASE("published profiles: present demand at each sub-interval's end, maximum") {
    const auto file = nlohmann::json::parse(test::dataFile("semantics_public.json"));
    REQUIRE(file.at("demand").size() == 3);
    for (const auto& line : file.at("demand")) {
        DemandMeter meter(
            demandOf(line.at("sub_intervals").get<int>(), line.at("sub_interval_s").get<int>()));
        std::vector<double> profile;
        for (const auto& part : line.at("profile"))
            profile.insert(profile.end(), part.at("seconds").get<std::size_t>(),
                           part.at("kw").get<double>());
        std::size_t t = 0;
        for (const auto& end : line.at("at_subinterval_end")) {
            while (t < end.at("t").get<std::size_t>())
                meter.addSecond(kilowatts(profile[t++]));
            CAPTURE(t);
            const auto& present = end.at("present_kw");
            checkPresent(meter, present.is_null() ? 0 : present.get<double>());
        }
        CHECK(t == profile.size());
        checkMaximum(meter, line.at("max_kw").get<double>());
    }
}

TEST_CASE("any rolling or block demand is the mean of its last whole interval") {
    Random random(61);
    for (int round = 0; round < 60; ++round) {
        const std::size_t count = 1 + random.below(6);
        const std::size_t length = 10 + random.below(30);
        DemandMeter meter(
            demandOf(static_cast<std::int32_t>(count), static_cast<std::int32_t>(length)));
        History history;
        double maximum = 0;
        for (int second = 0; second < 700; ++second) {
            history.watts.push_back(random.uniform() * 1e5);
            meter.addSecond({history.watts.back(), 0, 0});
            const double present = history.present(count, length);
            maximum = std::max(maximum, present);
            REQUIRE(meter.present()[0] == doctest::Approx(present).epsilon(1e-12));
            REQUIRE(meter.maximum()[0] == doctest::Approx(maximum).epsilon(1e-12));
        }
    }
}

TEST_CASE("present demand is 0 until the first full interval") {
    DemandMeter meter(demandOf(2, 10));
    run(meter, 19, 10);
    checkPresent(meter, 0);
    checkMaximum(meter, 0);
    run(meter, 1, 10);
    checkPresent(meter, 10);
}

TEST_CASE("sync to communications: the command ends the sub-interval at its true length") {
    DemandMeter meter(demandOf(3, 0)); // register 149 is ignored here
    run(meter, 5000, 10);
    checkPresent(meter, 0); // no command, no end
    meter.beginSubinterval();
    checkPresent(meter, 0); // not before the end of the running second
    run(meter, 1, 10);
    checkPresent(meter, 10);
    run(meter, 12, 30);
    run(meter, 12, 50);
    meter.beginSubinterval();
    run(meter, 1, 50);
    checkPresent(meter, (12 * 30 + 13 * 50) / 25.0);
    checkMaximum(meter, (12 * 30 + 13 * 50) / 25.0);
}

TEST_CASE("a repeated command within 10 s is merged into the first") {
    DemandMeter meter(demandOf(1, 0));
    run(meter, 20, 10);
    meter.beginSubinterval();
    meter.beginSubinterval(); // in the same second
    run(meter, 1, 10);
    run(meter, 8, 90);
    meter.beginSubinterval(); // 9 s after the first
    run(meter, 1, 90);
    checkPresent(meter, 10);
    meter.beginSubinterval(); // 10 s after it
    run(meter, 1, 90);
    checkPresent(meter, 90);
}

TEST_CASE("with a length set, the command ends the running sub-interval early") {
    DemandMeter meter(demandOf(2, 30));
    run(meter, 14, 10);
    meter.beginSubinterval();
    run(meter, 1, 10); // 15 s at 10 kW
    run(meter, 29, 40);
    checkPresent(meter, 0);
    run(meter, 1, 40); // the first full interval after the change
    checkPresent(meter, (15 * 10 + 30 * 40) / 45.0);
}

TEST_CASE("a command at a natural end does not end twice") {
    DemandMeter meter(demandOf(1, 10));
    run(meter, 9, 10);
    meter.beginSubinterval();
    run(meter, 1, 10);
    checkPresent(meter, 10);
    run(meter, 9, 20);
    checkPresent(meter, 10);
    run(meter, 1, 20);
    checkPresent(meter, 20);
}

TEST_CASE("resetting the maximum: it becomes the present demand at the second's end") {
    DemandMeter meter(demandOf(1, 10));
    run(meter, 10, 80);
    run(meter, 10, 20);
    checkMaximum(meter, 80);
    meter.resetMaximum();
    checkMaximum(meter, 80);
    run(meter, 1, 20);
    checkMaximum(meter, 20);
    run(meter, 9, 50);
    checkMaximum(meter, (20 + 9 * 50) / 10.0);
}

TEST_CASE("a reset in the second in which an interval ends takes the new present demand") {
    DemandMeter meter(demandOf(1, 10));
    run(meter, 10, 80);
    run(meter, 9, 20);
    meter.resetMaximum();
    run(meter, 1, 20);
    checkMaximum(meter, 20);
}

TEST_CASE("both commands are paced on their own") {
    DemandMeter meter(demandOf(1, 0));
    run(meter, 10, 80);
    meter.beginSubinterval();
    meter.resetMaximum();
    run(meter, 1, 80);
    checkPresent(meter, 80);
    checkMaximum(meter, 80);
    run(meter, 5, 10);
    meter.resetMaximum(); // merged
    run(meter, 1, 10);
    checkMaximum(meter, 80);
}

TEST_CASE("a change of 149 or 150 restarts the interval and keeps the maximum") {
    DemandMeter meter(demandOf(1, 10));
    run(meter, 15, 40);
    checkPresent(meter, 40);
    meter.configure(demandOf(2, 10));
    checkPresent(meter, 0);
    checkMaximum(meter, 40);
    run(meter, 19, 20);
    checkPresent(meter, 0);
    run(meter, 1, 20);
    checkPresent(meter, 20);
    checkMaximum(meter, 40);
}

TEST_CASE("fewer sub-intervals leave nothing of the old ones") {
    for (int seconds = 0; seconds <= 70; seconds += 10) {
        DemandMeter meter(demandOf(6, 10));
        run(meter, seconds, 90);
        meter.configure(demandOf(2, 10));
        run(meter, 20, 20);
        checkPresent(meter, 20);
    }
}

TEST_CASE("any other change leaves the interval running") {
    DemandMeter meter(demandOf(1, 10));
    run(meter, 15, 40);
    Settings other = demandOf(1, 10);
    other.set(Parameter::CtPrimary, 400);
    meter.configure(other);
    checkPresent(meter, 40);
    run(meter, 5, 60);
    checkPresent(meter, 50);
}

TEST_CASE("a maximum that was kept is restored") {
    DemandMeter meter(demandOf(1, 10));
    meter.setMaximum(kilowatts(70));
    run(meter, 10, 50);
    checkMaximum(meter, 70);
    run(meter, 10, 90);
    checkMaximum(meter, 90);
}

TEST_CASE("nonsense in the settings is limited") {
    DemandMeter meter(demandOf(-7, -5));
    meter.configure(demandOf(2147483647, 1));
    run(meter, 20, 5);
    checkPresent(meter, 5);
}

TEST_CASE("a maximum that waits to be reset is kept as the present demand") {
    DemandMeter meter(demandOf(1, 10));
    run(meter, 10, 50);
    run(meter, 10, 20);
    CHECK(meter.kept() == meter.maximum());
    meter.resetMaximum();
    checkMaximum(meter, 50);
    CHECK(meter.kept() == meter.present());
    run(meter, 1, 20);
    CHECK(meter.kept() == meter.maximum());
    checkMaximum(meter, 20);
}
