// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"
#include "tests/app/window/window_bench.h"
#include "ui/widgets/theme.h"
#include "ui/window/shortcut_overlay.h"

#include <QAction>
#include <QApplication>
#include <QFrame>

#include <set>

using namespace s4k;

class ShortcutsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void theListOfShortcutsFits_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }

    void theListOfShortcutsFits() {
        QFETCH(QString, language);
        const app::Language words(*qApp, language);
        test::WindowBench bench;
        bench.show({1024, 640});
        auto& overlay = *bench.window.findChild<ui::ShortcutOverlay*>();
        bench.act("shortcuts");
        QVERIFY(overlay.isVisible());
        auto& card = *overlay.findChild<QFrame*>(QStringLiteral("popover"));
        QVERIFY2(overlay.rect().contains(card.geometry()),
                 qPrintable(QStringLiteral("%1 x %2").arg(card.width()).arg(card.height())));
        std::set<QString> texts;
        for (const QLabel* label : card.findChildren<QLabel*>())
            texts.insert(label->text());
        for (const QAction* action : bench.window.actions().actions())
            if (const QString keys = bench.window.actions().keysOf(*action); !keys.isEmpty())
                QVERIFY2(texts.count(keys) != 0, qPrintable(action->text()));
        QLocale::setDefault(QLocale::c());
    }

    void noTwoActionsHaveOneKey() {
        test::WindowBench bench;
        std::set<QString> keys;
        for (const QAction* action : bench.window.actions().actions())
            if (!action->shortcut().isEmpty())
                QVERIFY2(keys.insert(action->shortcut().toString()).second,
                         qPrintable(action->text()));
        QVERIFY(keys.size() > 10);
    }
};

QTEST_MAIN(ShortcutsTest)
#include "shortcuts_test.moc"
