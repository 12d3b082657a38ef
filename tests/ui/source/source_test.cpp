// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/source/clock_bar.h"
#include "ui/source/source_bar.h"
#include "ui/source/source_status.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"
#include "ui/window/status_line.h"
#include "ui/window/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace s4k;
using test::named;
using test::text;
using ui::LinkHealth;
using ui::LinkView;

namespace {

constexpr ui::MeterKey kMeter = 1;

LinkView linkOf(LinkHealth health) {
    LinkView link;
    link.health = health;
    link.bus = QStringLiteral("127.0.0.1:1502");
    link.pollsPerSecond = 1;
    link.ageSeconds = 0.42;
    return link;
}

/// Counts the layout requests of a widget.
class RequestCounter final : public QObject {
public:
    explicit RequestCounter(QWidget& widget) { widget.installEventFilter(this); }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        m_count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

/// The top bar of a window with an embedded meter.
struct Bench {
    ui::MeterStore store;
    QWidget window;
    ui::TopBar& bar{*new ui::TopBar(&window)};
    ui::SourceBar& source{*new ui::SourceBar(store, &bar)};
    ui::ClockBar& clock{*new ui::ClockBar(store, &bar)};

    explicit Bench(int width = 1280) {
        store.add(kMeter, {});
        store.show(kMeter);
        bar.addLeft(&source);
        bar.addMiddle(&clock);
        bar.resize(width, 49);
        window.resize(width, 100);
        window.show();
    }
    QComboBox& system() { return named<QComboBox>(bar, "System type"); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
};

} // namespace

class SourceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void theTopBarLeavesALiveMeterItsOwnTime() {
        Bench bench;
        auto& run = named<QToolButton>(bench.bar, "Run the meter");
        auto& source = named<ui::Segmented>(bench.bar, "Source");
        auto& live = named<QWidget>(bench.bar, "Live meter: keeps its own load and time");
        QVERIFY(run.isVisible() && source.isVisible() && !live.isVisible());
        bench.store.setLink(kMeter, linkOf(LinkHealth::Live));
        QVERIFY(!run.isVisible() && !source.isVisible());
        QVERIFY(!bench.system().isVisible());
        QVERIFY(live.isVisible());
        bench.store.setLink(kMeter, {});
        QVERIFY(run.isVisible() && source.isVisible() && !live.isVisible());
    }

    void aRecordedMeterHasTimeAndNoSource() {
        Bench bench;
        bench.store.setLink(kMeter, linkOf(LinkHealth::Recorded));
        QVERIFY(named<QToolButton>(bench.bar, "Run the meter").isVisible());
        QVERIFY(!named<ui::Segmented>(bench.bar, "Source").isVisible());
        QVERIFY(!named<QWidget>(bench.bar, "Live meter: keeps its own load and time").isVisible());
    }

    /// A part created while a live meter is shown has nothing to choose.
    void partsThatAreMadeLateShowTheMeter() {
        ui::MeterStore store;
        store.add(kMeter, {{}, 0, linkOf(LinkHealth::Lost)});
        store.show(kMeter);
        QWidget window;
        ui::SourceBar source(store, &window);
        ui::ClockBar clock(store, &window);
        window.show();
        QVERIFY(!named<ui::Segmented>(source, "Source").isVisible());
        QVERIFY(!clock.isVisible());
        QSignalSpy asked(&clock, &ui::ClockBar::runningChosen);
        clock.toggle();
        QCOMPARE(asked.count(), 0);
    }

    void aSourceIsShownOnceItFeedsTheMeter() {
        Bench bench;
        QSignalSpy asked(&bench.source, &ui::SourceBar::sourceChosen);
        auto& source = named<ui::Segmented>(bench.bar, "Source");
        named<QToolButton>(bench.bar, "Source: Set load").click();
        QCOMPARE(asked.count(), 1);
        QVERIFY(asked[0][0].value<ui::Source>() == ui::Source::SetLoad);
        QCOMPARE(source.current(), static_cast<int>(ui::Source::LivingLoad));
        ui::SourceView view;
        view.kind = ui::Source::SetLoad;
        bench.source.showSource(view);
        QCOMPARE(source.current(), static_cast<int>(ui::Source::SetLoad));
    }

    void theSystemTypeIsThatOfTheMeter() {
        Bench bench;
        QSignalSpy asked(&bench.source, &ui::SourceBar::systemChosen);
        for (const SystemType type : kSystemTypes) {
            Q_EMIT bench.system().activated(bench.system().findData(static_cast<int>(type)));
            QVERIFY(asked.takeFirst().at(0).value<SystemType>() == type);
            MeterSnapshot snapshot;
            snapshot.settings.set(Parameter::SystemType, static_cast<int>(type));
            bench.store.change(kMeter, snapshot);
            QTRY_COMPARE(bench.system().currentData().toInt(), static_cast<int>(type));
        }
    }

    void runAndSpeedAreAskedFor() {
        Bench bench;
        QSignalSpy running(&bench.clock, &ui::ClockBar::runningChosen);
        QSignalSpy speed(&bench.clock, &ui::ClockBar::speedChosen);
        named<QToolButton>(bench.bar, "Run the meter").click();
        QVERIFY(running.takeFirst().at(0).toBool());
        bench.clock.showClock({true, 10, 10});
        bench.clock.toggle();
        QVERIFY(!running.takeFirst().at(0).toBool());
        auto& speeds = named<ui::Segmented>(bench.bar, "Speed");
        QCOMPARE(speeds.current(), 1);
        named<QToolButton>(bench.bar, "Speed: 1000\u00D7").click();
        QCOMPARE(speed.takeFirst().at(0).toDouble(), 1000.0);
    }

    void theTopBarFits_data() {
        QTest::addColumn<int>("width");
        for (const int width : {1024, 1100, 1150, 1180, 1280, 1600})
            QTest::addRow("%d", width) << width;
    }

    void theTopBarFits() {
        QFETCH(int, width);
        Bench bench(width);
        ui::ActionTable actions(bench.window);
        for (const char* const word :
             {"Connect", "Share", "Record", "Theme", "Keyboard shortcuts"}) {
            const QString name = QString::fromLatin1(word);
            const bool wordy = bench.bar.findChildren<QToolButton*>().size() < 11;
            actions.add({name, {}, name, name, QStringLiteral("connect")}, [] {});
            bench.bar.addButton(actions.button(name, &bench.bar), wordy);
        }
        const auto fits = [&bench] {
            for (const auto* button : bench.bar.findChildren<QToolButton*>())
                if (button->width() < button->sizeHint().width())
                    return false;
            return bench.bar.layout()->minimumSize().width() <= bench.bar.width();
        };
        for (const char* const share : {"Share", "Shared"}) {
            actions.describe(QStringLiteral("Share"), QString::fromLatin1(share), {});
            QTRY_VERIFY(fits());
            QCOMPARE(bench.bar.width(), width);
        }
    }

    /// A fitted bar is not fitted repeatedly.
    void aTopBarThatFitsIsAtRest() {
        Bench bench(1024);
        QTest::qWait(100);
        RequestCounter counter(bench.bar);
        QTest::qWait(200);
        QCOMPARE(counter.count(), 0);
    }

    /// Without room icons replace words; with room the words come back.
    void wordsComeBackWithTheRoom() {
        Bench bench(1600);
        ui::ActionTable actions(bench.window);
        actions.add({QStringLiteral("x"), {}, QString(40, u'w'), {}, QStringLiteral("connect")},
                    [] {});
        QToolButton* const button = actions.button(QStringLiteral("x"), &bench.bar);
        bench.bar.addButton(button, true);
        QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        bench.bar.resize(800, 49);
        QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
        bench.bar.resize(1600, 49);
        QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        bench.bar.resize(1000, 49);
        QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
        actions.describe(QStringLiteral("x"), QStringLiteral("w"), {}); // a shorter word
        bench.store.setLink(kMeter, linkOf(LinkHealth::Recorded));      // and fewer choices
        QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }

    void theStatusLineTellsRateAndAge() {
        ui::MeterStore store;
        store.add(kMeter, {});
        store.show(kMeter);
        ui::StatusLine line;
        ui::SourceStatus status(store, line);
        ui::ClockView clock;
        clock.running = true;
        clock.speed = 10;
        status.showClock(clock);
        status.showSource({});
        const QString before = text(line, "Rate");
        QVERIFY(before.contains(QStringLiteral("10")));
        store.setLink(kMeter, linkOf(LinkHealth::Live));
        QCOMPARE(text(line, "Rate"), QStringLiteral("live, 1.0 polls/s, 0.4 s old"));
        QVERIFY(text(line, "Source").isEmpty());
        status.showClock(clock); // the clock of the other meters
        QCOMPARE(text(line, "Rate"), QStringLiteral("live, 1.0 polls/s, 0.4 s old"));
        store.setLink(kMeter, {});
        QCOMPARE(text(line, "Rate"), before);
        QVERIFY(!text(line, "Source").isEmpty());
    }

    void theRateIsTruthful() {
        ui::MeterStore store;
        ui::StatusLine line;
        ui::SourceStatus status(store, line);
        status.showClock({});
        QCOMPARE(text(line, "Rate"), QStringLiteral("paused"));
        status.showClock({true, 1000, 980});
        QCOMPARE(text(line, "Rate"), QStringLiteral("1000\u00D7 real time"));
        status.showClock({true, 1000, 432.4});
        QCOMPARE(text(line, "Rate"), QStringLiteral("432\u00D7 of 1000\u00D7 reached"));
        status.showClock({true, 10, 8.2});
        QCOMPARE(text(line, "Rate"), QStringLiteral("8.2\u00D7 of 10\u00D7 reached"));
    }

    void aRecordingIsNamedWithItsChannels() {
        ui::MeterStore store;
        ui::StatusLine line;
        ui::SourceStatus status(store, line);
        ui::SourceView view;
        view.kind = ui::Source::Recording;
        view.title = QString(200, u'm') + QStringLiteral(".cfg");
        view.detail = QStringLiteral("VA = channel 1");
        status.showSource(view);
        const auto& label = named<QLabel>(line, "Source");
        QVERIFY(label.text().endsWith(QStringLiteral(".cfg")));
        QVERIFY(label.sizeHint().width() <= 250);
        QVERIFY(label.toolTip().contains(view.detail));
    }
};

QTEST_MAIN(SourceTest)
#include "source_test.moc"
