// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_loader.h"

#include "core/series/columns.h"
#include "tests/app/store/history_fixture.h"

#include <algorithm>
#include <cmath>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

LoadedHistory load(const QString& name, const LoadBudget& budget = {}) {
    return must(loadHistory(
        name, [](double) { return true; }, budget));
}

/// Records readings of a meter whose power rises with the time.
void recordRamp(const QString& name, int seconds, std::int64_t fromMs = kMarch) {
    const auto store = recordInto(name);
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < seconds; ++i) {
        past::Moment moment;
        moment.timeMs = fromMs + i * std::int64_t{1000};
        moment.readings[Quantity::PowerRealA] = 1000.0 * (i % 900);
        moment.readings[Quantity::EnergyRealTotal] = 100.0 * i;
        REQUIRE(store->record(meter, moment));
    }
}

series::Column whole(const past::TrendBuffer& trend, std::size_t series) {
    const series::Pyramid& all = trend.pyramid();
    return series::columns(all, series, series::cut(all, all.newest(), -1e15, 1e15, 1)).front();
}

} // namespace

TEST_CASE("a steady demand has no holes") {
    const HistoryBench bench;
    recordLoad(bench.path(), 610);
    const LoadedHistory loaded = load(bench.path());
    const auto& points = loaded.meters[0].past->demands.points();
    REQUIRE(points.size() == 10);
    for (std::size_t i = 1; i < points.size(); ++i) {
        CHECK(points[i].timeMs - points[i - 1].timeMs == 60'000);
        CHECK(std::abs(points[i].demand[0] / points[0].demand[0] - 1) < 1e-4);
    }
}

/// Readings that are not kept in memory are summarised by minute and quarter of an hour; no extreme
/// is lost.
TEST_CASE("old times are known by their summaries") {
    const HistoryBench bench;
    recordRamp(bench.path(), 4 * 3'600);
    const LoadedHistory exact = load(bench.path());
    const LoadedHistory coarse = load(bench.path(), {7'200, 1'440, 2'000});
    const past::TrendBuffer& all = exact.meters[0].past->trend;
    const past::TrendBuffer& some = coarse.meters[0].past->trend;
    CHECK(some.size() <= 7'200U + 60);
    CHECK(all.size() == 14'400);
    CHECK(some.oldestSecond() == all.oldestSecond());
    CHECK(some.lastSecond() == all.lastSecond());
    for (std::size_t series = 0; series < all.pyramid().series(); ++series) {
        const series::Column a = whole(all, series);
        const series::Column c = whole(some, series);
        CHECK(c.count == a.count);
        if (a.empty())
            continue;
        CHECK(c.min == a.min);
        CHECK(c.max == a.max);
        CHECK(std::abs(c.mean - a.mean) <= 1e-3F * std::abs(a.mean));
    }
}

TEST_CASE("the minute in which a history begins is not counted twice") {
    const HistoryBench bench;
    recordRamp(bench.path(), 2'000, kMarch + 450'500);
    const LoadedHistory loaded = load(bench.path());
    const past::TrendBuffer& trend = loaded.meters[0].past->trend;
    CHECK(trend.oldestSecond() == (kMarch + 450'500) / 1e3);
    std::uint32_t most = 0;
    for (std::size_t series = 0; series < trend.pyramid().series(); ++series)
        most = std::max(most, whole(trend, series).count);
    CHECK(most == 2'000);
}

TEST_CASE("a quarter without a reading is not known") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({"", 1, "", "", 1000});
        for (const std::int64_t minute : {0, 1, 60, 61})
            REQUIRE(store->record(
                meter, sampleAt(kMarch + minute * 60'000, 1, static_cast<double>(minute))));
    }
    const LoadedHistory loaded = load(bench.path());
    const auto& quarters = loaded.meters[0].past->energy.quarters();
    REQUIRE(quarters.size() == 5); // the energy of a gap is spread over the gap
    CHECK(quarters[0].fromMs == kMarch);
    CHECK(quarters[0].used[0] == doctest::Approx(1 + 59.0 * 14 / 59));
    CHECK(quarters[1].used[0] == doctest::Approx(15));
    CHECK_FALSE(quarters[1].read);
    CHECK(quarters[4].fromMs == kMarch + 3'600'000);
    CHECK(quarters[4].used[0] == 1);
}

TEST_CASE("of very many meters some are left out, and how many is known") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        for (int i = 0; i < 258; ++i) {
            const int meter = store->addMeter({"bus " + std::to_string(i), 1, "", "", 1000});
            REQUIRE(store->record(meter, sampleAt(kMarch)));
        }
    }
    const LoadedHistory loaded = load(bench.path());
    CHECK(loaded.meters.size() == 256);
    CHECK(loaded.metersLeftOut == 2);
}

TEST_CASE("what is cancelled is refused") {
    const HistoryBench bench;
    recordRamp(bench.path(), 2'000);
    const auto refused = loadHistory(bench.path(), [](double) { return false; });
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().cause == "opening it was cancelled");
}
