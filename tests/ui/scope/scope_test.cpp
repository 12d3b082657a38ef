// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cpu_time.h"
#include "tests/ui/scope/trace_tools.h"
#include "ui/scope/scope_picture.h"
#include "ui/scope/scope_plot.h"
#include "ui/scope/scope_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace s4k;
using namespace s4k::test;
using ui::ScopeChoice;
using ui::ScopeRun;
using ui::ScopeView;

namespace {

struct Bench : WaveBench<ScopeView> {
    using WaveBench::WaveBench;
    const ui::ScopePicture& picture() { return view.plot().picture(); }
    /// Waveform of the same meter, `sets` sample sets later.
    InputTrace later(std::size_t sets) const {
        Synthesis source(waveformOf(distorted()));
        const std::size_t end = 3 * kSampleRate + sets;
        std::vector<SampleSet> all(end);
        source.read(all);
        return {{all.end() - kSampleRate, all.end()}, end};
    }
};

QImage painted(const ui::ScopePicture& picture) {
    return onPaper({700, 400}, [&picture](QPainter& painter, const QRectF& area) {
        ui::paintScope(painter, area, picture, ui::lightColours());
    });
}

} // namespace

class ScopeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void thePictureStandsStill() {
        Bench b;
        QVERIFY(b.picture().wave.triggered);
        const QImage first = painted(b.picture());
        for (const std::size_t sets : {500U, 777U, 1111U}) {
            b.meters.feed.set(b.later(sets));
            for (const double ms : {-3.0, 0.0, 4.2, 17.0, 40.0}) {
                const double before = *b.picture().at(Channel::Ib, ms / 1e3);
                QVERIFY(std::abs(*b.picture().at(Channel::Va, 0)) < 1);
                b.meters.feed.set(b.later(sets + 13));
                QVERIFY(std::abs(*b.picture().at(Channel::Ib, ms / 1e3) - before) < 0.2);
            }
        }
        QVERIFY(first.size() == painted(b.picture()).size());
    }

    void valuesAreThoseOfTheWave() {
        Bench b;
        const auto& wave = b.picture().wave;
        for (std::size_t i = 0; i < wave.sets.size(); ++i) {
            const double seconds = (static_cast<double>(i) - wave.edge) / kSampleRate;
            QVERIFY(std::abs(*b.picture().at(Channel::Ia, seconds + 1e-12) - wave.sets[i][3]) <
                    1e-6 + (i + 1 == wave.sets.size() ? 1e9 : 0));
        }
        QVERIFY(!b.picture().at(Channel::Ia, 100));
        QVERIFY(std::abs(b.picture().lastSecond() - b.picture().firstSecond() - 0.05) < 1e-6);
        QVERIFY(std::abs(b.picture().firstSecond() + 0.005) < 1e-6);
    }

    void scalesFitAndDoNotBreathe() {
        QCOMPARE(ui::divisionFor(490, 0), 150.0);
        QCOMPARE(ui::divisionFor(480, 150), 150.0);
        QCOMPARE(ui::divisionFor(600, 150), 200.0);
        QCOMPARE(ui::divisionFor(0, 0), 1.0);
        QCOMPARE(ui::divisionFor(std::nan(""), 5), 5.0);
        Bench b;
        ScopeChoice choice;
        choice.voltsPerDivision = 500;
        b.view.setChoice(choice);
        QCOMPARE(b.picture().voltsPerDivision, 500.0);
        QCOMPARE(b.picture().ampsPerDivision, 25.0);
    }

    void stopKeepsAndSingleTakesOne() {
        Bench b;
        b.view.setRun(ScopeRun::Stop);
        const auto kept = b.picture().wave.sets;
        b.meters.feed.set(b.later(700));
        QCOMPARE(b.picture().wave.sets == kept, true);
        // The samples are kept too: another span shows more of the same moment.
        ScopeChoice choice = b.view.choice();
        choice.trigger.spanCycles = 5;
        b.view.setChoice(choice);
        QVERIFY(b.picture().wave.sets.size() > kept.size());
        b.view.setRun(ScopeRun::Single);
        QVERIFY(b.view.facts().contains(QStringLiteral("waiting")));
        b.meters.feed.set(b.later(900));
        QCOMPARE(b.view.run(), ScopeRun::Stop);
        const auto taken = b.picture().wave.sets;
        b.meters.feed.set(b.later(1200));
        QCOMPARE(b.picture().wave.sets == taken, true);
    }

    void normalWaitsForAnEdgeAutoDoesNot() {
        Bench b;
        ScopeChoice choice = b.view.choice();
        choice.trigger.level = 5000;
        b.view.setChoice(choice);
        QVERIFY(!b.picture().wave.triggered);
        b.view.setRun(ScopeRun::Normal);
        const auto kept = b.picture().wave.sets;
        b.meters.feed.set(b.later(800));
        QCOMPARE(b.picture().wave.sets == kept, true);
        b.view.setRun(ScopeRun::Auto);
        b.meters.feed.set(b.later(1000));
        QCOMPARE(b.picture().wave.sets == kept, false);
    }

    void theKeyboardHasEverything() {
        Bench b;
        b.view.focusFirst();
        ui::ScopePlot& plot = b.view.plot();
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(*b.picture().cursor, 1.0 / kSampleRate);
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(std::abs(*b.picture().cursor - 11.0 / kSampleRate) < 1e-9);
        QVERIFY(b.view.facts().startsWith(QStringLiteral("4.37 ms")));
        QVERIFY(b.view.facts().contains(QStringLiteral("I C")));
        QTest::keyClick(&plot, Qt::Key_End);
        QCOMPARE(*b.picture().cursor, b.picture().lastSecond());
        QTest::keyClick(&plot, Qt::Key_Minus);
        QCOMPARE(b.view.choice().trigger.spanCycles, 5.0);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QTest::keyClick(&plot, Qt::Key_Plus);
        QCOMPARE(b.view.choice().trigger.spanCycles, 2.0);
        QTest::keyClick(&plot, Qt::Key_Space);
        QCOMPARE(b.view.run(), ScopeRun::Stop);
        QTest::keyClick(&plot, Qt::Key_Space);
        QCOMPARE(b.view.run(), ScopeRun::Auto);
    }

    void inputsThatAreOffAreNotDrawn() {
        Bench b;
        const QColor colour = ui::lightColours().phases[1];
        QVERIFY(pixelsOf(painted(b.picture()), colour) > 200);
        ScopeChoice choice = b.view.choice();
        choice.inputs[index(Channel::Vb)] = choice.inputs[index(Channel::Ib)] = false;
        b.view.setChoice(choice);
        QCOMPARE(pixelsOf(painted(b.picture()), colour), 0);
        QVERIFY(!b.view.facts().isEmpty());
        choice.inputs.fill(false);
        b.view.setChoice(choice);
        QVERIFY(!painted(b.picture()).isNull());
    }

    void aSystemTypeWithFewerInputsMovesTheTrigger() {
        Bench b;
        ScopeChoice choice = b.view.choice();
        choice.trigger.channel = Channel::Ic;
        b.view.setChoice(choice);
        const Sampled small = sampled(distorted(SystemType::OnePhaseLl));
        b.meters.show(small);
        QCOMPARE(b.view.choice().trigger.channel, Channel::Va);
        QVERIFY(b.view.facts().contains(QStringLiteral("V AB")));
        QVERIFY(b.picture().wave.triggered);
    }

    void whatCannotBeShownSaysWhy() {
        Meters meters;
        ScopeView view(meters.store, meters.feed);
        view.show();
        meters.show(sampled(distorted()).snapshot, false);
        const auto* empty = view.findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("This meter gives no waveforms"));
        view.askForExport();
        meters.show(sampled(distorted()).snapshot, true);
        QCOMPARE(empty->title(), QStringLiteral("Waiting for a waveform"));
        meters.feed.set({std::vector<SampleSet>(1), 1});
        QVERIFY(empty->isVisible());
        meters.feed.set(sampled(distorted()).trace);
        QVERIFY(!empty->isVisible());
    }

    void whatIsStoppedStaysWhileTheViewIsHidden() {
        Bench b;
        b.view.setRun(ScopeRun::Stop);
        const auto kept = b.picture().wave.sets;
        b.view.hide();
        b.meters.feed.set(b.later(700));
        b.view.show();
        QCOMPARE(b.picture().wave.sets == kept, true);
        // The first waveform of another meter is kept too.
        b.meters.show(b.meter.snapshot, true);
        QVERIFY(!b.picture().hasWave());
        b.meters.feed.set(b.later(900));
        const auto first = b.picture().wave.sets;
        QVERIFY(!first.empty() && first != kept);
        b.meters.feed.set(b.later(1200));
        QCOMPARE(b.picture().wave.sets == first, true);
    }

    void exportsAreWhatTheirNamesSay() {
        Bench b;
        const QImage png = QImage::fromData(exported(b.view, "s.png"), "PNG");
        QVERIFY(pixelsOf(png, ui::lightColours().phases[0]) > 200);
        QVERIFY(exported(b.view, "s.svg").contains("<svg"));
        QVERIFY(exported(b.view, "s.pdf").startsWith("%PDF"));
        QByteArray csv = exported(b.view, "s.csv");
        QVERIFY(csv.endsWith("\r\n"));
        const QList<QByteArray> lines = csv.replace("\r\n", "\n").split('\n');
        QCOMPARE(lines[0], QByteArray("seconds,V A [V],V B [V],V C [V],I A [A],I B [A],I C [A]"));
        QCOMPARE(static_cast<std::size_t>(lines.size()), b.picture().wave.sets.size() + 2);
        const QList<QByteArray> last = lines[lines.size() - 2].split(',');
        QVERIFY(std::abs(last[3].toDouble() - b.picture().wave.sets.back()[2]) < 1e-5);
    }

    void aFrameOfEveryInput() {
        Bench b;
        ScopeChoice choice = b.view.choice();
        choice.trigger.spanCycles = 10;
        b.view.setChoice(choice);
        b.view.plot().resize(1200, 700);
        QImage image(b.view.plot().size(), QImage::Format_RGB32);
        const double ms = test::quickestMs([&] { b.view.plot().render(&image); });
        QVERIFY2(ms < 5, qPrintable(QString::number(ms)));
    }
};

QTEST_MAIN(ScopeTest)
#include "scope_test.moc"
