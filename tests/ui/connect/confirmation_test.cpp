// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/connect/write_confirmation.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace s4k;
using ui::WriteConfirmation;
using ui::WriteQuestion;

namespace {

const QString kMeter = QStringLiteral("unit 17 on 127.0.0.1:502");

WriteQuestion oneChange() {
    return {kMeter, {ui::writeView(Difference{Parameter::CtPrimary, 100, 200})}};
}

WriteQuestion oneCommand() {
    return {kMeter, {ui::writeView(Command::ResetEnergy)}};
}

struct Bench {
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    std::vector<bool> answers;
    QPointer<WriteConfirmation> dialog;

    explicit Bench(const WriteQuestion& question = oneChange()) {
        window->resize(800, 600);
        window->show();
        dialog = new WriteConfirmation(
            question, [this](bool yes) { answers.push_back(yes); }, window.get());
        dialog->open();
        QTest::qWait(1);
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(*dialog, name);
    }
    QPushButton& write() { return named<QPushButton>("Write"); }
    QPushButton& leave() { return named<QPushButton>("Do not write"); }
    QTableWidget& table() { return named<QTableWidget>("Changes"); }
    QString cell(int row, int column) { return table().item(row, column)->text(); }
    /// Whether there was exactly this answer and the dialog is destroyed.
    bool gave(bool yes) {
        return QTest::qWaitFor([this] { return dialog.isNull(); }) &&
               answers == std::vector<bool>{yes};
    }
};

} // namespace

class ConfirmationTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void itSaysWhatWillHappen() {
        Bench bench;
        QCOMPARE(bench.dialog->windowTitle(), QStringLiteral("Change a live meter?"));
        QVERIFY(bench.dialog->windowModality() == Qt::WindowModal && bench.dialog->isVisible());
        auto& meter = bench.named<QLabel>("Meter");
        QCOMPARE(meter.text(), kMeter);
        QVERIFY(meter.font().bold() || meter.font().weight() >= QFont::DemiBold);
        QCOMPARE(bench.cell(0, 0), QStringLiteral("CT primary current (register 131)"));
        QCOMPARE(bench.cell(0, 1), QStringLiteral("100 A"));
        QCOMPARE(bench.cell(0, 2), QStringLiteral("200 A"));
        QVERIFY(bench.answers.empty());
    }

    void itIsToldToWhoCannotSeeIt() {
        Bench bench;
        QCOMPARE(bench.dialog->accessibleName(), QStringLiteral("Change a live meter?"));
        QCOMPARE(bench.dialog->accessibleDescription(),
                 QStringLiteral("unit 17 on 127.0.0.1:502. CT primary current (register 131): now "
                                "100 A, new value 200 A."));
        QVERIFY(!bench.write().accessibleDescription().isEmpty() &&
                !bench.leave().accessibleDescription().isEmpty());
    }

    void writingMustBeMeant() {
        Bench bench;
        QVERIFY(bench.leave().isDefault() && bench.leave().hasFocus());
        QVERIFY(!bench.write().isDefault() && !bench.write().autoDefault());
        QTest::keyClick(bench.dialog, Qt::Key_Return);
        QVERIFY(bench.gave(false));
    }

    void returnNeverWrites() {
        Bench bench;
        bench.write().setFocus();
        QTest::keyClick(&bench.write(), Qt::Key_Return);
        QVERIFY(bench.gave(false));
    }

    void escapeSaysNo() {
        Bench bench;
        QTest::keyClick(bench.dialog, Qt::Key_Escape);
        QVERIFY(bench.gave(false));
    }

    void closingSaysNo() {
        Bench bench;
        bench.dialog->close();
        QVERIFY(bench.gave(false));
    }

    void theButtonsAnswer() {
        Bench yes;
        yes.write().click();
        QVERIFY(yes.gave(true));
        Bench no;
        no.leave().click();
        QVERIFY(no.gave(false));
    }

    void keysReachTheButtons() {
        Bench bench;
        QTest::keyClick(bench.dialog, Qt::Key_W, Qt::AltModifier);
        QVERIFY(bench.gave(true));
        Bench space;
        space.write().setFocus();
        QTest::keyClick(&space.write(), Qt::Key_Space);
        QVERIFY(space.gave(true));
    }

    void goingAwaySaysNo() {
        Bench deleted;
        delete deleted.dialog;
        QVERIFY(deleted.gave(false));
        Bench parentless;
        parentless.window.reset();
        QVERIFY(parentless.gave(false));
    }

    void anAnswerIsGivenOnce() {
        Bench bench;
        bench.write().click();
        QVERIFY(bench.dialog == nullptr || !bench.dialog->isVisible());
        delete bench.dialog;
        bench.window.reset();
        QCOMPARE(bench.answers, std::vector<bool>{true});
    }

    /// The function that receives the answer may destroy the window at once.
    void theAnswerMayEndTheParent() {
        auto window = std::make_unique<QWidget>();
        window->show();
        int answers = 0;
        QPointer dialog = new WriteConfirmation(
            oneChange(),
            [&](bool) {
                ++answers;
                window->hide();
            },
            window.get());
        dialog->open();
        dialog->reject();
        QTRY_VERIFY(dialog.isNull());
        QCOMPARE(answers, 1);
    }

    void aBatchIsShownWhole() {
        WriteQuestion question{kMeter, {}};
        for (int i = 0; i < 15; ++i)
            question.changes.push_back({QStringLiteral("Setting %1 (register %2)").arg(i).arg(i),
                                        QString::number(i), QString::number(i + 1)});
        Bench bench(question);
        QCOMPARE(bench.table().rowCount(), 15);
        for (int i = 0; i < 15; ++i) {
            QCOMPARE(bench.cell(i, 0), question.changes[static_cast<std::size_t>(i)].what);
            QVERIFY(bench.dialog->accessibleDescription().contains(
                QStringLiteral("Setting %1 (register %1): now %1, new value %2.")
                    .arg(i)
                    .arg(i + 1)));
        }
        QVERIFY(bench.dialog->height() < 520);
        QVERIFY(bench.table().verticalScrollBar()->maximum() > 0);
        bench.table().setFocus();
        bench.table().setCurrentCell(0, 0);
        QTest::keyClick(&bench.table(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(bench.table().currentRow(), 14);
        QVERIFY(bench.table().viewport()->rect().intersects(
            bench.table().visualItemRect(bench.table().item(14, 0))));
        QTest::keyClick(&bench.table(), Qt::Key_Return); // declines as well
        QVERIFY(bench.gave(false));
    }

    void nothingIsCutOff() {
        WriteQuestion question{
            kMeter,
            {{QStringLiteral("Schwellwert der Unsymmetrie der Spannungen (Register 143)"),
              QStringLiteral("3L-1n  (dreiphasig, A + B + C + N)"),
              QStringLiteral("3L  (dreiphasig, A + B + C)")},
             {QStringLiteral("Befehl 21212 (Register 129)"),
              {},
              QStringLiteral(
                  "H\u00F6chstwert auf den gegenw\u00E4rtigen Wert zur\u00FCcksetzen")}}};
        Bench bench(question);
        const QTableWidget& table = bench.table();
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 2 + (row == 0); ++column) {
                const int width = table.columnWidth(column) +
                                  (row == 1 && column == 1 ? table.columnWidth(2) : 0);
                const QRect needed = table.fontMetrics().boundingRect(
                    QRect(0, 0, width - 2 * ui::space::kMedium, 1000), Qt::TextWordWrap,
                    table.item(row, column)->text());
                QVERIFY(table.rowHeight(row) >= needed.height());
            }
        QCOMPARE(table.verticalScrollBar()->maximum(), 0);
        QVERIFY(table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2) <=
                table.width());
    }

    void commandsAreFinal() {
        Bench bench(oneCommand());
        QCOMPARE(bench.cell(0, 0), QStringLiteral("Command 30078 (register 129)"));
        QCOMPARE(bench.cell(0, 1), QStringLiteral("Clear all energy accumulators"));
        QCOMPARE(bench.table().columnSpan(0, 1), 2);
        QVERIFY(bench.table().horizontalHeader()->isHidden()); // a command has no old and new value
        bool warned = false;
        for (const QLabel* label : bench.dialog->findChildren<QLabel*>())
            warned = warned || (label->isVisible() &&
                                label->text() == QStringLiteral("A command cannot be undone."));
        QVERIFY(warned);
        QVERIFY(bench.dialog->accessibleDescription().endsWith(
            QStringLiteral("Command 30078 (register 129): Clear all energy accumulators. A command "
                           "cannot be undone.")));
        Bench setting;
        QVERIFY(!setting.dialog->accessibleDescription().contains(QStringLiteral("undone")));
        QVERIFY(!setting.table().horizontalHeader()->isHidden());
    }

    void markupIsNone() {
        const QString name = QStringLiteral("<img src='x'> & <b>bold</b>");
        Bench bench({name, {{name, name, name}}});
        QVERIFY(bench.named<QLabel>("Meter").textFormat() == Qt::PlainText);
        QCOMPARE(bench.named<QLabel>("Meter").text(), name);
        QCOMPARE(bench.cell(0, 2), name);
    }

    void aQuestionWithoutChangesIsNoTrap() {
        Bench bench({kMeter, {}});
        bench.leave().click();
        QVERIFY(bench.gave(false));
    }

    void valuesCarryTheirUnits_data() {
        QTest::addColumn<int>("parameter");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("text");
        const auto add = [](Parameter p, int value, const char* text) {
            QTest::newRow(text) << static_cast<int>(p) << value << QString::fromLatin1(text);
        };
        add(Parameter::SystemType, 40, "3L-1n");
        add(Parameter::CtPrimary, 400, "400 A");
        add(Parameter::CtSecondary, 3, "0.33 V");
        add(Parameter::PtRatio, 4000, "40.00");
        add(Parameter::SystemVoltage, 480, "480 V");
        add(Parameter::DisplayUnits, 0, "IEC");
        add(Parameter::PhaseLossVoltage, 10, "10 %");
        add(Parameter::PhaseLossImbalance, 25, "25 %");
        add(Parameter::PulseEnergy, 1000, "1000 Wh");
        add(Parameter::DemandSubintervals, 6, "6");
        add(Parameter::DemandSubintervalSeconds, 900, "900 s");
        add(Parameter::Parity, 1, "even");
        add(Parameter::CtPrimary, 65535, "65535 A"); // nonsense of another device
        add(Parameter::SystemType, 0, "0");
    }
    void valuesCarryTheirUnits() {
        QFETCH(int, parameter);
        QFETCH(int, value);
        QFETCH(QString, text);
        QCOMPARE(ui::valueText(static_cast<Parameter>(parameter), value), text);
    }
};

QTEST_MAIN(ConfirmationTest)
#include "confirmation_test.moc"
