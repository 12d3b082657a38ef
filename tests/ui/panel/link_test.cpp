// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"
#include "ui/model/link_view.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/link_badges.h"
#include "ui/panel/outputs_box.h"
#include "ui/panel/panel_column.h"
#include "ui/source/top_bar.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"
#include "ui/window/status_line.h"
#include "ui/window/welcome_cards.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace s4k;
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

template <typename Widget>
Widget& named(const QWidget& in, const char* name) {
    for (Widget* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name))
            return *widget;
    qFatal("no %s", name);
}

QString text(const QWidget& in, const char* name) {
    const QLabel& label = named<QLabel>(in, name);
    return label.isVisibleTo(&in) ? label.text() : QString();
}

/// A column of the window's left side.
struct Column {
    EmbeddedMeter meter;
    panel::Panel panel{meter};
    QWidget window; // which does not grow with what stands in it
    ui::PanelColumn& column{*new ui::PanelColumn(panel, &window)};

    explicit Column(const QSize& size) {
        column.faceplate().setTimeRuns(false);
        column.fit(size);
        column.resize(column.faceplate().width(), size.height() - 49 - 32);
        window.resize(size);
        window.show();
    }
    void show(const LinkView& link) {
        column.outputs().setSwitchable(link.health == LinkHealth::Inside);
        column.badges().showLink(link);
        QTest::qWait(20);
    }
};

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
        QVERIFY(text(badges, "Changes to the meter").isEmpty()); // not before it is so
        link.armed = true;
        badges.showLink(link);
        QCOMPARE(text(badges, "Changes to the meter"), QStringLiteral("Writes armed"));
        QVERIFY(text(badges, "What changes are asked about").contains(QStringLiteral("password")));
        named<QToolButton>(badges, "Lock the meter against changes").click();
        QCOMPARE(asked.takeFirst().at(0).toBool(), false);
        // A meter out of reach can be locked, and not armed.
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
        const ui::LinkBadges& badges = bench.column.badges();
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
        // Buttons are given up last, and not at the sizes that the window promises.
        if (window.height() >= 640)
            QVERIFY(named<QPushButton>(badges, "Disconnect the meter").isVisible());
    }

    void theColumnIsAsBeforeForAMeterInside() {
        Column bench({1280, 800});
        bench.show(linkOf(LinkHealth::Stale));
        bench.show({});
        QVERIFY(!bench.column.badges().isVisible());
        QVERIFY(bench.column.outputs().isVisible());
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

    void theTopBarLeavesALiveMeterItsOwnTime() {
        ui::TopBar bar;
        bar.resize(1280, 49);
        bar.show();
        auto& run = named<QToolButton>(bar, "Run the meter");
        auto& source = named<ui::Segmented>(bar, "Source");
        QVERIFY(run.isVisible() && source.isVisible());
        bar.setEmbedded(false);
        QVERIFY(!run.isVisible() && !source.isVisible());
        QVERIFY(!named<QComboBox>(bar, "System type").isVisible());
        QVERIFY(named<QWidget>(bar, "Live meter: keeps its own load and time").isVisible());
        bar.setEmbedded(true);
        QVERIFY(run.isVisible() && source.isVisible());
    }

    void theTopBarConnects() {
        ui::TopBar bar;
        QSignalSpy asked(&bar, &ui::TopBar::connectChosen);
        auto& button = named<QToolButton>(bar, "Connect");
        button.click();
        QCOMPARE(asked.count(), 1);
        bar.showConnectOpen(true);
        QVERIFY(button.isChecked());
        bar.showConnectOpen(false);
        QVERIFY(!button.isChecked());
    }

    void theTopBarFits_data() {
        QTest::addColumn<int>("width");
        for (const int width : {1024, 1100, 1150, 1180, 1280, 1600})
            QTest::addRow("%d", width) << width;
    }

    void theTopBarFits() {
        QFETCH(int, width);
        ui::TopBar bar;
        bar.resize(width, 49);
        bar.show();
        for (const bool shared : {false, true}) {
            bar.showShared(shared);
            QTest::qWait(5);
            QCOMPARE(bar.width(), width);
            for (const auto* button : bar.findChildren<QToolButton*>())
                QVERIFY2(button->width() >= button->sizeHint().width(),
                         qPrintable(button->accessibleName()));
        }
    }

    void theStatusLineTellsRateAndAge() {
        ui::StatusLine line;
        ui::ClockView clock;
        clock.running = true;
        clock.speed = 10;
        line.showClock(clock);
        line.showSource({});
        const QString before = text(line, "Rate");
        QVERIFY(before.contains(QStringLiteral("10")));
        line.showLink(linkOf(LinkHealth::Live));
        QCOMPARE(text(line, "Rate"), QStringLiteral("live, 1.0 polls/s, 0.4 s old"));
        QVERIFY(text(line, "Source").isEmpty());
        line.showClock(clock); // the clock of the others goes on
        QCOMPARE(text(line, "Rate"), QStringLiteral("live, 1.0 polls/s, 0.4 s old"));
        line.showLink({});
        QCOMPARE(text(line, "Rate"), before);
        QVERIFY(!text(line, "Source").isEmpty());
    }

    void theFirstStepsConnectAMeter() {
        ui::WelcomeCards cards;
        QSignalSpy asked(&cards, &ui::WelcomeCards::connectMeter);
        named<QAbstractButton>(cards, "Connect a meter").click();
        QCOMPARE(asked.count(), 1);
        int shown = 0;
        for (const auto* card : cards.findChildren<QAbstractButton*>())
            shown += card->inherits("s4k::ui::ActionCard") ? 1 : 0;
        QCOMPARE(shown, 3);
    }
};

QTEST_MAIN(LinkTest)
#include "link_test.moc"
