// SPDX-License-Identifier: GPL-3.0-or-later
// Trends, demand and alerts of the same time and width have the same ticks.
#include "tests/ui/painted_text.h"
#include "tests/ui/trends/trend_bench.h"
#include "tests/ui/trends/trend_tools.h"
#include "ui/charts/alert_paint.h"
#include "ui/demand/demand_plot.h"

#include <QPainter>
#include <QPicture>
#include <QRegularExpression>
#include <QTest>

using namespace s4k;
using test::paintedTexts;

namespace {

constexpr int kStart = 1'800'000'900;
constexpr int kQuarter = 900;
constexpr int kDay = 96 * kQuarter;

/// The texts that are times or days.
QStringList timesIn(const QStringList& texts) {
    return texts.filter(QRegularExpression(QStringLiteral("^(\\d\\d:\\d\\d|\\d+ [A-Z][a-z]+)$")));
}

QStringList alertTimes(const QSize& size) {
    ui::LaneLook look;
    look.ticks = true;
    return timesIn(paintedTexts(size, [look](QPainter& painter, const QRectF& area) {
        ui::paintAlertLanes(painter, area, {}, kStart, kStart + kDay, ui::lightColours(), look);
    }));
}

QStringList demandTimes(const QSize& size) {
    past::DemandBook book;
    for (int i = 1; i <= 96; ++i)
        book.add({std::int64_t{1000} * (kStart + i * kQuarter), {1000.0 * i, 0, 0}});
    return timesIn(paintedTexts(size, [&book](QPainter& painter, const QRectF& area) {
        ui::paintDemandBars(painter, area, book, kStart + kDay - 1, ui::lightColours());
    }));
}

QStringList trendTimes(const QSize& size) {
    past::TrendBuffer buffer;
    for (int i = 0; i <= kDay; i += kQuarter)
        buffer.append(test::pointAt(kStart + i, 5));
    test::PlotBench bench(buffer, {past::Curve::KilowattsA});
    bench.plot.setSpan(kDay);
    return timesIn(paintedTexts(size, [&](QPainter& painter, const QRectF& area) {
        QPicture drawing;
        bench.plot.paintVectors(drawing, area.size().toSize());
        painter.drawPicture(0, 0, drawing);
    }));
}

} // namespace

class TimeAxisTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chartsOfOneTimeHaveTheSameTicks_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("ticks");
        QTest::newRow("every six hours") << 660 << 4;
        QTest::newRow("every two hours") << 1300 << 12;
    }
    void chartsOfOneTimeHaveTheSameTicks() {
        QFETCH(int, width);
        QFETCH(int, ticks);
        const QStringList alerts = alertTimes({width, 60});
        QCOMPARE(alerts.size(), ticks);
        QCOMPARE(demandTimes({width, 240}), alerts);
        QCOMPARE(trendTimes({width, 60}), alerts); // too low for dates in a second line
    }
};

QTEST_MAIN(TimeAxisTest)
#include "time_axis_test.moc"
