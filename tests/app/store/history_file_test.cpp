// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_schema.h"
#include "tests/app/store/history_fixture.h"
#include "tests/support/without_rights.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeContent(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Checks that reader and store refuse the file with a cause and a remedy, and do not change it.
Error refusal(const QString& path) {
    const QByteArray before = QFileInfo(path).isFile() ? contentOf(path) : QByteArray();
    const auto reader = HistoryReader::open(path);
    REQUIRE_FALSE(reader.ok());
    const auto store = HistoryStore::open({path});
    REQUIRE_FALSE(store.ok());
    CHECK(store.error().value == path.toStdString());
    CHECK_FALSE(store.error().cause.empty());
    CHECK_FALSE(store.error().remedy.empty());
    if (QFileInfo(path).isFile())
        CHECK(contentOf(path) == before);
    return store.error();
}

void makeForeign(const QString& path, const char* pragma) {
    const auto database =
        must(HistoryDatabase::open(must(parseHistoryName(path)), HistoryAccess::Write));
    REQUIRE(database->execute(QStringLiteral("CREATE TABLE birds (name TEXT)")).ok());
    REQUIRE(database->execute(QString::fromLatin1(pragma)).ok());
}

void recordSome(const QString& path, int count, std::int64_t fromMs = kMarch) {
    const auto store = recordInto(path);
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < count; ++i)
        REQUIRE(store->record(meter, sampleAt(fromMs + i * 1000)));
}

} // namespace

TEST_CASE("a foreign database is recognised and left alone") {
    const HistoryBench bench;
    const char* pragmas[] = {"PRAGMA user_version = 0", "PRAGMA user_version = 2",
                             "PRAGMA application_id = 77"};
    for (const char* pragma : pragmas) {
        const QString path = bench.path(&pragma[7]);
        makeForeign(path, pragma);
        CHECK(refusal(path).cause == "it is the database of another program");
    }
}

TEST_CASE("what is no database is named") {
    const HistoryBench bench;
    writeContent(bench.path("a"), "time,volts\n1,2\n");
    CHECK(refusal(bench.path("a")).cause == "it is no SQLite database");
    writeContent(bench.path("b"), QByteArray(5000, '\0'));
    CHECK(refusal(bench.path("b")).cause == "it is no SQLite database");
    CHECK(refusal(QFileInfo(bench.path()).path()).cause == "it is a directory");
    const Error folder = refusal(bench.path("none/c"));
    CHECK(folder.cause == "its folder does not exist or cannot be written");
    CHECK(HistoryReader::open(bench.path("d")).error().cause == "there is no such file");
    CHECK_FALSE(HistoryStore::open({QString()}).ok());
}

TEST_CASE("an empty file becomes a history, reading it says that nothing is there") {
    const HistoryBench bench;
    writeContent(bench.path(), {});
    CHECK_FALSE(HistoryReader::open(bench.path()).ok());
    recordSome(bench.path(), 3);
    CHECK(allRows(*read(bench.path())).size() == 3);
}

TEST_CASE("a newer version is refused") {
    const HistoryBench bench;
    recordSome(bench.path(), 3);
    {
        const auto database =
            must(HistoryDatabase::open(must(parseHistoryName(bench.path())), HistoryAccess::Write));
        REQUIRE(database->execute(QStringLiteral("PRAGMA user_version = 99")).ok());
    }
    CHECK(refusal(bench.path()).cause == "its version 99 is newer than this program's 4");
}

TEST_CASE("a database that is cut short or damaged is refused or told, and never crashes") {
    const HistoryBench bench;
    recordSome(bench.path(), 400);
    const QByteArray whole = contentOf(bench.path());
    REQUIRE(whole.size() > 60'000);
    for (const qsizetype size :
         {qsizetype{50}, qsizetype{100}, whole.size() / 2, whole.size() - 1}) {
        writeContent(bench.path("cut"), whole.first(size));
        CHECK(refusal(bench.path("cut")).cause.english().find("it is cut short") == 0);
    }
    Random random(7);
    int refused = 0;
    for (int i = 0; i < 25; ++i) {
        QByteArray bytes = whole;
        for (int n = 0; n < 2000; ++n)
            bytes[static_cast<qsizetype>(
                100 + random.below(static_cast<std::uint32_t>(bytes.size() - 100)))] =
                static_cast<char>(random.next());
        writeContent(bench.path("bad"), bytes);
        QFile::remove(bench.path("bad-wal"));
        QFile::remove(bench.path("bad-shm"));
        const auto reader = HistoryReader::open(bench.path("bad"));
        if (!reader) {
            ++refused;
            continue;
        }
        const auto info = (*reader)->info();
        const auto rows =
            (*reader)->rows(1, 0, kLastHistoryMs, [](const past::Moment&) { return true; });
        const auto columns = (*reader)->columns(1, Quantity::PfA, 0, kMarch * 2, 100);
        if (!info || !rows || !columns)
            ++refused;
        if (const auto store = HistoryStore::open({bench.path("bad")}); store) {
            const int meter = (*store)->addMeter({"", 1, "", "", 1000});
            CHECK((*store)->record(meter, sampleAt(kMarch + 1'000'000)));
            static_cast<void>((*store)->flush());
        }
    }
    CHECK(refused > 0);
}

TEST_CASE("version 1 is brought up to date with all that it holds") {
    const HistoryBench bench;
    const HistoryName name = must(parseHistoryName(bench.path()));
    {
        recordSome(bench.path("new"), 90);
        const auto old = must(HistoryDatabase::open(name, HistoryAccess::Write));
        REQUIRE(migrateHistory(*old, 1).ok());
        CHECK(must(historyVersion(*old)) == 1);
        REQUIRE(old->execute(QStringLiteral("ATTACH '%1' AS new").arg(bench.path("new"))).ok());
        for (const char* sql :
             {"INSERT INTO meters SELECT id, bus, unit, name, device, period_ms, head "
              "FROM new.meters",
              "INSERT INTO samples SELECT * FROM new.samples",
              "INSERT INTO rollup_minute SELECT * FROM new.rollup_minute",
              "INSERT INTO rollup_quarter SELECT * FROM new.rollup_quarter",
              "INSERT INTO settings SELECT * FROM new.settings"})
            REQUIRE(old->execute(QString::fromLatin1(sql)).ok());
    }
    SUBCASE("by recording into it") {
        recordSome(bench.path(), 10, kMarch + 90'000);
        CHECK(allRows(*read(bench.path())).size() == 100);
        CHECK(must(read(bench.path())->meters())[0].rawRows == 100);
        CHECK(must(read(bench.path())->marks(1, 0, kLastHistoryMs)).empty());
    }
    SUBCASE("by reading it") {
        const auto info = must(read(bench.path())->info());
        CHECK(info.version == 4);
        CHECK(info.meters[0].rawRows == 90);
        CHECK(must(read(bench.path())->demands(1, 0, kLastHistoryMs)).empty());
    }
}

TEST_CASE("what retention lets go is forgotten little by little") {
    const HistoryBench bench;
    HistoryOptions options;
    options.name = bench.path();
    options.retention = HistoryRetention{1, 2000, 2, 0};
    {
        const auto store = must(HistoryStore::open(options));
        const int meter = store->addMeter({"", 1, "", "", 10'000});
        for (int i = 0; i < 12'000; ++i) { // 33 hours at 10 s
            CHECK(store->record(meter, sampleAt(kMarch + i * 10'000)));
            if (i % 800 == 799)
                settle(*store);
        }
    }
    const auto reader = read(bench.path());
    const auto info = must(reader->info());
    CHECK(info.retention == *options.retention);
    const auto rows = allRows(*reader);
    CHECK(rows.size() == static_cast<std::size_t>(info.meters[0].rawRows));
    CHECK(rows.size() <= 2800);
    CHECK(rows.size() >= 2000);
    CHECK(rows.back().timeMs == kMarch + 11'999 * 10'000);
    // Readings that were deleted are still available as minutes.
    const auto columns = must(reader->columns(1, Quantity::PfA, kMarch, kMarch + 6'000'000, 1000));
    for (const HistoryColumn& column : columns)
        CHECK(column.count > 0);
}

TEST_CASE("a clock that leaps ahead forgets nothing") {
    const HistoryBench bench;
    const auto store = recordInto(bench.path());
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < 1000; ++i)
        CHECK(store->record(meter, sampleAt(kMarch + i * 1000)));
    settle(*store);
    for (int i = 0; i < 3; ++i) {
        CHECK(store->record(meter, sampleAt(kLastHistoryMs - 10'000 + i * 1000)));
        settle(*store);
    }
    CHECK(allRows(*read(bench.path())).size() == 1003);
}

#ifdef Q_OS_UNIX
TEST_CASE("a history in a folder that may not be written is read, and not recorded into") {
    const HistoryBench bench;
    recordSome(bench.path(), 30);
    const Mode readOnly(QFileInfo(bench.path()).path().toStdString(), 0555);
    const WithoutRights user;
    if (!user.ok()) {
        MESSAGE("skipped: root cannot become another user here");
        return;
    }
    CHECK(allRows(*read(bench.path())).size() == 30);
    const auto store = HistoryStore::open({bench.path()});
    REQUIRE_FALSE(store.ok());
    CHECK(store.error().cause == "its folder does not exist or cannot be written");
}

TEST_CASE("a full disk is told, what is stored stays, what waits is stored when there is room") {
    const HistoryBench bench;
    HistoryOptions options;
    options.name = bench.path();
    options.batchMs = 20;
    options.retryMs = 20;
    const auto store = must(HistoryStore::open(options));
    const int meter = store->addMeter({"", 1, "", "", 1000});
    for (int i = 0; i < 100; ++i)
        CHECK(store->record(meter, sampleAt(kMarch + i * 1000)));
    settle(*store);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = before;
    full.rlim_cur = 96 * 1024;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &full) == 0);
    for (int i = 100; i < 3000; ++i)
        CHECK(store->record(meter, sampleAt(kMarch + i * 1000)));
    const auto flushed = store->flush();
    const HistoryStatus status = store->status();
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK_FALSE(flushed.ok());
    REQUIRE(status.trouble.has_value());
    CHECK(status.trouble->remedy == "make room on the disk");
    CHECK(status.queued > 0);
    CHECK(status.lost == 0);
    for (int tries = 0; tries < 100 && store->status().queued > 0; ++tries)
        static_cast<void>(store->flush(1000));
    std::signal(SIGXFSZ, handler);
    CHECK_FALSE(store->status().trouble.has_value());
    const auto rows = allRows(*read(bench.path()));
    REQUIRE(rows.size() == 3000);
    for (std::size_t i = 0; i < rows.size(); ++i)
        REQUIRE(rows[i].timeMs == kMarch + static_cast<std::int64_t>(i) * 1000);
}
#endif

TEST_CASE("a name of a server is read, and shown without its password") {
    const auto name = must(parseHistoryName(
        QStringLiteral("postgresql://me:s%40crt@db.example:5433/plant?host=/run/pg")));
    CHECK(name.isServer());
    CHECK(name.host == QStringLiteral("/run/pg"));
    CHECK(name.port == 5433);
    CHECK(name.password == QStringLiteral("s@crt"));
    CHECK(name.shown() == QStringLiteral("postgresql://me@/plant"));
    const auto bad = parseHistoryName(QStringLiteral("postgres://me:secret@host"));
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.error().message().find("secret") == std::string::npos);
}
