// SPDX-License-Identifier: GPL-3.0-or-later
// Use of the trends by keyboard and mouse.
#include "core/base/random.h"
#include "core/past/trend_pieces.h"
#include "tests/ui/trends/trend_bench.h"
#include "tests/ui/trends/trend_tools.h"
#include "ui/trends/curve_chooser.h"
#include "ui/trends/range_table.h"
#include "ui/trends/trend_bar.h"
#include "ui/trends/trend_legend.h"
#include "ui/widgets/legend_chip.h"
#include "ui/widgets/line_editor.h"

#include <QBuffer>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cmath>

using namespace s4k;
using namespace s4k::test;

namespace {

constexpr int kBegin = 1'700'000'000;

QStandardItem* itemOf(QStandardItem* parent, const QString& text) {
    for (int i = 0; i < parent->rowCount(); ++i) {
        if (parent->child(i)->text() == text)
            return parent->child(i);
        if (QStandardItem* found = itemOf(parent->child(i), text))
            return found;
    }
    return nullptr;
}

std::vector<ui::LegendChip*> visibleChips(ui::TrendView& view) {
    std::vector<ui::LegendChip*> chips;
    for (auto* chip : view.legend().findChildren<ui::LegendChip*>())
        if (!chip->isHidden())
            chips.push_back(chip);
    return chips;
}

QByteArray bytesOf(const ui::ExportOrder& order) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return order.write(buffer, [](double) { return true; }) ? buffer.data() : QByteArray();
}

} // namespace

class TrendsViewTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChartForEachUnit() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 100, [](int) { return 5; });
        QCOMPARE(bench.view.plot().chartCount(), std::size_t{3});
        const std::array<std::size_t, 5> charts{3, 3, 2, 3, 3};
        for (std::size_t set = 0; set < ui::kBuiltInSets.size(); ++set) {
            Q_EMIT bench.view.bar().setChosen(static_cast<int>(set));
            QCOMPARE(bench.view.plot().chartCount(), charts[set]);
        }
    }

    void curvesAreChosenFromTheTree() {
        ViewBench bench(4);
        bench.add(2, 7);
        bench.fill(kBegin, kBegin + 100, [](int) { return 5; });
        bench.store.past(2).trend.append(pointAt(kBegin, 9));
        QTest::keyClick(&bench.view.plot(), Qt::Key_C);
        QVERIFY(bench.view.chooser().isVisible());
        QStandardItemModel& model = bench.view.chooser().model();
        QCOMPARE(model.rowCount(), 3); // the shown one, and both by name
        QStandardItem* other = model.item(2);
        QCOMPARE(other->text(), QStringLiteral("Meter 7"));
        itemOf(other, QStringLiteral("Frequency"))->setCheckState(Qt::Checked);
        QCOMPARE(bench.view.plot().chartCount(), std::size_t{4});
        const ui::TrendLine line = bench.view.lines().back();
        QCOMPARE(line.key, 2);
        QCOMPARE(line.name, QStringLiteral("Frequency, Meter 7"));
        QCOMPARE(past::lookAt(line.tracks, kBegin * 1e3)->mean, 9.0);
        QVERIFY(bench.view.choice().name().isEmpty());
        itemOf(other, QStringLiteral("Frequency"))->setCheckState(Qt::Unchecked);
        QCOMPARE(bench.view.plot().chartCount(), std::size_t{3});
        bench.view.chooser().filter().setText(QStringLiteral("freq"));
        QCOMPARE(bench.view.chooser().view().model()->rowCount(), 3);
        bench.view.chooser().filter().setText(QStringLiteral("Meter 7"));
        QCOMPARE(bench.view.chooser().view().model()->rowCount(), 1);
        QTest::keyClick(&bench.view.chooser().filter(), Qt::Key_Escape);
        QVERIFY(!bench.view.chooser().isVisible());
    }

    void sixUnitsAreTheMost() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 10, [](int) { return 5; });
        QTest::keyClick(&bench.view.plot(), Qt::Key_C);
        QStandardItem* root = bench.view.chooser().model().item(0);
        for (const char* name : {"Reactive power", "Apparent power", "Power factor A"})
            itemOf(root, QLatin1String(name))->setCheckState(Qt::Checked);
        QCOMPARE(bench.view.plot().chartCount(), ui::kMostCharts);
        itemOf(root, QStringLiteral("Frequency"))->setCheckState(Qt::Checked);
        QCOMPARE(bench.view.plot().chartCount(), ui::kMostCharts);
        root = bench.view.chooser().model().item(0);
        QCOMPARE(itemOf(root, QStringLiteral("Frequency"))->checkState(), Qt::Unchecked);
    }

    void theLegendIsTheSwitch() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 10, [](int) { return 5; });
        const auto phases = visibleChips(bench.view);
        QCOMPARE(phases.size(), std::size_t{3});
        QTest::keyClick(phases[1], Qt::Key_Space);
        for (const ui::TrendLine& line : bench.view.lines())
            QCOMPARE(line.curve.shown, line.phase != Phase::B);
        QCOMPARE(bench.view.plot().chartCount(), std::size_t{3});
        Q_EMIT bench.view.bar().setChosen(static_cast<int>(ui::BuiltInSet::Demand));
        const auto curves = visibleChips(bench.view);
        QCOMPARE(curves.size(), bench.view.lines().size());
        QVERIFY(!curves[2]->accessibleName().isEmpty());
        QTest::keyClick(curves[2], Qt::Key_Space);
        QVERIFY(!bench.view.lines()[2].curve.shown);
        QTest::keyClick(curves[2], Qt::Key_Space);
        QVERIFY(bench.view.lines()[2].curve.shown);
    }

    void whatTheSystemDoesNotMeasureIsNotDrawn() {
        ViewBench bench;
        MeterSnapshot snapshot;
        snapshot.settings.set(Parameter::SystemType, static_cast<int>(SystemType::SplitPhase));
        bench.store.change(1, snapshot);
        QCOMPARE(bench.view.lines().size(), std::size_t{6});
        snapshot.settings.set(Parameter::SystemType, static_cast<int>(SystemType::ThreePhaseDelta));
        bench.store.change(1, snapshot);
        QCOMPARE(bench.view.lines().size(), std::size_t{9});
        QCOMPARE(bench.view.lines()[0].curve.quantity, Quantity::VoltsAb);
    }

    void theChartsAreDrawnOnceWhenTheyAreFirstShown() {
        ViewBench bench;
        const QSignalSpy drawn(&bench.view.plot(), &ui::TrendPlot::drawn);
        QVERIFY(QTest::qWaitForWindowExposed(&bench.view));
        QCoreApplication::processEvents();
        QCOMPARE(drawn.size(), 1);
    }

    void theCursorReadsAllValues() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 200, [](int t) { return t - kBegin + 0.5; });
        bench.store.past(1).alerts.append((kBegin + 100) * std::int64_t{1000}, 0x0100);
        bench.store.past(1).alerts.append((kBegin + 120) * std::int64_t{1000}, 0);
        bench.view.putNote(kBegin + 110, QStringLiteral("Tapped <b>&"));
        bench.time.setCursor(kBegin + 110);
        QVERIFY(bench.view.readout().contains(QStringLiteral("110.5")));
        QVERIFY(bench.view.readout().contains(QStringLiteral("Phase loss")));
        QVERIFY(bench.view.readout().contains(QStringLiteral("Tapped &lt;b&gt;&amp;")));
        QTest::keyClick(&bench.view.plot(), Qt::Key_Left);
        QCOMPARE(*bench.time.cursor(), kBegin + 109.0);
        QVERIFY(!bench.view.readout().contains(QStringLiteral("Tapped")));
        QTest::keyClick(&bench.view.plot(), Qt::Key_Escape);
        QVERIFY(!bench.time.cursor());
        QVERIFY(bench.view.readout().isEmpty());
    }

    void theTableBetweenTheMarksIsThatOfTheReadings() {
        ViewBench bench;
        Random random(4);
        std::vector<double> values;
        for (int i = 0; i < 600; ++i)
            values.push_back(400 + 0.25 * i + 3 * random.normal());
        bench.fill(kBegin, kBegin + 600,
                   [&](int t) { return values[static_cast<std::size_t>(t - kBegin)]; });
        bench.time.setCursor(kBegin + 100);
        QTest::keyClick(&bench.view.plot(), Qt::Key_BracketLeft);
        QVERIFY(!bench.view.rangeTable().isVisible());
        bench.time.setCursor(kBegin + 399);
        QTest::keyClick(&bench.view.plot(), Qt::Key_BracketRight);
        QVERIFY(bench.view.rangeTable().isVisible());
        QTRY_VERIFY(!bench.view.rangeTable().isWorking());
        double sum = 0;
        double t = 0;
        double tt = 0;
        double tv = 0;
        for (int i = 100; i <= 399; ++i) {
            const double v =
                static_cast<double>(static_cast<float>(values[static_cast<std::size_t>(i)]));
            sum += v;
            t += i;
            tt += static_cast<double>(i) * i;
            tv += i * v;
        }
        constexpr double kCount = 300;
        const double slope = (tv - t * sum / kCount) / (tt - t * t / kCount);
        const auto [least, most] = std::minmax_element(values.begin() + 100, values.begin() + 400);
        const auto number = [&](double value) {
            return ui::formatNumber(value, bench.view.lines()[0].decimals, bench.view.locale());
        };
        const ui::RangeTable& table = bench.view.rangeTable();
        QCOMPARE(table.text(0, 0), QStringLiteral("Voltage A to neutral (V)"));
        QCOMPARE(table.text(0, 1), number(*least));
        QCOMPARE(table.text(0, 2), number(sum / kCount));
        QCOMPARE(table.text(0, 3), number(*most));
        QVERIFY(table.text(0, 4).endsWith(QStringLiteral(" V/min")));
        const double shown = table.text(0, 4).section(QLatin1Char(' '), 0, 0).toDouble();
        QVERIFY(std::abs(shown - 60 * slope) < 1e-3 * std::abs(60 * slope));
        bench.time.setCursor(std::nullopt);
        QTest::keyClick(&bench.view.plot(), Qt::Key_Escape);
        QVERIFY(!bench.view.rangeTable().isVisible());
    }

    /// A readout wider than the charts omits the extremes, then has smaller type.
    void theReadoutCutsNoNumber() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 300, [](int i) { return 1e13 + i; });
        bench.time.setSpan(300);
        bench.time.setCursor(kBegin + 100);
        const auto* shown = bench.view.plot().findChild<QLabel*>(QStringLiteral("card"));
        QVERIFY(shown != nullptr);
        const QFont font = shown->font();
        for (const int width : {900, 500, 320}) {
            bench.view.resize(width, 500);
            QTRY_VERIFY(bench.view.plot().width() <= bench.view.width());
            bench.time.setCursor(kBegin + width / 10);
            QVERIFY2(bench.view.plot().rect().contains(shown->geometry()),
                     qPrintable(QString::number(width)));
            QVERIFY(shown->sizeHint().width() <= shown->width());
        }
        QVERIFY(shown->font() != font);
        bench.view.resize(900, 500);
        bench.time.setCursor(kBegin + 10);
        QCOMPARE(shown->font(), font);
    }

    void shiftAndTheMouseDrawARange() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 300, [](int) { return 1; });
        bench.time.setSpan(300);
        ui::TrendPlot& plot = bench.view.plot();
        QTRY_VERIFY(plot.xOf(kBegin + 200) > plot.xOf(kBegin + 100) + 100);
        QWidget* canvas = plot.childAt(plot.rect().center());
        const auto at = [&](int second) {
            return QPoint(plot.xOf(kBegin + second), plot.height() / 2);
        };
        QTest::mousePress(canvas, Qt::LeftButton, Qt::ShiftModifier, at(100));
        QMouseEvent move(QEvent::MouseMove, at(200), plot.mapToGlobal(at(200)), Qt::NoButton,
                         Qt::LeftButton, Qt::ShiftModifier);
        QCoreApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::ShiftModifier, at(200));
        QVERIFY(plot.range().has_value());
        QVERIFY(std::abs(plot.range()->first - kBegin - 100) <= 1);
        QVERIFY(std::abs(plot.range()->second - kBegin - 200) <= 1);
        QVERIFY(plot.isFollowing()); // drawing a range is no panning
    }

    void aDoubleClickAndReturnAskForTheMoment() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 300, [](int) { return 1; });
        QSignalSpy asked(&bench.view, &ui::TrendView::momentRequested);
        bench.time.setCursor(kBegin + 50);
        QTest::keyClick(&bench.view.plot(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 1);
        QCOMPARE(asked[0][1].toLongLong(), (kBegin + 50) * 1000LL);
        ui::TrendPlot& plot = bench.view.plot();
        QTRY_VERIFY(plot.xOf(kBegin + 299) > plot.xOf(kBegin + 100));
        QTest::mouseDClick(plot.childAt(plot.rect().center()), Qt::LeftButton, {},
                           QPoint(plot.xOf(kBegin + 120), plot.height() / 2));
        QCOMPARE(asked.count(), 2);
        QVERIFY(std::abs(asked[1][1].toLongLong() - (kBegin + 120) * 1000LL) <= 1000);
    }

    void notesAreWrittenChangedAndRemovedByKeyboard() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 300, [](int) { return 1; });
        QSignalSpy added(&bench.view, &ui::TrendView::noteAdded);
        QSignalSpy removed(&bench.view, &ui::TrendView::noteRemoved);
        const std::vector<past::Note>& notes = bench.store.past(1).notes;
        const auto write = [&](double second, const QString& text) {
            bench.time.setCursor(second);
            QTest::keyClick(&bench.view.plot(), Qt::Key_N);
            QVERIFY(bench.view.editor().isVisible());
            auto* line = bench.view.editor().findChild<QLineEdit*>();
            line->setText(text);
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(!bench.view.editor().isVisible());
        };
        write(kBegin + 200, QStringLiteral("  second \t note"));
        write(kBegin + 100, QStringLiteral("first"));
        QCOMPARE(added.count(), 2);
        QCOMPARE(notes.size(), std::size_t{2});
        QCOMPARE(notes[0], (past::Note{(kBegin + 100) * std::int64_t{1000}, "first"}));
        write(kBegin + 100, QStringLiteral("changed"));
        QCOMPARE(notes[0].text, std::string("changed"));
        QCOMPARE(removed.count(), 1);
        write(kBegin + 200, QString()); // an empty text removes the note
        QCOMPARE(notes.size(), std::size_t{1});
        bench.time.setCursor(kBegin + 290);
        QTest::keyClick(&bench.view.plot(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(*bench.time.cursor(), kBegin + 100.0);
        QTest::keyClick(&bench.view.plot(), Qt::Key_Delete);
        QVERIFY(notes.empty());
        QCOMPARE(removed.count(), 3);
        bench.view.putNote(kBegin, QString(5'000, QLatin1Char('x')));
        QCOMPARE(notes[0].text.size(), std::size_t{ui::TrendView::kMostNoteText});
    }

    void aPausedPictureStandsStill() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 100, [](int) { return 1; });
        bench.time.setSpan(1'000);
        QTest::keyClick(&bench.view.plot(), Qt::Key_Space);
        QVERIFY(bench.view.plot().isPaused());
        const double right = bench.time.right();
        const QImage before = pictureOf(bench.view.plot(), {600, 300});
        bench.fill(kBegin + 100, kBegin + 400, [](int) { return 50; });
        QCOMPARE(bench.time.right(), right);
        QCOMPARE(pictureOf(bench.view.plot(), {600, 300}), before);
        bench.time.zoom(0.5, kBegin + 50); // zooming is possible while paused
        QVERIFY(bench.view.plot().isPaused());
        QTest::keyClick(&bench.view.plot(), Qt::Key_End);
        QVERIFY(!bench.view.plot().isPaused());
        QVERIFY(pictureOf(bench.view.plot(), {600, 300}) != before);
    }

    void savedSetsAreToldAndRemoved() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 10, [](int) { return 1; });
        QSignalSpy changed(&bench.view, &ui::TrendView::chartSetsChanged);
        Q_EMIT bench.view.bar().setChosen(1);
        Q_EMIT bench.view.bar().saveSetRequested();
        auto* line = bench.view.editor().findChild<QLineEdit*>();
        line->setText(QStringLiteral("Demand"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(bench.view.editor().isVisible()); // says that the name is taken
        QCOMPARE(changed.count(), 0);
        line->setText(QStringLiteral("My powers"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bench.view.choice().own().size(), std::size_t{1});
        QCOMPARE(bench.view.bar().sets().currentText(), QStringLiteral("My powers"));
        Q_EMIT bench.view.bar().removeSetRequested();
        QCOMPARE(changed.count(), 2);
        QVERIFY(bench.view.choice().own().empty());
        bench.view.setChartSets({ui::builtInSet(ui::BuiltInSet::Energy, SystemType::SplitPhase)});
        QCOMPARE(bench.view.choice().own().size(), std::size_t{1});
    }

    void exportsAreWhatTheySay() {
        ViewBench bench;
        bench.fill(kBegin, kBegin + 600, [](int t) { return t % 10; });
        QVector<ui::ExportOrder> orders;
        connect(&bench.view, &ui::TrendView::exportRequested, &bench.view,
                [&orders](const ui::ExportOrder& order) { orders.append(order); });
        for (const char* name : {"a.png", "b.svg", "c.PDF", "d.csv"})
            QVERIFY(bench.view.exportTo(QLatin1String(name)));
        QVERIFY(!bench.view.exportTo(QStringLiteral("e.exe")));
        QVERIFY(!bench.view.exportTo(QString()));
        QCOMPARE(orders.size(), 4);
        const QImage picture = QImage::fromData(bytesOf(orders[0]), "PNG");
        QCOMPARE(picture.size(), 2 * bench.view.plot().size());
        const QByteArray svg = bytesOf(orders[1]);
        QVERIFY(svg.contains("<svg") && svg.contains("Voltage A to neutral"));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(bytesOf(orders[2]).startsWith("%PDF"));
        QVERIFY(bytesOf(orders[3]).startsWith("time,Voltage A to neutral (V),"));
        QVERIFY(bytesOf(orders[3]).count('\n') > 200);
    }

    /// The size of the middle part in a small window.
    void everythingFitsIntoASmallRoom() {
        ViewBench bench;
        bench.view.resize(560, 260);
        bench.fill(kBegin, kBegin + 100, [](int) { return 1; });
        for (int set = 0; set < static_cast<int>(ui::kBuiltInSets.size()); ++set) {
            Q_EMIT bench.view.bar().setChosen(set);
            QTest::qWait(1);
            QVERIFY(bench.view.minimumSizeHint().width() <= 560);
            const auto chips = visibleChips(bench.view);
            if (ui::TrendLegend::areOfPhases(bench.view.lines()))
                QCOMPARE(chips.front()->y(), chips.back()->y()); // one line
            QVERIFY(bench.view.plot().height() >= 120);
            for (const QToolButton* button : bench.view.bar().findChildren<QToolButton*>())
                if (button->isVisible())
                    QVERIFY(bench.view.bar().rect().contains(button->geometry()));
        }
    }

    void everyControlHasAName() {
        ViewBench bench;
        for (const QToolButton* button : bench.view.findChildren<QToolButton*>())
            if (qobject_cast<QLineEdit*>(button->parent()) == nullptr) // buttons of Qt itself
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
        for (const QComboBox* box : bench.view.findChildren<QComboBox*>())
            QVERIFY(!box->accessibleName().isEmpty());
        QVERIFY(bench.view.bar().more().actions().size() >= 8);
    }

    void spansThatAreNotOfferedAreTold() {
        ViewBench bench;
        bench.time.setSpan(7'200);
        auto* spans = bench.view.bar().findChildren<QComboBox*>()[1];
        QCOMPARE(spans->currentText(), QStringLiteral("2 h"));
        bench.time.setSpan(4'000);
        QCOMPARE(spans->currentText(), QStringLiteral("1:06:40"));
        bench.time.setSpan(44'799);
        QCOMPARE(spans->currentText(), QStringLiteral("12:26:39"));
        const auto room = [spans] { // area of the text
            QStyleOptionComboBox option;
            option.initFrom(spans);
            return spans->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, spans)
                .width();
        };
        QTRY_VERIFY(room() >= spans->fontMetrics().horizontalAdvance(spans->currentText()));
        bench.time.setSpan(60);
        QCOMPARE(spans->currentText(), QStringLiteral("1 min"));
    }
};

QTEST_MAIN(TrendsViewTest)
#include "trends_view_test.moc"
