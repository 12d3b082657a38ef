// SPDX-License-Identifier: GPL-3.0-or-later
// A live meter with an embedded twin beside it.
#include "tests/app/window/live_bench.h"
#include "ui/widgets/theme.h"

using namespace s4k;

namespace {

struct Bench : test::LiveBench {
    ui::TwinPanel& twin() { return dock<ui::TwinPanel>("twin"); }
};

} // namespace

class TwinTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aTwinStandsBesideIt() {
        Bench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.badges().twinRequested();
        QVERIFY(b.badges().link().hasTwin);
        QCOMPARE(b.fleet.size(), std::size_t{2});
        MeterPort& wire = *b.bus.meters[0];
        wire.writeParameter(Parameter::CtPrimary, 400, {});
        session::MeterSession& twin = b.meter(1);
        QCOMPARE(twin.snapshot().settings[Parameter::CtPrimary], 101);
        QTRY_COMPARE(b.shown().snapshot().settings[Parameter::CtPrimary], 400);
        Q_EMIT b.twin().adoptRequested();
        QCOMPARE(twin.snapshot().settings[Parameter::CtPrimary], 400);
    }

    void keysActOnBothPanels() {
        Bench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.badges().twinRequested();
        panel::Panel& twin = b.seatOf(1).panel();
        b.key(Qt::Key_Up);
        QVERIFY(twin.describe().screen != b.panel().describe().screen);
        b.key(Qt::Key_Down);
        Q_EMIT b.twin().togetherChosen(true);
        b.key(Qt::Key_Up, 2);
        QCOMPARE(twin.describe().screen, b.panel().describe().screen);
        QTest::keyClick(&b.twin().faceplate(), Qt::Key_Up);
        QCOMPARE(twin.describe().screen, b.panel().describe().screen);
    }

    void aTwinThatIsShownItselfLeavesTheSidePanel() {
        Bench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.badges().twinRequested();
        app::Seat& twin = b.seatOf(1);
        b->desk().show(twin.key());
        QTest::keyClick(&b.faceplate(), Qt::Key_Up); // on one panel, once
        EmbeddedMeter meter;
        panel::Panel once(meter);
        once.tap(panel::Key::Plus);
        QCOMPARE(twin.panel().describe().screen, once.describe().screen);
        b->verbs().close(twin.key());
        QTRY_COMPARE(b.fleet.size(), std::size_t{1});
        QVERIFY(!b.badges().link().hasTwin);
    }
};

QTEST_MAIN(TwinTest)
#include "twin_test.moc"
