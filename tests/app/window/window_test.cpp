// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"
#include "core/registers/power_rules.h"
#include "tests/app/window/window_bench.h"
#include "tests/ui/controls.h"
#include "ui/panel/faceplate_art.h"
#include "ui/share/share_panel.h"
#include "ui/source/load_editor.h"
#include "ui/traffic/traffic_view.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/trend_view.h"
#include "ui/widgets/theme.h"
#include "ui/window/shortcut_overlay.h"
#include "ui/window/welcome_cards.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <array>
#include <cmath>
#include <numbers>

using namespace s4k;
using session::SourceKind;

namespace {

struct Bench : test::WindowBench {
    explicit Bench(const QSize& size = {1280, 800}, int count = 1)
        : WindowBench(test::meters(count)) {
        show(size);
        session.passSeconds(2);
        QTest::qWait(1);
    }
    void openEditor() { window.openDock(QStringLiteral("load")); }
    void click(const QString& name) {
        auto* button = named<QAbstractButton>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

/// In the order of Ctrl+1 to Ctrl+9.
constexpr std::array kTools{"trends", "demand",    "phasors", "harmonics", "scope",
                            "alerts", "registers", "setup",   "traffic"};

QByteArray sineCsv() {
    QByteArray csv = "time,va,vb,vc,ia,ib,ic\n";
    for (int i = 0; i < 2400; ++i) {
        const double t = i / 2400.0;
        csv += QByteArray::number(t, 'f', 7);
        for (const double peak : {170.0, 14.0})
            for (int phase = 0; phase < 3; ++phase)
                csv += ',' +
                       QByteArray::number(
                           peak * std::cos(2 * std::numbers::pi * (60 * t - phase / 3.0)), 'f', 5);
        csv += '\n';
    }
    return csv;
}

/// The text of a widget when it is cut off; empty otherwise.
QString clippedText(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const bool wraps = label->wordWrap();
        const int needed =
            wraps ? label->heightForWidth(label->width()) : label->sizeHint().width();
        return needed > (wraps ? label->height() : label->width()) ? label->text() : QString();
    }
    if (widget.hasHeightForWidth())
        return widget.heightForWidth(widget.width()) > widget.height() ? widget.accessibleName()
                                                                       : QString();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->sizeHint().width() > button->width() && !button->text().isEmpty()
                   ? button->text()
                   : QString();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return box->sizeHint().width() > box->width() ? box->currentText() : QString();
    return {};
}

QStringList clippedTexts(const QWidget& window) {
    QStringList clipped;
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible())
            if (const QString text = clippedText(*widget); !text.isEmpty())
                clipped += text;
    return clipped;
}

} // namespace

class WindowTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void startsOnALivingLoadThatFits() {
        Bench bench;
        QCOMPARE(bench.session.source(), SourceKind::LivingLoad);
        const RegisterImage& image = bench.session.snapshot().image;
        QVERIFY(std::abs(image.value(Quantity::VoltsLlAvg) - 600) < 60);
        QVERIFY(image.value(Quantity::CurrentAvg) > 20 && image.value(Quantity::CurrentAvg) < 90);
        QCOMPARE(image.alerts(), std::uint16_t{0});
    }

    void setLoadOpensTheEditorAndFeedsTheMeter() {
        Bench bench;
        bench.click(QStringLiteral("Source: Set load"));
        QCOMPARE(bench.session.source(), SourceKind::SetLoad);
        QVERIFY(bench.sees<ui::LoadEditor>());
        bench.named<QDoubleSpinBox>(QStringLiteral("Supply voltage"))->setValue(480);
        bench.named<QDoubleSpinBox>(QStringLiteral("Current of phase B"))->setValue(33);
        bench.session.passSeconds(3);
        const RegisterImage& image = bench.session.snapshot().image;
        QVERIFY(std::abs(image.value(Quantity::VoltsLlAvg) - 480) < 0.5);
        QVERIFY(std::abs(image.value(Quantity::CurrentB) - 33) < 0.05);
    }

    void aLostPhaseRaisesItsAlert() {
        Bench bench;
        bench.openEditor();
        bench.named<QAbstractButton>(QStringLiteral("Phase B is lost"))->click();
        bench.session.passSeconds(4);
        QVERIFY((bench.session.snapshot().image.alerts() & 0x0200) != 0);
        QTRY_VERIFY(bench.named<QLabel>(QStringLiteral("Alerts"))
                        ->text()
                        .contains(QStringLiteral("Phase loss B")));
    }

    void backToTheLivingLoadClosesTheEditor() {
        Bench bench;
        bench.openEditor();
        bench.click(QStringLiteral("Source: Living load"));
        QCOMPARE(bench.session.source(), SourceKind::LivingLoad);
        QVERIFY(!bench.sees<ui::LoadEditor>());
    }

    void aRecordingPlays() {
        Bench bench;
        bench->opener().open(bench.write("sine.csv", sineCsv()));
        QTRY_COMPARE(bench.session.source(), SourceKind::Recording);
        bench.session.passSeconds(3);
        const double volts = bench.session.snapshot().image.value(Quantity::VoltsLnAvg);
        QVERIFY2(std::abs(volts - 170 / std::numbers::sqrt2) < 0.2,
                 qPrintable(QString::number(volts)));
        QVERIFY(bench.window.windowTitle().contains(QStringLiteral("sine.csv")));
        QVERIFY(!bench.window.messages().isVisible());
    }

    void aBadRecordingSaysWhyAndChangesNothing() {
        Bench bench;
        bench->opener().open(bench.write("bad.csv", "time,va\n0,1\n0.001,zwei\n"));
        QTRY_VERIFY(bench.window.messages().isVisible());
        QCOMPARE(bench.session.source(), SourceKind::LivingLoad);
        const ui::Message& message = bench.window.messages().message();
        QVERIFY(message.thing.contains(QStringLiteral("bad.csv")));
        QVERIFY(!message.cause.isEmpty() && !message.remedy.isEmpty());
        QVERIFY(!message.actionText.isEmpty());
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QVERIFY(!bench.window.messages().isVisible());
    }

    void aDroppedFileIsOpened() {
        Bench bench;
        Q_EMIT bench.window.fileDropped(QStringLiteral("/nowhere/x.cfg"));
        QTRY_VERIFY(bench.window.messages().isVisible());
    }

    void systemTypeReachesMeterAndSource_data() {
        QTest::addColumn<int>("code");
        for (const SystemType type : kSystemTypes)
            QTest::addRow("%d", static_cast<int>(type)) << static_cast<int>(type);
    }

    void systemTypeReachesMeterAndSource() {
        QFETCH(int, code);
        Bench bench;
        auto* chooser = bench.named<QComboBox>(QStringLiteral("System type"));
        Q_EMIT chooser->activated(chooser->findData(code));
        QTest::qWait(20);
        bench.session.passSeconds(3);
        const MeterSnapshot& now = bench.session.snapshot();
        QCOMPARE(static_cast<int>(systemType(now.settings)), code);
        QVERIFY(now.image.value(Quantity::PowerRealTotal) > 1000);
        QCOMPARE(now.image.alerts(), std::uint16_t{0});
        QTRY_COMPARE(chooser->currentData().toInt(), code);
    }

    void spaceRunsAndPauses() {
        Bench bench;
        bench.faceplate().setFocus();
        QTest::keyClick(&bench.faceplate(), Qt::Key_Space);
        QVERIFY(bench.fleet.clock().isRunning());
        QTest::keyClick(&bench.faceplate(), Qt::Key_Space);
        QVERIFY(!bench.fleet.clock().isRunning());
        // In an editor the space key types a character.
        bench.openEditor();
        QTest::keyClick(bench.named<QDoubleSpinBox>(QStringLiteral("Supply voltage")),
                        Qt::Key_Space);
        QVERIFY(!bench.fleet.clock().isRunning());
    }

    void speedIsChosenAndShown() {
        Bench bench;
        bench.click(QStringLiteral("Speed: 100\u00D7"));
        QCOMPARE(bench.fleet.clock().speed(), 100.0);
        QCOMPARE(bench.tool<ui::TrendView>("trends").plot().span(), 7200.0);
    }

    void viewsAndShareHaveKeys() {
        Bench bench;
        QVERIFY(bench.sees<ui::TrendView>());
        QTest::keyClick(&bench.window, Qt::Key_9, Qt::ControlModifier);
        QVERIFY(bench.sees<ui::TrafficView>() && !bench.sees<ui::TrendView>());
        QTest::keyClick(&bench.window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(bench.sees<ui::TrendView>());
        QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(bench.window.focusWidget()->accessibleName(),
                 QStringLiteral("Text the meaning must hold"));
        QTest::keyClick(&bench.window, Qt::Key_H, Qt::ControlModifier);
        QVERIFY(bench.sees<ui::SharePanel>());
        QTest::keyClick(bench.window.findChild<ui::SharePanel*>(), Qt::Key_Escape);
        QVERIFY(!bench.sees<ui::SharePanel>());
        bench.window.openDock(QStringLiteral("share"));
        bench.openEditor(); // one side panel at a time
        QVERIFY(!bench.sees<ui::SharePanel>());
        QVERIFY(bench.sees<ui::LoadEditor>());
    }

    void questionMarkShowsTheShortcuts() {
        Bench bench;
        auto* overlay = bench.window.findChild<ui::ShortcutOverlay*>();
        QTest::keyClick(&bench.window, Qt::Key_Question);
        QVERIFY(overlay->isVisible());
        QTest::keyClick(overlay, Qt::Key_Escape);
        QVERIFY(!overlay->isVisible());
    }

    /// The keys of the hint lead to the screen that it names.
    void walkingThePanelReachesTheSetup() {
        Bench bench;
        ui::Faceplate& faceplate = bench.faceplate();
        faceplate.setTimeRuns(false);
        bench.click(QStringLiteral("Walk the panel"));
        QVERIFY(bench.window.messages().isVisible());
        QVERIFY(faceplate.hasFocus() || bench.window.focusWidget() == &faceplate);
        QTest::keyClick(&faceplate, Qt::Key_Down);
        QCOMPARE(bench.panel().describe().label, std::string("SETUP"));
        for (int i = 0; i < 1 + 5; ++i)
            QTest::keyClick(&faceplate, Qt::Key_Right);
        QCOMPARE(bench.panel().describe().label, std::string("S COM"));
        QTest::keyClick(&faceplate, Qt::Key_Up);
        QCOMPARE(bench.panel().describe().label, std::string("S CT"));
    }

    void firstStepsGoAway() {
        Bench bench;
        auto* cards = bench.window.findChild<ui::WelcomeCards*>();
        QVERIFY(cards->isVisible());
        bench.click(QStringLiteral("Hide the first steps"));
        QVERIFY(!cards->isVisible());
        QVERIFY(!bench.preferences().welcomeShown());
        bench.openEditor();
        bench.click(QStringLiteral("Close the load editor"));
        QVERIFY(!cards->isVisible());
    }

    void everyControlHasAName_data() {
        QTest::addColumn<QString>("tool");
        for (const char* tool : kTools)
            QTest::newRow(tool) << QString::fromLatin1(tool);
    }

    void everyControlHasAName() {
        QFETCH(QString, tool);
        Bench bench;
        bench.buildHiddenTrendParts();
        bench.window.showTool(tool);
        bench.openEditor();
        bench.window.messages().showMessage({ui::Message::Severity::Info,
                                             QStringLiteral("thing"),
                                             {},
                                             {},
                                             QStringLiteral("Act"),
                                             {},
                                             {}});
        QCOMPARE(test::withoutName(bench.window), QString());
    }

    void nothingIsClippedInASmallWindow_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("meters");
        for (const char* language : {"en", "de"})
            for (const int meters : {1, 3})
                QTest::addRow("%s %d", language, meters) << QString::fromLatin1(language) << meters;
    }

    void nothingIsClippedInASmallWindow() {
        QFETCH(QString, language);
        QFETCH(int, meters);
        const app::Language words(*qApp, language);
        Bench bench({1024, 640}, meters);
        bench.session.passSeconds(2);
        QTest::qWait(250); // delayed parts have been painted
        // A tool, then a dock beside the trends, then a dock and a tool.
        for (const char* const shown :
             {"trends", "traffic", "registers", "setup", "demand", "phasors", "harmonics", "scope",
              "alerts", "load", "share", "connect", "profiles", "twin", "report",
              "share and traffic", "connect and traffic", "report and demand"}) {
            const QStringList ids = QString::fromLatin1(shown).split(QStringLiteral(" and "));
            bench.window.showTool(QStringLiteral("trends"));
            bench.window.openDock(ids.front());
            bench.window.showTool(ids.back());
            QTest::qWait(20);
            QCOMPARE(bench.window.size(), QSize(1024, 640));
            QCOMPARE(shown + clippedTexts(bench.window).join(QStringLiteral(" | ")),
                     QString::fromLatin1(shown));
            auto& trends = *bench.window.findChild<ui::TrendView*>();
            QVERIFY(!trends.isVisible() || trends.plot().height() >= 140);
            // The front panel is completely visible, except for its shadow.
            const ui::Faceplate& front = bench.faceplate();
            const int cut = front.geometry().right() - front.parentWidget()->rect().right();
            QVERIFY2(cut <= ui::art::kMargin, qPrintable(QString::number(cut)));
        }
        QLocale::setDefault(QLocale::c());
    }

    void theFaceplateGrowsWithTheWindowInWholeSteps() {
        Bench bench({1024, 640});
        QCOMPARE(bench.faceplate().glassScale(), 2);
        bench.window.resize(1920, 1080);
        QTRY_COMPARE(bench.faceplate().glassScale(), 3);
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
