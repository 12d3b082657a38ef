// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/past/alert_book.h"
#include "core/registers/alerts.h"
#include "tests/ui/model/shown_meter.h"
#include "ui/alerts/alert_export.h"
#include "ui/alerts/alert_model.h"
#include "ui/alerts/alerts_view.h"
#include "ui/charts/alert_lanes.h"
#include "ui/charts/alert_paint.h"
#include "ui/charts/demand_csv.h"
#include "ui/model/alert_text.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDateTime>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace s4k;
using past::AlertBook;
using past::AlertCount;
using past::AlertSpan;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr std::uint16_t kLossA = 1U << 8U;
constexpr std::uint16_t kLossB = 1U << 9U;
constexpr double kNoonSeconds = 1'800'000'000;

MeterSnapshot meterWith(std::uint16_t alerts) {
    MeterSnapshot snapshot;
    snapshot.seconds = 1;
    MeterStatus status;
    status.alerts = alerts;
    snapshot.image = encode({}, snapshot.settings, status);
    return snapshot;
}

/// A quarter of an hour with a phase loss in its middle, and the alerts view.
struct AlertsBench : test::ShownMeter {
    ui::AlertsView view{store, time};

    AlertsBench() {
        for (int i = 0; i <= 900; ++i)
            read(i, i >= 300 && i < 420 ? kLossA : 0);
        time.setSpan(900);
        view.resize(800, 600);
        view.show();
    }
    void read(int second, std::uint16_t alerts) {
        store.measure(1, kNoon + second * 1000, meterWith(alerts));
    }
    [[nodiscard]] const AlertBook& book() { return store.past(1).alerts; }
    [[nodiscard]] QTableView& table() const { return *view.findChild<QTableView*>(); }
    [[nodiscard]] QString cell(std::uint8_t bit, int column) const {
        const QAbstractItemModel& model = *table().model();
        return model.data(model.index(ui::AlertModel::rowOf(bit), column)).toString();
    }
    [[nodiscard]] ui::AlertLanes& lanes() const { return *view.findChild<ui::AlertLanes*>(); }
};

} // namespace

class AlertChartTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Compared with the state of the alert at every pixel.
    void barsOfALaneHideNothing() {
        Random random(8);
        AlertBook book;
        for (int i = 0; i < 20'000; ++i)
            book.append(kNoon + i * 1000, random.below(30) == 0 ? kLossA : 0);
        constexpr int kWidth = 300;
        const auto bars = ui::laneBars(book, 8, kNoonSeconds + 5000, kNoonSeconds + 15'000, kWidth);
        QVERIFY(bars.size() <= kWidth);
        for (const AlertSpan& span : book.spans()) {
            const double x =
                (static_cast<double>(span.fromMs) / 1e3 - kNoonSeconds - 5000) * kWidth / 10'000;
            if (x < 0 || x >= kWidth - 1)
                continue;
            QVERIFY(std::any_of(bars.begin(), bars.end(), [&](const ui::LaneBar& bar) {
                return bar.from <= x + 1e-6 && x < bar.to + 1e-6 && bar.to - bar.from >= 1 - 1e-9;
            }));
        }
        for (std::size_t i = 1; i < bars.size(); ++i)
            QVERIFY(bars[i].from >= bars[i - 1].to);
    }

    void lanesAreTheAlertsOfTheTime() {
        AlertBook book;
        book.add({14, kNoon, kNoon + 1000});
        book.add({8, kNoon + 60'000, kNoon + 61'000});
        book.add({3, kNoon + 120'000});
        using Bits = std::vector<std::uint8_t>;
        QCOMPARE(ui::lanesOf(book, kNoonSeconds, kNoonSeconds + 200), (Bits{3, 8, 14}));
        QCOMPARE(ui::lanesOf(book, kNoonSeconds + 10, kNoonSeconds + 100), (Bits{8}));
        QVERIFY(ui::lanesOf(book, kNoonSeconds + 2, kNoonSeconds + 3).empty());
    }

    void theTableTellsNowAndHowOften() {
        AlertsBench bench;
        QAbstractItemModelTester tester(bench.table().model());
        QCOMPARE(bench.table().model()->rowCount(), 15);
        QCOMPARE(bench.cell(8, ui::AlertModel::State), QStringLiteral("\u2013"));
        QCOMPARE(bench.cell(8, ui::AlertModel::Times), QStringLiteral("1"));
        QCOMPARE(bench.cell(8, ui::AlertModel::Duration), QStringLiteral("2 min 0 s"));
        bench.read(901, kLossA);
        QTRY_COMPARE(bench.cell(8, ui::AlertModel::State), QStringLiteral("active"));
        QCOMPARE(bench.cell(8, ui::AlertModel::Since),
                 ui::momentText(kNoon + 901'000, kNoon + 900'000));
        bench.time.setFollowing(false);
        bench.time.show(kNoonSeconds + 100, 100);
        QTRY_COMPARE(bench.cell(8, ui::AlertModel::Times), QStringLiteral("\u2013"));
    }

    void onlyWhatIsActiveIsShownWhenAsked() {
        AlertsBench bench;
        bench.view.setActiveOnly(true);
        QVERIFY(!bench.table().isVisible()); // no alert is active, and the view says so
        bench.read(901, kLossA | kLossB);
        QTRY_VERIFY(bench.table().isVisible());
        int shown = 0;
        for (int row = 0; row < 15; ++row)
            shown += bench.table().isRowHidden(row) ? 0 : 1;
        QCOMPARE(shown, 2);
        bench.view.setActiveOnly(false);
        QVERIFY(!bench.table().isRowHidden(0));
    }

    void aMeterWithoutPowerTellsNone() {
        AlertsBench bench;
        MeterSnapshot off = meterWith(0);
        off.powered = false;
        bench.store.change(1, off);
        const auto told = [&] {
            const auto labels = bench.view.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->text().contains(QStringLiteral("No control power"));
            });
        };
        QTRY_VERIFY(told());
    }

    void whatIsChosenIsExplained() {
        AlertsBench bench;
        bench.table().selectRow(ui::AlertModel::rowOf(15));
        bool cause = false;
        for (const QLabel* label : bench.view.findChildren<QLabel*>())
            cause = cause || label->text() == ui::alertWords(15).cause;
        QVERIFY(cause);
    }

    void theTimeLineSharesTheTimeOfTheCharts() {
        AlertsBench bench;
        ui::AlertLanes& lanes = bench.lanes();
        QVERIFY(std::abs(lanes.timeAt(lanes.xOf(kNoonSeconds + 300)) - kNoonSeconds - 300) < 1e-3);
        QSignalSpy moments(&bench.view, &ui::AlertsView::momentRequested);
        const QPoint middle(qRound(lanes.xOf(kNoonSeconds + 450)), 5);
        QTest::mouseMove(&lanes, middle);
        QTRY_VERIFY(bench.time.cursor().has_value());
        QVERIFY(std::abs(*bench.time.cursor() - kNoonSeconds - 450) < 2);
        QTest::keyClick(&lanes, Qt::Key_Return);
        QCOMPARE(moments.size(), 1);
        QCOMPARE(moments[0][0].toInt(), 1);
        QCOMPARE(moments[0][1].toLongLong(), std::llround(*bench.time.cursor() * 1e3));
        QTest::mouseDClick(&lanes, Qt::LeftButton, {}, middle);
        QCOMPARE(moments.size(), 2);
        QTest::keyClick(&lanes, Qt::Key_Plus);
        QCOMPARE(bench.time.span(), 900 / 1.25);
        QTest::keyClick(&lanes, Qt::Key_PageUp);
        QVERIFY(!bench.time.isFollowing());
        QTest::keyClick(&lanes, Qt::Key_End);
        QVERIFY(bench.time.isFollowing());
        QTest::keyClick(&lanes, Qt::Key_Escape);
        QVERIFY(!bench.time.cursor());
    }

    /// Active alerts are selected as soon as their meter is shown, also in a view that is created
    /// late.
    void anotherMeterIsShownWithItsAlerts() {
        AlertsBench bench;
        bench.add(2, 2);
        bench.store.measure(2, kNoon, meterWith(kLossB));
        QCOMPARE(bench.cell(9, ui::AlertModel::State), QStringLiteral("\u2013"));
        bench.store.show(2);
        QCOMPARE(bench.cell(9, ui::AlertModel::State), QStringLiteral("active"));
        QCOMPARE(bench.table().currentIndex().row(), ui::AlertModel::rowOf(9));
        ui::AlertsView late(bench.store, bench.time);
        QCOMPARE(late.findChild<QTableView*>()->currentIndex().row(), ui::AlertModel::rowOf(9));
        auto past = std::make_unique<past::MeterPast>();
        past->alerts.append(kNoon, kLossA);
        bench.store.adoptPast(2, std::move(past));
        QCOMPARE(bench.cell(9, ui::AlertModel::State), QStringLiteral("\u2013"));
        QCOMPARE(bench.cell(8, ui::AlertModel::State), QStringLiteral("active"));
    }

    void aDragMovesTheTime() {
        AlertsBench bench;
        bench.time.setSpan(300);
        ui::AlertLanes& lanes = bench.lanes();
        const double right = bench.time.right();
        const int y = lanes.height() - 4;
        QTest::mousePress(&lanes, Qt::LeftButton, {}, QPoint(300, y));
        QTest::mouseMove(&lanes, QPoint(400, y));
        QTRY_VERIFY(bench.time.right() < right);
        QTest::mouseRelease(&lanes, Qt::LeftButton, {}, QPoint(400, y));
        QVERIFY(!bench.time.isFollowing());
    }

    void theTableOfAllSpansIsWrittenForOtherPrograms() {
        AlertBook book;
        book.add({8, kNoon, kNoon + 1500});
        book.add({14, kNoon + 2000});
        std::vector<ui::NamedSpan> spans;
        for (const AlertSpan& span : book.spans())
            spans.push_back({span, QStringLiteral("a, \"b\"")});
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(ui::writeAlertCsv(out, spans, QTimeZone("Asia/Kolkata"), {}));
        QCOMPARE(out.data(), QByteArray("begin,end,seconds,bit,alert\r\n"
                                        "2027-01-15T13:30:00.000+05:30,"
                                        "2027-01-15T13:30:01.500+05:30,1.5,8,\"a, \"\"b\"\"\"\r\n"
                                        "2027-01-15T13:30:02.000+05:30,,,14,\"a, \"\"b\"\"\"\r\n"));
    }

    void whatIsExportedIsWhatTheEndingSays() {
        AlertsBench bench;
        const auto bytes = [&](const char* path) {
            const ui::ExportOrder order = ui::alertExport(QString::fromLatin1(path), bench.book(),
                                                          bench.time.left(), bench.time.right());
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            return order.write(out, {}) ? out.data() : QByteArray();
        };
        QVERIFY(bytes("a.csv").contains(",120,8,Phase loss A\r\n"));
        QVERIFY(bytes("a.PNG").startsWith("\x89PNG"));
        QVERIFY(bytes("a.svg").contains("Phase loss A"));
        QVERIFY(bytes("a.pdf").startsWith("%PDF"));
    }

    void anExportCanBeEnded() {
        const std::vector<ui::NamedSpan> spans(5000, {{8, kNoon, kNoon}, QStringLiteral("x")});
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(!ui::writeAlertCsv(out, spans, QTimeZone::utc(), [](double) { return false; }));
        QVERIFY(out.size() < 100'000);
    }
};

QTEST_MAIN(AlertChartTest)
#include "alert_chart_test.moc"
