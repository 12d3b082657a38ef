// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the window with a golden text of its actions, shortcuts, names for screen readers, tool
// tips and tab order. S4K_APPROVE=1 writes the text. The commit that changes it explains each
// difference.
#include "app/window/language.h"
#include "app/window/tools/tools.h"
#include "tests/app/window/window_bench.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QShortcut>
#include <QTextDocument>

#include <algorithm>
#include <set>

using namespace s4k;
using test::WindowBench;

namespace {

QString oneLine(QString text) {
    if (Qt::mightBeRichText(text)) {
        QTextDocument document;
        document.setHtml(text);
        text = document.toPlainText();
    }
    return text.simplified();
}

QString nameOf(QWidget& widget) {
    QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(&widget);
    return face == nullptr ? QString() : oneLine(face->text(QAccessible::Name));
}

/// `QToolButton "Run" (Runs or pauses the meter)`.
QString lineOf(QWidget& widget) {
    const QString kind = QString::fromLatin1(widget.metaObject()->className());
    const QString tip = oneLine(widget.toolTip());
    return QStringLiteral("%1 \"%2\"%3")
        .arg(kind.section(QStringLiteral("::"), -1), nameOf(widget),
             tip.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(tip));
}

/// The widgets in tab order, starting at the front panel, hidden ones included.
QStringList tabOrder(QWidget& window) {
    QStringList lines;
    QWidget* const first = &window;
    for (QWidget* at = first->nextInFocusChain(); at != first; at = at->nextInFocusChain())
        if ((at->focusPolicy() & Qt::TabFocus) != 0 && window.isAncestorOf(at))
            lines += lineOf(*at);
    return lines;
}

/// Widgets with a name or tool tip that are not in the tab order.
QStringList otherNames(QWidget& window) {
    std::set<QString> lines;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 &&
            !(widget->accessibleName().isEmpty() && widget->toolTip().isEmpty()))
            lines.insert(lineOf(*widget));
    return {lines.begin(), lines.end()};
}

QStringList shortcuts(const QWidget& window) {
    QStringList lines;
    for (const QShortcut* shortcut : window.findChildren<QShortcut*>())
        lines += shortcut->key().toString();
    std::sort(lines.begin(), lines.end());
    return lines;
}

QStringList actions(const QWidget& window) {
    std::set<QString> lines;
    for (const QAction* action : window.findChildren<QAction*>())
        if (!action->text().isEmpty())
            lines.insert(QStringLiteral("%1  %2").arg(oneLine(action->text()),
                                                      action->shortcut().toString()));
    return {lines.begin(), lines.end()};
}

void add(QString& text, const char* title, const QStringList& lines) {
    text += QStringLiteral("## %1\n").arg(QString::fromLatin1(title));
    for (const QString& line : lines)
        text += line.trimmed() + QLatin1Char('\n');
}

QString censusOf(QWidget& window) {
    QString text;
    add(text, "Shortcuts", shortcuts(window));
    add(text, "Actions", actions(window));
    add(text, "Tab order", tabOrder(window));
    add(text, "Other names and tool tips", otherNames(window));
    return text;
}

/// Shows every tool and dock once, in the order of their tables, because each is made when first
/// shown. Then restores the first view.
void showEverything(WindowBench& bench) {
    const std::vector<ui::Tool> tools = app::toolsOf(*bench);
    for (const ui::Tool& tool : tools)
        bench.window.showTool(tool.id);
    for (const ui::Dock& dock : app::docksOf(*bench)) {
        bench.window.openDock(dock.id);
        bench.window.closeDock(dock.id);
    }
    bench.buildHiddenTrendParts();
    bench.window.showTool(tools.front().id);
}

/// The first line that differs; empty when the texts are equal.
QString difference(const QString& expected, const QString& actual) {
    const QStringList a = expected.split(QLatin1Char('\n'));
    const QStringList b = actual.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return QStringLiteral("line %1: expected \"%2\", found \"%3\"")
                .arg(i + 1)
                .arg(a.value(i), b.value(i));
    return {};
}

} // namespace

class CensusTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void windowIsAsWrittenDown_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }

    void windowIsAsWrittenDown() {
        QFETCH(QString, language);
        const app::Language words(*qApp, language);
        WindowBench bench(test::meters(2), true);
        QVERIFY(bench->start().ok());
        bench->show();
        showEverything(bench);
        const QString actual = censusOf(bench.window);
        QFile file(QStringLiteral(S4K_SOURCE_DIR "/tests/app/window/census-%1.txt").arg(language));
        if (qEnvironmentVariable("S4K_APPROVE") == QLatin1String("1")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(actual.toUtf8()) > 0);
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString found = difference(QString::fromUtf8(file.readAll()), actual);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
};

QTEST_MAIN(CensusTest)
#include "census_test.moc"
