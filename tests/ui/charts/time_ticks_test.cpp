// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_ticks.h"

#include <QDateTime>
#include <QTest>

#include <cmath>
#include <vector>

using namespace s4k;

namespace {

constexpr double kNoonSeconds = 1'800'000'000;

std::vector<QString> labels(double left, double right, int most, const char* zone) {
    std::vector<QString> texts;
    for (const ui::TimeTick& tick :
         ui::timeTicks(left, right, most, QTimeZone(QByteArray(zone)), QLocale::c()))
        texts.push_back(ui::flatLabel(tick, texts.empty()));
    return texts;
}

double secondsAt(const char* zone, int month, int day, int hour) {
    return static_cast<double>(
        QDateTime(QDate(2026, month, day), QTime(hour, 0), QTimeZone(QByteArray(zone)))
            .toSecsSinceEpoch());
}

} // namespace

/// Labels are compared in one line, as charts without room for two lines show them.
class TimeTicksTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ticksStandAtRoundTimesOfTheWall() {
        const double noon = secondsAt("Asia/Kolkata", 11, 22, 12);
        QCOMPARE(labels(noon, noon + 4 * 3600, 5, "Asia/Kolkata"),
                 (std::vector<QString>{QStringLiteral("12:00"), QStringLiteral("13:00"),
                                       QStringLiteral("14:00"), QStringLiteral("15:00"),
                                       QStringLiteral("16:00")}));
        QCOMPARE(labels(noon + 3, noon + 33, 7, "Asia/Kolkata").front(),
                 QStringLiteral("12:00:05"));
        QCOMPARE(labels(noon, noon + 86'400, 5, "Asia/Kolkata")[2], QStringLiteral("23 Nov"));
    }

    void ticksFollowTheClockWhereItIsChanged() {
        // The clock jumps from 2:00 to 3:00: ticks stay six hours apart on the local clock.
        const double night = secondsAt("Europe/Berlin", 3, 28, 18);
        QCOMPARE(labels(night, night + 23 * 3600, 4, "Europe/Berlin"),
                 (std::vector<QString>{QStringLiteral("18:00"), QStringLiteral("29 Mar"),
                                       QStringLiteral("06:00"), QStringLiteral("12:00"),
                                       QStringLiteral("18:00")}));
        const double autumn = secondsAt("Europe/Berlin", 10, 24, 18);
        QCOMPARE(labels(autumn, autumn + 25 * 3600, 5, "Europe/Berlin"),
                 (std::vector<QString>{QStringLiteral("18:00"), QStringLiteral("25 Oct"),
                                       QStringLiteral("06:00"), QStringLiteral("12:00"),
                                       QStringLiteral("18:00")}));
        const double week = secondsAt("Europe/Berlin", 3, 25, 12);
        const auto days = labels(week, week + 7 * 86'400, 8, "Europe/Berlin");
        QCOMPARE(days.front(), QStringLiteral("26 Mar"));
        QCOMPARE(days.back(), QStringLiteral("1 Apr"));
    }

    void everyRangeHasFewTicks() {
        for (double span = 1; span < 400 * 86'400.0; span *= 1.3)
            for (const char* zone : {"Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"}) {
                const auto ticks = ui::timeTicks(kNoonSeconds, kNoonSeconds + span, 8,
                                                 QTimeZone(QByteArray(zone)), QLocale::c());
                QVERIFY(ticks.size() <= 10);
                for (std::size_t i = 1; i < ticks.size(); ++i)
                    QVERIFY(ticks[i].seconds > ticks[i - 1].seconds);
            }
        QVERIFY(ui::timeTicks(0, INFINITY, 5, QTimeZone::utc(), QLocale::c()).empty());
        QVERIFY(ui::timeTicks(NAN, 5, 5, QTimeZone::utc(), QLocale::c()).empty());
        QVERIFY(ui::timeTicks(5, 5, 5, QTimeZone::utc(), QLocale::c()).empty());
    }

    void everyWidthHasRoomForALabel() {
        QCOMPARE(ui::mostTimeTicks(0), 1);
        QCOMPARE(ui::mostTimeTicks(900), 10);
        QCOMPARE(ui::mostTimeTicks(100'000), 16);
    }
};

QTEST_MAIN(TimeTicksTest)
#include "time_ticks_test.moc"
