// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_counters.h"

#include "app/store/history/history_export.h"
#include "app/store/history/history_loader.h"
#include "app/store/logs/log_loader.h"
#include "tests/app/store/history_fixture.h"

#include <cmath>
#include <map>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

past::Moment readingAt(std::int64_t timeMs, double wattHours, std::uint16_t resets = 0) {
    past::Moment moment;
    moment.timeMs = timeMs;
    moment.settingsKnown = true; // 100 A at 600 V
    for (const QuantityTraits& row : kQuantities)
        if (isCounter(row.quantity))
            moment.readings[row.quantity] = wattHours;
    moment.energyResets = resets;
    return moment;
}

void record(const QString& path, const std::vector<past::Moment>& samples, int periodMs) {
    const auto store = recordInto(path);
    const int meter = store->addMeter({"", 1, "", "", periodMs});
    for (const past::Moment& sample : samples)
        REQUIRE(store->record(meter, sample));
    settle(*store);
}

LoadedHistory load(const QString& path) {
    return must(loadHistory(path, [](double) { return true; }));
}

double sumOf(const past::EnergyBook& book) {
    double sum = 0;
    for (const past::EnergyStep& quarter : book.quarters())
        sum += quarter.used[0];
    return sum;
}

} // namespace

TEST_CASE("a counter that reads 0 once is reported, not counted") {
    const HistoryBench bench;
    std::vector<past::Moment> samples;
    for (int minute = 0; minute < 240; ++minute)
        samples.push_back(readingAt(kMarch + minute * kMinute,
                                    minute == 90 ? 0 : 12'345'678 + std::round(minute * 16.667)));
    record(bench.path(), samples, 60'000);
    const LoadedHistory loaded = load(bench.path());
    const past::EnergyBook& book = loaded.meters[0].past->energy;
    CHECK(sumOf(book) == doctest::Approx(3983).epsilon(1e-4));
    for (const past::EnergyStep& quarter : book.quarters())
        CHECK(quarter.used[0] < 300);
    REQUIRE(book.findings().size() == 1);
    CHECK(book.findings()[0].finding.reading.timeMs == kMarch + 90 * kMinute);
    CHECK(book.findings()[0].finding.doubt == past::CounterDoubt::OddReading);
}

TEST_CASE("a recording that stopped at an odd reading goes on from the one before it") {
    const HistoryBench bench;
    record(bench.path(),
           {readingAt(kMarch, 5'000'000), readingAt(kMarch + 1000, 5'000'010),
            readingAt(kMarch + 2000, 0)},
           1000);
    record(bench.path(), {readingAt(kMarch + 3000, 5'000'030), readingAt(kMarch + 4000, 5'000'040)},
           1000);
    const LoadedHistory loaded = load(bench.path());
    CHECK(sumOf(loaded.meters[0].past->energy) == 40);
    CHECK(loaded.meters[0].past->energy.findings().size() == 1);
}

TEST_CASE("slow readings and gaps count in the hours between them") {
    const HistoryBench bench;
    std::vector<past::Moment> samples;
    for (int hour = 0; hour < 10; ++hour)
        samples.push_back(readingAt(kMarch + hour * kHour, hour == 9 ? 5'010'000 : 5'000'000));
    samples.push_back(readingAt(kMarch + 13 * kHour + kHour / 2, 5'055'000)); // 10 kW in the gap
    record(bench.path(), samples, 3'600'000);
    const auto reader = read(bench.path());
    for (const std::int64_t step : {kHour, kHour / 6}) {
        std::map<std::int64_t, double> hours;
        for (const past::EnergyStep& one :
             must(reader->energy(1, kMarch, kMarch + 20 * kHour, step)))
            hours[(one.fromMs - kMarch) / kHour] += one.used[0];
        CHECK(hours[7] == doctest::Approx(0));
        CHECK(hours[8] == doctest::Approx(10'000));
        for (int hour = 9; hour < 13; ++hour)
            CHECK(hours[hour] == doctest::Approx(10'000));
        CHECK(hours[13] == doctest::Approx(5'000));
    }
    // A part of the range, up to the middle of the gap.
    const auto part = must(reader->energy(1, kMarch + 11 * kHour, kMarch + 12 * kHour, kHour));
    REQUIRE(part.size() == 1);
    CHECK(part[0].used[0] == doctest::Approx(10'000));
    CHECK_FALSE(part[0].read);
    const LoadedHistory loaded = load(bench.path());
    const past::EnergyBook& book = loaded.meters[0].past->energy;
    CHECK(book.isEdge(kMarch + 8 * kHour));
    CHECK_FALSE(book.isEdge(kMarch + 11 * kHour));
}

/// The book of the readings and that of the history agree in each quarter of an hour.
TEST_CASE("a history has the energy that the readings have") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        const HistoryBench bench;
        Random random(seed);
        past::EnergyBook book;
        std::vector<past::Moment> samples;
        std::int64_t time = kMarch;
        double shown = 7'000'000;
        std::uint16_t resets = 0;
        for (int i = 0; i < 4000; ++i) {
            const auto dice = random.below(300);
            time += dice == 0 ? std::int64_t{random.below(20'000'000)} : 1000 + random.below(9000);
            shown += random.below(50);
            if (dice == 1) {
                shown = random.below(40);
                ++resets;
            }
            const bool odd = i % 200 == 135 && dice > 1;
            samples.push_back(readingAt(time, odd ? 100.0 * random.below(2) : shown, resets));
            book.append(samples.back());
        }
        for (std::size_t i = 0; i < samples.size(); i += 1000) // the recorder restarts
            record(bench.path(),
                   {samples.begin() + static_cast<std::ptrdiff_t>(i),
                    samples.begin() + static_cast<std::ptrdiff_t>(i) + 1000},
                   10'000);
        const LoadedHistory loaded = load(bench.path());
        const past::EnergyBook& kept = loaded.meters[0].past->energy;
        CAPTURE(seed);
        CHECK(kept.findings().size() == book.findings().size() / past::kEnergies.size());
        CHECK(sumOf(kept) == doctest::Approx(sumOf(book)).epsilon(1e-9));
        std::map<std::int64_t, double> quarters;
        for (const past::EnergyStep& quarter : kept.quarters())
            quarters[quarter.fromMs] = quarter.used[0];
        for (const past::EnergyStep& quarter : book.quarters()) {
            CHECK(std::abs(quarters[quarter.fromMs] - quarter.used[0]) < 1e-6);
            CHECK(kept.isEdge(quarter.fromMs) == book.isEdge(quarter.fromMs));
        }
    }
}

TEST_CASE("an export in steps gives the hours of the history") {
    const HistoryBench bench;
    std::vector<past::Moment> samples;
    double shown = 1'000'000;
    std::uint16_t resets = 0;
    for (int i = 0; i <= 6 * 360; ++i) {
        shown += i / 360 + 1;
        if (i == 1000) {
            shown = 0;
            ++resets;
        }
        samples.push_back(readingAt(kMarch + i * 10'000, i == 500 ? 0 : shown, resets));
    }
    record(bench.path(), samples, 10'000);
    const LoadedHistory loaded = load(bench.path());
    std::map<std::int64_t, double> hours;
    for (const past::EnergyStep& quarter : loaded.meters[0].past->energy.quarters())
        hours[quarter.fromMs / kHour] += quarter.used[0];
    for (const std::int64_t step : {10'000, 60'000, 300'000, 900'000, 3'600'000}) {
        HistoryExport what;
        what.stepMs = step;
        REQUIRE(exportHistory(*read(bench.path()), what, bench.path("steps.csv")).ok());
        const LoadedHistory log =
            must(loadLog(bench.path("steps.csv"), [](double) { return true; }));
        std::map<std::int64_t, double> inLog;
        for (const past::EnergyStep& quarter : log.meters[0].past->energy.quarters())
            inLog[quarter.fromMs / kHour] += quarter.used[0];
        CAPTURE(step);
        for (const auto& [hour, used] : hours)
            if (hour != (kMarch + 10'000'000) / kHour) // of the reset, no step shows all
                CHECK(inLog[hour] == doctest::Approx(used).epsilon(1e-6));
    }
}

TEST_CASE("the reading that stands for a bucket is none across a reset") {
    Rollup rollup;
    RollupCell& cell = rollup[Quantity::EnergyRealTotal];
    for (const double value : {9000.0, 9010.0, 5.0, 15.0}) {
        cell.add(value);
        cell.believe(value);
    }
    const auto back = decodeRollup(encodeRollup(rollup));
    REQUIRE(back.has_value());
    CHECK(rollupReadings(*back, CounterEnd::First)[Quantity::EnergyRealTotal] == 9000);
    CHECK(rollupReadings(*back, CounterEnd::Last)[Quantity::EnergyRealTotal] == 15);
}

TEST_CASE("an amount is divided by time") {
    const past::CounterAmount part{50, 250, 200};
    BucketShares shares = sharesOf(part, 0, 200, 100); // 100 to 200 has no bucket
    CHECK(shares.open == 50);
    CHECK(shares.earlier == 100);
    CHECK(shares.earlierMs == 100);
    CHECK(shares.opened == 50);
    shares = sharesOf(part, -1, 200, 100);
    CHECK(shares.open == 0);
    CHECK(shares.earlier == 150);
    CHECK(shares.earlierMs == 50);
    shares = sharesOf({50, 150, 100}, 0, 100, 100);
    CHECK(shares.open == 50);
    CHECK(shares.opened == 50);
    CHECK(shares.earlierMs == -1);
    CHECK(sharesOf({50, 50, 7}, 0, 0, 100).opened == 7); // the clock was set back
}
