// SPDX-License-Identifier: GPL-3.0-or-later
// Kills recording programs at random moments; the readings that were stored must be there.
#include "tests/app/store/history_fixture.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace s4k;
using namespace s4k::store;
using namespace s4k::test;

namespace {

/// Records one reading per second of meter time; writes the number of stored readings into `pipe`
/// after each flush.
[[noreturn]] void recordUntilKilled(const QString& path, int pipe, std::int64_t from) {
    int count = 1;
    char name[] = "victim";
    char* arguments[] = {name, nullptr};
    const QCoreApplication application(count, arguments);
    HistoryOptions options;
    options.name = path;
    options.batchMs = 5;
    const auto store = HistoryStore::open(options);
    if (!store)
        ::_exit(4);
    const int meter = (*store)->addMeter({"", 1, "", "", 1000});
    for (std::int64_t i = from;; ++i) {
        static_cast<void>(
            (*store)->record(meter, sampleAt(kMarch + i * 1000, 1, static_cast<double>(i))));
        if (i % 7 != 0)
            continue;
        const std::int64_t safe = i + 1;
        if (!(*store)->flush() || ::write(pipe, &safe, sizeof safe) != sizeof safe)
            ::_exit(5);
    }
}

/// Runs one recording program for about `milliseconds` and kills it; returns the number of readings
/// it reported as stored.
std::int64_t liveAndDie(const QString& path, std::int64_t from, unsigned milliseconds) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        recordUntilKilled(path, ends[1], from);
    }
    ::close(ends[1]);
    REQUIRE(child > 0);
    std::int64_t safe = 0;
    REQUIRE(::read(ends[0], &safe, sizeof safe) == sizeof safe); // it records
    ::usleep(milliseconds * 1000);
    ::kill(child, SIGKILL);
    std::int64_t next = 0;
    while (::read(ends[0], &next, sizeof next) == sizeof next)
        safe = next;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return safe;
}

} // namespace

TEST_CASE("a killed recording loses at most what was not stored, and goes on") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plant.s4kh"));
    Random random(11);
    std::int64_t have = 0;
    for (int kill = 0; kill < 12; ++kill) {
        const std::int64_t safe = liveAndDie(path, have, random.below(60));
        const HistoryBench bench;
        const auto reader = read(path);
        const auto rows = allRows(*reader);
        have = static_cast<std::int64_t>(rows.size());
        CHECK(have >= safe);
        for (std::size_t i = 0; i < rows.size(); ++i)
            REQUIRE(rows[i].timeMs == kMarch + static_cast<std::int64_t>(i) * 1000);
        // Everything derived from the readings was stored with them.
        CHECK(must(reader->meters())[0].rawRows == have);
        const std::int64_t end = kMarch + (have * 1000 / 900'000 + 1) * 900'000;
        const auto columns = must(reader->columns(1, Quantity::PfA, kMarch, end, 1));
        CHECK(columns[0].count == static_cast<std::uint64_t>(have));
        double energy = 0;
        for (const past::EnergyStep& step : must(reader->energy(1, kMarch, end, 60'000)))
            energy += step.used[0];
        CHECK(energy == static_cast<double>(have - 1));
    }
    CHECK(have > 100);
}
#endif
