// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"
#include "app/store/history/history_schema.h"
#include "core/port/replay_meter.h"
#include "tests/app/store/history_fixture.h"

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

RegisterImage imageOf(double volts, int ct, std::uint16_t alerts, std::uint16_t resets = 0) {
    Readings readings;
    readings[Quantity::VoltsAn] = volts;
    readings[Quantity::EnergyRealTotal] = 123'400;
    Settings settings;
    settings.set(Parameter::CtPrimary, ct);
    return encode(readings, settings, {.alerts = alerts, .energyResetCount = resets});
}

past::Moment momentAt(HistoryReader& reader, std::int64_t timeMs) {
    const auto found = must(reader.momentAt(1, timeMs));
    REQUIRE(found.has_value());
    return *found;
}

} // namespace

TEST_CASE("a moment is the newest reading until then, with the settings of its time") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({"", 1, "", "", 1000});
    CHECK_FALSE(must(read(bench.path())->momentAt(1, kMarch)).has_value());
    REQUIRE(store->record(meter, kMarch, imageOf(277.5, 100, 0x0100)));
    REQUIRE(store->record(meter, kMarch + 10'000, imageOf(270, 4000, 0, 3)));
    settle(*store);
    const auto reader = read(bench.path());
    for (const std::int64_t ms : {kMarch - 5'000, kMarch, kMarch + 9'999}) {
        CAPTURE(ms);
        const past::Moment first = momentAt(*reader, ms);
        CHECK(first.timeMs == kMarch);
        CHECK(first.readings[Quantity::VoltsAn] == 277.5);
        CHECK(first.settings[Parameter::CtPrimary] == 100);
        CHECK(first.scales == imageOf(1, 100, 0).scales());
        CHECK(first.alerts == 0x0100);
        CHECK(first.energyResets == 0);
    }
    const past::Moment second = momentAt(*reader, kMarch + 1'000'000);
    CHECK(second.timeMs == kMarch + 10'000);
    CHECK(second.settings[Parameter::CtPrimary] == 4000);
    CHECK(second.scales == imageOf(1, 4000, 0).scales());
    CHECK(second.alerts == 0);
    CHECK(second.energyResets == 3);
}

TEST_CASE("an image that was recorded shows every register again that a history holds") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({"", 1, "", "", 1000});
    const RegisterImage image = imageOf(277.5, 400, 0x0302, 7);
    REQUIRE(store->record(meter, kMarch, image));
    settle(*store);
    const past::Moment sample = momentAt(*read(bench.path()), kMarch);
    const MeterSnapshot shown = recordedSnapshot(sample, 0);
    for (const RegisterRow& row : kRegisterTable) {
        CAPTURE(row.number);
        if (row.symbol != "pulse_duration") // it follows from the settings
            CHECK(shown.image.word({row.number}) == image.word({row.number}));
    }
}

TEST_CASE("where readings are forgotten a moment is the mean of its minute, then of its quarter") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({"", 1, "", "", 1000});
        for (int i = 0; i < 1'800; ++i) { // half an hour
            past::Moment sample = sampleAt(kMarch + i * 1000, i < 900 ? 10 : 20);
            sample.alerts = i >= 600 ? 0x0040 : 0;
            REQUIRE(store->record(meter, sample));
        }
    }
    const auto name = must(parseHistoryName(bench.path()));
    const auto database = must(openHistory(name, HistoryAccess::Write));
    const auto forget = [&](const char* table, std::int64_t before) {
        REQUIRE(database
                    ->execute(QStringLiteral("DELETE FROM %1 WHERE t < %2")
                                  .arg(QString::fromLatin1(table))
                                  .arg(before))
                    .ok());
    };
    forget("samples", kMarch + 1'700'000);
    forget("rollup_minute", kMarch + 900'000);
    const auto reader = read(bench.path());
    const double offset = static_cast<double>(index(Quantity::PowerRealTotal));
    const past::Moment quarter = momentAt(*reader, kMarch + 450'000);
    CHECK(quarter.timeMs == kMarch);
    CHECK(quarter.readings[Quantity::PowerRealTotal] == doctest::Approx(10'000 + offset));
    CHECK(quarter.alerts == 0); // when the quarter began
    const past::Moment minute = momentAt(*reader, kMarch + 950'000);
    CHECK(minute.timeMs == kMarch + 900'000);
    CHECK(minute.readings[Quantity::PowerRealTotal] == doctest::Approx(20'000 + offset));
    CHECK(minute.alerts == 0x0040);
    CHECK(momentAt(*reader, kMarch + 1'750'500).timeMs == kMarch + 1'750'000);
    // Before the first row: the first row.
    CHECK(momentAt(*reader, kMarch - 1'000'000).timeMs == kMarch);
}

TEST_CASE("nonsense among the settings shows no nonsense") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({"", 1, "", "", 1000});
        REQUIRE(store->record(meter, kMarch, imageOf(277.5, 100, 0)));
    }
    const auto database =
        must(openHistory(must(parseHistoryName(bench.path())), HistoryAccess::Write));
    for (const char* row : {"'ct', -5", "'ct', 2000000000", "'scale_v', 900", "'nobody', 1",
                            "'address', 77", "'energy_reset_count', 99999999"})
        REQUIRE(database
                    ->execute(QStringLiteral("INSERT INTO settings VALUES (1, %1, %2)")
                                  .arg(kMarch)
                                  .arg(QString::fromLatin1(row)))
                    .ok());
    const past::Moment sample = momentAt(*read(bench.path()), kMarch);
    CHECK(sample.settings[Parameter::CtPrimary] == 0xFFFF);
    CHECK(sample.settings[Parameter::Address] == 1);
    CHECK(sample.scales.voltage == 4);
    CHECK(sample.energyResets == 0xFFFF);
}

TEST_CASE("single wishes change what is kept, the rest stays as the history says") {
    const HistoryBench bench;
    HistoryOptions options;
    options.name = bench.path();
    options.keep.rawDays = 90;
    CHECK(HistoryStore::open(options).ok());
    HistoryRetention expected;
    expected.rawDays = 90;
    expected.rawRows = 90 * 86'400;
    CHECK(must(read(bench.path())->info()).retention == expected);
    options.keep = {};
    options.keep.minuteDays = 0;
    CHECK(HistoryStore::open(options).ok());
    expected.minuteDays = 0;
    CHECK(must(read(bench.path())->info()).retention == expected);
    options.keep = {0, {}, 3650};
    CHECK(HistoryStore::open(options).ok());
    expected = {0, 0, 0, 3650};
    CHECK(must(read(bench.path())->info()).retention == expected);
}
