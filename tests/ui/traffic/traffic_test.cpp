// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/mbap.h"
#include "core/modbus/rtu.h"
#include "core/registers/power_rules.h"
#include "tests/support/cpu_time.h"
#include "tests/ui/named.h"
#include "ui/traffic/frame_parts.h"
#include "ui/traffic/traffic_details.h"
#include "ui/traffic/traffic_model.h"
#include "ui/traffic/traffic_text.h"
#include "ui/traffic/traffic_view.h"
#include "ui/traffic/unit_scales.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QToolButton>
#include <QTreeWidget>

using namespace s4k;
using modbus::Bytes;
using modbus::Direction;
using modbus::Framing;
using modbus::TrafficFrame;
using modbus::TrafficLog;
using ui::FramePart;
using ui::FrameSlice;
using ui::TrafficModel;

namespace {

TrafficFrame tcpFrame(std::vector<std::uint8_t> pdu, Direction direction = Direction::Request,
                      std::uint8_t unit = 1, std::uint64_t answers = 0) {
    TrafficFrame frame;
    frame.direction = direction;
    frame.unit = unit;
    frame.answers = answers;
    frame.timeUs = 1'700'000'000'000'000;
    frame.peer = "127.0.0.1:50312";
    frame.bytes = modbus::encodeMbap(7, unit, pdu);
    return frame;
}

/// Appends reads of the CT rating with their replies of 100 A.
void talk(TrafficLog& log, int times, std::uint8_t unit = 1) {
    for (int i = 0; i < times; ++i) {
        const std::uint64_t asked =
            log.append(tcpFrame({3, 0, 130, 0, 1}, Direction::Request, unit));
        log.append(tcpFrame({3, 2, 0, 100}, Direction::Reply, unit, asked));
    }
}

/// The reply to a read of the registers 1-52.
std::vector<std::uint8_t> fullReply() {
    std::vector<std::uint8_t> pdu{3, 104};
    for (std::uint8_t i = 0; i < 104; ++i)
        pdu.push_back(i);
    return pdu;
}

int g_searched = 0; // frames whose meaning was searched; TrafficFilter::words is a plain function

void refuse(TrafficLog& log, std::uint8_t unit = 1) {
    const std::uint64_t asked = log.append(tcpFrame({3, 0, 60, 0, 1}, Direction::Request, unit));
    log.append(tcpFrame({0x83, 2}, Direction::Reply, unit, asked));
}

QString meaning(const TrafficModel& model, int row) {
    return model.index(row, TrafficModel::Meaning).data().toString();
}

struct Bench {
    TrafficLog log;
    ui::MeterStore store;
    ui::TrafficView view{store, log};
    explicit Bench(std::size_t capacity = TrafficLog::kCapacity) : log(capacity) {
        view.resize(900, 600);
        view.show();
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(view, name);
    }
    QTableView& table() { return named<QTableView>("Frames on the wire"); }
    bool atBottom() {
        const QScrollBar* bar = table().verticalScrollBar();
        return bar->value() == bar->maximum();
    }
};

} // namespace

class TrafficTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void framesFallIntoTheirParts() {
        const std::vector<std::uint8_t> pdu{3, 0, 130, 0, 1};
        const auto tcp = modbus::encodeMbap(1, 5, pdu);
        QVERIFY(ui::frameSlices(Framing::Tcp, tcp.view()) ==
                (std::vector<FrameSlice>{{FramePart::Header, 0, 6, false},
                                         {FramePart::Unit, 6, 1, false},
                                         {FramePart::Pdu, 7, 5, false}}));
        const auto rtu = modbus::encodeRtu(5, pdu);
        QVERIFY(ui::frameSlices(Framing::Rtu, rtu.view()) ==
                (std::vector<FrameSlice>{{FramePart::Unit, 0, 1, false},
                                         {FramePart::Pdu, 1, 5, false},
                                         {FramePart::Check, 6, 2, false}}));
    }

    void brokenFramesAreTakenApartAsWell() {
        const auto good = modbus::encodeRtu(5, std::vector<std::uint8_t>{3, 2, 0, 100});
        std::vector<std::uint8_t> bytes{0xAA, 0x55};
        bytes.insert(bytes.end(), good.view().begin(), good.view().end());
        QVERIFY(ui::frameSlices(Framing::Rtu, bytes) ==
                (std::vector<FrameSlice>{{FramePart::Garbage, 0, 2, false},
                                         {FramePart::Unit, 2, 1, false},
                                         {FramePart::Pdu, 3, 4, false},
                                         {FramePart::Check, 7, 2, false}}));
        bytes.back() ^= 1U;
        QVERIFY(ui::frameSlices(Framing::Rtu, bytes).back() ==
                (FrameSlice{FramePart::Check, 7, 2, true}));
        QVERIFY(ui::frameSlices(Framing::Rtu, {}).empty());
    }

    void slicesAreTheWholeFrame() {
        std::vector<std::uint8_t> bytes;
        for (std::size_t size = 0; size < 20; ++size, bytes.push_back(0x11))
            for (const Framing framing : {Framing::Tcp, Framing::Rtu}) {
                std::size_t next = 0;
                for (const FrameSlice& slice : ui::frameSlices(framing, bytes)) {
                    QCOMPARE(slice.offset, next);
                    QVERIFY(slice.size > 0);
                    next += slice.size;
                }
                QCOMPARE(next, size);
            }
    }

    void theModelKeepsItsPromises() {
        TrafficLog log(50);
        TrafficModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLog(&log);
        for (int i = 0; i < 40; ++i) {
            talk(log, i % 7);
            refuse(log);
            model.refresh();
            QCOMPARE(model.rowCount(), static_cast<int>(log.size()));
        }
        modbus::TrafficFilter filter;
        filter.refusalsOnly = true;
        model.setFilter(filter);
        QTRY_VERIFY(!model.isFiltering());
        QVERIFY(model.rowCount() > 0 && model.rowCount() < static_cast<int>(log.size()));
        log.clear();
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
        talk(log, 500); // all earlier frames were dropped at once
        model.setFilter({});
        model.refresh();
        QCOMPARE(model.rowCount(), 50);
    }

    void framesAreDecoded() {
        TrafficLog log;
        talk(log, 1);
        refuse(log);
        TrafficModel model;
        model.setLog(&log);
        QVERIFY2(meaning(model, 0).contains(QStringLiteral("131")), qPrintable(meaning(model, 0)));
        QVERIFY2(meaning(model, 1).contains(QStringLiteral("100")), qPrintable(meaning(model, 1)));
        QVERIFY2(meaning(model, 3).contains(QStringLiteral("Illegal data address")),
                 qPrintable(meaning(model, 3)));
        const auto colour = [&](int row) {
            return model.index(row, TrafficModel::Meaning).data(Qt::ForegroundRole).value<QColor>();
        };
        QCOMPARE(colour(3), ui::lightColours().warning);
        QVERIFY(colour(1) != colour(3));
        QCOMPARE(model.index(1, TrafficModel::Direction).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("reply"));
    }

    /// Unit 1 is a live meter of 5000 A, and then also an embedded one of 100 A.
    void aNameOnTheWireIsThatOfTheMeterInside() {
        ui::MeterStore store;
        QVERIFY(ui::scalesOfUnit(store, 1) == modbus::KnownScales());
        ui::MeterEntry live;
        live.snapshot.settings.set(Parameter::CtPrimary, 5000);
        live.link.health = ui::LinkHealth::Live;
        store.add(1, live);
        const auto liveScales = scaleExponents(live.snapshot.settings);
        QVERIFY(ui::scalesOfUnit(store, 1) == liveScales);
        QVERIFY(ui::scalesOfUnit(store, 2) == modbus::KnownScales());
        store.add(2, {});
        QVERIFY(ui::scalesOfUnit(store, 1) == scaleExponents({}));
        QVERIFY(ui::scalesOfUnit(store, 1) != liveScales);
        store.remove(2);
        QVERIFY(ui::scalesOfUnit(store, 1) == liveScales);
        for (const auto health :
             {ui::LinkHealth::Connecting, ui::LinkHealth::OtherDevice, ui::LinkHealth::Recorded}) {
            live.link.health = health;
            store.setLink(1, live.link);
            QVERIFY(ui::scalesOfUnit(store, 1) == modbus::KnownScales());
        }
        live.link.health = ui::LinkHealth::Stale;
        store.setLink(1, live.link);
        QVERIFY(ui::scalesOfUnit(store, 1) == liveScales);
    }

    /// Real power is shown in kW if the meter's settings give the scale.
    void scaledRegistersAreReadAsTheStoreSays() {
        Bench bench;
        ui::MeterEntry meter;
        meter.snapshot.settings.set(Parameter::CtPrimary, 5000);
        bench.store.add(1, meter);
        const std::uint64_t asked = bench.log.append(tcpFrame({3, 0, 11, 0, 1}));
        bench.log.append(tcpFrame({3, 2, 0x01, 0x00}, Direction::Reply, 1, asked));
        bench.view.model().refresh();
        TrafficModel unscaled;
        unscaled.setLog(&bench.log);
        QVERIFY(!meaning(unscaled, 1).contains(QStringLiteral("kW")));
        QVERIFY2(meaning(bench.view.model(), 1).contains(QStringLiteral("kW")),
                 qPrintable(meaning(bench.view.model(), 1)));
    }

    void filtersTogether() {
        TrafficLog log;
        talk(log, 10, 1);
        talk(log, 10, 2);
        refuse(log, 2);
        TrafficModel model;
        model.setLog(&log);
        modbus::TrafficFilter filter;
        filter.units = modbus::UnitSet().set(2);
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 22);
        filter.direction = Direction::Reply;
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 11);
        filter.refusalsOnly = true;
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 1);
        filter = {};
        filter.text = "illegal DATA";
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 1);
    }

    /// A step ends after the frame at which its time is over, however long frames take: here each
    /// takes 2 ms.
    void aStepOfTheSearchIsAsShortAsItsTime() {
        TrafficLog log;
        talk(log, 50);
        refuse(log);
        TrafficModel model;
        model.setLog(&log);
        modbus::TrafficFilter filter;
        filter.text = "illegal";
        filter.words = [](const Text& text) {
            ++g_searched;
            QThread::msleep(2);
            return text.english();
        };
        constexpr int kMost = TrafficModel::kStepMs / 2 + 1;
        g_searched = 0;
        model.setFilter(filter);
        QVERIFY2(g_searched >= 1 && g_searched <= kMost, qPrintable(QString::number(g_searched)));
        while (model.isFiltering()) {
            g_searched = 0;
            model.refresh();
            QVERIFY2(g_searched <= kMost, qPrintable(QString::number(g_searched)));
        }
        QCOMPARE(model.rowCount(), 1);
    }

    /// Each addition makes the view lay out and paint: it is as rare as a person can follow.
    void rowsFoundAreAddedAFewTimesASecond() {
        Bench bench;
        for (int i = 0; i < 5000; ++i) {
            const std::uint64_t asked = bench.log.append(tcpFrame({3, 0, 0, 0, 52}));
            bench.log.append(tcpFrame(fullReply(), Direction::Reply, 1, asked));
        }
        TrafficModel& model = bench.view.model();
        model.refresh();
        QCOMPARE(model.rowCount(), static_cast<int>(TrafficLog::kCapacity));
        const QSignalSpy additions(&model, &QAbstractItemModel::rowsInserted);
        QElapsedTimer time;
        time.start();
        modbus::TrafficFilter filter;
        filter.text = "volt";
        model.setFilter(filter);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isFiltering(), 60'000);
        QCOMPARE(model.rowCount(), static_cast<int>(TrafficLog::kCapacity) / 2);
        QVERIFY2(additions.count() <= time.elapsed() / TrafficModel::kShowMs + 1,
                 qPrintable(QString::number(additions.count())));
    }

    /// The cell of a long meaning is shortened and says so; tool tip and details hold all of it.
    void aLongMeaningIsShortenedOnlyInItsCell() {
        TrafficLog log;
        const std::uint64_t asked = log.append(tcpFrame({3, 0, 0, 0, 52}));
        log.append(tcpFrame(fullReply(), Direction::Reply, 1, asked));
        TrafficModel model;
        model.setLog(&log);
        const QModelIndex cell = model.index(1, TrafficModel::Meaning);
        const QString whole = cell.data(Qt::ToolTipRole).toString();
        QVERIFY(whole.size() > TrafficModel::kMostShown);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), whole);
        const QString shown = cell.data().toString();
        QCOMPARE(shown.size(), qsizetype{TrafficModel::kMostShown});
        QVERIFY(shown.endsWith(QChar(u'\u2026')) && whole.startsWith(shown.chopped(1)));
        QCOMPARE(model.index(0, TrafficModel::Meaning).data(Qt::ToolTipRole).toString(),
                 meaning(model, 0));
    }

    void anOverrunLogNeverHoldsTheWindowUp() {
        Bench bench;
        double longest = 0;
        for (int round = 0; round < 5; ++round) {
            talk(bench.log, 6000); // 12 000 frames between two calls of refresh()
            const test::CpuTimer time;
            bench.view.model().refresh();
            bench.view.grab();
            longest = std::max(longest, time.elapsedMs());
            QCOMPARE(bench.view.model().rowCount(), static_cast<int>(TrafficLog::kCapacity));
        }
        QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
    }

    void followsUntilSomebodyReads() {
        Bench bench;
        talk(bench.log, 100);
        bench.view.model().refresh();
        QTRY_VERIFY(bench.table().verticalScrollBar()->maximum() > 0 && bench.atBottom());
        QVERIFY(bench.view.isFollowing());
        bench.table().verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        QVERIFY(!bench.view.isFollowing());
        talk(bench.log, 10);
        bench.view.model().refresh();
        QCOMPARE(bench.table().verticalScrollBar()->value(), 0);
        bench.named<QToolButton>("Follow the newest frame").click();
        QVERIFY(bench.view.isFollowing() && bench.atBottom());
    }

    void pauseIsAskedForAndShown() {
        Bench bench;
        QObject::connect(&bench.view, &ui::TrafficView::pauseRequested,
                         [&](bool paused) { bench.log.pause(paused); });
        talk(bench.log, 3);
        bench.view.model().refresh();
        bench.named<QToolButton>("Pause the log").click();
        QVERIFY(bench.log.paused());
        QVERIFY(bench.named<QLabel>("Frames shown").text().contains(QStringLiteral("paused")));
        talk(bench.log, 3);
        bench.view.model().refresh();
        QCOMPARE(bench.view.model().rowCount(), 6);
        bench.named<QToolButton>("Go on with the log").click();
        QVERIFY(!bench.log.paused());
    }

    void theBarFilters() {
        Bench bench;
        talk(bench.log, 5, 1);
        talk(bench.log, 5, 3);
        refuse(bench.log, 3);
        auto& units = bench.named<QLineEdit>("Unit ids shown");
        units.setText(QStringLiteral("3"));
        QTRY_COMPARE(bench.view.model().rowCount(), 12);
        units.setText(QStringLiteral("3-")); // incomplete: the last valid filter stays
        QTest::qWait(250);
        QVERIFY(units.property("invalid").toBool());
        QCOMPARE(bench.view.model().rowCount(), 12);
        units.clear();
        bench.named<QCheckBox>("Only refusals").click();
        QTRY_COMPARE(bench.view.model().rowCount(), 1);
        bench.named<QLineEdit>("Text the meaning must hold").setText(QStringLiteral("nowhere"));
        QTRY_COMPARE(bench.view.model().rowCount(), 0);
        auto& clear = bench.named<QPushButton>("Clear the filter");
        QTRY_VERIFY(clear.isVisible());
        clear.click();
        QTRY_COMPARE(bench.view.model().rowCount(), 22);
    }

    void theDetailsShowBytesAndRegisters() {
        Bench bench;
        const std::uint64_t asked = bench.log.append(tcpFrame({3, 0, 129, 0, 3}));
        bench.log.append(tcpFrame({3, 6, 0, 40, 0, 100, 0, 3}, Direction::Reply, 1, asked));
        bench.view.model().refresh();
        bench.table().selectRow(1);
        auto& values = bench.named<QTreeWidget>("Registers in the frame");
        QVERIFY(values.isVisible());
        QCOMPARE(values.topLevelItemCount(), 3);
        QCOMPARE(values.topLevelItem(1)->text(0), QStringLiteral("131"));
        QVERIFY(values.topLevelItem(1)->text(2).contains(QStringLiteral("100")));
        const QString bytes = bench.named<QLabel>("Bytes of the frame").text();
        QVERIFY2(bytes.contains(QStringLiteral("03 06 00 28 00 64 00 03")), qPrintable(bytes));
        QVERIFY(!bench.view.isFollowing());
        // A dropped frame stays in the details.
        bench.log.clear();
        talk(bench.log, 1);
        bench.view.model().refresh();
        QCOMPARE(values.topLevelItem(1)->text(0), QStringLiteral("131"));
    }

    /// The details keep a frame that a full log drops, instead of moving to the next one.
    void theDetailsStayWhenTheirFrameGoes() {
        Bench bench(20);
        TrafficLog& log = bench.log;
        const std::uint64_t asked = log.append(tcpFrame({3, 0, 129, 0, 3}));
        log.append(tcpFrame({3, 6, 0, 40, 0, 77, 0, 3}, Direction::Reply, 1, asked));
        talk(log, 9);
        bench.view.model().refresh();
        bench.table().selectRow(1);
        auto& values = bench.named<QTreeWidget>("Registers in the frame");
        QVERIFY(values.topLevelItem(1)->text(2).contains(QStringLiteral("77")));
        talk(log, 3);
        bench.view.model().refresh();
        QCOMPARE(values.topLevelItemCount(), 3);
        QVERIFY(values.topLevelItem(1)->text(2).contains(QStringLiteral("77")));
        bench.table().selectRow(3); // a selection by a person still works
        QCOMPARE(values.topLevelItemCount(), 1);
    }

    void emptyStatesSayWhatToDo() {
        Bench bench;
        auto& empty = *bench.view.findChild<ui::EmptyState*>();
        QVERIFY(empty.isVisible());
        QSignalSpy asked(&bench.view, &ui::TrafficView::shareRequested);
        empty.findChild<QPushButton*>()->click();
        QCOMPARE(asked.count(), 1);
        bench.view.showShared(QStringLiteral("127.0.0.1:1502"));
        QCOMPARE(empty.title(), QStringLiteral("Waiting for the first request"));
        QVERIFY(!empty.findChild<QPushButton*>()->isVisible());
        talk(bench.log, 1);
        bench.view.model().refresh();
        QVERIFY(!empty.isVisible());
    }
};

QTEST_MAIN(TrafficTest)
#include "traffic_test.moc"
