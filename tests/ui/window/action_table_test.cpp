// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_table.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace s4k;

namespace {

struct Bench {
    QWidget window;
    ui::ActionTable actions{window};
    int done = 0;

    QAction& add(ui::ActionRow row) {
        return actions.add(row, [this] { ++done; });
    }
    QAction& connecting() {
        return add({QStringLiteral("connect"), QStringLiteral("Meters"), QStringLiteral("&Connect"),
                    QStringLiteral("Watch real meters"), QStringLiteral("connect"), Qt::Key_F5});
    }
};

} // namespace

class ActionTableTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void anActionIsFoundByItsId() {
        Bench bench;
        QAction& connecting = bench.connecting();
        QCOMPARE(bench.actions.find(QStringLiteral("connect")), &connecting);
        QVERIFY(bench.actions.find(QStringLiteral("nothing")) == nullptr);
        QCOMPARE(bench.actions.groupOf(connecting), QStringLiteral("Meters"));
        QCOMPARE(bench.actions.actions().size(), std::size_t{1});
        QVERIFY(!connecting.icon().isNull());
        connecting.trigger();
        QCOMPARE(bench.done, 1);
    }

    void aTipNamesTheKey() {
        Bench bench;
        QAction& connecting = bench.connecting();
        QCOMPARE(connecting.toolTip(), QStringLiteral("Watch real meters (F5)"));
        QAction& run = bench.add({QStringLiteral("run"),
                                  {},
                                  QStringLiteral("Run"),
                                  QStringLiteral("Let time pass"),
                                  {},
                                  {},
                                  Qt::Key_Space});
        QCOMPARE(run.toolTip(), QStringLiteral("Let time pass (Space)"));
        QAction& plain =
            bench.add({QStringLiteral("x"), {}, QStringLiteral("X"), QStringLiteral("Does x")});
        QCOMPARE(plain.toolTip(), QStringLiteral("Does x"));
        QVERIFY(bench.actions.keysOf(plain).isEmpty());
    }

    void everyKeyIsNamed() {
        Bench bench;
        const QAction& help = bench.add({QStringLiteral("help"),
                                         {},
                                         QStringLiteral("Keys"),
                                         {},
                                         {},
                                         Qt::Key_F1,
                                         Qt::Key_Question});
        QCOMPARE(bench.actions.keysOf(help), QStringLiteral("F1  or  ?"));
        QCOMPARE(bench.actions.keysOf(bench.connecting()), QStringLiteral("F5"));
    }

    void aShortcutActsInTheWindow() {
        Bench bench;
        QAction& connecting = bench.connecting();
        bench.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_F5);
        QCOMPARE(bench.done, 1);
        connecting.setEnabled(false);
        QTest::keyClick(&bench.window, Qt::Key_F5);
        QCOMPARE(bench.done, 1);
    }

    void aSpareKeyIsUsedWhereNothingElseWantsIt() {
        Bench bench;
        QAction& run = bench.add(
            {QStringLiteral("run"), {}, QStringLiteral("Run"), {}, {}, {}, Qt::Key_Space});
        bench.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_Space); // a spare key is no shortcut
        QCOMPARE(bench.done, 0);
        QVERIFY(bench.actions.triggerSpare(Qt::Key_Space));
        QCOMPARE(bench.done, 1);
        QVERIFY(!bench.actions.triggerSpare(Qt::Key_Question));
        run.setEnabled(false);
        QVERIFY(!bench.actions.triggerSpare(Qt::Key_Space));
        QCOMPARE(bench.done, 1);
    }

    void aStateGivesAnotherTextAndTip() {
        Bench bench;
        const QAction& connecting = bench.connecting();
        bench.actions.describe(QStringLiteral("connect"), QStringLiteral("&Disconnect"),
                               QStringLiteral("Hang up"));
        QCOMPARE(connecting.text(), QStringLiteral("&Disconnect"));
        QCOMPARE(connecting.toolTip(), QStringLiteral("Hang up (F5)"));
        bench.actions.describe(QStringLiteral("nothing"), {}, {}); // an unknown id
    }

    void aButtonFollowsItsAction() {
        Bench bench;
        QAction& connecting = bench.connecting();
        connecting.setCheckable(true);
        const std::unique_ptr<QToolButton> button(
            bench.actions.button(QStringLiteral("connect"), nullptr));
        QCOMPARE(button->accessibleName(), QStringLiteral("Connect"));
        QCOMPARE(button->toolTip(), QStringLiteral("Watch real meters (F5)"));
        QVERIFY((button->focusPolicy() & Qt::TabFocus) != 0);
        QVERIFY(!button->isChecked());
        connecting.setChecked(true);
        QVERIFY(button->isChecked());
        connecting.setChecked(false);
        button->click();
        QCOMPARE(bench.done, 1);
        bench.actions.describe(QStringLiteral("connect"), QStringLiteral("&Disconnect"),
                               QStringLiteral("Hang up"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Disconnect"));
        QCOMPARE(button->toolTip(), QStringLiteral("Hang up (F5)"));
        connecting.setEnabled(false);
        QVERIFY(!button->isEnabled());
    }

    void aWordKeepsClearOfItsIcon() {
        Bench bench;
        const QString sharing = QStringLiteral("share");
        static_cast<void>(
            bench.add({sharing, {}, QStringLiteral("&Share"), {}, QStringLiteral("share")}));
        const std::unique_ptr<QToolButton> button(bench.actions.button(sharing, nullptr));
        QCOMPARE(button->text(), QStringLiteral(" Share"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Share"));
        bench.actions.describe(sharing, QStringLiteral("Shared"), {});
        QCOMPARE(button->text(), QStringLiteral(" Shared"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Shared"));
    }

    void whatIsUnderWayLooksLive() {
        Bench bench;
        QAction& connecting = bench.connecting();
        const QString id = connecting.objectName();
        const std::unique_ptr<QToolButton> button(bench.actions.button(id, nullptr));
        QVERIFY(!button->property("live").toBool());
        connecting.setProperty("live", true);
        bench.actions.describe(id, QStringLiteral("Connected"), {});
        QVERIFY(button->property("live").toBool());
        connecting.setProperty("live", false);
        bench.actions.describe(id, QStringLiteral("Connect"), {});
        QVERIFY(!button->property("live").toBool());
    }

    void aButtonOfNothingDoesNothing() {
        Bench bench;
        const std::unique_ptr<QToolButton> button(
            bench.actions.button(QStringLiteral("nothing"), nullptr));
        button->click();
        QCOMPARE(bench.done, 0);
    }
};

QTEST_MAIN(ActionTableTest)
#include "action_table_test.moc"
