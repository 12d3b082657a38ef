// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"
#include "app/window/tools/chart_controller.h"
#include "tests/ui/trends/trend_bench.h"
#include "ui/trends/trend_bar.h"
#include "ui/widgets/line_editor.h"

#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace s4k;
using namespace s4k::test;

class ChartSetsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savedSetsAreKeptFromStartToStart() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s4k.ini"));
        {
            app::Preferences preferences(file);
            ViewBench bench;
            const app::ChartController controller(bench.view, preferences);
            Q_EMIT bench.view.bar().saveSetRequested();
            auto* line = bench.view.editor().findChild<QLineEdit*>();
            line->setText(QStringLiteral("Feeder, 3 \"west\""));
            QTest::keyClick(line, Qt::Key_Return);
        }
        app::Preferences preferences(file);
        ViewBench bench;
        const app::ChartController controller(bench.view, preferences);
        QCOMPARE(bench.view.choice().own().size(), std::size_t{1});
        QCOMPARE(bench.view.choice().own()[0].name, QStringLiteral("Feeder, 3 \"west\""));
        QCOMPARE(bench.view.choice().own()[0].curves.size(), std::size_t{9});
        QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("trends/sets"), 7);
        QVERIFY(app::Preferences(file).chartSets().empty());
    }
};

QTEST_MAIN(ChartSetsTest)
#include "chart_sets_test.moc"
