// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/support/cpu_time.h"
#include "tests/ui/named.h"
#include "tests/ui/scope/trace_tools.h"
#include "ui/charts/chart_paper.h"
#include "ui/charts/nice_ceiling.h"
#include "ui/phasors/phasor_art.h"
#include "ui/phasors/phasor_chart.h"
#include "ui/phasors/phasor_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <limits>

using namespace s4k;
using namespace s4k::test;
using ui::PhasorView;

namespace {

QImage painted(const PhasorPicture& picture) {
    return onPaper({400, 400}, [&picture](QPainter& painter, const QRectF& area) {
        ui::paintPhasors(painter, area, picture, ui::lightColours());
    });
}

QString textOf(const QWidget& widget, const char* name) {
    return named<QLabel>(widget, name).text();
}

} // namespace

class PhasorTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void waveformsFillDiagramAndTable() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.resize(800, 500);
        view.show();
        meters.show(sampled(distorted()));
        const PhasorPicture& picture = view.picture();
        QCOMPARE(picture.source, PhasorSource::Waveforms);
        QCOMPARE(picture.rotation, Rotation::Abc);
        QVERIFY(std::abs(*picture.volts[1]->degrees + 120) < 0.01);
        // A power factor of 0.9 lags by 25.84 degrees.
        QVERIFY(std::abs(*picture.angles[2].degrees - 25.842) < 0.01);
        QCOMPARE(view.table().rowCount(), 3);
        QCOMPARE(view.table().text(0, 1), QStringLiteral("277.1"));
        QCOMPARE(view.table().text(1, 2), QStringLiteral("-120.0\u00B0"));
        QCOMPARE(view.table().text(2, 5), QStringLiteral("25.8\u00B0"));
        QVERIFY(view.findChild<ui::PhasorChart*>()->accessibleDescription().contains(
            QStringLiteral("I A 50.0 A at -25.8 degrees")));
        QVERIFY(textOf(view, "Rotation and unbalance").contains(QStringLiteral("A-B-C")));
    }

    void aMeterWithoutWaveformsShowsBothSides() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.show();
        meters.show(sampled(distorted()).snapshot, false);
        QCOMPARE(view.picture().source, PhasorSource::Registers);
        QVERIFY(view.table().text(0, 5).startsWith(QChar(0x00B1)));
        QVERIFY(
            textOf(view, "What the phasors are known from").contains(QStringLiteral("registers")));
    }

    void everySystemTypeHasItsRows_data() {
        QTest::addColumn<int>("system");
        QTest::addColumn<int>("rows");
        QTest::newRow("A + N") << 10 << 1;
        QTest::newRow("A + B") << 11 << 1;
        QTest::newRow("split") << 12 << 2;
        QTest::newRow("delta") << 31 << 3;
        QTest::newRow("wye") << 40 << 3;
    }

    void everySystemTypeHasItsRows() {
        QFETCH(int, system);
        QFETCH(int, rows);
        const Sampled s = sampled(distorted(*systemTypeFromCode(system)));
        for (const bool hasTrace : {true, false}) {
            Meters meters;
            PhasorView view(meters.store, meters.feed);
            view.show();
            meters.show(s.snapshot, hasTrace);
            if (hasTrace)
                meters.feed.set(s.trace);
            QCOMPARE(view.table().rowCount(), rows);
            QVERIFY(view.table().text(0, 1) != QStringLiteral("\u2013"));
            QVERIFY(!exported(view, "p.csv").isEmpty());
        }
    }

    void nothingIsDrawnOfNothing() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.show();
        meters.show(MeterSnapshot{}, true);
        QCOMPARE(view.picture().source, PhasorSource::Nothing);
        QVERIFY(view.findChild<ui::EmptyState*>()->isVisible());
        QCOMPARE(pixelsOf(painted({}), ui::lightColours().phases[0]), 0);
    }

    void arrowsHaveTheColoursOfTheirPhases() {
        const Sampled s = sampled(distorted());
        PhasorPicture picture =
            phasorsOf(analyse(s.trace.sets, SystemType::ThreePhaseWye), s.snapshot.image);
        const QImage all = painted(picture);
        for (const QColor& colour : ui::lightColours().phases)
            QVERIFY(pixelsOf(all, colour) > 100);
        picture.volts[1]->degrees.reset();
        picture.amps[1]->degrees.reset();
        QCOMPARE(pixelsOf(painted(picture), ui::lightColours().phases[1]), 0);
    }

    void hiddenViewsTakeTheLastTraceWhenTheyAreShown() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        meters.show(sampled(distorted()));
        QVERIFY(view.picture().source != PhasorSource::Waveforms);
        view.show();
        QCOMPARE(view.picture().source, PhasorSource::Waveforms);
    }

    void aViewThatIsMadeLateShowsTheMeterAtOnce() {
        Meters meters;
        meters.show(sampled(distorted()));
        const PhasorView view(meters.store, meters.feed);
        QCOMPARE(view.picture().source, PhasorSource::Waveforms);
    }

    void readingsDrawThePictureWhereThereAreNoWaveforms() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.show();
        meters.show(MeterSnapshot{}, false);
        meters.store.measure(meters.store.shown(), 1'700'000'001'000,
                             sampled(distorted()).snapshot);
        QTRY_COMPARE(view.picture().source, PhasorSource::Registers);
        // Readings of another meter have no effect.
        meters.store.add(9, {MeterSnapshot{}, 0, {}});
        meters.store.measure(9, 1'700'000'002'000, MeterSnapshot{});
        QTest::qWait(2 * ui::MeterStore::kRefreshMs);
        QCOMPARE(view.picture().source, PhasorSource::Registers);
    }

    void anotherSystemTypeIsDrawnWhileTheClockStands() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.show();
        meters.show(sampled(distorted()));
        QCOMPARE(view.table().rowCount(), 3);
        meters.store.change(meters.store.shown(),
                            sampled(distorted(SystemType::OnePhaseLn)).snapshot);
        QTRY_COMPARE(view.table().rowCount(), 1);
        QCOMPARE(view.picture().source, PhasorSource::Waveforms);
    }

    void anotherMeterDoesNotInheritTheWaveform() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.show();
        meters.show(sampled(distorted()));
        meters.show(sampled(distorted()).snapshot, false);
        QCOMPARE(view.picture().source, PhasorSource::Registers);
    }

    void exportsAreWhatTheirNamesSay() {
        Meters meters;
        PhasorView view(meters.store, meters.feed);
        view.show();
        meters.show(sampled(distorted()));
        const QImage png = QImage::fromData(exported(view, "p.png"), "PNG");
        QVERIFY(png.width() > 1000);
        QVERIFY(pixelsOf(png, ui::lightColours().phases[2]) > 100);
        QVERIFY(exported(view, "p.svg").contains("<svg"));
        QVERIFY(exported(view, "P.PDF").startsWith("%PDF"));
        const QList<QByteArray> lines = exported(view, "p.csv").split('\n');
        QCOMPARE(lines.size(), 8); // heading, six inputs, and nothing after the last line end
        QVERIFY(lines[0].startsWith("input,magnitude,unit,degrees"));
        QVERIFY(lines[4].startsWith("I A,"));
        QVERIFY(std::abs(lines[4].split(',')[1].toDouble() - 50) < 0.001);
        QCOMPARE(lines[4].count(','), 6);
    }

    void anExportOwnsWhatItWrites() {
        ui::ExportOrder order;
        {
            Meters meters;
            PhasorView view(meters.store, meters.feed);
            view.show();
            meters.show(sampled(distorted()));
            connect(&view, &PhasorView::exportRequested,
                    [&order](const ui::ExportOrder& one) { order = one; });
            view.exportTo(QStringLiteral("p.png"));
        }
        QVERIFY(!QImage::fromData(written(order)).isNull());
    }

    void aFrameOfEveryPhasor() {
        const Sampled s = sampled(distorted());
        const PhasorPicture picture =
            phasorsOf(analyse(s.trace.sets, SystemType::ThreePhaseWye), s.snapshot.image);
        const double ms = test::quickestMs([&] { painted(picture); });
        QVERIFY2(ms < 5, qPrintable(QString::number(ms)));
    }

    void scalesAreRound() {
        QCOMPARE(ui::niceCeiling(346), 400.0);
        QCOMPARE(ui::niceCeiling(400), 400.0);
        QCOMPARE(ui::niceCeiling(0.11), 0.12);
        QCOMPARE(ui::niceCeiling(9.1), 10.0);
        for (const double odd : {0.0, -5.0, std::nan(""), std::numeric_limits<double>::infinity()})
            QCOMPARE(ui::niceCeiling(odd), 1.0);
    }

    void oddPicturesAreDrawnWithoutHarm() {
        Random random(9);
        for (int round = 0; round < 60; ++round) {
            PhasorPicture picture;
            picture.source = PhasorSource::Registers;
            picture.system = kSystemTypes[random.below(5)];
            for (auto* trio : {&picture.volts, &picture.amps})
                for (auto& arrow : *trio)
                    arrow = PhasorArrow{std::pow(10, 300 * random.normal() / 6),
                                        360 * random.normal(), 360 * random.normal()};
            picture.volts[0]->magnitude = round % 2 == 0 ? std::nan("") : 1e308;
            QVERIFY(!painted(picture).isNull());
            QVERIFY(!ui::phasorText(picture).isEmpty());
        }
        QImage tiny(3, 2, QImage::Format_RGB32);
        QPainter painter(&tiny);
        ui::paintPhasors(painter, tiny.rect(), {}, ui::darkColours());
    }
};

QTEST_MAIN(PhasorTest)
#include "phasor_test.moc"
