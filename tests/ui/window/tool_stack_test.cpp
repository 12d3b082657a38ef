// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/window/tool_stack.h"

#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace s4k;

namespace {

/// Three tools that record when they are created.
struct Bench {
    QStringList made;
    QWidget window; // its size does not depend on its content
    ui::ToolStack& stack{*new ui::ToolStack(&window)};

    Bench() {
        for (const char* const id : {"trends", "demand", "traffic"})
            stack.add(tool(QString::fromLatin1(id)), QStringLiteral("tip of ") + QLatin1String(id));
    }
    ui::Tool tool(const QString& id) {
        ui::Tool one;
        one.id = id;
        one.title = id.toUpper();
        one.create = [this, id](QWidget* parent) -> QWidget* {
            made += id;
            return new QLabel(id, parent);
        };
        return one;
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(stack, name);
    }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    QString shown() {
        const auto* label = qobject_cast<QLabel*>(stack.currentWidget());
        return label == nullptr ? QString() : label->text();
    }
};

} // namespace

class ToolStackTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aToolIsMadeWhenItIsFirstShown() {
        Bench bench;
        QVERIFY(bench.made.isEmpty());
        QVERIFY(bench.stack.current() == nullptr && bench.stack.currentWidget() == nullptr);
        QSignalSpy changed(&bench.stack, &ui::ToolStack::changed);
        bench.stack.show(QStringLiteral("demand"));
        QCOMPARE(bench.made, QStringList{QStringLiteral("demand")});
        QCOMPARE(bench.stack.current()->id, QStringLiteral("demand"));
        QCOMPARE(bench.shown(), QStringLiteral("demand"));
        bench.stack.show(QStringLiteral("trends"));
        bench.stack.show(QStringLiteral("demand")); // shows the same widget again
        QCOMPARE(bench.made, QStringList({QStringLiteral("demand"), QStringLiteral("trends")}));
        QCOMPARE(bench.shown(), QStringLiteral("demand"));
        QCOMPARE(changed.count(), 3);
        QCOMPARE(changed[1][0].toString(), QStringLiteral("trends"));
    }

    void anUnknownOrTheSameToolChangesNothing() {
        Bench bench;
        bench.stack.show(QStringLiteral("trends"));
        QSignalSpy changed(&bench.stack, &ui::ToolStack::changed);
        bench.stack.show(QStringLiteral("nothing"));
        bench.stack.show(QStringLiteral("trends"));
        QCOMPARE(changed.count(), 0);
        QCOMPARE(bench.shown(), QStringLiteral("trends"));
    }

    void tabsAndListChoose() {
        Bench bench;
        bench.stack.resize(800, 400);
        bench.window.show();
        auto& tabs = bench.named<ui::Segmented>("View");
        auto& list = bench.named<QComboBox>("View");
        bench.named<QToolButton>("View: DEMAND").click();
        QCOMPARE(bench.shown(), QStringLiteral("demand"));
        QCOMPARE(list.currentIndex(), 1);
        QVERIFY(tabs.isVisible() && !list.isVisible());
        QCOMPARE(bench.named<QToolButton>("View: DEMAND").toolTip(),
                 QStringLiteral("tip of demand"));
        Q_EMIT list.activated(2);
        QCOMPARE(bench.shown(), QStringLiteral("traffic"));
        QCOMPARE(tabs.current(), 2);
    }

    /// A list replaces tabs without room; buttons stay at the end.
    void aListTakesThePlaceOfTabs() {
        Bench bench;
        for (int i = 0; i < 6; ++i)
            bench.stack.add(bench.tool(QStringLiteral("another tool %1").arg(i)), {});
        auto* const button = new QToolButton;
        button->setText(QStringLiteral("Report"));
        bench.stack.addButton(button);
        QWidget& stack = bench.stack;
        stack.resize(1600, 400);
        bench.window.show();
        auto& tabs = bench.named<ui::Segmented>("View");
        QVERIFY(tabs.isVisible() && !tabs.isTight());
        stack.resize(400, 400);
        QTest::qWait(1);
        QVERIFY(!tabs.isVisible() && bench.named<QComboBox>("View").isVisible());
        QVERIFY(button->isVisible() && button->geometry().right() < 400);
        stack.resize(1600, 400);
        QTest::qWait(1);
        QVERIFY(tabs.isVisible() && !tabs.isTight());
    }
};

QTEST_MAIN(ToolStackTest)
#include "tool_stack_test.moc"
