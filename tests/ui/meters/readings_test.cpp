// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"
#include "ui/model/alert_text.h"
#include "ui/model/present_values.h"
#include "ui/widgets/number_label.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace s4k;

class ReadingsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decimalsGiveAThousandthOfFullScale_data() {
        QTest::addColumn<double>("fullScale");
        QTest::addColumn<int>("decimals");
        QTest::newRow("5 A") << 5.0 << 3;
        QTest::newRow("100 A") << 100.0 << 1;
        QTest::newRow("999 V") << 999.0 << 1;
        QTest::newRow("1000 V") << 1000.0 << 0;
        QTest::newRow("32000 A") << 32'000.0 << 0;
        QTest::newRow("0.4 kW") << 0.4 << 3;
        QTest::newRow("nothing") << 0.0 << 0;
    }

    void decimalsGiveAThousandthOfFullScale() {
        QFETCH(double, fullScale);
        QFETCH(int, decimals);
        QCOMPARE(ui::decimalsFor(fullScale), decimals);
    }

    void numbersFollowTheLanguage() {
        QCOMPARE(ui::formatNumber(1234.56, 1, QLocale(QLocale::English)), QStringLiteral("1234.6"));
        QCOMPARE(ui::formatNumber(1234.56, 1, QLocale(QLocale::German)), QStringLiteral("1234,6"));
        QCOMPARE(ui::formatNumber(std::nan(""), 1, QLocale::c()), QStringLiteral("\u2013"));
    }

    void meterTimeGrowsDays() {
        QCOMPARE(ui::formatMeterTime(0), QStringLiteral("0:00:00"));
        QCOMPARE(ui::formatMeterTime(3725.9), QStringLiteral("1:02:05"));
        QCOMPARE(ui::formatMeterTime(86'400 * 3 + 1), QStringLiteral("3 d 0:00:01"));
        QCOMPARE(ui::formatMeterTime(-5), QStringLiteral("0:00:00"));
    }

    void systemSummaryNamesWhatIsSet() {
        Settings settings;
        QCOMPARE(ui::systemSummary(settings), QStringLiteral("3L-1n  600 V  CT 100 A"));
        settings.set(Parameter::PtRatio, 200);
        QVERIFY(ui::systemSummary(settings).contains(QStringLiteral("PT")));
    }

    void alertsGatherTheirPhases() {
        const auto bits = static_cast<std::uint16_t>(
            alert::phaseLoss(Phase::A) | alert::phaseLoss(Phase::C) | alert::kFrequency);
        QCOMPARE(ui::alertTexts(bits), QStringList({QStringLiteral("Phase loss A C"),
                                                    QStringLiteral("Frequency out of range")}));
        QVERIFY(ui::alertTexts(0).isEmpty());
    }

    void everyAlertBitHasWordsAndARemedy() {
        for (const AlertRow& row : kAlertTable) {
            const auto advice = ui::alertAdvice(static_cast<std::uint16_t>(1U << row.bit));
            QCOMPARE(advice.size(), 1);
            QVERIFY(!advice[0].title.isEmpty() && !advice[0].remedy.isEmpty());
        }
    }

    /// The right edge and the place of each digit must not depend on the digits shown.
    void digitsKeepTheirPlace() {
        ui::NumberLabel label;
        label.setWidest(QStringLiteral("000.0"));
        label.resize(label.sizeHint());
        const QSize room = label.sizeHint();
        label.setNumber(111.1, 1);
        QCOMPARE(label.sizeHint(), room);
        const QImage narrow = label.grab().toImage();
        label.setNumber(811.1, 1);
        const QImage wide = label.grab().toImage();
        const QRect rest(room.width() * 2 / 5, 0, room.width() * 3 / 5, room.height());
        QCOMPARE(wide.copy(rest), narrow.copy(rest));
        QVERIFY(wide != narrow);
    }
};

QTEST_MAIN(ReadingsTest)
#include "readings_test.moc"
