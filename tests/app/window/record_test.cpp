// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_reader.h"
#include "tests/app/window/live_bench.h"
#include "ui/widgets/theme.h"

#include <cmath>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace s4k;
using test::LiveBench;

namespace {

/// Number of stored readings of the embedded meter.
std::int64_t storedIn(const QString& path) {
    const auto reader = store::HistoryReader::open(path);
    const auto meters =
        reader ? (*reader)->meters() : Result<std::vector<store::StoredMeter>>(reader.error());
    return meters && meters->size() == 1 ? meters->front().rawRows : 0;
}

} // namespace

class RecordTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void allMetersAreRecorded() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        b->recorder().start(b.path("h.s4kdb"));
        QVERIFY(b->recorder().isRecording());
        QVERIFY(b.text("Recording").startsWith(QLatin1String("recording")));
        b.fleet.advance(std::size_t{90} * kSampleRate); // an embedded meter, in its own time
        QTest::qWait(400);
        b->recorder().stop();
        QVERIFY(!b->recorder().isRecording());

        const auto reader = store::HistoryReader::open(b.path("h.s4kdb"));
        QVERIFY(reader.ok());
        const auto meters = (*reader)->meters();
        QVERIFY(meters.ok());
        QCOMPARE(meters->size(), std::size_t{2});
        std::vector<std::size_t> rows;
        for (const store::StoredMeter& meter : *meters) {
            std::vector<past::Moment> samples;
            QVERIFY((*reader)
                        ->rows(meter.id, 0, store::kLastHistoryMs,
                               [&samples](const past::Moment& sample) {
                                   samples.push_back(sample);
                                   return true;
                               })
                        .ok());
            QVERIFY(!samples.empty());
            rows.push_back(samples.size());
            const bool inside = meter.meter.bus.empty();
            QVERIFY(std::abs(samples.back().readings[Quantity::Frequency] - 60) < 1);
            if (inside)
                QCOMPARE(samples.back().timeMs - samples.front().timeMs,
                         static_cast<std::int64_t>(samples.size() - 1) * 1000);
        }
        QCOMPARE(rows.front() >= 90 || rows.back() >= 90, true);
    }

    /// The window and `s4k poll --db` use the same name for a bus, so that a history contains each
    /// meter once.
    void aBusHasTheNameThatPollGivesIt() {
        const link::SerialTarget line{QStringLiteral("/dev/ttyUSB0"), {}};
        QCOMPARE(link::busName(line), std::string("/dev/ttyUSB0")); // at any baud rate
        LiveBench b;
        const link::BusTarget target = b.bus.listen();
        b.connectTo(b.choice(target));
        QCOMPARE(b.shown().bus(), link::busName(target));
        {
            auto polled = store::HistoryStore::open({b.path("h.s4kdb")});
            QVERIFY(polled.ok());
            const int number = (*polled)->addMeter({link::busName(target), 1, "", "", 1000});
            QVERIFY((*polled)->record(number, 1000, b.shown().snapshot().image));
        }
        b->recorder().start(b.path("h.s4kdb"));
        QTest::qWait(300);
        b->recorder().stop();
        const auto reader = store::HistoryReader::open(b.path("h.s4kdb"));
        const auto meters = (*reader)->meters();
        QCOMPARE(meters->size(), std::size_t{1}); // the embedded meter is paused
        QVERIFY(meters->front().rawRows >= 2);
        QVERIFY(!meters->front().meter.device.empty());
    }

    /// A file that is no history is refused; another file is accepted afterwards.
    void whatIsNoHistoryIsLeftAsItIs() {
        LiveBench b;
        const QByteArray text(5000, 'x');
        QFile file(b.path("h.s4kdb"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        b->recorder().start(b.path("h.s4kdb"));
        QVERIFY(!b->recorder().isRecording());
        QVERIFY(b.window.messages().message().cause.contains(QLatin1String("no SQLite")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
        b->recorder().start(b.path("other.s4kdb"));
        QVERIFY(b->recorder().isRecording());
    }

#ifdef Q_OS_UNIX
    /// A full disk is reported and readings wait. When there is space again, none is lost.
    void aFullDiskIsSaidAndWaitedFor() {
        LiveBench b;
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        b->recorder().start(b.path("h.s4kdb"));
        constexpr int kMany = 4'100; // most of so many are stored at once, and not after seconds
        b.fleet.advance(std::size_t{kMany} * kSampleRate);
        QTRY_VERIFY_WITH_TIMEOUT(storedIn(b.path("h.s4kdb")) >= 4'000, 20'000);
        rlimit full = limit;
        full.rlim_cur = 32 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        b.fleet.advance(std::size_t{kMany} * kSampleRate);
        const bool told = QTest::qWaitFor(
            [&b] {
                return b.window.messages().message().severity == ui::Message::Severity::Warning;
            },
            20'000);
        setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, before);
        QVERIFY(told);
        QVERIFY(b.window.messages().message().remedy.contains(QLatin1String("are buffered")));
        QVERIFY(b->recorder().isRecording());
        QTRY_VERIFY_WITH_TIMEOUT(storedIn(b.path("h.s4kdb")) > kMany, 30'000);
        b->recorder().stop();
        QCOMPARE(storedIn(b.path("h.s4kdb")), std::int64_t{2 * kMany});
    }
#endif

    void whatCannotBeWrittenIsSaid() {
        LiveBench b;
        b->recorder().start(QStringLiteral("/dev/null/none.s4kdb"));
        QVERIFY(!b->recorder().isRecording());
        QVERIFY(!b.said().isEmpty());
    }
};

QTEST_MAIN(RecordTest)
#include "record_test.moc"
