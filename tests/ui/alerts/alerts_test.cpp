// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"
#include "ui/model/alert_text.h"

#include <QFile>
#include <QTest>

using namespace s4k;

class AlertsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyAlertHasSentences() {
        for (const AlertRow& row : kAlertTable) {
            const ui::AlertWords words = ui::alertWords(row.bit);
            QVERIFY(words.cause.endsWith(QLatin1Char('.')) && words.cause[0].isUpper());
            QVERIFY(words.remedy.endsWith(QLatin1Char('.')) && words.remedy[0].isUpper());
            QVERIFY(!ui::shortAlertName(row.bit).isEmpty());
            QVERIFY(ui::shortAlertName(row.bit).size() <= 7);
        }
        QVERIFY(ui::alertWords(7).name.isEmpty());
        QCOMPARE(ui::shortAlertName(9), QStringLiteral("Loss B"));
    }

    void durationsAreWrittenToAboutAHundredth() {
        QCOMPARE(ui::durationText(12'900), QStringLiteral("12 s"));
        QCOMPARE(ui::durationText(200'000), QStringLiteral("3 min 20 s"));
        QCOMPARE(ui::durationText(7'500'000), QStringLiteral("2 h 5 min"));
        QCOMPARE(ui::durationText(273'600'000), QStringLiteral("3 d 4 h"));
    }
};

QTEST_MAIN(AlertsTest)
#include "alerts_test.moc"
