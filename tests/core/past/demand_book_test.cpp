// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/core/past/demand_seconds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace s4k;
using namespace s4k::test;
using past::DemandBook;
using past::DemandPoint;
using past::RunningDemand;

namespace {

bool noneKnown(const std::array<double, 3>& trio) {
    return std::isnan(trio[0]) && std::isnan(trio[1]) && std::isnan(trio[2]);
}

} // namespace

TEST_CASE("there is nothing before the first reading") {
    const DemandBook book;
    CHECK(!book.running());
    CHECK(book.points().empty());
    CHECK(std::isnan(book.maxima()[0].demand));
}

TEST_CASE("just connected nothing is promised") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(30, 5000);
    CHECK(meter.running().beganMs == kNoon + 1000);
    CHECK(!meter.running().whole);
    CHECK(!meter.running().endsMs);
    CHECK(noneKnown(meter.running().predicted));
    CHECK(isNear(meter.running().mean[0], 5000));
}

TEST_CASE("a block is known from its first end on") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(60, 5000);
    CHECK(meter.pointAt(0) == std::optional<std::int64_t>(60'000));
    CHECK(!meter.book.points()[0].fromMs);
    CHECK(isNear(meter.book.points()[0].demand[0], 5000));
    CHECK(isNear(meter.book.points()[0].demand[2], 6000));
    meter.seconds(20, 2000);
    meter.seconds(10, 8000);
    CHECK(meter.running().whole);
    CHECK(meter.running().beganMs == kNoon + 60'000);
    CHECK(meter.running().endsMs == std::optional(kNoon + 120'000));
    CHECK(isNear(meter.running().mean[0], 4000));
    CHECK(isNear(meter.running().predicted[0], (20 * 2000 + 40 * 8000) / 60.0));
    CHECK(isNear(meter.running().toCome[0], 30 * 8000 / 60.0));
}

TEST_CASE("a steady load ends by the clock") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(60 * 5, 5000);
    CHECK(meter.book.points().size() == std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(meter.pointAt(i) == std::optional<std::int64_t>(60'000 * (i + 1)));
    CHECK(meter.book.points()[4].fromMs == std::optional(kNoon + 240'000));
    CHECK(isNear(meter.running().predicted[1], 2500));
}

TEST_CASE("no load at all promises nothing that was not seen") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(200, 0);
    CHECK(meter.book.points().empty()); // present demand stayed 0
    CHECK(!meter.running().whole);
    meter.seconds(100, 700);
    CHECK(meter.pointAt(0) == std::optional<std::int64_t>(240'000));
}

/// The prediction of the last second, corrected for the load of that second, must be the next value
/// of the register.
TEST_CASE("what is predicted of random loads comes true") {
    for (const int length : {10, 60, 97})
        for (const int count : {1, 2, 6}) {
            CAPTURE(length);
            CAPTURE(count);
            Random random(static_cast<std::uint64_t>(length * 10 + count));
            DemandSeconds meter(plan(length, count));
            int checked = 0;
            for (int second = 1; second <= length * 20; ++second) {
                const std::optional<RunningDemand> before = meter.book.running();
                const std::size_t points = meter.book.points().size();
                const double w = random.below(100'000);
                meter.second({w, w * 0.3 + random.below(50), w * 1.1});
                CHECK(meter.running().nowMs == meter.timeMs);
                if (meter.book.points().size() == points)
                    continue;
                CHECK(second % length == 0);
                if (!before || std::isnan(before->predicted[0]))
                    continue;
                CHECK(before->endsMs == std::optional(meter.timeMs));
                for (std::size_t i = 0; i < 3; ++i) {
                    const double last = meter.power[i] / (length * count);
                    CHECK(isNear(before->predicted[i] - before->toCome[i] + last,
                                 meter.demand().present()[i]));
                }
                ++checked;
            }
            // Of 20 ends the first `count` have no prediction: `count` - 1 are not seen, and with
            // the next one the first complete sub-interval begins. Then `count` - 1 sub-intervals
            // must be known.
            CHECK(checked == 20 - count - (count - 1));
        }
}

TEST_CASE("what is predicted comes true when the load stays") {
    for (const int count : {1, 3}) {
        DemandSeconds meter(plan(60, count));
        Random random(5);
        for (int i = 0; i < 60 * 9 + 17; ++i)
            meter.second({1.0 * random.below(9000), 1, 2});
        meter.second({4321, 21, 5000});
        const std::array<double, 3> predicted = meter.running().predicted;
        for (int i = 18; i < 60; ++i)
            meter.second({4321, 21, 5000});
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(isNear(predicted[i], meter.demand().present()[i]));
    }
}

TEST_CASE("a command ends a subinterval") {
    DemandSeconds meter(plan(0, 1));
    meter.seconds(25, 3000);
    CHECK(!meter.running().whole);
    meter.demand().beginSubinterval();
    meter.seconds(40, 6000);
    CHECK(meter.pointAt(0) == std::optional<std::int64_t>(26'000));
    CHECK(meter.running().whole);
    CHECK(meter.running().beganMs == kNoon + 26'000);
    CHECK(!meter.running().endsMs);
    CHECK(noneKnown(meter.running().predicted));
    CHECK(isNear(meter.running().mean[0], 6000));
    meter.demand().beginSubinterval();
    meter.seconds(5, 7000);
    CHECK(meter.pointAt(1) == std::optional<std::int64_t>(66'000));
    CHECK(meter.book.points()[1].fromMs == std::optional(kNoon + 26'000));
}

TEST_CASE("a command may end a rolling one early") {
    DemandSeconds meter(plan(60, 2));
    Random random(2);
    const auto run = [&](int seconds) {
        for (int i = 0; i < seconds; ++i)
            meter.second({1.0 * random.below(9000), 5, 7});
    };
    run(60 * 4 + 20);
    meter.demand().beginSubinterval();
    run(1 + 59);
    const RunningDemand before = meter.running(); // 21 s and 59 of 60 s
    CHECK(before.endsMs == std::optional(meter.timeMs + 1000));
    meter.second({777, 5, 7});
    CHECK(isNear(before.predicted[0] - before.toCome[0] + 777.0 / 81, meter.demand().present()[0]));
}

TEST_CASE("a gap loses the running one") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(90, 5000);
    CHECK(meter.running().whole);
    for (int i = 0; i < 10; ++i)
        meter.pass({9000, 1, 1});
    meter.read();
    CHECK(!meter.running().whole);
    CHECK(noneKnown(meter.running().predicted));
    meter.seconds(20, 5000);
    CHECK(meter.running().whole); // the end at 120 s was seen
    CHECK(meter.pointAt(1) == std::optional<std::int64_t>(120'000));
}

TEST_CASE("an end within a gap is noted where it was read") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(70, 5000);
    for (int i = 0; i < 100; ++i)
        meter.pass({9000, 1, 1});
    meter.read();
    CHECK(meter.book.points().size() == std::size_t{2});
    CHECK(meter.pointAt(1) == std::optional<std::int64_t>(170'000));
    CHECK(!meter.book.points()[1].fromMs);
}

TEST_CASE("slow polls know when it ends") {
    DemandSeconds meter(plan(900, 1));
    Random random(9);
    double sum = 0;
    for (int i = 1; i <= 900 * 4; ++i) {
        const double w = 5000 + 3000 * std::sin(i / 300.0);
        meter.pass({w, w, w});
        sum += i > 2700 ? w : 0;
        if (random.below(7) == 0)
            meter.read();
    }
    meter.read();
    CHECK(meter.book.points().size() == std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(std::abs(*meter.pointAt(i) - 900'000 * static_cast<int>(i + 1)) < 40'000);
    CHECK(std::abs(meter.book.points()[3].demand[0] - sum / 900) < 1);
}

TEST_CASE("a meter that runs slow ends once") {
    DemandSeconds meter(plan(60, 1));
    Random random(4);
    for (int i = 0; i < 60 * 20; ++i) {
        meter.pass({1.0 * random.below(9000), 1, 1});
        meter.timeMs += i % 60 == 0 ? 700 : 0; // this minute lasts 60.7 s
        meter.read();
    }
    CHECK(meter.book.points().size() == std::size_t{20});
    for (std::size_t i = 1; i < 20; ++i)
        CHECK(isNear(meter.book.points()[i].demand[1], 1));
    CHECK(std::abs(*meter.pointAt(19) - 20 * 60'700) <= 1700);
}

TEST_CASE("other settings lose the running one") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(90, 5000);
    meter.set(plan(30, 1));
    CHECK(meter.book.points().size() == std::size_t{1}); // the change to 0 is no end
    CHECK(!meter.running().whole);
    meter.seconds(30, 5000);
    CHECK(meter.running().whole);
    CHECK(meter.running().endsMs == std::optional(meter.timeMs + 30'000));
}

TEST_CASE("a restart loses the running one") {
    DemandSeconds meter(plan(60, 2));
    meter.seconds(330, 5000);
    CHECK(!std::isnan(meter.running().predicted[0]));
    const std::size_t points = meter.book.points().size();
    meter.restart();
    meter.seconds(60, 4000);
    CHECK(meter.book.points().size() == points);
    CHECK(!meter.running().whole);
    past::Moment off;
    off.timeMs = meter.timeMs + 1000;
    off.powered = false;
    meter.book.append(off);
    CHECK(!meter.book.running());
}

TEST_CASE("time that goes back loses the running one and keeps the order") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(150, 5000);
    meter.timeMs = kNoon - 100'000;
    meter.seconds(60, 3000);
    CHECK(meter.book.running());
    std::int64_t last = 0;
    for (const DemandPoint& point : meter.book.points()) {
        CHECK(point.timeMs >= last);
        last = point.timeMs;
    }
    CHECK(meter.book.points().size() == std::size_t{3});
}

TEST_CASE("a maximum has its time") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(70, 5000);
    CHECK(isNear(meter.book.maxima()[0].demand, 5000));
    CHECK(meter.book.maxima()[0].timeMs == std::optional(kNoon + 60'000));
    meter.seconds(60, 1000);
    CHECK(meter.book.maxima()[0].timeMs == std::optional(kNoon + 60'000));
    meter.demand().resetMaximum(); // maximum demand becomes present demand
    meter.seconds(2, 1000);
    CHECK(meter.book.maxima()[0].timeMs == std::optional(kNoon + 120'000));
    CHECK(meter.running().whole);
}

TEST_CASE("a maximum of old has no time") {
    DemandSeconds meter(plan(60, 1));
    meter.demand().setMaximum({9000, 9000, 9000});
    meter.seconds(70, 5000);
    CHECK(isNear(meter.book.maxima()[0].demand, 9000));
    CHECK(!meter.book.maxima()[0].timeMs);
}

TEST_CASE("a second published twice is one") {
    DemandSeconds meter(plan(60, 1));
    meter.seconds(60, 5000);
    for (int i = 0; i < 30; ++i) {
        meter.second({4000, 1, 1});
        meter.timeMs += 400; // a write is acknowledged in between
        meter.read();
        meter.timeMs -= 400;
    }
    CHECK(meter.running().whole);
    CHECK(isNear(meter.running().mean[0], 4000));
}

TEST_CASE("the oldest points go") {
    DemandBook book;
    for (int i = 0; i < static_cast<int>(DemandBook::kMost) + 5; ++i)
        book.add({kNoon + i * 1000, {1, 2, 3}});
    CHECK(book.points().size() == DemandBook::kMost);
    CHECK(book.points().front().timeMs == kNoon + 5000);
}

/// Random readings at random times.
TEST_CASE("nothing that is read upsets it") {
    Random random(12);
    DemandBook book;
    std::int64_t time = kNoon;
    RegisterImage image;
    Settings settings;
    for (int i = 0; i < 30'000; ++i) {
        const auto dice = random.below(100);
        time += dice == 0   ? -std::int64_t{random.below(10'000'000)}
                : dice == 1 ? std::int64_t{random.below(1'000'000'000)}
                            : std::int64_t{random.below(3000)};
        if (dice == 2)
            settings = plan(static_cast<int>(random.below(70'000)) - 1000,
                            static_cast<int>(random.below(70'000)) - 1000);
        if (dice >= 3 && dice < 40)
            settings = plan(static_cast<int>(random.below(3)), 6);
        for (std::uint16_t number = 257; number < 347; ++number)
            if (random.below(50) == 0)
                image.setWord({number}, static_cast<std::uint16_t>(random.below(0x10000)));
        past::Moment moment = past::momentOf(time, image);
        moment.settings = settings;
        moment.powered = dice != 50;
        book.append(moment);
        CHECK(book.points().size() <= DemandBook::kMost);
        if (!book.running())
            continue;
        const RunningDemand& running = *book.running();
        CHECK(running.beganMs <= running.nowMs);
        CHECK((!running.endsMs || *running.endsMs > running.beganMs));
        CHECK((running.endsMs || noneKnown(running.predicted)));
    }
    CHECK(std::is_sorted(
        book.points().begin(), book.points().end(),
        [](const DemandPoint& a, const DemandPoint& b) { return a.timeMs < b.timeMs; }));
}
