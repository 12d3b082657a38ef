// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_notes.h"
#include "app/store/history/history_schema.h"
#include "tests/app/store/history_fixture.h"

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

constexpr std::int64_t kEnd = kLastHistoryMs + 1;

void recordSome(const QString& path) {
    const auto store = recordInto(path);
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < 20; ++i)
        REQUIRE(store->record(meter, sampleAt(kMarch + i * 1000)));
}

/// Makes a history as a program of schema `version` wrote it.
void makeOld(const HistoryBench& bench, int version) {
    const auto name = must(parseHistoryName(bench.path()));
    recordSome(bench.path("new"));
    const auto old = must(HistoryDatabase::open(name, HistoryAccess::Write));
    REQUIRE(migrateHistory(*old, version).ok());
    REQUIRE(must(historyVersion(*old)) == version);
    REQUIRE(old->execute(QStringLiteral("ATTACH '%1' AS new").arg(bench.path("new"))).ok());
    for (const char* sql : {"INSERT INTO meters (id, bus, unit, name, device, period_ms, head) "
                            "SELECT id, bus, unit, name, device, period_ms, head FROM new.meters",
                            "INSERT INTO samples SELECT * FROM new.samples",
                            "INSERT INTO rollup_minute SELECT * FROM new.rollup_minute",
                            "INSERT INTO rollup_quarter SELECT * FROM new.rollup_quarter",
                            "INSERT INTO settings SELECT * FROM new.settings"})
        REQUIRE(old->execute(QString::fromLatin1(sql)).ok());
}

} // namespace

TEST_CASE("notes come back in the order of time, each once, and go again") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int first = store->addMeter({"", 1, "", "", 1000});
    const int second = store->addMeter({"bus", 2, "", "", 1000});
    CHECK(store->record(first, sampleAt(kMarch)));
    CHECK(store->addNote(first, {kMarch + 500, "breaker opened"}));
    CHECK(store->addNote(first, {kMarch + 100, "Übergabe"}));
    CHECK(store->addNote(first, {kMarch + 500, "breaker opened"}));
    CHECK(store->addNote(second, {kMarch + 200, "elsewhere"}));
    settle(*store);
    const auto reader = read(bench.path());
    CHECK(must(reader->notes(1, 0, kEnd)) ==
          std::vector<past::Note>{{kMarch + 100, "Übergabe"}, {kMarch + 500, "breaker opened"}});
    CHECK(must(reader->notes(1, kMarch + 200, kEnd)).size() == 1);
    CHECK(must(reader->notes(2, 0, kEnd)).size() == 1);
    CHECK(store->removeNote(first, {kMarch + 500, "breaker opened"}));
    settle(*store);
    CHECK(must(reader->notes(1, 0, kEnd)) == std::vector<past::Note>{{kMarch + 100, "Übergabe"}});
    CHECK(allRows(*reader).size() == 1); // a note is no reading
}

TEST_CASE("what can be no note is refused") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({"", 1, "", "", 1000});
    CHECK_FALSE(store->addNote(meter + 1, {kMarch, "nobody"}));
    for (const past::Note& note : std::initializer_list<past::Note>{{kMarch, ""},
                                                                    {kMarch, "   "},
                                                                    {kMarch, std::string(201, 'x')},
                                                                    {kMarch, "two\nlines"},
                                                                    {-1, "early"},
                                                                    {kEnd, "late"}}) {
        CAPTURE(note.text);
        CHECK_FALSE(store->addNote(meter, note));
        const auto checked = checkNote(note);
        REQUIRE_FALSE(checked.ok());
        CHECK_FALSE(checked.error().remedy.empty());
    }
    CHECK(store->addNote(meter, {kMarch, std::string(200, 'x')}));
}

TEST_CASE("a note is added to a history while another program records it") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({"", 1, "", "", 1000});
    CHECK(store->record(meter, sampleAt(kMarch)));
    settle(*store);
    REQUIRE(changeNote(bench.path(), 1, {{kMarch, "seen"}, false}).ok());
    CHECK(store->record(meter, sampleAt(kMarch + 1000)));
    settle(*store);
    const auto reader = read(bench.path());
    CHECK(must(reader->notes(1, 0, kEnd)).size() == 1);
    CHECK(allRows(*reader).size() == 2);
    REQUIRE(changeNote(bench.path(), 1, {{kMarch, "seen"}, true}).ok());
    CHECK(must(reader->notes(1, 0, kEnd)).empty());
    CHECK_FALSE(changeNote(bench.path("folder/none.s4kdb"), 1, {{kMarch, "seen"}, false}).ok());
}

TEST_CASE("histories of every older version take notes") {
    for (const int version : {1, 2}) {
        CAPTURE(version);
        const HistoryBench bench;
        makeOld(bench, version);
        SUBCASE("when they are read first") {
            const auto reader = read(bench.path());
            CHECK(must(reader->info()).version == kHistoryVersion);
            CHECK(must(reader->notes(1, 0, kEnd)).empty());
        }
        SUBCASE("when they are recorded into first") {
            const auto store = recordInto(bench.path());
            const int meter = store->addMeter({"", 1, "", "", 1000});
            CHECK(store->addNote(meter, {kMarch, "first"}));
            settle(*store);
        }
        REQUIRE(changeNote(bench.path(), 1, {{kMarch + 1, "second"}, false}).ok());
        CHECK_FALSE(must(read(bench.path())->notes(1, 0, kEnd)).empty());
        CHECK(allRows(*read(bench.path())).size() == 20);
    }
}
