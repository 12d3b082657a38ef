// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_schema.h"
#include "app/store/recorder/history_writer.h"
#include "tests/app/store/history_fixture.h"

#include <cmath>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

TEST_CASE("what is recorded is read again, across sessions") {
    const HistoryBench bench;
    for (int session = 0; session < 2; ++session) {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({"tcp 127.0.0.1:502", 7, "Hall 3", "Series 4000", 1000});
        for (int i = 0; i < 30; ++i)
            CHECK(store->record(meter, sampleAt(kMarch + (session * 30 + i) * 1000, i)));
    } // the destructor stores the queued samples
    const auto reader = read(bench.path());
    const auto meters = must(reader->meters());
    REQUIRE(meters.size() == 1);
    CHECK(meters[0].meter == HistoryMeter{"tcp 127.0.0.1:502", 7, "Hall 3", "Series 4000", 1000});
    CHECK(meters[0].rawRows == 60);
    CHECK(meters[0].firstMs == kMarch);
    CHECK(meters[0].lastMs == kMarch + 59'000);
    const auto rows = allRows(*reader);
    REQUIRE(rows.size() == 60);
    for (std::size_t i = 0; i < 60; ++i) {
        CHECK(rows[i].timeMs == kMarch + static_cast<std::int64_t>(i) * 1000);
        CHECK(rows[i].marks == 0);
        CHECK(rows[i].readings[Quantity::PowerRealTotal] ==
              1 + 1000.0 * static_cast<double>(i % 30));
    }
    const auto info = must(reader->info());
    CHECK(info.version == 4);
    CHECK(info.bytes > 4096);
    CHECK(info.retention == HistoryRetention{});
}

TEST_CASE("an image of a meter is recorded with its settings, as they change") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({"", 1, "", "", 1000});
    Readings readings;
    readings[Quantity::VoltsAn] = 277.5;
    readings[Quantity::EnergyRealTotal] = 123400;
    Settings settings;
    MeterStatus status;
    CHECK(store->record(meter, kMarch, encode(readings, settings, status)));
    settings.set(Parameter::CtPrimary, 400);
    status.alerts = 0x0102;
    CHECK(store->record(meter, kMarch + 1000, encode(readings, settings, status)));
    status.alerts = 0x0002;
    CHECK(store->record(meter, kMarch + 2000, encode(readings, settings, status)));
    settle(*store);
    const auto reader = read(bench.path());
    const auto rows = allRows(*reader);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].readings[Quantity::VoltsAn] == 277.5);
    CHECK(rows[1].alerts == 0x0102);
    const auto all = must(reader->settings(1, 0, kLastHistoryMs));
    std::size_t atStart = 0;
    bool ct = false;
    for (const SettingChange& change : all) {
        atStart += change.timeMs == kMarch ? 1 : 0;
        ct = ct || (change.timeMs == kMarch + 1000 && change.name == "ct" && change.value == 400);
    }
    CHECK(atStart >= 12);
    CHECK(ct);
    const auto alerts = must(reader->alerts(1, 0, kLastHistoryMs));
    REQUIRE(alerts.size() == 2);
    CHECK(alerts[0].bit == 1);
    CHECK(alerts[0].fromMs == kMarch + 1000);
    CHECK_FALSE(alerts[0].toMs.has_value());
    CHECK(alerts[1].bit == 8);
    CHECK(alerts[1].toMs == kMarch + 2000);
    CHECK(must(reader->alerts(1, kMarch + 2000, kLastHistoryMs)).size() == 1);
    CHECK(must(reader->alerts(1, 0, kMarch)).empty());
}

TEST_CASE("gaps, clocks that go back and restarts are stored as they are, with a mark") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({"", 1, "", "", 1000});
        for (const std::int64_t t : {0, 1000, 9000, 10000, 4000, 4000, 10000, 11000}) {
            past::Moment sample = sampleAt(kMarch + t);
            sample.powerUps = t == 11000 ? 1 : 0;
            CHECK(store->record(meter, sample));
        }
    }
    const auto reader = read(bench.path());
    CHECK(allRows(*reader).size() == 8);
    const auto marks = must(reader->marks(1, 0, kLastHistoryMs));
    std::string text;
    for (const StoredMark& mark : marks)
        text += std::string(markName(mark.mark)) + "@" + std::to_string(mark.timeMs - kMarch) +
                "<" + std::to_string(mark.sinceMs - kMarch) + " ";
    CHECK(text == "clock-back@4000<10000 clock-back@4000<4000 gap@9000<1000 gap@10000<4000 "
                  "restart@11000<10000 ");
}

TEST_CASE("times that cannot be and meters that are not known are refused") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({});
    CHECK_FALSE(store->record(meter, sampleAt(-1)));
    CHECK_FALSE(store->record(meter, sampleAt(kLastHistoryMs + 1)));
    CHECK_FALSE(store->record(meter + 1, sampleAt(kMarch)));
    CHECK_FALSE(store->record(-1, sampleAt(kMarch)));
    CHECK(store->record(meter, sampleAt(0)));
    CHECK(store->record(meter, sampleAt(kLastHistoryMs)));
    settle(*store);
    CHECK(store->status().stored == 2);
}

TEST_CASE("a sub-interval leaves its demands") {
    const HistoryBench bench;
    {
        const auto store = recordInto(bench.path());
        const int meter = store->addMeter({});
        for (int i = 0; i < 10; ++i) {
            past::Moment sample = sampleAt(kMarch + i * 1000);
            sample.readings[Quantity::DemandRealPresent] = i < 5 ? 5000.1 : 6000.2;
            sample.readings[Quantity::DemandReactivePresent] = Readings::kNotValid;
            CHECK(store->record(meter, sample));
        }
    }
    const auto demands = must(read(bench.path())->demands(1, 0, kLastHistoryMs));
    REQUIRE(demands.size() == 1);
    CHECK(demands[0].timeMs == kMarch + 5000);
    CHECK(demands[0].demand[0] == 6000.2);
    CHECK(std::isnan(demands[0].demand[1]));
}

TEST_CASE("a second program may read but not record") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({});
    CHECK(store->record(meter, sampleAt(kMarch)));
    settle(*store);
    CHECK(allRows(*read(bench.path())).size() == 1);
    const auto second = HistoryStore::open({bench.path()});
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().cause == "another program records into it");
}

TEST_CASE("a full queue drops the oldest and says how many") {
    const HistoryBench bench;
    HistoryOptions options;
    options.name = bench.path();
    options.batchMs = 60'000;
    options.bound = 100;
    const auto store = must(HistoryStore::open(options));
    const int meter = store->addMeter({});
    for (int i = 0; i < 130; ++i)
        CHECK(store->record(meter, sampleAt(kMarch + i * 1000)));
    CHECK(store->status().lost == 30);
    CHECK(store->status().queued == 100);
    settle(*store);
    const auto rows = allRows(*read(bench.path()));
    REQUIRE(rows.size() == 100);
    CHECK(rows[0].timeMs == kMarch + 30'000);
}

TEST_CASE("a batch leaves its name with what it stored, so that none is stored twice") {
    const HistoryBench bench;
    const HistoryName name = must(parseHistoryName(bench.path()));
    const auto meter = std::make_shared<const HistoryMeter>(HistoryMeter{"", 1, "", "", 1000});
    const std::vector<HistoryItem> batch{{meter, sampleAt(kMarch)}};
    const auto writerOf = [&] {
        return must(HistoryWriter::make(must(openHistory(name, HistoryAccess::Write)), {}));
    };
    {
        const auto writer = writerOf();
        CHECK(must(writer->lastBatch()).isEmpty());
        must(writer->write(batch, QStringLiteral("first")));
    }
    {
        const auto writer = writerOf();
        CHECK(must(writer->lastBatch()) == QStringLiteral("first"));
        auto broken = must(HistoryDatabase::open(name, HistoryAccess::Write));
        must(broken->execute(QStringLiteral("DROP TABLE rollup_quarter")));
        CHECK_FALSE(writer->write(batch, QStringLiteral("second")).ok());
        CHECK(must(writer->lastBatch()) == QStringLiteral("first"));
    }
    CHECK(allRows(*read(bench.path())).size() == 1);
}
