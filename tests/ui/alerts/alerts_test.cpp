// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/registers/alerts.h"
#include "core/past/alert_book.h"
#include "ui/model/alert_text.h"

#include <QFile>
#include <QTest>

#include <map>
#include <vector>

using namespace s4k;
using ui::AlertBook;
using ui::AlertCount;
using ui::AlertSpan;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr std::uint16_t kLossA = 1U << 8U;
constexpr std::uint16_t kLossB = 1U << 9U;

} // namespace

class AlertsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSpanGoesFromTheFirstReadingToTheFirstWithout() {
        AlertBook book;
        book.append(kNoon, 0);
        book.append(kNoon + 1000, kLossA);
        book.append(kNoon + 2000, kLossA | kLossB);
        QCOMPARE(book.active(), std::uint16_t{kLossA | kLossB});
        QCOMPARE(book.sinceMs(8), std::optional(kNoon + 1000));
        book.append(kNoon + 3000, kLossB);
        const std::deque<AlertSpan> expected{{8, kNoon + 1000, kNoon + 3000}, {9, kNoon + 2000}};
        QVERIFY(book.spans() == expected);
        QCOMPARE(book.sinceMs(8), std::optional<std::int64_t>());
        QCOMPARE(book.active(), kLossB);
    }

    void anEarlierTimeEndsWhatWasActive() {
        AlertBook book;
        book.append(kNoon, kLossA);
        book.append(kNoon + 5000, kLossA);
        book.append(kNoon - 60'000, kLossA);
        const std::deque<AlertSpan> expected{{8, kNoon, kNoon + 5000}, {8, kNoon - 60'000}};
        QVERIFY(book.spans() == expected);
    }

    void aGapEndsWhatWasActiveAndSlowPollingIsNone() {
        AlertBook book;
        book.append(kNoon, kLossA);
        book.append(kNoon + 1000, kLossA);
        book.append(kNoon + 3'600'000, kLossA);
        const std::deque<AlertSpan> expected{{8, kNoon, kNoon + 1000}, {8, kNoon + 3'600'000}};
        QVERIFY(book.spans() == expected);

        AlertBook slow;
        slow.append(kNoon, 0);
        slow.append(kNoon + 300'000, 0); // the first long step may be a gap
        for (int i = 2; i < 10; ++i)
            slow.append(kNoon + i * 300'000, kLossB);
        QCOMPARE(slow.spans().size(), std::size_t{1});
    }

    void recordedChangesAreKnownUntilTheNext() {
        AlertBook book;
        book.change(kNoon, kLossA);
        book.change(kNoon + 7'200'000, kLossA | kLossB);
        book.change(kNoon + 9'000'000, kLossB);
        book.watchedUntil(kNoon + 9'900'000);
        const std::deque<AlertSpan> expected{{8, kNoon, kNoon + 9'000'000}, {9, kNoon + 7'200'000}};
        QVERIFY(book.spans() == expected);
        QCOMPARE(endOf(book.spans()[1], book), kNoon + 9'900'000);
        QCOMPARE(countAlerts(book, kNoon, kNoon + 20'000'000)[9], (AlertCount{1, 2'700'000}));
    }

    void aMeterWithoutPowerShowsNone() {
        AlertBook book;
        book.append(kNoon, kLossA);
        book.append(kNoon + 1000, 0); // what an image without readings holds
        book.append(kNoon + 2000, kLossA);
        QCOMPARE(book.spans().size(), std::size_t{2});
    }

    void theOldestThatHaveEndedGo() {
        AlertBook book;
        book.append(kNoon, kLossA); // stays active all the time
        for (int i = 1; i <= 30'000; ++i)
            book.append(kNoon + i * 1000, i % 2 == 0 ? kLossA : kLossA | kLossB);
        QCOMPARE(book.spans().size(), AlertBook::kMost);
        QCOMPARE(book.sinceMs(8), std::optional(kNoon));
        QCOMPARE(book.spans().front(), (AlertSpan{8, kNoon}));
        book.append(kNoon + 30'001'000, 0);
        QCOMPARE(book.spans().front().toMs, std::optional(kNoon + 30'001'000));
    }

    /// Against a list of all seconds.
    void flappingAlertsAreCountedAsTheyWere() {
        Random random(3);
        AlertBook book;
        std::map<int, AlertCount> expected;
        std::uint16_t bits = 0;
        constexpr int kSeconds = 1500;
        for (int i = 0; i < kSeconds; ++i) {
            const auto next = static_cast<std::uint16_t>(random.below(0x10000));
            for (int bit = 0; bit < 16; ++bit) {
                const bool was = (bits >> bit & 1) != 0;
                const bool is = (next >> bit & 1) != 0;
                expected[bit].times += is && !was ? 1 : 0;
                expected[bit].activeMs += was ? 1000 : 0;
            }
            bits = next;
            book.append(kNoon + i * 1000, bits);
        }
        QVERIFY(book.spans().size() < AlertBook::kMost);
        const auto counts = countAlerts(book, kNoon, kNoon + kSeconds * 1000);
        for (const auto& [bit, count] : expected)
            QCOMPARE(counts[static_cast<std::size_t>(bit)], count);
    }

    void onlyWhatLiesWithinTheTimeIsCounted() {
        AlertBook book;
        book.add({8, kNoon, kNoon + 10'000});
        book.add({8, kNoon + 20'000, kNoon + 30'000});
        book.add({9, kNoon + 25'000}); // still active when the recording ended
        book.add({9, kNoon + 26'000, kNoon + 40'000});
        const auto counts = countAlerts(book, kNoon + 5'000, kNoon + 22'000);
        QCOMPARE(counts[8], (AlertCount{2, 7'000}));
        QCOMPARE(counts[9], (AlertCount{0, 0}));
        QCOMPARE(countAlerts(book, kNoon, kNoon + 100'000)[9], (AlertCount{2, 15'000}));
    }

    void whatIsNoSpanIsNotTaken() {
        AlertBook book;
        book.add({16, kNoon, kNoon + 1});
        QVERIFY(book.spans().empty());
        book.add({8, kNoon, kNoon - 1000});
        QCOMPARE(book.spans().front().toMs, std::optional(kNoon));
    }

    void everyAlertHasWordsThatCanBeTranslated() {
        QFile file(QStringLiteral(S4K_SOURCE_DIR "/ui/model/alert_text.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray source = file.readAll();
        for (const AlertRow& row : kAlertTable) {
            for (const std::string_view text : {row.name, row.cause, row.remedy})
                QVERIFY2(source.contains("(\"Alerts\", \"" +
                                         QByteArray::fromStdString(std::string(text)) + "\")"),
                         text.data());
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
