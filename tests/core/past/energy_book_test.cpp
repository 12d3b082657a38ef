// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/energy_book.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <cmath>

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
    CHECK(book.quarters()[0].used[0] == 0.0);
    CHECK(book.quarters()[1].fromMs == kNoon + 900'000);
    CHECK(isNear(book.quarters()[1].used[0], 300.0));
    CHECK(isNear(book.quarters()[1].used[1], 100.0));
    CHECK(isNear(book.quarters()[1].used[2], 500.0));
    CHECK(isNear(book.registers()[0], 5300.0));
}

TEST_CASE("times before1970 stand in their quarter") {
    EnergyBook book;
    book.append(meterAt(-1, 0, 0, 0));
    CHECK(book.quarters()[0].fromMs == -EnergyBook::kStepMs);
}

TEST_CASE("what a gap hides counts where it ends") {
    EnergyBook book;
    book.append(meterAt(kNoon, 0, 0, 0));
    book.append(meterAt(kNoon + 5 * kHourMs, 700, 0, 0));
    CHECK(book.quarters().size() == std::size_t{2});
    CHECK(book.quarters()[1].fromMs == kNoon + 5 * kHourMs);
    CHECK(isNear(book.quarters()[1].used[0], 700.0));
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
        double shown = range - 1e6;
        double used = 0;
        std::uint16_t resets = 0;
        double read = meterAt(time, shown, 0, 0).readings[Quantity::EnergyRealTotal];
        book.append(meterAt(time, shown, 0, 0));
        for (int i = 0; i < 4000; ++i) {
            const auto dice = random.below(400);
            time += dice == 0 ? 7'200'000 : dice == 1 ? -900'000 : 1000;
            double step = 100.0 * random.below(200);
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
    CHECK(book.quarters().size() == std::size_t{2});
    CHECK(book.quarters()[0].fromMs == kNoon);
    CHECK(isNear(book.quarters()[0].used[0], 300.0));
    CHECK(isNear(book.quarters()[1].used[0], 300.0));
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
