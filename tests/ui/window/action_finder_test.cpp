// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_finder.h"

#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace s4k;

namespace {

/// A window with some actions and a button that has the focus.
struct Bench {
    ui::MainWindow window;
    QPushButton& button{*new QPushButton(QStringLiteral("x"))};
    QStringList done;

    Bench() {
        add("connect", "Meters and files", "&Connect", "Watch real meters over Modbus", Qt::Key_F5);
        add("share", "Meters and files", "S&hare", "Put the meters on the wire", {});
        add("theme", "Window", "Theme", "Light or dark", {});
        ui::WindowParts parts;
        parts.front = &button;
        window.setParts(parts);
        window.resize(1024, 640);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_K, Qt::ControlModifier);
    }
    void add(const char* id, const char* group, const char* text, const char* tip,
             const QKeySequence& key) {
        window.actions().add({QString::fromLatin1(id),
                              QString::fromLatin1(group),
                              QString::fromLatin1(text),
                              QString::fromLatin1(tip),
                              {},
                              key},
                             [this, id] { done += QString::fromLatin1(id); });
    }
    ui::ActionFinder& finder() { return *window.findChild<ui::ActionFinder*>(); }
    QLineEdit& words() { return *finder().findChild<QLineEdit*>(); }
    /// The lines found.
    QStringList found() {
        QStringList lines;
        const auto* list = finder().findChild<QListWidget*>();
        for (int row = 0; row < list->count(); ++row)
            lines += list->item(row)->text();
        return lines;
    }
    QStringList search(const char* text) {
        words().clear();
        QTest::keyClicks(&words(), QString::fromLatin1(text));
        return found();
    }
};

} // namespace

class ActionFinderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void itOpensWithEverything() {
        Bench bench;
        QVERIFY(bench.finder().isVisible());
        QVERIFY(bench.words().hasFocus());
        QCOMPARE(bench.found().size(), qsizetype(bench.window.actions().actions().size()));
        QVERIFY(bench.found().contains(QStringLiteral("Connect   F5")));
        QVERIFY(bench.window.rect().contains(bench.finder().geometry()));
        QVERIFY(!bench.finder().accessibleName().isEmpty());
    }

    void wordsOfNameGroupAndTipFind() {
        Bench bench;
        QCOMPARE(bench.search("share"), QStringList{QStringLiteral("Share")});
        QCOMPARE(bench.search("DARK"), QStringList{QStringLiteral("Theme")});
        QCOMPARE(bench.search("meters files").size(), 2);
        QCOMPARE(bench.search("wire put"), QStringList{QStringLiteral("Share")});
        QCOMPARE(bench.search("wire modbus").size(), 0);
        QTest::keyClick(&bench.words(), Qt::Key_Return); // nothing is found or triggered
        QVERIFY(bench.done.isEmpty());
        QVERIFY(!bench.finder().isVisible());
    }

    void returnDoesTheChosenOne() {
        Bench bench;
        bench.search("meters files");
        QTest::keyClick(&bench.words(), Qt::Key_Up); // the first line is selected already
        QTest::keyClick(&bench.words(), Qt::Key_Down);
        QTest::keyClick(&bench.words(), Qt::Key_Down); // the last line is selected already
        QTest::keyClick(&bench.words(), Qt::Key_Return);
        QCOMPARE(bench.done, QStringList{QStringLiteral("share")});
        QVERIFY(!bench.finder().isVisible());
    }

    void aClickDoesIt() {
        Bench bench;
        bench.search("theme");
        auto* list = bench.finder().findChild<QListWidget*>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(0)).center());
        QCOMPARE(bench.done, QStringList{QStringLiteral("theme")});
    }

    void escapeGivesTheFocusBack() {
        Bench bench;
        QTest::keyClick(&bench.words(), Qt::Key_Escape);
        QVERIFY(!bench.finder().isVisible());
        QVERIFY(bench.button.hasFocus());
        QVERIFY(bench.done.isEmpty());
    }

    /// An action is triggered with the earlier focus restored.
    void anActionIsDoneWhereTheFocusWas() {
        Bench bench;
        bool focused = false;
        bench.window.actions().add({QStringLiteral("look"), {}, QStringLiteral("Look"), {}},
                                   [&] { focused = bench.button.hasFocus(); });
        bench.search("look");
        QTest::keyClick(&bench.words(), Qt::Key_Return);
        QVERIFY(focused);
    }

    void pressedTwiceItStillKnowsTheFocusBefore() {
        Bench bench;
        QTest::keyClick(&bench.words(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(bench.finder().isVisible());
        QTest::keyClick(&bench.words(), Qt::Key_Escape);
        QVERIFY(bench.button.hasFocus());
    }

    void itClosesWhenSomethingElseGetsTheFocus() {
        Bench bench;
        bench.button.setFocus();
        QVERIFY(!bench.finder().isVisible());
        QVERIFY(bench.button.hasFocus());
    }

    void whatCannotBeDoneIsLeftOut() {
        Bench bench;
        bench.window.actions().find(QStringLiteral("share"))->setEnabled(false);
        QVERIFY(bench.search("share").isEmpty());
    }
};

QTEST_MAIN(ActionFinderTest)
#include "action_finder_test.moc"
