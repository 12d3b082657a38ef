// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_loader.h"

#include "app/store/history/history_export.h"
#include "app/store/history/history_loader.h"
#include "tests/app/store/history_fixture.h"

#include <QFile>

#include <cmath>
#include <functional>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

constexpr int kHours = 3;

bool never(double) {
    return true;
}

LoadedHistory loadText(const HistoryBench& bench, const QByteArray& text) {
    QFile file(bench.path("log.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(text) == text.size());
    file.close();
    return must(loadLog(file.fileName(), never));
}

LoadSpec loadOf(double amps) {
    LoadSpec load;
    load.amps.fill(amps);
    return load;
}

/// Records three hours of a meter whose phase currents are `ampsAt` in each second.
void recordHours(const QString& name, const Settings& settings,
                 const std::function<double(int second)>& ampsAt) {
    EmbeddedMeter meter(settings);
    const auto store = recordInto(name);
    const int number = store->addMeter({"", 1, "", "", 1000});
    double amps = -1;
    for (int second = 0; second < kHours * 3'600; ++second) {
        if (const double now = ampsAt(second); now != amps) {
            amps = now;
            meter.setSource(std::make_unique<Synthesis>(waveformOf(loadOf(amps))));
        }
        meter.advance(kSampleRate);
        REQUIRE(
            store->record(number, kMarch + second * std::int64_t{1000}, meter.snapshot().image));
    }
    settle(*store);
}

Settings demandOf(int seconds, int count) {
    Settings settings;
    settings.set(Parameter::SystemVoltage, 480);
    settings.set(Parameter::CtPrimary, 400);
    settings.set(Parameter::DemandSubintervalSeconds, seconds);
    settings.set(Parameter::DemandSubintervals, count);
    return settings;
}

void checkSame(const past::MeterPast& log, const past::MeterPast& history) {
    REQUIRE(log.energy.quarters().size() == history.energy.quarters().size());
    for (std::size_t i = 0; i < log.energy.quarters().size(); ++i) {
        CAPTURE(i);
        const past::EnergyStep& a = log.energy.quarters()[i];
        const past::EnergyStep& b = history.energy.quarters()[i];
        CHECK(a.fromMs == b.fromMs);
        for (std::size_t e = 0; e < a.used.size(); ++e)
            CHECK(a.used[e] == doctest::Approx(b.used[e]).epsilon(1e-9));
    }
    REQUIRE(log.demands.points().size() == history.demands.points().size());
    for (std::size_t i = 0; i < log.demands.points().size(); ++i) {
        CAPTURE(i);
        const past::DemandPoint& a = log.demands.points()[i];
        const past::DemandPoint& b = history.demands.points()[i];
        CHECK(a.timeMs == b.timeMs);
        CHECK(a.fromMs == b.fromMs);
        CHECK_FALSE(demandChanged(a.demand, b.demand));
    }
}

/// Loads the history and its export as a log and compares the two; returns the number of demands.
std::size_t roundTrip(const Settings& settings, const std::function<double(int)>& ampsAt) {
    const HistoryBench bench;
    recordHours(bench.path(), settings, ampsAt);
    REQUIRE(exportHistory(*read(bench.path()), {}, bench.path("out.csv")).ok());
    const LoadedHistory history = must(loadHistory(bench.path(), never));
    const LoadedHistory log = must(loadLog(bench.path("out.csv"), never));
    checkSame(*log.meters[0].past, *history.meters[0].past);
    CHECK(log.meters[0].past->alerts.spans() == history.meters[0].past->alerts.spans());
    CHECK(history.meters[0].past->energy.quarters().size() == 4 * kHours);
    return history.meters[0].past->demands.points().size();
}

} // namespace

TEST_CASE("a history written as a log and read back gives the same energy and demand") {
    SUBCASE("under a load that changes") {
        const auto amps = [](int second) { return 40.0 + second / 97 % 50; };
        CHECK(roundTrip(demandOf(300, 1), amps) == 36);
        CHECK(roundTrip(demandOf(900, 2), amps) == 11); // the first sub-interval completes no
                                                        // interval
    }
    SUBCASE("under a steady load, in the factory's interval") {
        CHECK(roundTrip(demandOf(900, 1), [](int) { return 80.0; }) == 12);
    }
    SUBCASE("where the load stays for an hour") {
        const auto amps = [](int second) { return second < 3'000 ? 20.0 + second / 60 : 33.0; };
        CHECK(roundTrip(demandOf(300, 1), amps) == 36);
    }
    SUBCASE("where a command ends the interval") {
        CHECK(roundTrip(demandOf(0, 1), [](int) { return 80.0; }) == 0);
    }
}

TEST_CASE("a counter of a log that falls is judged as that of a meter") {
    const HistoryBench bench;
    const LoadedHistory log =
        loadText(bench, "time,energy_real_total\n"
                        "2026-03-01T00:00:00Z,5000000\n"
                        "2026-03-01T00:00:01Z,4999930\n" // the meter lost a minute
                        "2026-03-01T00:00:02Z,5000000\n"
                        "2026-03-01T00:00:03Z,12\n" // cleared
                        "2026-03-01T00:00:04Z,13\n");
    const auto& quarters = log.meters[0].past->energy.quarters();
    REQUIRE(quarters.size() == 1);
    CHECK(quarters[0].used[0] == 13);
    CHECK(log.meters[0].past->recorded);
}

TEST_CASE("what of a log is not shown is counted") {
    const HistoryBench bench;
    const LoadedHistory log = loadText(bench, "time,volts_an,remark,oil\n"
                                              "2026-03-01T00:00:02Z,230,fine,60\n"
                                              "2026-03-01T00:00:01Z,231,fine,61\n");
    CHECK(log.log->doubts.size() == 2);
    CHECK(log.meters[0].past->trend.freeColumns() == std::vector<std::string>{"oil"});
    CHECK_FALSE(log.meters[0].settingsKnown);
    CHECK(log.meters[0].last.readings[Quantity::VoltsAn] == 230);
    CHECK_FALSE(log.meters[0].past->alerts.lastMs()); // the log has no such column
}

TEST_CASE("a log that is cancelled is refused") {
    const HistoryBench bench;
    loadText(bench, "time,volts_an\n0,230\n");
    const auto refused = loadLog(bench.path("log.csv"), [](double) { return false; });
    REQUIRE_FALSE(refused.ok());
    CHECK_FALSE(refused.error().remedy.empty());
}
