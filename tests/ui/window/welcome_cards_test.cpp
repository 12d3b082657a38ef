// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/welcome_cards.h"

#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace s4k;

namespace {

struct Bench {
    QWidget window;
    ui::ActionTable actions{window};
    ui::WelcomeCards cards{actions};

    QAbstractButton& named(const char* name) {
        for (auto* button : cards.findChildren<QAbstractButton*>())
            if (button->accessibleName() == QLatin1String(name))
                return *button;
        qFatal("no %s", name);
    }
};

} // namespace

class WelcomeCardsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void theFirstStepsAreActions_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("card");
        QTest::newRow("walk") << QStringLiteral("walk") << QByteArray("Walk the panel");
        QTest::newRow("connect") << QStringLiteral("connect") << QByteArray("Connect a meter");
        QTest::newRow("open") << QStringLiteral("open") << QByteArray("Open a recording");
    }

    void theFirstStepsAreActions() {
        QFETCH(QString, id);
        QFETCH(QByteArray, card);
        Bench bench;
        bench.named(card.constData()).click(); // the action is not added yet
        int done = 0;
        bench.actions.add({id, {}, id, {}}, [&done] { ++done; });
        bench.named(card.constData()).click();
        QCOMPARE(done, 1);
    }

    void whatIsOpenStaysOpen() {
        Bench bench;
        int done = 0;
        QAction& action = bench.actions.add(
            {QStringLiteral("connect"), {}, {}, {}, {}, {}, {}, true}, [&done] { ++done; });
        bench.named("Connect a meter").click();
        QVERIFY(action.isChecked());
        bench.named("Connect a meter").click();
        QCOMPARE(done, 1);
        QVERIFY(action.isChecked());
    }

    void thereAreThreeAndAWayToBeRidOfThem() {
        Bench bench;
        int shown = 0;
        for (const auto* card : bench.cards.findChildren<QAbstractButton*>())
            shown += card->inherits("s4k::ui::ActionCard") ? 1 : 0;
        QCOMPARE(shown, 3);
        QSignalSpy dismissed(&bench.cards, &ui::WelcomeCards::dismissed);
        bench.named("Hide the first steps").click();
        QCOMPARE(dismissed.count(), 1);
    }
};

QTEST_MAIN(WelcomeCardsTest)
#include "welcome_cards_test.moc"
