// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/trend_buffer.h"

#include "core/base/random.h"
#include "core/past/trend_pieces.h"
#include "core/registers/image.h"
#include "tests/core/past/trend_points.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <map>

using namespace s4k;
using namespace s4k::test;
using past::Curve;
using past::Moment;
using past::TrendBuffer;
using past::TrendPoint;

namespace {

/// Each value is different: 1000 times the index of the quantity plus the second.
Moment momentAt(int second) {
    Moment moment;
    moment.timeMs = second * std::int64_t{1000};
    for (const QuantityTraits& row : kQuantities)
        moment.readings[row.quantity] = 1000.0 * static_cast<double>(index(row.quantity)) + second;
    return moment;
}

/// Moment of a meter of this system type: quantities that the type has.
Moment shownBy(SystemType type, std::int64_t timeMs) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<int>(type));
    Readings readings = momentAt(3).readings;
    for (const QuantityTraits& row : kQuantities)
        if (!isValidIn(row.quantity, type))
            readings[row.quantity] = Readings::kNotValid;
    return past::momentOf(timeMs, encode(readings, settings, {}));
}

} // namespace

TEST_CASE("points are the readings in the units of the axes") {
    const Moment now = shownBy(SystemType::ThreePhaseWye, 1'700'000'000'250);
    const TrendPoint point = past::trendPoint(now);
    CHECK(point.seconds == 1'700'000'000.25);
    CHECK(point[Curve::VoltsBn] == static_cast<float>(now.readings[Quantity::VoltsBn]));
    CHECK(point[Curve::VoltsAc] == static_cast<float>(now.readings[Quantity::VoltsAc]));
    CHECK(point[Curve::AmpsC] == static_cast<float>(now.readings[Quantity::CurrentC]));
    CHECK(point[Curve::KilowattsA] ==
          static_cast<float>(now.readings[Quantity::PowerRealA] / 1000.0));
    CHECK(point[Curve::KilowattsA] > 1);
}

TEST_CASE("what the system lacks is a gap") {
    const Moment now = shownBy(SystemType::ThreePhaseDelta, 3'000);
    const TrendPoint point = past::trendPoint(now);
    CHECK(std::isnan(point[Curve::VoltsAn]));
    CHECK(point[Curve::VoltsAb] > 1);
    TrendBuffer buffer;
    buffer.append(now);
    CHECK(columnsOf(buffer, Curve::VoltsAn, 0, 10, 1)[0].empty());
    CHECK(columnsOf(buffer, Curve::VoltsAb, 0, 10, 1)[0].count == 1U);
}

TEST_CASE("one second one point") {
    TrendBuffer buffer;
    buffer.append(pointAt(1, 1));
    buffer.append(pointAt(1, 2)); // published again after a write
    buffer.append(pointAt(2, 3));
    CHECK(buffer.size() == std::size_t{2});
    CHECK(buffer[0][Curve::AmpsA] == 2.0F);
}

TEST_CASE("an earlier time starts afresh") {
    TrendBuffer buffer;
    buffer.append(pointAt(100, 1));
    buffer.append(pointAt(101, 1));
    buffer.append(pointAt(1, 5));
    CHECK(buffer.size() == std::size_t{1});
    CHECK(buffer.firstSecond() == 1.0);
    CHECK(buffer.latestSecond() == 101.0); // earlier readings are still there
    CHECK(buffer.nearest(100)->seconds == 100.0);
}

TEST_CASE("the oldest go when it is full") {
    TrendBuffer buffer(100);
    for (int i = 1; i <= 250; ++i)
        buffer.append(pointAt(i, 0));
    CHECK(buffer.size() == std::size_t{100});
    CHECK(buffer.firstSecond() == 151.0);
    CHECK(buffer.lastSecond() == 250.0);
}

TEST_CASE("gaps break the line") {
    TrendBuffer buffer;
    for (const int t : {1, 2, 3, 10, 11})
        buffer.append(pointAt(t, 1));
    buffer.append(pointAt(12, kNan));
    buffer.append(pointAt(13, kNan));
    buffer.append(pointAt(14, 1));
    const auto curve = columnsOf(buffer, Curve::AmpsA, 0, 20, 1'000);
    CHECK(broken(curve) == 3); // the first reading, after the gap, after an invalid value
    CHECK(columnsOf(buffer, Curve::AmpsA, 0, 20, 1)[0].count == 6U);
}

/// A live meter may be polled at any rate: slow polls are no gaps, and fast ones lose no readings.
TEST_CASE("every rate of polling is drawn") {
    for (const double period : {0.1, 0.25, 1.0, 10.0, 60.0}) {
        TrendBuffer buffer;
        for (int i = 1; i <= 50; ++i)
            buffer.append(pointAt(i * period, static_cast<float>(i)));
        CHECK(buffer.size() == std::size_t{50});
        CHECK(broken(columnsOf(buffer, Curve::AmpsA, 0, 51 * period, 50)) <= 2);
        CHECK(buffer.nearest(30.2 * period)->seconds == 30 * period);
    }
}

TEST_CASE("times out of measure are not taken") {
    TrendBuffer buffer;
    for (const double seconds : {std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity(), 1e300, -1e300})
        buffer.append(pointAt(seconds, 1));
    CHECK(buffer.empty());
}

TEST_CASE("a week is kept and of what is older the extremes") {
    TrendBuffer buffer(1'000);
    for (int i = 1; i <= 50'000; ++i)
        buffer.append(pointAt(i, i == 777 ? 99 : static_cast<float>(i % 10)));
    CHECK(buffer.size() == std::size_t{1'000});
    CHECK(buffer.firstSecond() == 49'001.0);
    CHECK(buffer.oldestSecond() == 1.0);
    CHECK(columnsOf(buffer, Curve::AmpsA, 0, 1e5, 1)[0].max == 99.0F);
}

TEST_CASE("nearest looks both ways and not too far") {
    TrendBuffer buffer;
    CHECK(!buffer.nearest(1));
    buffer.append(pointAt(10, 1));
    buffer.append(pointAt(11, 2));
    CHECK(buffer.nearest(10.4)->seconds == 10.0);
    CHECK(buffer.nearest(10.6)->seconds == 11.0);
    CHECK(buffer.nearest(9)->seconds == 10.0);
    CHECK(!buffer.nearest(8));
    CHECK(!buffer.nearest(13));
}

TEST_CASE("all quantities are kept in their units") {
    TrendBuffer buffer;
    for (int i = 1; i <= 50; ++i)
        buffer.append(momentAt(i));
    for (const QuantityTraits& row : kQuantities) {
        const past::TrendTrack track = buffer.track(row.quantity);
        const auto look = past::lookAt({&track, 1}, 30e3);
        CHECK(look.has_value());
        const bool kilo = row.unit == "W" || row.unit == "var" || row.unit == "VA" ||
                          row.unit == "Wh" || row.unit == "varh" || row.unit == "VAh";
        const double expected =
            (1000.0 * static_cast<double>(index(row.quantity)) + 30) * (kilo ? 1e-3 : 1);
        CHECK(std::abs(look->mean - expected) <= 1e-6 * expected);
        CHECK(buffer[29][row.quantity] == look->mean);
    }
}

TEST_CASE("curves are kept longer than the rest") {
    TrendBuffer buffer(14'000);
    for (int i = 1; i <= 20'000; ++i)
        buffer.append(momentAt(i));
    const auto& curves = *buffer.track(Quantity::CurrentA).pyramid;
    const auto& others = *buffer.track(Quantity::Frequency).pyramid;
    CHECK(curves.end() - curves.begin() >= 14'000);
    CHECK(others.end() - others.begin() >= 2'000);
    CHECK(others.end() - others.begin() < 2'100);
    const past::TrendTrack track = buffer.track(Quantity::Frequency);
    const auto old = past::lookAt({&track, 1}, 5e3);
    CHECK((old && old->summary && old->min < old->max)); // the extremes are kept
    buffer.setCapacity(7'200);
    CHECK(others.end() - others.begin() >= TrendBuffer::kLeastOfOthers);
}

/// A float has seven digits, a counter has more.
TEST_CASE("counters keep their digits") {
    TrendBuffer buffer;
    for (int i = 0; i < 1'000; ++i) {
        Moment moment;
        moment.timeMs = i * 1000;
        moment.readings[Quantity::EnergyRealTotal] = 4'294'967'295'000.0 + 100.0 * i; // Wh
        buffer.append(moment);
    }
    const past::TrendTrack track = buffer.track(Quantity::EnergyRealTotal);
    CHECK(past::lookAt({&track, 1}, 999e3)->mean ==
          doctest::Approx(4'294'967'295.0 + 99.9).epsilon(1e-12));
    const auto stats = past::statsBetween({&track, 1}, 0, 999e3);
    CHECK(std::abs(stats.max - stats.min - 99.9) < 1e-5);
}

/// A history: summaries of minutes, and readings of seconds at its end.
TEST_CASE("minutes are kept with their extremes") {
    TrendBuffer buffer(7 * TrendBuffer::kDay, {"Oil"});
    std::vector<series::Summary> minute(kQuantityCount + 1);
    for (int i = 0; i < 60; ++i) {
        const auto at = static_cast<float>(i);
        minute[index(Quantity::PowerRealTotal)] = {1'000 * at, 3'000 * at, 2'000 * at, 60};
        minute[index(Quantity::EnergyRealTotal)] = {5e6F, 5e6F + 1'000 * at, 5e6F, 60};
        minute[kQuantityCount] = {-1, 1, 0, 60};
        buffer.appendSummaries(i * 60'000, minute);
    }
    CHECK(buffer.size() == std::size_t{0});
    CHECK(!buffer.empty());
    CHECK(buffer.oldestSecond() == 0.0);
    CHECK(buffer.lastSecond() == 59 * 60.0);
    const auto looked = [](const past::TrendTrack& track, double second) {
        return past::lookAt({&track, 1}, second * 1e3).value();
    };
    const past::TrendLook power = looked(buffer.track(Quantity::PowerRealTotal), 1'830);
    CHECK(power.min == 30.0);
    CHECK(power.mean == 60.0);
    CHECK(power.max == 90.0);
    CHECK(power.summary);
    CHECK(looked(buffer.track(Quantity::EnergyRealTotal), 1'830).max == 5'030.0);
    CHECK(looked(buffer.freeTrack(0), 1'830).min == -1.0);
    CHECK(!buffer.nearest(1'830)); // no reading
    buffer.append(pointAt(3'600, 7));
    CHECK(buffer.size() == std::size_t{1});
    CHECK(looked(buffer.track(Quantity::PowerRealTotal), 3'600).mean == 7.0);
}

TEST_CASE("free columns stand beside") {
    TrendBuffer buffer(100, {"Oil (degC)", "Level"});
    const std::array<double, 2> row{61.5, 3};
    buffer.append(momentAt(1), row);
    buffer.append(momentAt(2)); // a row without the free columns
    const past::TrendTrack oil = buffer.freeTrack(0);
    CHECK(past::lookAt({&oil, 1}, 1000)->mean == 61.5);
    CHECK(!past::lookAt({&oil, 1}, 2000));
    CHECK(TrendBuffer(10, std::vector<std::string>(10'000)).freeColumns().size() ==
          TrendBuffer::kMostFree);
}

/// Compares two overlapping sections with a simple reference: of each second the last value that
/// was read, unless a newer section spans that second.
TEST_CASE("of a time that came twice the later reading counts") {
    Random random(3);
    for (int round = 0; round < 30; ++round) {
        TrendBuffer buffer;
        std::map<int, std::pair<double, double>> spans; // section: first, last
        std::map<int, std::map<int, float>> all;
        int stretch = -1;
        int last = 1'000'000;
        float value = 0;
        for (int s = 0; s < 5; ++s) {
            int at = static_cast<int>(random.below(200));
            if (at > last)
                at = 0;
            ++stretch;
            const int length = 1 + static_cast<int>(random.below(100));
            for (int i = 0; i < length; ++i) {
                buffer.append(pointAt(at, value));
                all[stretch][at] = value;
                value += 1;
                last = at++;
            }
            last = last > 0 ? last - 1 : 0;
        }
        const past::TrendTrack track = buffer.track(Quantity::CurrentA);
        std::map<int, float> expected;
        for (int s = 0; s <= stretch; ++s) {
            const int first = all[s].begin()->first;
            const int end = all[s].rbegin()->first;
            for (int t = first; t <= end; ++t)
                expected.erase(t);
            for (const auto& [t, v] : all[s])
                expected[t] = v;
        }
        const series::Pyramid* pyramid = track.pyramid;
        std::map<int, float> seen;
        for (const past::TrendPiece& piece : past::trendPieces({&pyramid, 1}, -HUGE_VAL, HUGE_VAL))
            for (std::size_t i = piece.in.begin; i < piece.in.end; ++i) {
                const int t = static_cast<int>(pyramid->timeMs(i) / 1000);
                CHECK(seen.find(t) == seen.end());
                CHECK((seen.empty() || seen.rbegin()->first < t));
                seen[t] = pyramid->value(track.series, i);
            }
        CHECK(seen == expected);
    }
}

TEST_CASE("full detail counts where it is known") {
    TrendBuffer coarse(16); // all except the newest are summaries
    for (int i = 0; i < 10'000; ++i)
        coarse.append(pointAt(i, i));
    TrendBuffer fine;
    for (int i = 3'000; i < 3'100; ++i)
        fine.append(pointAt(i, i + 0.25));
    const std::array tracks{coarse.track(Quantity::CurrentA), fine.track(Quantity::CurrentA)};
    CHECK(past::lookAt(tracks, 3'050e3)->mean == 3'050.25);
    CHECK(!past::lookAt(tracks, 3'050e3)->summary);
    CHECK(past::lookAt(tracks, 5'050e3)->summary);
    const auto stats = past::statsBetween(tracks, 3'010e3, 3'019e3);
    CHECK(stats.count == std::size_t{10});
    CHECK(stats.min == 3'010.25);
    CHECK(stats.max == 3'019.25);
    CHECK(std::abs(stats.slopePerSecond - 1) < 1e-6);
}
