// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utc_time.h"

#include <doctest/doctest.h>

#include <array>
#include <limits>

namespace {

using namespace s4k;

TEST_CASE("times as ISO 8601, by the Gregorian calendar") {
    constexpr std::int64_t kDay = 86'400'000'000;
    CHECK(utcTimeUs(0) == "1970-01-01T00:00:00.000000Z");
    CHECK(utcTimeUs(-1) == "1969-12-31T23:59:59.999999Z");
    CHECK(utcTimeUs(1'769'846'405'000'250) == "2026-01-31T08:00:05.000250Z");
    CHECK(utcTimeUs(951'782'400'000'000) == "2000-02-29T00:00:00.000000Z");
    CHECK(utcTimeUs(951'782'400'000'000 + kDay) == "2000-03-01T00:00:00.000000Z");
    CHECK(utcTimeUs(1'709'251'199'000'000) == "2024-02-29T23:59:59.000000Z");
    CHECK(utcTimeUs(4'107'542'399'000'000) == "2100-02-28T23:59:59.000000Z");
    CHECK(utcTimeUs(4'107'542'400'000'000) == "2100-03-01T00:00:00.000000Z");
    CHECK(utcTimeUs(253'402'300'799'999'999) == "9999-12-31T23:59:59.999999Z");
    CHECK(utcTimeUs(253'402'300'800'000'000) == "+10000-01-01T00:00:00.000000Z");
    CHECK(utcTimeUs(-62'167'219'200'000'000) == "0000-01-01T00:00:00.000000Z");
    CHECK(utcTimeUs(-62'167'219'200'000'001) == "-0001-12-31T23:59:59.999999Z");
    CHECK(utcTimeUs(std::numeric_limits<std::int64_t>::max()) == "+294247-01-10T04:00:54.775807Z");
    CHECK(utcTimeUs(std::numeric_limits<std::int64_t>::min()) == "-290308-12-21T19:59:05.224192Z");
}

bool isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

TEST_CASE("day follows day over eight centuries") {
    constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::int64_t day = -135'140; // 1600-01-01
    for (int year = 1600; year < 2400; ++year)
        for (int month = 1; month <= 12; ++month) {
            const int length = kLengths[static_cast<std::size_t>(month - 1)] +
                               (month == 2 && isLeap(year) ? 1 : 0);
            REQUIRE(daysOfMonth(year, month) == length);
            for (int date = 1; date <= length; ++date, ++day) {
                const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
                REQUIRE(dateOf(day) == CivilDate{year, month, date});
                REQUIRE(daysOf({year, month, date}) == day);
                REQUIRE(utcTimeUs(day * 86'400'000'000) == std::to_string(year) + "-" + two(month) +
                                                               "-" + two(date) +
                                                               "T00:00:00.000000Z");
            }
        }
    CHECK(day == 157'054); // 2400-01-01
}

TEST_CASE("times to the millisecond, with the offset of a place") {
    constexpr std::int64_t kTime = 1'798'761'600'250; // 2027-01-01T00:00:00.250Z
    CHECK(utcTimeMs(0) == "1970-01-01T00:00:00.000Z");
    CHECK(utcTimeMs(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(utcTimeMs(kTime) == "2027-01-01T00:00:00.250Z");
    CHECK(localTimeMs(kTime, 0) == utcTimeMs(kTime));
    CHECK(localTimeMs(kTime, 19'800) == "2027-01-01T05:30:00.250+05:30");
    CHECK(localTimeMs(kTime, -12'600) == "2026-12-31T20:30:00.250-03:30");
    CHECK(localTimeMs(kTime, 3'208) == "2027-01-01T00:53:28.250+00:53");
    constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
    CHECK(localTimeMs(kLast, 3'600) == "+292278994-08-17T08:12:55.807+01:00");
}

} // namespace
