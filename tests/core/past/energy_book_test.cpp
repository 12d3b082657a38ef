// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/energy_book.h"

#include "core/base/random.h"
#include "core/past/energy_doubts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace s4k;
using past::EnergyBook;
using past::EnergyStep;
using past::Moment;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000; // a whole quarter
constexpr std::int64_t kHourMs = 3'600'000;
constexpr double kTwo32 = 4294967296.0;

/// Moment of a meter with these energies in Wh.
Moment meterAt(std::int64_t timeMs, double real, double reactive, double apparent,
               std::uint16_t resets = 0) {
    Readings readings;
    readings[Quantity::EnergyRealTotal] = real;
    readings[Quantity::EnergyReactiveTotal] = reactive;
    readings[Quantity::EnergyApparentTotal] = apparent;
    MeterStatus status;
    status.energyResetCount = resets;
    return past::momentOf(timeMs, encode(readings, {}, status));
}

/// Compares energies with single precision.
bool isNear(double a, double b) {
    return std::abs(a - b) < 0.01;
}

std::array<double, 3> sumOf(const EnergyBook& book) {
    std::array<double, 3> sum{};
    for (const EnergyStep& quarter : book.quarters())
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += quarter.used[i];
    return sum;
}

} // namespace

TEST_CASE("quarters stand on the hour and the first reading is no use") {
    EnergyBook book;
    book.append(meterAt(kNoon + 899'000, 5000, 100, 6000));
    book.append(meterAt(kNoon + 900'000, 5100, 100, 6200));
    book.append(meterAt(kNoon + 901'000, 5300, 200, 6500));
    CHECK(book.quarters().size() == std::size_t{2});
    CHECK(book.quarters()[0].fromMs == kNoon);
    CHECK(isNear(book.quarters()[0].used[0], 100.0));
    CHECK(book.quarters()[1].fromMs == kNoon + 900'000);
    CHECK(isNear(book.quarters()[1].used[0], 200.0));
    CHECK(isNear(book.quarters()[1].used[1], 100.0));
    CHECK(isNear(book.quarters()[1].used[2], 300.0));
    CHECK(isNear(book.registers()[0], 5300.0));
}

TEST_CASE("times before1970 stand in their quarter") {
    EnergyBook book;
    book.append(meterAt(-1, 0, 0, 0));
    CHECK(book.quarters()[0].fromMs == -EnergyBook::kStepMs);
}

TEST_CASE("what a gap hides is spread over the gap") {
    EnergyBook book;
    book.append(meterAt(kNoon + 450'000, 0, 0, 0));
    book.append(meterAt(kNoon + 5 * kHourMs, 19'500, 0, 0));
    REQUIRE(book.quarters().size() == std::size_t{21});
    CHECK(isNear(book.quarters()[0].used[0], 500.0));
    for (std::size_t i = 1; i < 20; ++i) {
        CHECK(isNear(book.quarters()[i].used[0], 1000.0));
        CHECK_FALSE(book.quarters()[i].read);
    }
    CHECK(book.quarters()[20].used[0] == 0);
    CHECK(book.quarters()[20].readAtStart);
    CHECK(isNear(sumOf(book)[0], 19'500.0));
}

TEST_CASE("an hour belongs to the time between its readings") {
    EnergyBook book;
    for (int hour = 0; hour < 10; ++hour)
        book.append(meterAt(kNoon + hour * kHourMs, hour == 9 ? 5'010'000 : 5'000'000, 0, 0));
    for (const EnergyStep& quarter : book.quarters())
        CHECK(isNear(quarter.used[0],
                     quarter.fromMs >= kNoon + 8 * kHourMs && quarter.fromMs < kNoon + 9 * kHourMs
                         ? 2500.0
                         : 0.0));
    CHECK(book.isEdge(kNoon + 8 * kHourMs));
    CHECK(book.isEdge(kNoon + 9 * kHourMs));
    CHECK_FALSE(book.isEdge(kNoon + 9 * kHourMs - EnergyBook::kStepMs));
}

TEST_CASE("an odd reading is found and not counted") {
    EnergyBook book;
    for (int minute = 0; minute < 60; ++minute)
        book.append(
            meterAt(kNoon + minute * 60'000, minute == 30 ? 0 : 12'345'000 + 100 * minute, 0, 0));
    CHECK(std::abs(sumOf(book)[0] - 5900) < 2);
    REQUIRE(book.findings().size() == 1);
    CHECK(book.findings()[0].energy == 0);
    CHECK(book.findings()[0].finding.reading.timeMs == kNoon + 30 * 60'000);
    const Doubts doubts =
        past::energyDoubts(book.findings(), [](std::int64_t) { return std::string("noon"); });
    REQUIRE(doubts.size() == 1);
    CHECK(doubts[0].code == DoubtCode::LeftOut);
    CHECK(doubts[0].where == "energy_real_total, noon");
    CHECK(doubts[0].text ==
          "0 kWh does not fit the readings around it (12347.9 kWh before it); it is not counted");
    book.append(meterAt(kNoon + 60 * 60'000, 0, 0, 0));
    CHECK(book.findings().size() == 2); // nothing after it has decided yet
}

TEST_CASE("what the CT cannot measure is not counted") {
    EnergyBook book;
    book.append(meterAt(kNoon, 1000, 0, 0));
    book.append(meterAt(kNoon + 60'000, 12'000'000, 0, 0));
    book.append(meterAt(kNoon + 120'000, 12'000'100, 0, 0));
    CHECK(std::abs(sumOf(book)[0] - 100) < 2);
    REQUIRE(book.findings().size() == 1);
    CHECK(book.findings()[0].finding.doubt == past::CounterDoubt::TooMuch);
}

/// Hours of readings at random times, with gaps, resets and odd readings, against the power at each
/// time, which is constant between two readings.
TEST_CASE("each quarter has what was used in it") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Random random(seed);
        EnergyBook book;
        std::map<std::int64_t, double> model;
        std::int64_t time = kNoon;
        double shown = 1000.0 * random.below(1'000'000);
        double total = 0;
        std::uint16_t resets = 0;
        int calm = 0;
        book.append(meterAt(time, shown, 0, 0));
        for (int i = 0; i < 3000; ++i) {
            const std::int64_t before = time;
            time += random.below(300) == 0 ? std::int64_t{random.below(20'000'000)}
                                           : std::int64_t{random.below(60'000)} + 1000;
            const auto dice = ++calm > 3 && shown > 1e5 ? random.below(100) : 99;
            calm = dice < 3 ? 0 : calm;
            if (dice == 0) {
                shown = 0;
                ++resets;
            } else if (dice < 3) {
                book.append(meterAt((before + time) / 2, dice == 1 ? 0 : shown * 40, 0, 0, resets));
            }
            const double watts = 1000.0 * random.below(90);
            const double step = std::floor(watts * static_cast<double>(time - before) / 3.6e7) * 10;
            shown += step;
            total += step;
            for (std::int64_t t = before; t < time;) {
                const std::int64_t next =
                    std::min((t / EnergyBook::kStepMs + 1) * EnergyBook::kStepMs, time);
                model[t / EnergyBook::kStepMs] +=
                    step * static_cast<double>(next - t) / static_cast<double>(time - before);
                t = next;
            }
            book.append(meterAt(time, shown, 0, 0, resets));
        }
        CAPTURE(seed);
        const double resolution = std::max(10.0, shown / 4e6);
        CHECK(std::abs(sumOf(book)[0] - total) < 400 * resolution);
        for (const EnergyStep& quarter : book.quarters())
            CHECK(std::abs(quarter.used[0] - model[quarter.fromMs / EnergyBook::kStepMs]) <
                  4 * resolution);
    }
}

TEST_CASE("a meter without power shows nothing") {
    EnergyBook book;
    book.append(meterAt(kNoon, 1000, 0, 0));
    Moment off = past::momentOf(kNoon + 1000, encode({}, {}, {}));
    off.powered = false;
    book.append(off);
    book.append(meterAt(kNoon + 2000, 1100, 0, 0));
    CHECK(isNear(sumOf(book)[0], 100.0));
}

/// This test knows what happened to the counter between two readings; the book does not.
TEST_CASE("the sum is what the registers went on by") {
    const double range = kTwo32 * 10; // 0.01 kWh, as the default settings scale it
    CHECK(int{meterAt(kNoon, 0, 0, 0).scales.energy} == -2);
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        Random random(seed);
        EnergyBook book;
        std::int64_t time = kNoon;
        double shown = range - 1e5;
        double used = 0;
        std::uint16_t resets = 0;
        double read = meterAt(time, shown, 0, 0).readings[Quantity::EnergyRealTotal];
        book.append(meterAt(time, shown, 0, 0));
        for (int i = 0; i < 4000; ++i) {
            const auto dice = random.below(400);
            time += dice == 0 ? 7'200'000 : dice == 1 ? -900'000 : 1000;
            double step = 10.0 * random.below(20);
            double before = read;
            if (dice == 2) { // read, cleared, read again
                shown = 0;
                before = 0;
                ++resets;
            } else if (dice == 3) { // a meter that lost the energy it had not stored
                step = shown > 1e4 ? -300 : 0;
            }
            shown += step;
            if (shown >= range) {
                shown -= range;
                before -= range;
            }
            const Moment meter = meterAt(time, shown, 0, 0, resets);
            read = meter.readings[Quantity::EnergyRealTotal]; // to single precision
            used += read - before;
            book.append(meter);
        }
        const double sum = sumOf(book)[0];
        CHECK(std::abs(sum - used) < 1e-3);
    }
}

TEST_CASE("nothing that is read upsets it") {
    Random random(3);
    EnergyBook book;
    std::int64_t time = kNoon;
    RegisterImage image;
    for (int i = 0; i < 20'000; ++i) {
        time += std::int64_t{random.below(2'000'000)} - 900'000;
        for (std::uint16_t number = 1; number < 53; ++number)
            if (random.below(20) == 0)
                image.setWord({number}, static_cast<std::uint16_t>(random.below(0x10000)));
        for (std::uint16_t number = 257; number < 347; ++number)
            if (random.below(20) == 0)
                image.setWord({number}, static_cast<std::uint16_t>(random.below(0x10000)));
        book.append(past::momentOf(time, image));
    }
    CHECK(book.quarters().size() <= EnergyBook::kMost);
    for (std::size_t i = 0; i < book.quarters().size(); ++i) {
        CHECK(book.quarters()[i].fromMs % EnergyBook::kStepMs == std::int64_t{0});
        CHECK((i == 0 || book.quarters()[i - 1].fromMs < book.quarters()[i].fromMs));
        for (const double used : book.quarters()[i].used)
            CHECK(std::isfinite(used));
    }
}

TEST_CASE("time that goes back keeps the order") {
    EnergyBook book;
    book.append(meterAt(kNoon + kHourMs, 0, 0, 0));
    book.append(meterAt(kNoon, 100, 0, 0));
    book.append(meterAt(kNoon + 1000, 300, 0, 0));
    book.append(meterAt(kNoon + kHourMs, 600, 0, 0));
    CHECK(book.quarters().size() == std::size_t{5});
    CHECK(book.quarters()[0].fromMs == kNoon);
    // 100 when the clock was set back, and 200 and 300 in the hour after it.
    CHECK(isNear(book.quarters()[0].used[0], 100.0 + 200.0 + 300.0 * 899 / 3599));
    CHECK(isNear(book.quarters()[3].used[0], 300.0 * 900 / 3599));
    CHECK(book.quarters()[4].used[0] == 0);
    CHECK(isNear(sumOf(book)[0], 600.0));
}

TEST_CASE("the oldest quarters go") {
    EnergyBook book;
    const auto most = static_cast<std::int64_t>(EnergyBook::kMost);
    for (std::int64_t i = 0; i < most + 10; ++i)
        book.add({kNoon + i * EnergyBook::kStepMs, {1, 1, 1}});
    CHECK(book.quarters().size() == EnergyBook::kMost);
    CHECK(book.quarters().front().fromMs == kNoon + 10 * EnergyBook::kStepMs);
    book.add({kNoon, {1, 1, 1}}); // older than the quarters that fit in
    CHECK(book.quarters().front().fromMs == kNoon + 10 * EnergyBook::kStepMs);
    book.add({kNoon + 20 * EnergyBook::kStepMs + 5, {1, 1, 1}});
    CHECK(book.quarters()[10].used[0] == 2.0);
}

TEST_CASE("an energy that was never read is known to be unknown") {
    EnergyBook book;
    CHECK_FALSE(book.hasRead(0));
    Moment moment;
    moment.timeMs = kNoon;
    moment.readings[Quantity::EnergyRealTotal] = 5;
    book.append(moment);
    book.add({kNoon, {Readings::kNotValid, Readings::kNotValid, 7}});
    CHECK(book.hasRead(0));
    CHECK_FALSE(book.hasRead(1));
    CHECK(book.hasRead(2));
    CHECK(book.quarters()[0].used == std::array{0.0, 0.0, 7.0});
}
