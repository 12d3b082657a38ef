// SPDX-License-Identifier: GPL-3.0-or-later
// Settings made in the Registers and Setup views, tested with the whole window.
#include "tests/app/window/window_bench.h"
#include "ui/registers/register_model.h"
#include "ui/registers/registers_view.h"
#include "ui/setup/setup_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTableView>

using namespace s4k;
using ui::RegisterModel;

namespace {

struct Bench : test::WindowBench {
    explicit Bench(const char* tool) {
        window.showTool(QString::fromLatin1(tool));
        show();
        session.passSeconds(3);
        QTest::qWait(1);
    }
    QTableView& table() { return the<QTableView>("Register map"); }
    QModelIndex at(int number, RegisterModel::Column column) {
        const QAbstractItemModel& model = *table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data(RegisterModel::NumberRole).toInt() == number)
                return model.index(row, column);
        return {};
    }
    QDoubleSpinBox& edit(int number) {
        table().setCurrentIndex(at(number, RegisterModel::Value));
        table().edit(at(number, RegisterModel::Value));
        return *table().viewport()->findChild<QDoubleSpinBox*>();
    }
    std::int32_t now(Parameter p) { return session.snapshot().settings[p]; }
};

} // namespace

class SettingsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void editingInPlaceWritesTheMeter() {
        Bench bench("registers");
        auto& field = bench.edit(131);
        field.setValue(250);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(bench.now(Parameter::CtPrimary), 250);
        QVERIFY(!bench.window.messages().isVisible());
    }

    void aRefusalKeepsTheOldValueAndSaysWhy() {
        Bench bench("registers");
        auto& field = bench.edit(134);
        field.setValue(32000); // without PTs
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY(bench.window.messages().isVisible());
        const ui::Message& message = bench.window.messages().message();
        QVERIFY(!message.thing.isEmpty() && !message.cause.isEmpty() && !message.remedy.isEmpty());
        QCOMPARE(bench.now(Parameter::SystemVoltage), 600);
        QCOMPARE(bench.at(134, RegisterModel::Value).data().toString(), QStringLiteral("600 V"));
    }

    void theSetupViewWritesTheMeter() {
        Bench bench("setup");
        bench.the<QDoubleSpinBox>("CT primary current").setValue(400);
        bench.the<QPushButton>("Apply the changes").click();
        QTRY_COMPARE(bench.now(Parameter::CtPrimary), 400);
        QTRY_VERIFY(!bench.the<QPushButton>("Apply the changes").isEnabled());
    }

    void keysOpenTheRegisters() {
        Bench bench("trends");
        QTest::keyClick(&bench.window, Qt::Key_7, Qt::ControlModifier);
        QVERIFY(bench.sees<ui::RegistersView>());
        QTest::keyClick(&bench.window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(bench.window.focusWidget()->accessibleName(),
                 QStringLiteral("Search the registers"));
    }

    void keysOpenTheSetup() {
        Bench bench("trends");
        QTest::keyClick(&bench.window, Qt::Key_8, Qt::ControlModifier);
        QVERIFY(bench.sees<ui::SetupView>());
        QCOMPARE(bench.window.focusWidget()->accessibleName(), QStringLiteral("Modbus address"));
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
