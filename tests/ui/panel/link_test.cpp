// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"
#include "core/registers/alerts.h"
#include "tests/ui/named.h"
#include "ui/model/meter_store.h"
#include "ui/panel/alert_list.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/outputs_box.h"
#include "ui/panel/panel_column.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace s4k;
using test::named;
using test::text;
using ui::LinkHealth;
using ui::LinkView;

namespace {

const QString kTcp = QStringLiteral("127.0.0.1:1502");

LinkView linkOf(LinkHealth health) {
    LinkView link;
    link.health = health;
    link.bus = kTcp;
    link.where = QStringLiteral("unit 3 on 127.0.0.1:1502");
    link.device = QStringLiteral("4000-K 1.018");
    link.pollsPerSecond = 1;
    link.ageSeconds = 0.42;
    return link;
}

constexpr ui::MeterKey kMeter = 1;
constexpr ui::MeterKey kOther = 2;

/// The panel column in a window.
struct Column {
    EmbeddedMeter meter;
    panel::Panel panel{meter};
    ui::MeterStore store;
    QWidget window; // a window that does not grow with its contents
    ui::PanelColumn& column{*new ui::PanelColumn(store, &window)};

    explicit Column(const QSize& size) {
        store.add(kMeter, {});
        store.show(kMeter);
        column.faceplate().setPanel(&panel);
        column.faceplate().setTimeRuns(false);
        column.fit(size);
        column.resize(column.faceplate().width(), size.height() - 49 - 32);
        window.resize(size);
        window.show();
    }
    void show(const LinkView& link) {
        store.setLink(kMeter, link);
        QTest::qWait(20);
    }
    void measure(const MeterSnapshot& snapshot) { store.measure(kMeter, 0, snapshot); }
    ui::LinkBadges& badges() { return *column.findChild<ui::LinkBadges*>(); }
    ui::OutputsBox& outputs() { return *column.findChild<ui::OutputsBox*>(); }
    QString alerts() {
        for (const QLabel* label : column.findChild<ui::AlertList*>()->findChildren<QLabel*>())
            if (!label->text().isEmpty())
                return label->text();
        return {};
    }
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;
};

MeterSnapshot withAlerts(std::uint16_t bits) {
    MeterSnapshot snapshot;
    snapshot.image.setWord({146}, bits);
    return snapshot;
}

} // namespace

class LinkTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aLinkInWords_data() {
        QTest::addColumn<int>("health");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("age"); // below 0: not known
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, LinkHealth health, double rate, double age,
                            const char* words) {
            QTest::newRow(name) << int(health) << rate << age << QString::fromLatin1(words);
        };
        row("inside", LinkHealth::Inside, 1, 1, "");
        row("live", LinkHealth::Live, 1, 0.42, "live, 1.0 polls/s, 0.4 s old");
        row("fast", LinkHealth::Live, 19.6, 0.04, "live, 20 polls/s, 0.0 s old");
        row("slow", LinkHealth::Live, 0.1, 9.8, "live, a poll every 10 s, 9.8 s old");
        row("rarely", LinkHealth::Live, 1 / 3600.0, 900, "live, a poll every 3600 s, 15 min old");
        row("stale", LinkHealth::Stale, 0.5, 12, "stale, a poll every 2.0 s, 12 s old");
        row("lost", LinkHealth::Lost, 1, 9000, "no answer, 2.5 h old");
        row("never", LinkHealth::Connecting, 0, -1, "connecting");
        row("other", LinkHealth::OtherDevice, 1, 0.5, "other make, 1.0 polls/s, 0.5 s old");
    }

    void aLinkInWords() {
        QFETCH(int, health);
        QFETCH(double, rate);
        QFETCH(double, age);
        QFETCH(QString, words);
        QLocale::setDefault(QLocale::c());
        LinkView link;
        link.health = static_cast<LinkHealth>(health);
        link.pollsPerSecond = rate;
        if (age >= 0)
            link.ageSeconds = age;
        QCOMPARE(ui::linkText(link), words);
    }

    void badgesSayWhatIsWrongAndWhatToDo() {
        QWidget window;
        ui::LinkBadges badges(&window);
        window.show();
        QVERIFY(!badges.isVisible());
        badges.showLink(linkOf(LinkHealth::Live));
        QVERIFY(badges.isVisible());
        QCOMPARE(text(badges, "Where the meter is"), QStringLiteral("unit 3 on 127.0.0.1:1502"));
        QCOMPARE(text(badges, "What the meter calls itself"), QStringLiteral("4000-K 1.018"));
        QVERIFY(text(badges, "State of the link").isEmpty());
        QVERIFY(text(badges, "Why").isEmpty());
        LinkView lost = linkOf(LinkHealth::Lost);
        lost.problem = QStringLiteral("no answer to 4 requests");
        lost.remedy = QStringLiteral("check the cable");
        badges.showLink(lost);
        QCOMPARE(text(badges, "State of the link"), QStringLiteral("No answer"));
        QCOMPARE(text(badges, "Why"), QStringLiteral("No answer to 4 requests. Check the cable."));
        QVERIFY(named<ui::Badge>(badges, "State of the link").tone() == ui::Badge::Tone::Alarm);
        badges.showLink(linkOf(LinkHealth::Inside));
        QVERIFY(!badges.isVisible());
    }

    void everyTroubleHasItsColourAndAReason_data() {
        QTest::addColumn<int>("health");
        QTest::addColumn<int>("tone");
        using T = ui::Badge::Tone;
        QTest::newRow("connecting") << int(LinkHealth::Connecting) << int(T::Warning);
        QTest::newRow("stale") << int(LinkHealth::Stale) << int(T::Warning);
        QTest::newRow("lost") << int(LinkHealth::Lost) << int(T::Alarm);
        QTest::newRow("other") << int(LinkHealth::OtherDevice) << int(T::Neutral);
    }

    void everyTroubleHasItsColourAndAReason() {
        QFETCH(int, health);
        QFETCH(int, tone);
        ui::LinkBadges badges;
        badges.showLink(linkOf(static_cast<LinkHealth>(health)));
        const auto& badge = named<ui::Badge>(badges, "State of the link");
        QCOMPARE(badge.text(), ui::healthText(static_cast<LinkHealth>(health)));
        QCOMPARE(int(badge.tone()), tone);
        QVERIFY(!text(badges, "Why").isEmpty());
        QVERIFY(badge.toolTip().contains(text(badges, "Why")));
    }

    void whatDevicesSayIsNoMarkup() {
        ui::LinkBadges badges;
        LinkView link = linkOf(LinkHealth::OtherDevice);
        link.device = QStringLiteral("<img src='http://example.org/x'> & co");
        link.problem = QStringLiteral("it says <b>hello</b>");
        badges.showLink(link);
        badges.setDetail(ui::LinkBadges::Detail::Low);
        for (const QLabel* label : badges.findChildren<QLabel*>()) {
            QVERIFY(!label->toolTip().contains(QStringLiteral("<img")));
            QVERIFY(!label->toolTip().contains(QStringLiteral("<b>")));
            if (label->text().contains(QLatin1Char('<')))
                QVERIFY(label->textFormat() == Qt::PlainText);
        }
        QVERIFY(named<QLabel>(badges, "Where the meter is")
                    .toolTip()
                    .contains(QStringLiteral("&lt;img")));
    }

    void writesAreArmedAndLockedByOneButton() {
        ui::LinkBadges badges;
        QSignalSpy asked(&badges, &ui::LinkBadges::armRequested);
        LinkView link = linkOf(LinkHealth::Live);
        badges.showLink(link);
        QVERIFY(text(badges, "Changes to the meter").isEmpty());
        named<QToolButton>(badges, "Allow changes to the meter").click();
        QCOMPARE(asked.takeFirst().at(0).toBool(), true);
        QVERIFY(text(badges, "Changes to the meter").isEmpty()); // only after the link is armed
        link.armed = true;
        badges.showLink(link);
        QCOMPARE(text(badges, "Changes to the meter"), QStringLiteral("Writes armed"));
        QVERIFY(text(badges, "What changes are asked about").contains(QStringLiteral("password")));
        named<QToolButton>(badges, "Lock the meter against changes").click();
        QCOMPARE(asked.takeFirst().at(0).toBool(), false);
        // A meter that does not answer can be disarmed but not armed.
        link.health = LinkHealth::Lost;
        badges.showLink(link);
        QVERIFY(named<QToolButton>(badges, "Lock the meter against changes").isEnabled());
        link.armed = false;
        badges.showLink(link);
        QVERIFY(!named<QToolButton>(badges, "Allow changes to the meter").isEnabled());
    }

    void anotherMakeIsNeverArmed() {
        ui::LinkBadges badges;
        badges.showLink(linkOf(LinkHealth::OtherDevice));
        QVERIFY(named<QToolButton>(badges, "Allow changes to the meter").isHidden());
        QVERIFY(named<QPushButton>(badges, "Twin of the meter").isHidden());
        QVERIFY(!named<QPushButton>(badges, "Disconnect the meter").isHidden());
    }

    void badgesHaveTheirButtons() {
        ui::LinkBadges badges;
        badges.showLink(linkOf(LinkHealth::Live));
        QSignalSpy twin(&badges, &ui::LinkBadges::twinRequested);
        QSignalSpy disconnect(&badges, &ui::LinkBadges::disconnectRequested);
        named<QPushButton>(badges, "Twin of the meter").click();
        named<QPushButton>(badges, "Disconnect the meter").click();
        QCOMPARE(twin.count(), 1);
        QCOMPARE(disconnect.count(), 1);
    }

    void badgesFitBelowThePanel_data() {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("health");
        QTest::addColumn<bool>("armed");
        for (const QSize window :
             {QSize(1024, 640), QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080)})
            for (const LinkHealth health : {LinkHealth::Live, LinkHealth::Stale, LinkHealth::Lost,
                                            LinkHealth::Connecting, LinkHealth::OtherDevice})
                for (const bool armed : {false, true})
                    QTest::addRow("%d %d %d", window.height(), int(health), int(armed))
                        << window << int(health) << armed;
    }

    void badgesFitBelowThePanel() {
        QFETCH(QSize, window);
        QFETCH(int, health);
        QFETCH(bool, armed);
        Column bench(window);
        LinkView link = linkOf(static_cast<LinkHealth>(health));
        link.armed = armed;
        link.where = QStringLiteral("unit 247 on /dev/serial/by-id/usb-a-long-name 38400 8E1");
        if (health == int(LinkHealth::Lost)) {
            link.problem = QStringLiteral("nobody has answered four requests one after the other");
            link.remedy = QStringLiteral("check the cable, the baud rate, the parity and the unit "
                                         "id; it is asked again every ten seconds");
        }
        bench.show(link);
        const ui::LinkBadges& badges = bench.badges();
        QVERIFY(badges.isVisible());
        const auto bottom = [&](const QWidget& widget) {
            return widget.mapTo(&bench.column, QPoint(0, widget.height())).y();
        };
        QTRY_COMPARE(badges.height(), badges.heightAt(badges.width(), badges.detail()));
        QVERIFY(bench.column.minimumSizeHint().height() <= bench.column.height());
        const ui::Faceplate& panel = bench.column.faceplate();
        QVERIFY(badges.mapTo(&bench.column, QPoint(0, 0)).y() >= bottom(panel));
        QVERIFY(bottom(badges) <= bench.column.height());
        for (const QWidget* part : badges.findChildren<QWidget*>())
            if (part->isVisible()) {
                QVERIFY(part->mapTo(&badges, QPoint(part->width(), 0)).x() <= badges.width());
                const auto* label = qobject_cast<const QLabel*>(part);
                if (label != nullptr && label->wordWrap())
                    QVERIFY(label->heightForWidth(label->width()) <= label->height());
            }
        // Buttons are dropped last, and never at the sizes that the window supports.
        if (window.height() >= 640)
            QVERIFY(named<QPushButton>(badges, "Disconnect the meter").isVisible());
    }

    void theColumnIsAsBeforeForAMeterInside() {
        Column bench({1280, 800});
        bench.show(linkOf(LinkHealth::Stale));
        bench.show({});
        QVERIFY(!bench.badges().isVisible());
        QVERIFY(bench.outputs().isVisible());
        QVERIFY(named<QCheckBox>(bench.column, "Control power").isVisible());
    }

    void aSupplyThatIsNotOursHasNoSwitch() {
        ui::OutputsBox outputs;
        outputs.setSwitchable(false);
        outputs.show();
        MeterSnapshot snapshot;
        outputs.showSnapshot(snapshot);
        QVERIFY(!named<QCheckBox>(outputs, "Control power").isVisible());
        QVERIFY(!named<QLabel>(outputs, "State of the control power").isVisible());
        QVERIFY(named<QLabel>(outputs, "Alarm contact").isVisible());
        outputs.setSwitchable(true);
        QVERIFY(named<QCheckBox>(outputs, "Control power").isVisible());
    }

    void theColumnIsAsWideAsItsFrontPanelAtOnce_data() {
        QTest::addColumn<QSize>("window");
        QTest::newRow("small") << QSize(1024, 640);
        QTest::newRow("large") << QSize(1920, 1080);
    }

    void theColumnIsAsWideAsItsFrontPanelAtOnce() {
        QFETCH(QSize, window);
        Column bench({1280, 800});
        for (const LinkHealth health : {LinkHealth::Inside, LinkHealth::Lost}) {
            bench.store.setLink(kMeter, linkOf(health));
            bench.column.fit(window);
            const int width = bench.column.sizeHint().width();
            QVERIFY(width >= bench.column.faceplate().width());
            QTest::qWait(20);
            QCOMPARE(bench.column.sizeHint().width(), width);
            QVERIFY2(bench.column.minimumSizeHint().width() <= width,
                     qPrintable(QString::number(bench.column.minimumSizeHint().width())));
        }
    }

    void whatIsAskedForNamesTheMeter() {
        Column bench({1280, 800});
        using ui::PanelColumn;
        QSignalSpy arm(&bench.column, &PanelColumn::armRequested);
        QSignalSpy twin(&bench.column, &PanelColumn::twinRequested);
        QSignalSpy disconnect(&bench.column, &PanelColumn::disconnectRequested);
        QSignalSpy power(&bench.column, &PanelColumn::controlPowerRequested);
        QSignalSpy loss(&bench.column, &PanelColumn::phaseLossChosen);
        auto& meaning = named<QComboBox>(bench.column, "Meaning of phase loss");
        bench.store.setLink(kMeter, linkOf(LinkHealth::Live));
        bench.store.add(kOther, {{}, 0, linkOf(LinkHealth::Live)});
        for (const ui::MeterKey key : {kMeter, kOther}) {
            bench.store.show(key);
            named<QToolButton>(bench.column, "Allow changes to the meter").click();
            named<QPushButton>(bench.column, "Twin of the meter").click();
            named<QPushButton>(bench.column, "Disconnect the meter").click();
            named<QCheckBox>(bench.column, "Control power").click();
            Q_EMIT meaning.activated(1);
            for (QSignalSpy* spy : {&arm, &twin, &disconnect, &power, &loss})
                QCOMPARE(spy->takeFirst().at(0).toInt(), key);
        }
    }

    void theFrontPanelFollowsPowerAtOnce() {
        Column bench({1280, 800});
        const QString home = bench.column.faceplate().spokenText();
        bench.panel.tap(panel::Key::Minus);
        MeterSnapshot snapshot;
        snapshot.powered = false;
        bench.store.change(kMeter, snapshot);
        QVERIFY(bench.column.faceplate().spokenText().contains(QStringLiteral("no control power")));
        snapshot.powered = true;
        bench.measure(snapshot);
        QCOMPARE(bench.column.faceplate().spokenText(), home); // the panel starts at home
    }

    /// A panel that is shown again keeps its screen, also after a meter without power.
    void anotherMeterIsNotRestarted() {
        Column bench({1280, 800});
        MeterSnapshot off;
        off.powered = false;
        bench.store.add(kOther, {off, 0, {}});
        bench.panel.tap(panel::Key::Minus);
        const QString elsewhere = bench.column.faceplate().spokenText();
        bench.store.show(kOther);
        QVERIFY(bench.column.faceplate().spokenText() != elsewhere);
        bench.store.show(kMeter);
        QCOMPARE(bench.column.faceplate().spokenText(), elsewhere);
    }

    void theFrontPanelIsDimmedWhenTheLinkIsOld() {
        Column bench({1280, 800});
        bench.store.setLink(kMeter, linkOf(LinkHealth::Stale));
        QVERIFY(!bench.column.faceplate().isFresh());
        bench.store.add(kOther, {});
        bench.store.show(kOther);
        QVERIFY(bench.column.faceplate().isFresh());
        bench.store.setLink(kMeter, linkOf(LinkHealth::Lost)); // not the meter that is shown
        QVERIFY(bench.column.faceplate().isFresh());
    }

    void alertsAreKnownOnceTheMeterHasBeenRead() {
        Column bench({1280, 800});
        LinkView link = linkOf(LinkHealth::Connecting);
        link.ageSeconds.reset();
        bench.store.setLink(kMeter, link);
        bench.measure(withAlerts(alert::phaseLoss(Phase::B)));
        QTRY_VERIFY(bench.alerts().contains(QStringLiteral("not known")));
        bench.store.setLink(kMeter, linkOf(LinkHealth::Live));
        QTRY_VERIFY(bench.alerts().contains(QStringLiteral("Phase loss B")));
        bench.store.add(kOther, {});
        bench.store.show(kOther);
        QVERIFY(bench.alerts().contains(QStringLiteral("No alerts"))); // at once
    }

    void theMeaningOfPhaseLossIsThatOfTheMeter() {
        Column bench({1280, 800});
        auto& meaning = named<QComboBox>(bench.column, "Meaning of phase loss");
        QVERIFY(meaning.isVisibleTo(&bench.column));
        Quirks quirks;
        quirks.phaseLossMeaning = PhaseLossMeaning::DropBelowNominal;
        bench.column.showQuirks(quirks);
        QCOMPARE(meaning.currentIndex(), 1);
        MeterSnapshot snapshot;
        snapshot.settings.set(Parameter::PhaseLossVoltage, 25);
        bench.measure(snapshot);
        QTRY_COMPARE(meaning.itemText(0), QStringLiteral("Phase loss: below 25 % of nominal"));
        QCOMPARE(meaning.currentIndex(), 1);
        bench.show(linkOf(LinkHealth::Live)); // a live meter decides by itself
        QVERIFY(!meaning.isVisibleTo(&bench.column));
    }

    void theSupplyIsShownAsItIsSwitched() {
        Column bench({1280, 800});
        bench.column.showControlPower(false);
        QCOMPARE(text(bench.column, "State of the control power"),
                 QStringLiteral("riding through"));
        bench.column.showControlPower(true);
        QCOMPARE(text(bench.column, "State of the control power"), QStringLiteral("on"));
    }
};

QTEST_MAIN(LinkTest)
#include "link_test.moc"
