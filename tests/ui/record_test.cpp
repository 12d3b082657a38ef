// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/record_controller.h"
#include "app/store/history_reader.h"
#include "tests/ui/live_bench.h"
#include "ui/style/theme.h"

#include <QLabel>

#include <cmath>

using namespace s4k;
using test::LiveBench;

namespace {

struct RecordBench : LiveBench {
    app::RecordController recorder{controller.desk(), window};

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("h.s4kdb")); }
    /// Label by its name for screen readers.
    QString text(const char* name) {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->accessibleName() == QLatin1String(name))
                return label->text();
        return {};
    }
};

} // namespace

class RecordTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void allMetersAreRecorded() {
        RecordBench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.window.recordRequested(b.path());
        QVERIFY(b.recorder.isRecording());
        QVERIFY(b.text("Recording").startsWith(QLatin1String("recording")));
        b.bench.fleet().advance(std::size_t{90} * kSampleRate); // a meter inside, in its own time
        QTest::qWait(400);
        Q_EMIT b.window.recordStopRequested();
        QVERIFY(!b.recorder.isRecording());

        const auto reader = store::HistoryReader::open(b.path());
        QVERIFY(reader.ok());
        const auto meters = (*reader)->meters();
        QVERIFY(meters.ok());
        QCOMPARE(meters->size(), std::size_t{2});
        std::vector<std::size_t> rows;
        for (const store::StoredMeter& meter : *meters) {
            std::vector<store::HistorySample> samples;
            QVERIFY((*reader)
                        ->rows(meter.id, 0, store::kLastHistoryMs,
                               [&samples](const store::HistorySample& sample) {
                                   samples.push_back(sample);
                                   return true;
                               })
                        .ok());
            QVERIFY(!samples.empty());
            rows.push_back(samples.size());
            const bool inside = meter.meter.bus.empty();
            QVERIFY(std::abs(samples.back().values[Quantity::Frequency] - 60) < 1);
            if (inside)
                QCOMPARE(samples.back().timeMs - samples.front().timeMs,
                         static_cast<std::int64_t>(samples.size() - 1) * 1000);
        }
        QCOMPARE(rows.front() >= 90 || rows.back() >= 90, true);
    }

    void whatCannotBeWrittenIsSaid() {
        RecordBench b;
        Q_EMIT b.window.recordRequested(QStringLiteral("/dev/null/none.s4kdb"));
        QVERIFY(!b.recorder.isRecording());
        QVERIFY(b.window.messageBar().isVisible());
    }
};

QTEST_MAIN(RecordTest)
#include "record_test.moc"
