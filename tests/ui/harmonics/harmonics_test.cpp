// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cpu_time.h"
#include "tests/ui/scope/trace_tools.h"
#include "ui/harmonics/harmonic_chart.h"
#include "ui/harmonics/harmonic_picture.h"
#include "ui/harmonics/harmonic_tools.h"
#include "ui/harmonics/harmonics_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_table.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace s4k;
using namespace s4k::test;
using ui::HarmonicChoice;
using ui::HarmonicLimits;
using ui::HarmonicsView;

namespace {

struct Bench : WaveBench<HarmonicsView> {
    using WaveBench::WaveBench;
    const ui::HarmonicPicture& picture() { return view.chart().picture(); }
    double value(std::size_t input, int order) {
        return picture().inputs[input].values[static_cast<std::size_t>(order - 1)].value_or(-1);
    }
};

QImage painted(const ui::HarmonicPicture& picture) {
    return onPaper({700, 300}, [&picture](QPainter& painter, const QRectF& area) {
        ui::paintHarmonics(painter, area, picture, ui::lightColours());
    });
}

} // namespace

class HarmonicsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void barsAreTheHarmonicsThatWerePutIn() {
        Bench b;
        QCOMPARE(b.picture().inputs.size(), std::size_t{3});
        for (std::size_t p = 0; p < kPhaseCount; ++p) {
            QVERIFY(std::abs(b.value(p, 1) - 100) < 1e-6);
            QVERIFY(std::abs(b.value(p, 5) - 3) < 0.003);
            QVERIFY(std::abs(b.value(p, 7) - 2) < 0.003);
            QVERIFY(b.value(p, 3) < 0.003);
            QVERIFY(std::abs(*b.picture().inputs[p].thdPercent - std::sqrt(13.0)) < 0.005);
        }
        QCOMPARE(b.picture().highestOrder, 20); // 21 x 60 Hz cannot be sampled
        QCOMPARE(b.picture().top, 4.0);
    }

    void currentsAndTrueValuesAreChosen() {
        Bench b;
        HarmonicChoice choice;
        choice.currents = true;
        choice.percent = false;
        choice.phases = {true, false, false};
        b.view.setChoice(choice);
        QCOMPARE(b.picture().inputs.size(), std::size_t{1});
        QCOMPARE(b.picture().inputs[0].name, QStringLiteral("I A"));
        QCOMPARE(b.picture().unit, QStringLiteral("A"));
        QVERIFY(std::abs(b.value(0, 1) - 50) < 0.05);
        QVERIFY(std::abs(b.value(0, 3) - 10) < 0.01);
    }

    void theTableSaysTheSameAsTheBars() {
        Bench b;
        ui::FigureTable& table = b.view.table();
        QCOMPARE(table.rowCount(), 22);
        QCOMPARE(table.columnCount(), 4);
        QCOMPARE(table.text(0, 1), QStringLiteral("3.61"));
        QCOMPARE(table.text(5, 1), QStringLiteral("3.00"));
        QCOMPARE(table.text(21, 1), QStringLiteral("\u2013"));
        QVERIFY(!table.item(5, 1)->data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void theKeyboardWalksFromOrderToOrder() {
        Bench b;
        b.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&b.view));
        b.view.focusFirst();
        QCOMPARE(b.view.chart().marked(), 1);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&b.view.chart(), Qt::Key_Right);
        QCOMPARE(b.view.chart().marked(), 5);
        QVERIFY(b.view.facts().contains(QStringLiteral("300.0 Hz")));
        QVERIFY(b.view.facts().contains(QStringLiteral("V A 3.00 %")));
        QTest::keyClick(&b.view.chart(), Qt::Key_End);
        QCOMPARE(b.view.chart().marked(), 20);
        QTest::keyClick(&b.view.chart(), Qt::Key_Right);
        QCOMPARE(b.view.chart().marked(), 20);
        b.meters.feed.set(b.meter.trace); // the cursor stays in a new picture
        QCOMPARE(b.view.chart().marked(), 20);
    }

    void theMousePointsAtAnOrder() {
        const QRectF area(0, 0, 700, 300);
        for (int order = 1; order <= kHighestOrder; ++order)
            QCOMPARE(ui::harmonicAt(area, ui::harmonicSlot(area, order).center()), order);
        QCOMPARE(ui::harmonicAt(area, {2, 100}), 0);
    }

    void limitsAreThoseOfTheStandards() {
        QCOMPARE(*ui::limitOf(HarmonicLimits::En50160, 5), 6.0);
        QCOMPARE(*ui::limitOf(HarmonicLimits::En50160, 15), 0.5);
        QCOMPARE(*ui::limitOf(HarmonicLimits::En50160, 2), 2.0);
        QCOMPARE(*ui::limitOf(HarmonicLimits::Ieee519Low, 7), 5.0);
        QCOMPARE(*ui::limitOf(HarmonicLimits::Ieee519Medium, 7), 3.0);
        QVERIFY(!ui::limitOf(HarmonicLimits::En50160, 1));
        QVERIFY(!ui::limitOf(HarmonicLimits::None, 5));
        QCOMPARE(*ui::thdLimitOf(HarmonicLimits::Ieee519Medium), 5.0);
        for (int order = 2; order <= kHighestOrder; ++order)
            QVERIFY(ui::limitOf(HarmonicLimits::En50160, order).has_value());
        Bench b;
        QVERIFY(b.view.facts().contains(QStringLiteral("EN 50160")));
        const int alarm = pixelsOf(painted(b.picture()), ui::lightColours().alarm);
        QVERIFY(alarm > 50);
        HarmonicChoice choice;
        choice.limits = HarmonicLimits::None;
        b.view.setChoice(choice);
        QCOMPARE(pixelsOf(painted(b.picture()), ui::lightColours().alarm), 0);
        choice.limits = HarmonicLimits::En50160;
        choice.currents = true; // there are no limits for currents
        b.view.setChoice(choice);
        QCOMPARE(pixelsOf(painted(b.picture()), ui::lightColours().alarm), 0);
    }

    void whatCannotBeShownSaysWhy() {
        Meters meters;
        HarmonicsView view(meters.store, meters.feed);
        view.show();
        meters.show(sampled(distorted()).snapshot, false);
        const auto* empty = view.findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("This meter gives no waveforms"));
        meters.show(sampled(distorted()).snapshot, true);
        QCOMPARE(empty->title(), QStringLiteral("Waiting for a waveform"));
        meters.feed.set({std::vector<SampleSet>(2520), 2520});
        QCOMPARE(empty->title(), QStringLiteral("No fundamental"));
        view.askForExport(); // nothing to export: no dialog
        meters.feed.set(sampled(distorted()).trace);
        QVERIFY(!empty->isVisible());
    }

    void switchesAskOnce() {
        Bench b;
        QSignalSpy spy(b.view.findChild<ui::HarmonicTools*>(), &ui::HarmonicTools::chosen);
        for (auto* button : b.view.findChildren<QAbstractButton*>())
            if (button->accessibleName() == QStringLiteral("Show phase B"))
                button->click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(b.picture().inputs.size(), std::size_t{2});
        for (auto* button : b.view.findChildren<QToolButton*>())
            if (button->accessibleName() == QStringLiteral("Logarithmic scale"))
                button->click();
        QVERIFY(b.view.choice().logarithmic);
        QCOMPARE(b.picture().top, 100.0);
        QVERIFY(pixelsOf(painted(b.picture()), ui::lightColours().phases[0]) > 50);
    }

    void theDeltaHasLines() {
        Bench b(distorted(SystemType::ThreePhaseDelta));
        QCOMPARE(b.picture().inputs[2].name, QStringLiteral("V CA"));
        QVERIFY(std::abs(b.value(0, 5) - 3) < 0.003);
    }

    void exportsAreWhatTheirNamesSay() {
        Bench b;
        const QImage png = QImage::fromData(exported(b.view, "h.png"), "PNG");
        QVERIFY(png.width() > 1000);
        QVERIFY(exported(b.view, "h.svg").contains("<svg"));
        QVERIFY(exported(b.view, "h.pdf").startsWith("%PDF"));
        const QList<QByteArray> lines = exported(b.view, "h.csv").split('\n');
        QCOMPARE(lines.size(), 1 + 20 + 1 + 1);
        for (int i = 0; i < 22; ++i)
            QCOMPARE(lines[i].count(','), 1 + 6 * 3);
        const QList<QByteArray> fifth = lines[5].split(',');
        QVERIFY(std::abs(fifth[1].toDouble() - 300) < 0.01);
        QVERIFY(std::abs(fifth[3].toDouble() - 3) < 0.003);
        QVERIFY(lines[21].startsWith("thd,"));
    }

    void aFrameOfEveryBar() {
        Bench b;
        const double ms = test::quickestMs([&] {
            b.meters.feed.set(b.meter.trace);
            b.view.grab();
        });
        QVERIFY2(ms < 10, qPrintable(QString::number(ms)));
    }

    void aTightPaperIsLeftEmpty() {
        QImage tiny(30, 10, QImage::Format_RGB32);
        QPainter painter(&tiny);
        ui::paintHarmonics(painter, tiny.rect(), {}, ui::darkColours());
        QVERIFY(!painted({}).isNull());
    }
};

QTEST_MAIN(HarmonicsTest)
#include "harmonics_test.moc"
