// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/demand_changes.h"

#include "core/units/readings.h"

#include <doctest/doctest.h>

using namespace s4k;
using past::DemandChanges;
using past::demandEnds;
using past::DemandPoint;

namespace {

constexpr std::int64_t kMinute = 60'000;

DemandPoint changeAt(std::int64_t minute, double watts) {
    return {minute * kMinute, {watts, watts / 2, watts}};
}

/// Times of the ends in minutes.
std::vector<double> minutesOf(const std::vector<DemandPoint>& ends) {
    std::vector<double> minutes;
    for (const DemandPoint& end : ends)
        minutes.push_back(static_cast<double>(end.timeMs) / kMinute);
    return minutes;
}

} // namespace

TEST_CASE("where the length is known, ends that changed nothing are found") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100), changeAt(60, 300)};
    changes.lengthsMs[0] = 15 * kMinute;
    const auto ends = demandEnds(changes, 91 * kMinute);
    CHECK(minutesOf(ends) == std::vector<double>{15, 30, 45, 60, 75, 90});
    CHECK(ends[2].demand == ends[0].demand);
    CHECK(ends[5].demand == ends[3].demand);
    CHECK_FALSE(ends[0].fromMs); // its beginning was not seen
    for (std::size_t i = 1; i < ends.size(); ++i)
        CHECK(ends[i].fromMs == ends[i - 1].timeMs);
}

TEST_CASE("where the length is not known, only changes are ends") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100), changeAt(60, 300)};
    for (const std::int64_t length : {std::int64_t{-1}, std::int64_t{0}}) {
        changes.lengthsMs[0] = length;
        const auto ends = demandEnds(changes, 91 * kMinute);
        CHECK(minutesOf(ends) == std::vector<double>{15, 60});
        CHECK_FALSE(ends[1].fromMs);
    }
}

TEST_CASE("an end that a reading shows late is one end") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100), {30 * kMinute + 4'900, {200, 100, 200}}};
    changes.lengthsMs[0] = 15 * kMinute;
    const auto ends = demandEnds(changes, 31 * kMinute);
    REQUIRE(ends.size() == 2);
    CHECK(ends[1].fromMs == 15 * kMinute);
    changes.points[1].timeMs = 30 * kMinute - 5'001; // too early to be its end
    CHECK_FALSE(demandEnds(changes, 29 * kMinute + 59'000)[1].fromMs);
}

TEST_CASE("no sub-interval lasts beyond a break") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100), changeAt(50, 0), changeAt(65, 300)};
    changes.lengthsMs[0] = 15 * kMinute;
    changes.breaks = {50 * kMinute};
    const auto ends = demandEnds(changes, 66 * kMinute);
    CHECK(minutesOf(ends) == std::vector<double>{15, 30, 45, 65}); // the 0 at the break is no end
    CHECK_FALSE(ends[3].fromMs);
}

TEST_CASE("zero without a break is an end, and a demand that is not valid is none") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100), changeAt(30, 0), changeAt(45, Readings::kNotValid),
                      changeAt(90, 7)};
    changes.lengthsMs[0] = 15 * kMinute;
    CHECK(minutesOf(demandEnds(changes, 91 * kMinute)) == std::vector<double>{15, 30, 90});
}

TEST_CASE("each time has the length that held then") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100), changeAt(40, 200)};
    changes.lengthsMs = {{0, 15 * kMinute}, {35 * kMinute, 5 * kMinute}};
    changes.breaks = {35 * kMinute};
    CHECK(minutesOf(demandEnds(changes, 51 * kMinute)) == std::vector<double>{15, 30, 40, 45, 50});
}

TEST_CASE("a length of a second over years is not filled") {
    DemandChanges changes;
    changes.points = {changeAt(15, 100)};
    changes.lengthsMs[0] = 1'000;
    CHECK(demandEnds(changes, std::int64_t{1} << 45).size() == 1);
    CHECK(demandEnds({}, 1'000).empty());
}
