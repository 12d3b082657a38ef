// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/traffic_exporter.h"
#include "tests/app/window/replay_bench.h"
#include "ui/window/task_bar.h"

#include <QDir>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace s4k;
using test::ReplayBench;

namespace {

ui::ExportOrder order(const QString& path, const QByteArray& text) {
    return {path, QStringLiteral("Trends as CSV"), [text](QIODevice& file, const app::Progress&) {
                return file.write(text) == text.size();
            }};
}

bool done(ReplayBench& b) {
    return QTest::qWaitFor([&b] { return !b->background().isBusy(); }, 20'000);
}

QStringList namesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class ExportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void whatAViewAsksForIsWritten() {
        ReplayBench b;
        Q_EMIT b.trends().exportRequested(order(b.path("x.csv"), "time,x\n"));
        QVERIFY(b->background().isBusy()); // it runs in a background thread
        QVERIFY(done(b));
        QFile file(b.path("x.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("time,x\n"));
        QVERIFY(b.window.messages().message().thing.contains(QLatin1String("x.csv")));
        QVERIFY(b.window.messages().message().severity == ui::Message::Severity::Info);
    }

    void ordersAreDoneOneAfterTheOther() {
        ReplayBench b;
        for (const char* name : {"a", "b", "c"})
            b->exporter().write(order(b.path(name), name));
        QVERIFY(done(b));
        QCOMPARE(namesIn(b.folder()),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void aCancelledExportLeavesNothing() {
        ReplayBench b;
        b->exporter().write({b.path("long.csv"), QStringLiteral("Long"),
                             [](QIODevice& file, const app::Progress& progress) {
                                 while (progress(0.5)) {
                                     file.write("x\n");
                                     QThread::msleep(1);
                                 }
                                 return false;
                             }});
        auto* const bar = b.window.findChild<ui::TaskBar*>();
        QTRY_VERIFY(bar->isVisible()); // a long export shows its progress
        Q_EMIT b.window.tasks().cancelled();
        QVERIFY(done(b));
        QVERIFY(!bar->isVisible());
        QVERIFY(namesIn(b.folder()).isEmpty());
        QVERIFY(b.window.messages().message().thing.contains(QLatin1String("cancelled")));
    }

    void whatCannotBeWrittenIsSaid() {
        ReplayBench b;
        b->exporter().write(order(b.path("none/x.csv"), "x"));
        QVERIFY(done(b));
        QVERIFY(b.window.messages().message().severity == ui::Message::Severity::Warning);
        QVERIFY(!b.window.messages().message().cause.isEmpty());
        QVERIFY(!b.window.messages().message().remedy.isEmpty());
        b->exporter().write(
            {b.path("half.csv"), QStringLiteral("Half"), [](QIODevice& file, const app::Progress&) {
                 file.write("half");
                 return false; // it was not cancelled
             }});
        QVERIFY(done(b));
        QVERIFY(b.window.messages().message().severity == ui::Message::Severity::Warning);
        QVERIFY(namesIn(b.folder()).isEmpty());
        b.window.messages().dismiss();
        b->exporter().write(order(QStringLiteral("/proc/x.csv"), "x")); // not writable by any user
        QVERIFY(done(b));
        QVERIFY(b.window.messages().message().severity == ui::Message::Severity::Warning);
    }

#ifdef Q_OS_UNIX
    void aFullDiskLeavesWhatWasThere() {
        ReplayBench b;
        b.write("x.csv", "old");
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        rlimit small = limit;
        small.rlim_cur = 64 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        b->exporter().write(order(b.path("x.csv"), QByteArray(1'000'000, 'x')));
        const bool ended = done(b);
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, before);
        QVERIFY(ended);
        QVERIFY(b.window.messages().message().severity == ui::Message::Severity::Warning);
        QFile file(b.path("x.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(namesIn(b.folder()), QStringList{QStringLiteral("x.csv")});
    }
#endif

#ifdef Q_OS_UNIX
    void aPipeIsNotReplaced() {
        ReplayBench b;
        const QString pipe = b.path("pipe.csv");
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        b->exporter().write(order(pipe, "x"));
        QVERIFY(done(b));
        QVERIFY(b.window.messages().message().severity == ui::Message::Severity::Warning);
        app::TrafficExport frames;
        frames.path = pipe;
        QVERIFY(!app::writeTraffic(frames).ok());
        struct stat found {};
        QCOMPARE(stat(QFile::encodeName(pipe).constData(), &found), 0);
        QVERIFY(S_ISFIFO(found.st_mode));
    }
#endif

    void theHistoryIsExportedWhileItIsRecorded() {
        ReplayBench b;
        b->recorder().start(b.path("now.s4kdb"));
        b.fleet.advance(std::size_t{60} * kSampleRate);
        // The first batch is written to the disk after a few seconds.
        const auto exported = [&b] {
            b->exporter().exportHistory(b.key(), b.path("now.csv"));
            if (!done(b))
                return false;
            return QFile::exists(b.path("now.csv"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(exported(), 20'000);
        QVERIFY(b->recorder().isRecording());
        QFile file(b.path("now.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("time,"));
        QVERIFY(file.readAll().count('\n') >= 50);
    }

    void aRecordedMeterIsExported() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 100);
        QVERIFY(b.open(b.path("day.s4kdb")));
        b->exporter().exportHistory(b.key(), b.path("day.csv"));
        QVERIFY(done(b));
        QFile file(b.path("day.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 101);
    }

    void withoutAHistoryThereIsNothingToExport() {
        ReplayBench b;
        b->exporter().exportHistory(b.key(), b.path("none.csv"));
        QVERIFY(b.window.messages().isVisible());
        QVERIFY(!b->background().isBusy());
    }
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"
