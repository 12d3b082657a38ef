// SPDX-License-Identifier: GPL-3.0-or-later
// Run only by history_postgres_test.sh, which starts a server; otherwise these cases are skipped.
#include "app/store/history/history_export.h"
#include "app/store/history/history_note.h"
#include "app/store/history/history_schema.h"
#include "tests/app/store/history_fixture.h"

#include <QSqlDatabase>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

/// The address of the server, after the schema of an earlier test was removed; empty: skip.
QString cleanServer() {
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        MESSAGE("skipped: the driver QPSQL is not installed (Debian: libqt6sql6-psql)");
        return {};
    }
    QString name = qEnvironmentVariable("S4K_POSTGRES");
    REQUIRE_FALSE(name.isEmpty());
    const auto database =
        must(HistoryDatabase::open(must(parseHistoryName(name)), HistoryAccess::Write));
    must(database->execute(QStringLiteral("DROP SCHEMA IF EXISTS s4k_history CASCADE")));
    return name;
}

} // namespace

TEST_CASE("PostgreSQL keeps a history as a file does" * doctest::skip()) {
    const HistoryBench bench;
    const QString server = cleanServer();
    if (server.isEmpty())
        return;
    for (const QString& name : {server, bench.path()}) {
        for (int session = 0; session < 2; ++session) {
            const auto store = recordInto(name);
            const int meter = store->addMeter({"bus", 3, "Hall", "", 1000});
            for (int i = session * 1000; i < session * 1000 + 1000; ++i) {
                past::Moment sample = sampleAt(kMarch + i * 1000, i % 50, i * 0.5);
                sample.alerts = i / 100 % 2 == 0 ? 0 : 5;
                sample.powerUps = i < 1500 ? 1 : 2;
                sample.readings[Quantity::DemandRealPresent] = i / 300 * 1.5;
                REQUIRE(store->record(meter, sample));
            }
            REQUIRE(store->record(meter, sampleAt(kMarch)));
        }
    }
    const auto ours = read(server);
    const auto theirs = read(bench.path());
    CHECK(must(ours->info()).rows == must(theirs->info()).rows);
    CHECK(must(ours->info()).bytes > 100'000);
    CHECK(must(ours->info()).name.find("never-shown") == std::string::npos);
    const auto a = allRows(*ours);
    const auto b = allRows(*theirs);
    REQUIRE(a.size() == 2002);
    REQUIRE(b.size() == a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        REQUIRE(a[i].timeMs == b[i].timeMs);
        REQUIRE(a[i].marks == b[i].marks);
        REQUIRE(a[i].readings[Quantity::CurrentC] == b[i].readings[Quantity::CurrentC]);
    }
    const std::int64_t end = kMarch + 3'600'000;
    for (const int count : {4, 60, 720}) {
        const auto x = must(ours->columns(1, Quantity::PfA, kMarch, end, count));
        const auto y = must(theirs->columns(1, Quantity::PfA, kMarch, end, count));
        for (std::size_t i = 0; i < x.size(); ++i)
            CHECK((x[i].count == y[i].count && (x[i].count == 0 || x[i].mean == y[i].mean)));
    }
    CHECK(must(ours->alerts(1, 0, end)).size() == must(theirs->alerts(1, 0, end)).size());
    CHECK(must(ours->marks(1, 0, end)).size() == must(theirs->marks(1, 0, end)).size());
    CHECK(must(ours->demands(1, 0, end)).size() == must(theirs->demands(1, 0, end)).size());
    CHECK(must(ours->settings(1, 0, end)).size() == must(theirs->settings(1, 0, end)).size());
    const auto hours = [&](HistoryReader& reader) {
        return must(reader.energy(1, kMarch, end, 900'000))[1].used[0];
    };
    CHECK(hours(*ours) == hours(*theirs));
    CHECK(must(exportHistory(*ours, {}, bench.path("a.csv"))).rows == 2002);
    for (const std::int64_t ms : {kMarch + 250'500, kMarch + 1'800'000, end}) {
        const auto x = must(ours->momentAt(1, ms));
        const auto y = must(theirs->momentAt(1, ms));
        CHECK(x->timeMs == y->timeMs);
        CHECK(x->powerUps == y->powerUps);
        CHECK(x->alerts == y->alerts);
    }
}

TEST_CASE("PostgreSQL: notes come and go" * doctest::skip()) {
    const HistoryBench bench;
    const QString server = cleanServer();
    if (server.isEmpty())
        return;
    const auto store = recordInto(server);
    const int meter = store->addMeter({"", 1, "", "", 1000});
    CHECK(store->record(meter, sampleAt(kMarch)));
    for (int i = 0; i < 2; ++i)
        CHECK(store->addNote(meter, {kMarch, "Übergabe"}));
    settle(*store);
    CHECK(must(read(server)->notes(1, 0, kLastHistoryMs)).size() == 1);
    REQUIRE(changeNote(server, 1, {{kMarch + 1, "from elsewhere"}, false}).ok());
    CHECK(must(read(server)->notes(1, 0, kLastHistoryMs)).size() == 2);
    CHECK(store->removeNote(meter, {kMarch, "Übergabe"}));
    settle(*store);
    CHECK(must(read(server)->notes(1, 0, kLastHistoryMs)) ==
          std::vector<past::Note>{{kMarch + 1, "from elsewhere"}});
}

TEST_CASE("PostgreSQL: a connection that breaks is made again, nothing is lost" * doctest::skip()) {
    const HistoryBench bench;
    const QString server = cleanServer();
    if (server.isEmpty())
        return;
    HistoryOptions options;
    options.name = server;
    options.retryMs = 20;
    const auto store = must(HistoryStore::open(options));
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < 500; ++i) {
        REQUIRE(store->record(meter, sampleAt(kMarch + i * 1000)));
        if (i % 100 != 50)
            continue;
        for (int tries = 0; tries < 200 && store->status().queued > 0; ++tries)
            static_cast<void>(store->flush(1000));
        const auto other =
            must(HistoryDatabase::open(must(parseHistoryName(server)), HistoryAccess::Write));
        must(other->execute(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                           "WHERE pid <> pg_backend_pid() AND datname = 'plant'")));
    }
    for (int tries = 0; tries < 200 && store->status().queued > 0; ++tries)
        static_cast<void>(store->flush(1000));
    CHECK(store->status().lost == 0);
    CHECK(allRows(*read(server)).size() == 500);
}

TEST_CASE(
    "PostgreSQL: version 1 is brought up to date, a foreign schema and a second recorder refused" *
    doctest::skip()) {
    const HistoryBench bench;
    const QString server = cleanServer();
    if (server.isEmpty())
        return;
    const HistoryName name = must(parseHistoryName(server));
    {
        const auto old = must(HistoryDatabase::open(name, HistoryAccess::Write));
        must(migrateHistory(*old, 1));
        CHECK(must(historyVersion(*old)) == 1);
    }
    {
        const auto store = recordInto(server);
        const int meter = store->addMeter({});
        CHECK(store->record(meter, sampleAt(kMarch)));
        settle(*store);
        CHECK(must(read(server)->info()).version == 4);
        CHECK(HistoryStore::open({server}).error().cause == "another program records into it");
    }
    {
        const auto database = must(HistoryDatabase::open(name, HistoryAccess::Write));
        must(database->execute(QStringLiteral("DROP SCHEMA s4k_history CASCADE")));
        must(database->execute(QStringLiteral("CREATE SCHEMA s4k_history")));
        must(database->execute(QStringLiteral("CREATE TABLE s4k_history.birds (name TEXT)")));
    }
    CHECK(HistoryStore::open({server}).error().cause ==
          "its schema s4k_history is not that of a history");
    CHECK_FALSE(HistoryReader::open(
                    QString(server).replace(QLatin1String("/plant"), QLatin1String("/nothing")))
                    .ok());
}
