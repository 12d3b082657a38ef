// SPDX-License-Identifier: GPL-3.0-or-later
// Demand and energy as bars: drawing, figures and files.
#include "core/base/random.h"
#include "core/metering/demand.h"
#include "tests/ui/model/shown_meter.h"
#include "ui/charts/demand_csv.h"
#include "ui/demand/demand_bars.h"
#include "ui/demand/demand_chart.h"
#include "ui/demand/demand_figures.h"
#include "ui/demand/demand_plot.h"
#include "ui/demand/demand_progress.h"
#include "ui/demand/demand_view.h"
#include "ui/model/alert_text.h"
#include "ui/model/present_values.h"
#include "ui/widgets/empty_state.h"

#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace s4k;
using past::DemandBook;
using ui::ChartBar;
using ui::DemandMode;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr std::int64_t kHourMs = 3'600'000;

/// A meter that has run at a known load, with its book and its view.
struct DemandBench : test::ShownMeter {
    ui::DemandView view{store, time};
    Settings settings;
    DemandMeter demand;
    MeterSnapshot snapshot;
    double wattHours = 1'000'000;
    int passed = 0;

    explicit DemandBench(int length, int count = 1) {
        settings.set(Parameter::DemandSubintervalSeconds, length);
        settings.set(Parameter::DemandSubintervals, count);
        demand = DemandMeter(settings);
        view.resize(800, 500);
    }
    [[nodiscard]] past::MeterPast& past() { return store.past(1); }
    void run(int seconds, double watts) {
        for (int i = 0; i < seconds; ++i) {
            demand.addSecond({watts, watts / 2, watts * 1.2});
            wattHours += watts / 3600;
            ++passed;
            publish(watts);
        }
    }
    void publish(double watts) {
        Readings readings;
        for (std::size_t i = 0; i < 3; ++i) {
            readings[kDemandPowers[i]] = i == 0 ? watts : i == 1 ? watts / 2 : watts * 1.2;
            readings[kPresentDemands[i]] = demand.present()[i];
            readings[kMaximumDemands[i]] = demand.maximum()[i];
            readings[past::kEnergies[i]] = wattHours;
        }
        snapshot.settings = settings;
        snapshot.image = encode(readings, settings, {});
        snapshot.seconds = passed;
        store.measure(1, kNoon + passed * 1000, snapshot);
    }
    [[nodiscard]] const ui::BarPlotData& bars() {
        return view.findChild<ui::DemandChart*>()->shown();
    }
    [[nodiscard]] QString figure(std::size_t i) {
        const ui::DemandFigure& figure = view.findChild<ui::DemandFigures*>()->figures()[i];
        return ui::formatNumber(figure.value.value_or(Readings::kNotValid), figure.decimals,
                                QLocale());
    }
    [[nodiscard]] QString note(std::size_t i) {
        return view.findChild<ui::DemandFigures*>()->figures()[i].note;
    }
};

double greatest(const std::vector<ChartBar>& bars) {
    double most = 0;
    for (const ChartBar& bar : bars)
        most = std::isfinite(bar.ended) ? std::max(most, bar.ended) : most;
    return most;
}

} // namespace

class DemandChartTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachSubintervalIsABar() {
        DemandBook book;
        for (int i = 1; i <= 10; ++i)
            book.add({kNoon + i * 900'000, {1000.0 * i, 0, 0}, kNoon + (i - 1) * 900'000});
        const auto bars = ui::demandBars(book, 0, kNoon + 9'000'000);
        QCOMPARE(bars.size(), std::size_t{96});
        for (std::size_t i = 1; i < bars.size(); ++i)
            QCOMPARE(bars[i].fromMs, bars[i - 1].toMs);
        QCOMPARE(bars.back().toMs, kNoon + 9'900'000); // the sub-interval that starts now
        for (int i = 1; i <= 10; ++i) {
            const ChartBar& bar = bars[static_cast<std::size_t>(95 - 11 + i)];
            QCOMPARE(bar.toMs, kNoon + i * 900'000);
            QCOMPARE(bar.ended, 1000.0 * i);
            QCOMPARE(bar.merged, 1);
        }
        QVERIFY(std::isnan(bars[0].ended));
        QVERIFY(std::isnan(bars.back().ended));
    }

    /// However short the sub-intervals are, no peak is lost or invented.
    void manyInOneBarShowTheGreatest() {
        Random random(6);
        for (const int length : {10, 60, 97, 600}) {
            DemandBook book;
            std::vector<std::pair<std::int64_t, double>> all;
            const int count = 86'400 / length;
            for (int i = 1; i <= count; ++i) {
                const double watts = random.below(1'000'000);
                const std::int64_t end = kNoon + std::int64_t{i} * length * 1000;
                book.add({end, {watts, 0, 0}, end - length * 1000});
                all.emplace_back(end - length * 500, watts);
            }
            const auto bars = ui::demandBars(book, 0, kNoon + kHourMs * 24);
            QVERIFY(bars.size() <= ui::kMostBars);
            int merged = 0;
            for (const ChartBar& bar : bars) {
                double most = Readings::kNotValid;
                for (const auto& [middle, watts] : all)
                    if (middle >= bar.fromMs && middle < bar.toMs && !(most >= watts))
                        most = watts;
                QVERIFY(std::isnan(most) ? std::isnan(bar.ended) : bar.ended == most);
                merged += bar.merged;
            }
            QVERIFY(merged <= count);
            QVERIFY(merged > count - count / 90 - 2); // all but those before the first bar
        }
    }

    void theSameOnesShareABarAsTimeGoesOn() {
        DemandBook book;
        for (int i = 1; i <= 1440; ++i)
            book.add({kNoon + i * 60'000, {1.0 * i, 0, 0}, kNoon + (i - 1) * 60'000});
        const auto now = ui::demandBars(book, 0, kNoon + 1440 * 60'000);
        book.add({kNoon + 1441 * 60'000, {1, 0, 0}, kNoon + 1440 * 60'000});
        const auto later = ui::demandBars(book, 0, kNoon + 1441 * 60'000);
        QCOMPARE(later.size(), now.size());
        QCOMPARE(later.front().fromMs, now.front().fromMs);
        for (std::size_t i = 0; i + 1 < now.size(); ++i)
            QVERIFY(std::isnan(now[i].ended) || later[i].ended == now[i].ended);
    }

    void aLongSubintervalFillsItsBars() {
        DemandBook book;
        for (int i = 1; i <= 20; ++i)
            book.add({kNoon + i * 60'000, {10, 0, 0}, kNoon + (i - 1) * 60'000});
        book.add({kNoon + kHourMs * 3, {99, 0, 0}, kNoon + 20 * 60'000}); // by command, much later
        const auto bars = ui::demandBars(book, 0, kNoon + kHourMs * 3);
        int longBars = 0;
        for (const ChartBar& bar : bars)
            if (bar.fromMs >= kNoon + 40 * 60'000 && bar.toMs <= kNoon + kHourMs * 3) {
                QCOMPARE(bar.ended, 99.0);
                ++longBars;
            }
        QVERIFY(longBars > 10);
    }

    void recordedEndsWithoutBeginningsStandWhereTheyEnded() {
        DemandBook book;
        for (int i = 1; i <= 8; ++i)
            book.add({kNoon + i * 1'800'000, {1.0 * i, 0, 0}});
        const auto bars = ui::demandBars(book, 0, kNoon + 8 * 1'800'000 + 10);
        QCOMPARE(bars.size(), std::size_t{48});
        QCOMPARE(greatest(bars), 8.0);
        QCOMPARE(std::count_if(bars.begin(), bars.end(),
                               [](const ChartBar& b) { return std::isfinite(b.ended); }),
                 8);
    }

    void theRunningOneStandsOnTop() {
        DemandBench bench(900);
        bench.run(900, 10'000);
        bench.run(300, 6'000);
        const auto bars = ui::demandBars(bench.past().demands, 0, kNoon + 1'200'000);
        const ChartBar& last = bars.back();
        QCOMPARE(last.fromMs, kNoon + 900'000);
        QVERIFY(std::isnan(last.ended));
        QVERIFY(std::abs(last.soFar - 2000) < 1);
        QVERIFY(std::abs(last.toCome - 4000) < 1);
        QVERIFY(std::abs(bars[bars.size() - 2].ended - 10'000) < 1);
        // There is no prediction for a day of the past.
        const auto before = ui::demandBars(bench.past().demands, 0, kNoon + 899'000);
        QCOMPARE(before.back().soFar + before.back().toCome, 0.0);
    }

    void ticksStandBetweenBarsOrBelowThem() {
        const QTimeZone utc = QTimeZone::utc();
        const auto bars = ui::demandBars({}, 0, kNoon); // 8:00
        const auto ticks = ui::barTicks(bars, 13, utc, QLocale::c());
        QCOMPARE(bars.size(), std::size_t{96}); // although there is no data yet
        QVERIFY(ticks.size() >= 12);
        for (const auto& tick : ticks)
            QCOMPARE(std::fmod(tick.bar + 0.5, 8.0), std::fmod(ticks[0].bar + 0.5, 8.0));
        const auto sums =
            app::energyBy(app::EnergyPeriod::Day, {}, utc, kNoon - 10 * 24 * kHourMs, kNoon);
        const auto days = ui::energyTicks(app::EnergyPeriod::Day, sums, 20, utc, QLocale::c());
        QCOMPARE(days.size(), sums.size());
        QCOMPARE(days.back().bar, 10.0);
        QCOMPARE(days.back().label, QStringLiteral("15 Jan"));
    }

    void figuresAreThoseOfTheRegisters() {
        DemandBench bench(60);
        bench.run(60, 12'000);
        bench.run(30, 6'000);
        bench.view.show();
        const past::RunningDemand& running = *bench.past().demands.running();
        QVERIFY(std::abs(running.predicted[0] - 6000) < 1);
        QTRY_COMPARE(bench.figure(0), QStringLiteral("12.0"));
        QCOMPARE(bench.figure(1), QStringLiteral("6.0"));
        QCOMPARE(bench.figure(2), QStringLiteral("12.0"));
        bench.view.setPower(2);
        QCOMPARE(bench.figure(0), QStringLiteral("14.4"));
        const auto* const progress = bench.view.findChild<ui::DemandProgress*>();
        QVERIFY(progress->passedText().contains(QStringLiteral("0:30")));
        QVERIFY(progress->leftText().contains(QStringLiteral("0:30")));
        bench.run(10, 60'000);
        QTRY_VERIFY(bench.note(1).contains(QStringLiteral("maximum")));
    }

    void aMaximumIsFoundAmongWhatWasRecorded() {
        DemandBench bench(900);
        bench.demand.setMaximum({23'000, 23'000, 23'000});
        bench.run(5, 1000);
        bench.view.show();
        QTRY_VERIFY(!bench.note(2).isEmpty());
        const QString unknown = bench.note(2);
        bench.past().demands.add({kNoon - kHourMs, {23'000, 1, 2}});
        bench.past().demands.add({kNoon - 900'000, {23'000, 1, 2}});
        bench.run(1, 1000);
        QTRY_VERIFY(bench.note(2) != unknown);
        QCOMPARE(bench.note(2), ui::momentText(kNoon - kHourMs, kNoon));
    }

    void whatIsNotKnownYetIsNotMadeUp() {
        DemandBench bench(900, 3);
        bench.run(30, 12'000);
        bench.view.show();
        QTRY_COMPARE(bench.figure(1), ui::formatNumber(Readings::kNotValid, 1, QLocale()));
        const auto* const empty = bench.view.findChild<ui::EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(bench.view.findChild<ui::DemandProgress*>()->leftText().contains(
            QStringLiteral("3 x 15 min")));
    }

    void aMeterThatWaitsForACommandSaysSo() {
        DemandBench bench(0);
        bench.run(10, 1000);
        bench.view.show();
        bool told = false;
        for (const QLabel* label : bench.view.findChildren<QLabel*>())
            told = told || label->text().contains(QStringLiteral("Begin sub-interval"));
        QVERIFY(told);
    }

    void barsAreKilowattsAndTheLineIsTheMaximum() {
        DemandBench bench(60);
        bench.run(150, 12'000);
        bench.view.show();
        QTRY_VERIFY(bench.bars().line.has_value());
        QVERIFY(std::abs(*bench.bars().line - 12) < 1e-3);
        QVERIFY(std::abs(greatest(bench.bars().bars) - 12) < 1e-3);
        QCOMPARE(bench.bars().unit, QStringLiteral("kW"));
    }

    void energyAddsUpToWhatTheRegisterWentOnBy() {
        DemandBench bench(60);
        const double before = bench.wattHours;
        bench.run(9000, 24'000);
        bench.view.show();
        for (const DemandMode mode : {DemandMode::Hours, DemandMode::Days}) {
            bench.view.setMode(mode);
            double sum = 0;
            for (const ChartBar& bar : bench.bars().bars)
                sum += std::isfinite(bar.ended) ? bar.ended : 0;
            // The first reading was one second after the start.
            const double used = (bench.wattHours - before - 24'000.0 / 3600) / 1e3;
            QVERIFY2(std::abs(sum - used) < 1e-3, qPrintable(QString::number(sum - used)));
            QCOMPARE(bench.bars().unit, QStringLiteral("kWh"));
            QVERIFY(!bench.bars().line);
        }
    }

    void anotherMeterIsShownWithItsDemand() {
        DemandBench bench(60);
        bench.run(150, 12'000);
        bench.view.show();
        QTRY_COMPARE(bench.figure(0), QStringLiteral("12.0"));
        bench.add(2, 2);
        bench.store.show(2);
        QVERIFY(bench.figure(0) != QStringLiteral("12.0"));
        QVERIFY(bench.view.findChild<ui::EmptyState*>()->isVisible());
        bench.store.show(1);
        QCOMPARE(bench.figure(0), QStringLiteral("12.0"));
        bench.store.adoptPast(1, std::make_unique<past::MeterPast>());
        QVERIFY(bench.view.findChild<ui::EmptyState*>()->isVisible());
    }

    /// When the size changes, there are never more ticks than can be drawn.
    void barsOfAnySizeAreDrawn() {
        ui::DemandChart chart;
        chart.resize(600, 300);
        chart.show();
        for (const double size :
             {1e-6, 1e30, 5.0, 0.0, 1e-9, 3e38, -1e12, 2e-3, double(INFINITY)}) {
            ui::BarPlotData plot;
            plot.bars = {{0, 1, size, 0, 0, 1}, {1, 2, size / 2, size / 4, 0, 1}};
            plot.ticks = {{-0.5, QStringLiteral("02:00")}, {0.5, QStringLiteral("02:00")}};
            chart.showBars(plot);
            QVERIFY(!chart.grab().isNull());
        }
    }

    /// At any local time of the last reading, also at the full hour.
    void nothingIsLeftOutOnTheHour() {
        for (const int seconds : {899, 900, 901, 1800, 3600}) {
            DemandBench bench(60);
            const double before = bench.wattHours + 24'000.0 / 3600;
            bench.run(seconds, 24'000);
            bench.view.show();
            bench.view.setMode(DemandMode::Hours);
            double sum = 0;
            for (const ChartBar& bar : bench.bars().bars)
                sum += std::isfinite(bar.ended) ? bar.ended : 0;
            QVERIFY(std::abs(sum - (bench.wattHours - before) / 1e3) < 1e-3);
        }
    }

    void theCursorGoesFromBarToBar() {
        DemandBench bench(60);
        bench.run(300, 12'000);
        bench.view.show();
        auto* const chart = bench.view.findChild<ui::DemandChart*>();
        QTRY_VERIFY(!chart->shown().bars.empty());
        const int last = static_cast<int>(chart->shown().bars.size()) - 1;
        QSignalSpy moved(chart, &ui::DemandChart::cursorChanged);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->cursor(), last);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->cursor(), last - 1);
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->cursor(), 0);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->cursor(), 1);
        QTest::keyClick(chart, Qt::Key_Escape);
        QCOMPARE(chart->cursor(), -1);
        QCOMPARE(moved.size(), 5);
    }

    void exportedEnergyAddsUpToTheRegister() {
        DemandBench bench(60);
        bench.run(5000, 24'000);
        const auto write = [&](const char* path, DemandMode mode) {
            const ui::ExportOrder order =
                ui::demandExport(QString::fromLatin1(path), mode, bench.past().demands,
                                 bench.past().energy, {{{0, 1, 5}}, {}, {}, QStringLiteral("kW")});
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            return order.write(out, {}) ? out.data() : QByteArray();
        };
        double booked = 0;
        for (const past::EnergyStep& quarter : bench.past().energy.quarters())
            booked += quarter.used[0];
        for (const DemandMode mode : {DemandMode::Hours, DemandMode::Days}) {
            const QList<QByteArray> lines = write("e.csv", mode).trimmed().split('\n');
            QCOMPARE(lines[0].trimmed(),
                     QByteArray("begin,end,real_wh,reactive_varh,apparent_vah"));
            double sum = 0;
            for (const QByteArray& line : lines.mid(1))
                sum += line.split(',')[2].toDouble();
            QVERIFY(std::abs(sum - booked) < 1e-6);
        }
        const QList<QByteArray> intervals = write("d.csv", DemandMode::Intervals).split('\n');
        QCOMPARE(intervals.size(), qsizetype{83 + 2}); // with heading and last line end
        QVERIFY(write("d.png", DemandMode::Intervals).startsWith("\x89PNG"));
        QVERIFY(write("d.svg", DemandMode::Intervals).contains("<svg"));
        QVERIFY(write("d.pdf", DemandMode::Days).startsWith("%PDF"));
    }

    void itIsDrawnOnPaper() {
        DemandBench bench(60);
        bench.run(600, 12'000);
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        ui::paintDemandBars(painter, QRectF(10, 10, 580, 280), bench.past().demands,
                            static_cast<double>(kNoon) / 1e3 + 600, ui::lightColours());
        painter.end();
        const QRgb fill = ui::lightColours().accent.rgb();
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == fill ? 1 : 0;
        QVERIFY(found > 50);
    }
};

QTEST_MAIN(DemandChartTest)
#include "demand_chart_test.moc"
