// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"
#include "tests/ui/named.h"
#include "ui/panel/faceplate.h"
#include "ui/panel/twin_panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <array>
#include <memory>

using namespace s4k;
using ui::Faceplate;
using ui::TwinPanel;

namespace {

const QString kTwin = QStringLiteral("Meter 1");
const QString kLive = QStringLiteral("unit 17 on 127.0.0.1:502");

/// An embedded meter with its panel.
struct Meter {
    EmbeddedMeter meter;
    panel::Panel panel{meter};
};

struct Bench {
    std::array<std::unique_ptr<Meter>, 2> meters{std::make_unique<Meter>(),
                                                 std::make_unique<Meter>()};
    TwinPanel panel;

    explicit Bench(bool shown = true) {
        if (shown)
            panel.showTwin(panelOf(0), kTwin, kLive);
        panel.show();
        QTest::qWait(1);
    }
    panel::Panel& panelOf(std::size_t i) { return meters[i]->panel; }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(panel, name);
    }
    QPushButton& adopt() { return named<QPushButton>("Adopt the meter's configuration"); }
    QString text(const char* name) { return named<QLabel>(name).text(); }
};

} // namespace

class TwinTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void withoutATwinItSaysWhatThatIs() {
        Bench bench(false);
        QCOMPARE(bench.text("Title of the twin"), QStringLiteral("Twin"));
        QVERIFY(!bench.panel.faceplate().isVisible() && !bench.adopt().isVisible());
        bool told = false;
        for (const QLabel* label : bench.panel.findChildren<QLabel*>())
            told = told || (label->isVisible() &&
                            label->text().startsWith(QStringLiteral("A twin is a meter inside")));
        QVERIFY(told);
    }

    void itShowsThePanelOfTheTwin() {
        Bench bench;
        QCOMPARE(bench.text("Title of the twin"), QStringLiteral("Twin: Meter 1"));
        QCOMPARE(bench.text("Live meter beside the twin"),
                 QStringLiteral("beside unit 17 on 127.0.0.1:502"));
        Faceplate& face = bench.panel.faceplate();
        QVERIFY(face.isVisible());
        QCOMPARE(face.glassScale(), 2);
        QVERIFY(bench.panel.rect().contains(
            QRect(face.mapTo(&bench.panel, QPoint(0, 0)), face.size())));
        const std::string home = bench.panelOf(0).describe().label;
        QTest::keyClick(&face, Qt::Key_Up);
        QVERIFY(bench.panelOf(0).describe().label != home);
        QCOMPARE(bench.panelOf(1).describe().label, home);
        QVERIFY(face.spokenText().startsWith(
            QString::fromStdString(bench.panelOf(0).describe().label)));
    }

    /// After clear() the panel of the twin may be destroyed.
    void clearLetsGoOfTheTwin() {
        Bench bench;
        bench.panel.clear();
        QVERIFY(!bench.panel.faceplate().isVisible());
        bench.meters[0].reset();
        QTest::keyClick(&bench.panel.faceplate(), Qt::Key_Up);
        QTest::qWait(50);
        bench.panel.showTwin(bench.panelOf(1), QStringLiteral("Meter 2"), kLive);
        QCOMPARE(bench.text("Title of the twin"), QStringLiteral("Twin: Meter 2"));
        QVERIFY(bench.panel.faceplate().isVisible());
        bench.panel.clear();
        bench.panel.clear();
    }

    /// Two faceplates with a panel each both stay active.
    void theOtherFaceplateStaysAlive() {
        Bench bench;
        Faceplate live;
        live.setPanel(&bench.panelOf(1));
        live.setTimeRuns(false);
        bench.panel.faceplate().setTimeRuns(false);
        const QString before = live.spokenText();
        bench.panelOf(1).tap(panel::Key::Plus);
        QVERIFY(live.spokenText() != before);
        QVERIFY(live.glass().accessibleName().contains(live.spokenText()));
        bench.panelOf(0).tap(panel::Key::Plus);
        QVERIFY(bench.panel.faceplate().glass().accessibleName().contains(
            bench.panel.faceplate().spokenText()));
        bench.panel.clear();
        bench.panelOf(1).tap(panel::Key::Plus);
        QVERIFY(live.glass().accessibleName().contains(live.spokenText()));
    }

    void timePassesOnlyWhileItIsSeen() {
        Bench bench;
        const auto time = [&] { return bench.panelOf(0).state().idleMs; };
        const std::uint32_t begun = time();
        QTRY_VERIFY(time() > begun);
        bench.panel.hide();
        const std::uint32_t hidden = time();
        QTest::qWait(100);
        QCOMPARE(time(), hidden);
        bench.panel.show();
        QTRY_VERIFY(time() > hidden);
        bench.panel.clear();
        const std::uint32_t idle = time();
        QTest::qWait(100);
        QCOMPARE(time(), idle);
    }

    void aHiddenTwinWakesWhenItIsShown() {
        Meter meter;
        panel::Panel& twin = meter.panel;
        TwinPanel panel;
        panel.showTwin(twin, kTwin, kLive);
        const std::uint32_t before = twin.state().idleMs;
        QTest::qWait(100);
        QCOMPARE(twin.state().idleMs, before);
        panel.show();
        QTRY_VERIFY(twin.state().idleMs > before);
    }

    void differencesCanBeAdopted() {
        Bench bench;
        QVERIFY(!bench.adopt().isEnabled());
        bench.panel.showDifferences(3);
        QVERIFY(bench.adopt().isEnabled());
        QVERIFY2(bench.text("Settings of the twin").startsWith(QStringLiteral("3 setting")),
                 qPrintable(bench.text("Settings of the twin")));
        QSignalSpy adopted(&bench.panel, &TwinPanel::adoptRequested);
        bench.adopt().click();
        QCOMPARE(adopted.count(), 1);
        bench.panel.showDifferences(0);
        QVERIFY(!bench.adopt().isEnabled());
        QVERIFY(bench.text("Settings of the twin").contains(QStringLiteral("as the live meter")));
        bench.panel.showDifferences(-1);
        QVERIFY(!bench.adopt().isEnabled());
    }

    void keysTogetherIsAsked() {
        Bench bench;
        QSignalSpy together(&bench.panel, &TwinPanel::togetherChosen);
        auto& box = bench.named<QCheckBox>("Keys act on both panels");
        box.click();
        box.click();
        QCOMPARE(together.count(), 2);
        QVERIFY(together[0].first().toBool() && !together[1].first().toBool());
    }

    void markupIsNone() {
        Bench bench;
        bench.panel.showTwin(bench.panelOf(0), QStringLiteral("<b>x</b>"), QStringLiteral("<i>"));
        QVERIFY(bench.named<QLabel>("Title of the twin").textFormat() == Qt::PlainText);
        QVERIFY(bench.named<QLabel>("Live meter beside the twin").textFormat() == Qt::PlainText);
    }

    void escapeCloses() {
        Bench bench;
        QSignalSpy closed(&bench.panel, &TwinPanel::closed);
        QTest::keyClick(&bench.panel.faceplate(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        bench.named<QToolButton>("Close the Twin panel").click();
        QCOMPARE(closed.count(), 2);
    }
};

QTEST_MAIN(TwinTest)
#include "twin_test.moc"
