// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_export.h"

#include "tests/app/store/history_fixture.h"

#include <QFile>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

void recordHours(const QString& path, int seconds) {
    const auto store = recordInto(path);
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < seconds; ++i)
        REQUIRE(store->record(meter, sampleAt(kMarch + i * 1000, i % 60, 1e6 + i * 0.1)));
}

} // namespace

TEST_CASE("what is exported is imported again as it was") {
    const HistoryBench bench;
    recordHours(bench.path(), 2000);
    const auto reader = read(bench.path());
    const auto summary = must(exportHistory(*reader, {}, bench.path("all.csv")));
    CHECK(summary.rows == 2000);
    const auto csv = must(loadCsvHistory(bench.path("all.csv")));
    REQUIRE(csv.columns.size() == kQuantityCount + 1);
    const auto rows = allRows(*reader);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        REQUIRE(csv.timesMs[i] == rows[i].timeMs);
        for (const QuantityTraits& q : kQuantities)
            REQUIRE(static_cast<float>(csv.columns[index(q.quantity)].values[i]) ==
                    static_cast<float>(rows[i].readings[q.quantity]));
        REQUIRE(csv.columns[0].values[i] == rows[i].readings[Quantity::EnergyRealTotal]);
    }
}

TEST_CASE("a range, columns and a step are chosen") {
    const HistoryBench bench;
    recordHours(bench.path(), 3600);
    const auto reader = read(bench.path());
    HistoryExport what;
    what.fromMs = kMarch + 600'000;
    what.toMs = kMarch + 1'200'000;
    what.columns = {Quantity::PowerRealTotal, Quantity::EnergyRealTotal};
    for (const std::int64_t step : {10'000, 60'000, 120'000}) {
        what.stepMs = step;
        const auto summary = must(exportHistory(*reader, what, bench.path("part.csv")));
        CHECK(summary.rows == static_cast<std::uint64_t>(600'000 / step));
        const auto csv = must(loadCsvHistory(bench.path("part.csv")));
        CHECK(csv.timesMs[0] == what.fromMs);
        REQUIRE(csv.columns.size() == 2);
        CHECK(csv.columns[0].name == "power_real_total");
        // The first reading within the first step.
        CHECK(csv.columns[1].values[0] == doctest::Approx(1e6 + 0.1 * 600).epsilon(1e-12));
        const double mean = step == 10'000 ? 4501 : 29'501;
        CHECK(csv.columns[0].values[0] == doctest::Approx(mean));
    }
}

TEST_CASE("an export that is cancelled or cannot be written leaves no file") {
    const HistoryBench bench;
    recordHours(bench.path(), 3000);
    const auto reader = read(bench.path());
    int heard = 0;
    const auto summary = must(exportHistory(*reader, {}, bench.path("a.csv"), [&](double part) {
        CHECK(part >= 0);
        CHECK(part <= 1);
        return ++heard < 3;
    }));
    CHECK(summary.cancelled);
    CHECK(heard == 3);
    CHECK_FALSE(QFile::exists(bench.path("a.csv")));
    CHECK_FALSE(exportHistory(*reader, {}, bench.path("none/a.csv")).ok());
    HistoryExport other;
    other.meter = 9;
    CHECK_FALSE(exportHistory(*reader, other, bench.path("a.csv")).ok());
    other = {};
    other.stepMs = -1;
    CHECK_FALSE(exportHistory(*reader, other, bench.path("a.csv")).ok());
}
