// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/widgets/theme.h"
#include "ui/window/action_table.h"
#include "ui/window/dock_area.h"
#include "ui/window/message_bar.h"
#include "ui/window/tool_stack.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace s4k;

namespace {

/// A view that records the calls of its hooks.
class View final : public QLineEdit {
public:
    View(const QString& id, QStringList& done, QWidget* parent)
        : QLineEdit(parent), m_id(id), m_done(done) {
        setObjectName(QStringLiteral("view"));
    }
    void focusFirst() { m_done += m_id + QStringLiteral(": focus"); }
    void focusFilter() { m_done += m_id + QStringLiteral(": filter"); }
    void askForExport() { m_done += m_id + QStringLiteral(": export"); }

private:
    QString m_id;
    QStringList& m_done;
};

/// A window with three tools: `plain` has no hooks, `charts` can be exported, `table` can be
/// filtered.
struct Bench {
    QStringList done;
    ui::MainWindow window;
    QLabel* column = new QLabel;
    QLabel* line = new QLabel;
    QLabel* front = new QLabel;
    QLabel* welcome = new QLabel;
    QLabel* readings = new QLabel;

    explicit Bench(const QSize& size = {1280, 800}) {
        ui::Tool charts = tool("charts", Qt::CTRL | Qt::Key_1);
        charts.focus = ui::hookOf(&View::focusFirst);
        charts.exportShown = ui::hookOf(&View::askForExport);
        charts.tall = false;
        window.addTool(charts);
        window.addTool(tool("plain", Qt::CTRL | Qt::Key_2));
        ui::Tool table = tool("table", Qt::CTRL | Qt::Key_3);
        table.filter = ui::hookOf(&View::focusFilter);
        window.addTool(table);
        addDock();
        column->setFixedWidth(176);
        front->setFixedSize(376, 424);
        ui::WindowParts parts;
        parts.meterColumn = column;
        parts.meterLine = line;
        parts.front = front;
        parts.welcome = welcome;
        parts.readings = readings;
        parts.barActions = {QStringLiteral("share")};
        window.setParts(parts);
        window.resize(size);
        window.openFirstTool();
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }
    ui::Tool tool(const char* name, const QKeySequence& key) {
        ui::Tool one;
        one.id = QString::fromLatin1(name);
        one.title = one.id;
        one.shortcut = key;
        one.create = [this, id = one.id](QWidget* parent) { return new View(id, done, parent); };
        return one;
    }
    void addDock() {
        ui::Dock dock;
        dock.id = QStringLiteral("share");
        dock.title = QStringLiteral("Share");
        dock.shortcut = Qt::CTRL | Qt::Key_H;
        dock.create = [](QWidget* parent) {
            auto* const panel = new QLabel(parent);
            panel->setFixedWidth(300);
            (new QLineEdit(panel))->setObjectName(QStringLiteral("field"));
            return panel;
        };
        dock.opened = [this](QWidget&) { done += QStringLiteral("share: opened"); };
        window.addDock(dock);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::ControlModifier) {
        QTest::keyClick(&window, key, with);
    }
    QList<QLineEdit*> views() { return window.findChildren<QLineEdit*>(QStringLiteral("view")); }
    QStringList take() { return std::exchange(done, {}); }
    QAction& action(const char* id) { return *window.actions().find(QString::fromLatin1(id)); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
};

} // namespace

class MainWindowTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void tabGoesThroughTheWindowAsItIsLaidOut() {
        Bench bench;
        bench.window.openDock(QStringLiteral("share"));
        bench.window.showTool(QStringLiteral("plain")); // created after the dock
        QStringList order;
        QWidget* const first = bench.window.findChild<QToolButton*>();
        for (QWidget* at = first; order.isEmpty() || at != first; at = at->nextInFocusChain())
            if (at->isVisible() && (at->focusPolicy() & Qt::TabFocus) != 0)
                order += at->accessibleName() + at->objectName();
        const auto place = [&order](const char* name) {
            return order.indexOf(QString::fromLatin1(name));
        };
        QVERIFY(place("Share") >= 0 && place("Share") < place("Keyboard shortcuts"));
        QVERIFY(place("Keyboard shortcuts") < place("View: plain"));
        QVERIFY(place("View: plain") < place("view"));
        QVERIFY(place("view") < place("field"));
    }

    void theFirstToolIsShownWithTheWindow() {
        Bench bench;
        QCOMPARE(bench.views().size(), 1);
        QVERIFY(bench.views().front()->isVisible());
        QVERIFY(bench.take().isEmpty()); // without the focus
    }

    void aKeyShowsAToolAndGivesItTheFocus() {
        Bench bench;
        QSignalSpy shown(bench.window.findChild<ui::ToolStack*>(), &ui::ToolStack::changed);
        bench.press(Qt::Key_2);
        QCOMPARE(shown.takeFirst().at(0).toString(), QStringLiteral("plain"));
        QVERIFY(qobject_cast<QLineEdit*>(bench.window.focusWidget()) != nullptr);
        bench.press(Qt::Key_1);
        QCOMPARE(bench.take(), QStringList{QStringLiteral("charts: focus")});
        bench.window.showTool(QStringLiteral("table"));
        bench.window.showTool(QStringLiteral("nothing"));
        QCOMPARE(shown.count(), 2);
        QVERIFY(bench.take().isEmpty());
    }

    void filterAndExportAreThoseOfTheTool() {
        Bench bench;
        bench.press(Qt::Key_E);
        QCOMPARE(bench.take(), QStringList{QStringLiteral("charts: export")});
        bench.press(Qt::Key_F); // charts has no filter: the last tool with one is shown
        QCOMPARE(bench.take(), QStringList{QStringLiteral("table: filter")});
        bench.press(Qt::Key_F);
        QCOMPARE(bench.take(), QStringList{QStringLiteral("table: filter")});
        bench.press(Qt::Key_E); // nothing to export
        QVERIFY(bench.take().isEmpty());
    }

    void aDockOpensAndClosesByItsAction() {
        Bench bench;
        QSignalSpy changed(bench.window.findChild<ui::DockArea*>(), &ui::DockArea::changed);
        bench.press(Qt::Key_H);
        const QString id = QStringLiteral("share");
        QVERIFY(bench.window.isDockOpen(id) && bench.action("share").isChecked());
        QCOMPARE(bench.take(), QStringList{QStringLiteral("share: opened")});
        bench.press(Qt::Key_H);
        QVERIFY(!bench.window.isDockOpen(id) && !bench.action("share").isChecked());
        bench.window.openDock(id);
        QVERIFY(bench.action("share").isChecked());
        bench.window.closeDock(id);
        QVERIFY(!bench.action("share").isChecked());
        QCOMPARE(changed.count(), 4);
    }

    void theBarHasAButtonOfItsActions() {
        Bench bench;
        QToolButton* found = nullptr;
        for (auto* button : bench.window.findChildren<QToolButton*>())
            if (button->accessibleName() == QLatin1String("Share"))
                found = button;
        QVERIFY(found != nullptr && found->isCheckable());
        found->click();
        QVERIFY(bench.window.isDockOpen(QStringLiteral("share")) && found->isChecked());
    }

    /// A button or an editor uses its Space; elsewhere Space triggers the action with this spare
    /// key.
    void spareKeysActWhereNothingWantsThem() {
        Bench bench;
        int runs = 0;
        bench.window.actions().add({QStringLiteral("run"), {}, {}, {}, {}, {}, Qt::Key_Space},
                                   [&runs] { ++runs; });
        bench.press(Qt::Key_Space, {});
        QCOMPARE(runs, 1);
        QLineEdit* const editor = bench.views().front();
        QTest::keyClick(editor, Qt::Key_Space);
        QCOMPARE(runs, 1);
        QCOMPARE(editor->text(), QStringLiteral(" "));
    }

    void escapeDismissesTheMessage() {
        Bench bench;
        ui::Message message;
        message.thing = QStringLiteral("thing");
        bench.window.messages().showMessage(message);
        QVERIFY(bench.window.messages().isVisible());
        bench.press(Qt::Key_Escape, {});
        QVERIFY(!bench.window.messages().isVisible());
    }

    void aDroppedFileIsAskedFor() {
        Bench bench;
        QSignalSpy dropped(&bench.window, &ui::MainWindow::fileDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/x.cfg"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bench.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bench.window, &drop);
        QCOMPARE(dropped.takeFirst().at(0).toString(), QStringLiteral("/nowhere/x.cfg"));
    }

    void whatHasRoomIsShown_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("many");
        QTest::addColumn<bool>("dock");
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QSize& size, bool many, bool dock,
                            const char* tool, const char* shown) {
            QTest::newRow(name) << size << many << dock << QString::fromLatin1(tool)
                                << QString::fromLatin1(shown);
        };
        row("wide", {1280, 800}, false, false, "charts", "welcome readings");
        row("wide, many", {1280, 800}, true, false, "charts", "column welcome readings");
        row("narrow, many", {1100, 800}, true, false, "charts", "line welcome readings");
        row("wide, many, dock", {1280, 800}, true, true, "charts", "column readings");
        row("narrow, many, dock", {1100, 800}, true, true, "charts", "line readings");
        row("no room for both", {1024, 800}, true, true, "charts", "");
        row("tall tool", {1280, 800}, false, false, "plain", "readings");
        row("low", {1280, 640}, false, false, "charts", "welcome readings");
        row("low, tall tool", {1280, 640}, false, false, "plain", "");
        row("low, dock", {1280, 640}, false, true, "charts", "readings");
    }

    void whatHasRoomIsShown() {
        QFETCH(QSize, size);
        QFETCH(bool, many);
        QFETCH(bool, dock);
        QFETCH(QString, tool);
        QFETCH(QString, shown);
        Bench bench(size);
        bench.window.setWelcomeShown(true);
        bench.window.setManyMeters(many);
        bench.window.showTool(tool);
        if (dock)
            bench.window.openDock(QStringLiteral("share"));
        QStringList parts;
        const std::pair<const char*, QWidget*> all[]{{"column", bench.column},
                                                     {"line", bench.line},
                                                     {"welcome", bench.welcome},
                                                     {"readings", bench.readings}};
        for (const auto& [name, part] : all)
            if (part->isVisible())
                parts += QString::fromLatin1(name);
        QCOMPARE(parts.join(QLatin1Char(' ')), shown);
        QVERIFY(bench.front->isVisible());
    }

    void theFrontPanelIsFittedFirst() {
        Bench bench;
        QSignalSpy fitted(&bench.window, &ui::MainWindow::aboutToArrange);
        bench.window.resize(1600, 900);
        QTRY_VERIFY(!fitted.isEmpty());
        QCOMPARE(fitted.last().at(0).toSize(), QSize(1600, 900));
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
