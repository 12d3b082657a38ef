// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/command_code.h"
#include "tests/ui/registers/registers_bench.h"
#include "ui/registers/register_details.h"
#include "ui/registers/registers_view.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <limits>

using namespace s4k;
using namespace s4k::test;
using ui::RegisterModel;

class RegistersTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void theModelKeepsItsPromises() {
        RegisterModel model;
        ui::RegisterFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester outer(&filter,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        MeterSnapshot snapshot;
        snapshot.image = encode({}, {}, {});
        model.setSnapshot(snapshot);
        filter.setKind(ui::RegisterFilter::Kind::Valid);
        snapshot.settings.set(Parameter::SystemType, 31);
        snapshot.image = encode({}, snapshot.settings, {});
        model.setSnapshot(snapshot);
        snapshot.powered = false;
        model.setSnapshot(snapshot);
        model.setAge(3.0);
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(model.rowCount(), 115);
    }

    void rowsAreTheTable() {
        const RegisterModel model;
        QCOMPARE(model.rowCount(), static_cast<int>(kRegisterTable.size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            const RegisterRow& one = kRegisterTable[static_cast<std::size_t>(row)];
            const QString number = text(model, row, RegisterModel::Number);
            QCOMPARE(number.section(QChar(0x2013), 0, 0).toInt(), int{one.number});
            QCOMPARE(number.section(QChar(0x2013), -1).toInt(), one.number + one.words - 1);
            QCOMPARE(text(model, row, RegisterModel::Address).section(QChar(0x2013), 0, 0).toInt(),
                     one.number - 1);
            QCOMPARE(text(model, row, RegisterModel::Symbol).toStdString(),
                     std::string(one.symbol));
            QCOMPARE(text(model, row, RegisterModel::Access),
                     one.access == Access::ReadWrite ? QStringLiteral("R/W") : QStringLiteral("R"));
        }
    }

    /// Every number in the table equals the value of the words in the image.
    void valuesAreThoseOfTheImage_data() {
        QTest::addColumn<int>("code");
        for (const SystemType type : kSystemTypes)
            QTest::addRow("%d", static_cast<int>(type)) << static_cast<int>(type);
    }
    void valuesAreThoseOfTheImage() {
        QFETCH(int, code);
        RegistersBench bench;
        bench.requestSystemType(*systemTypeFromCode(code));
        bench.meter.passSeconds(5);
        const MeterSnapshot& snapshot = bench.session.snapshot();
        RegisterModel model;
        model.setSnapshot(snapshot);
        int compared = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const RegisterRow& one = RegisterModel::rowAt(row);
            QString words;
            for (std::uint16_t i = 0; i < one.words; ++i)
                words += QString::asprintf("%s%04X", i > 0 ? " " : "",
                                           *snapshot.image.word(RegisterNumber{
                                               static_cast<std::uint16_t>(one.number + i)}));
            QCOMPARE(text(model, row, RegisterModel::Raw), words);
            const bool valid = contains(one.validIn, *systemTypeFromCode(code));
            QCOMPARE(model.stateAt(row) == RegisterModel::State::NotInType, !valid);
            if (!valid || !one.quantity)
                continue;
            const double expected = registerValue(snapshot.image, one);
            const QString value = text(model, row, RegisterModel::Value);
            QVERIFY2(std::isnan(expected) == (value == QStringLiteral("\u2013")),
                     qPrintable(value));
            if (std::isnan(expected))
                continue;
            const double shown = value.section(QLatin1Char(' '), 0, 0).toDouble();
            QVERIFY2(std::abs(shown - expected) <= 1e-6 * std::max(1.0, std::abs(expected)),
                     qPrintable(value));
            QVERIFY(one.unit.empty() || one.unit == "ratio" ||
                    value.endsWith(
                        QLatin1String(one.unit.data(), static_cast<qsizetype>(one.unit.size()))));
            ++compared;
        }
        QVERIFY2(compared > 40, qPrintable(QString::number(compared)));
    }

    void alertsAreNoMissingReading() {
        RegisterModel model;
        MeterSnapshot snapshot;
        MeterStatus status;
        status.alerts = 0x8000;
        snapshot.image = encode({}, {}, status);
        model.setSnapshot(snapshot);
        QVERIFY(model.stateAt(rowOf(146)) == RegisterModel::State::Valid);
        QVERIFY(model.stateAt(rowOf(25)) == RegisterModel::State::NoReading);
    }

    void whatIsNotValidIsMuted() {
        RegistersBench bench;
        bench.requestSystemType(SystemType::OnePhaseLn);
        bench.meter.passSeconds(2);
        RegisterModel& model = bench.view.model();
        QTRY_COMPARE(text(model, rowOf(12), RegisterModel::Validity), QStringLiteral("not valid"));
        QCOMPARE(
            model.index(rowOf(12), RegisterModel::Value).data(Qt::ForegroundRole).value<QColor>(),
            ui::lightColours().muted);
        QVERIFY(!model.index(rowOf(10), RegisterModel::Value).data(Qt::ForegroundRole).isValid());
    }

    void searches_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("number or address") << "130" << QList<int>{130, 131};
        QTest::newRow("second word") << "0x101" << QList<int>{257};
        QTest::newRow("hexadecimal address") << "0x81" << QList<int>{130};
        QTest::newRow("symbol") << "ct_prim" << QList<int>{131};
        QTest::newRow("text") << "max demand to PRESENT" << QList<int>{129};
        QTest::newRow("nothing") << "nowhere" << QList<int>{};
        QTest::newRow("far too much") << "99999999999999999999" << QList<int>{};
    }
    void searches() {
        QFETCH(QString, words);
        QFETCH(QList<int>, numbers);
        RegisterModel model;
        ui::RegisterFilter filter;
        filter.setSourceModel(&model);
        filter.setText(words);
        QList<int> found;
        for (int row = 0; row < filter.rowCount(); ++row)
            found += filter.index(row, 0).data(RegisterModel::NumberRole).toInt();
        QCOMPARE(found, numbers);
    }

    void filtersValidAndWritable() {
        RegistersBench bench;
        QCOMPARE(bench.shown().rowCount(), 115);
        bench.named<QToolButton>("Registers shown: Valid").click();
        int readings = 0;
        for (const RegisterRow& row : kRegisterTable)
            readings += !std::isnan(registerValue(bench.session.snapshot().image, row));
        QVERIFY(readings > 100);
        QTRY_COMPARE(bench.shown().rowCount(), readings);
        bench.named<QToolButton>("Registers shown: Writable").click();
        QCOMPARE(bench.shown().rowCount(), 12); // 11 parameters and the command
        bench.search("nowhere");
        QCOMPARE(bench.shown().rowCount(), 0);
        QVERIFY(!bench.table().isVisible());
        bench.search("");
        QCOMPARE(bench.shown().rowCount(), 12);
    }

    void onlyWhatIsKnownCanBeWritten() {
        RegistersBench bench;
        int editable = 0;
        for (int row = 0; row < bench.view.model().rowCount(); ++row)
            editable += (bench.view.model().index(row, RegisterModel::Value).flags() &
                         Qt::ItemIsEditable) != 0;
        QCOMPARE(editable, 12);
        const auto canEdit = [&](std::uint16_t number) {
            return (bench.view.model().index(rowOf(number), RegisterModel::Value).flags() &
                    Qt::ItemIsEditable) != 0;
        };
        QVERIFY(!canEdit(151) && !canEdit(152) && !canEdit(135));
        ui::Availabilities closed{};
        closed[index(Parameter::CtPrimary)] = Availability::ReadOnly;
        bench.meter.store.setAvailabilities(1, closed);
        QVERIFY(!canEdit(131) && canEdit(133));
    }

    void editingInPlaceWritesTheMeter() {
        RegistersBench bench;
        auto* field = bench.edit<QDoubleSpinBox>(131);
        QVERIFY(field != nullptr);
        field->setValue(250);
        bench.meter.passSeconds(2); // a reading does not change the open editor
        QTest::qWait(2 * ui::RegistersView::kRefreshMs);
        QCOMPARE(field->value(), 250.0);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.session.snapshot().settings[Parameter::CtPrimary], 250);
        QTRY_COMPARE(bench.value(131), QStringLiteral("250 A"));
    }

    void choicesAreChosenInPlace() {
        RegistersBench bench;
        auto* box = bench.edit<QComboBox>(130);
        QCOMPARE(box->count(), 5);
        box->setCurrentIndex(box->findData(31));
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(systemType(bench.session.snapshot().settings) == SystemType::ThreePhaseDelta);
    }

    void aCommandMustBeMeant() {
        RegistersBench bench;
        QSignalSpy asked(&bench.view, &ui::RegistersView::commandRequested);
        auto* box = bench.edit<QComboBox>(129);
        QCOMPARE(box->count(), 1 + static_cast<int>(modbus::kCommandCodes.size()));
        QTest::keyClick(box, Qt::Key_Return); // nothing is chosen yet
        QTest::qWait(10);
        QCOMPARE(asked.count(), 0);
        bench.meter.passSeconds(60);
        QVERIFY(bench.session.snapshot().image.value(Quantity::EnergyRealTotal) > 0);
        box = bench.edit<QComboBox>(129);
        box->setCurrentIndex(box->findData(30078));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(bench.session.snapshot().image.value(Quantity::EnergyRealTotal), 0.0);
    }

    void readingsKeepSelectionAndPlace() {
        RegistersBench bench;
        const QModelIndex chosen = bench.shown().index(80, 0);
        bench.table().setCurrentIndex(chosen);
        QTest::qWait(20);
        const int place = bench.table().verticalScrollBar()->value();
        QVERIFY(place > 0);
        QSignalSpy reset(&bench.shown(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(&bench.view.model(), &QAbstractItemModel::dataChanged);
        bench.meter.passSeconds(30);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(bench.table().currentIndex(), chosen);
        QCOMPARE(bench.table().verticalScrollBar()->value(), place);
        QCOMPARE(reset.count(), 0);
    }

    void detailsSayWhatItIs() {
        RegistersBench bench;
        bench.table().setCurrentIndex(bench.shown().index(rowOf(131), 0));
        auto& details = *bench.view.findChild<ui::RegisterDetails*>();
        QVERIFY(details.isVisible());
        QCOMPARE(bench.named<QLabel>("Symbol of the register").text(),
                 QStringLiteral("ct_primary"));
        QCOMPARE(bench.named<QLabel>("Range").text(), QStringLiteral("1 to 32000 A"));
        QVERIFY(bench.named<QLabel>("Source").text().contains(QStringLiteral("register 131")));
        bench.table().setCurrentIndex(bench.shown().index(rowOf(12), 0));
        QCOMPARE(bench.named<QLabel>("System types").text(), QStringLiteral("3L, 3L-1n"));
        QCOMPARE(bench.named<QLabel>("Unit").text(), QStringLiteral("kW \u00D7 10^(register 140)"));
    }

    void copiesRowsAsATable() {
        RegistersBench bench;
        QCOMPARE(bench.view.copied().count(QLatin1Char('\n')), 116);
        bench.table().selectRow(rowOf(131));
        QGuiApplication::clipboard()->clear();
        bench.table().setFocus();
        QTest::keyClick(&bench.table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        const QStringList cells = lines[1].split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), RegisterModel::kColumns);
        QCOMPARE(cells.mid(0, 5), (QStringList{QStringLiteral("131"), QStringLiteral("130"),
                                               QStringLiteral("ct_primary"), QStringLiteral("0064"),
                                               QStringLiteral("100 A")}));
    }

    void withoutPowerNothingIsRead() {
        RegistersBench bench;
        bench.session.setControlPower(false);
        bench.meter.passSeconds(1);
        QTRY_COMPARE(text(bench.view.model(), rowOf(131), RegisterModel::Validity),
                     QStringLiteral("no reading"));
        QCOMPARE(bench.value(131), QStringLiteral("\u2013"));
        QVERIFY(!(bench.view.model().index(rowOf(131), RegisterModel::Value).flags() &
                  Qt::ItemIsEditable));
    }

    /// Another device may return any words: they are shown as raw words.
    void wordsOfAnotherMakeAreShownRaw_data() {
        QTest::addColumn<int>("word");
        for (const int word : {0x0000, 0xFFFF, 0x8000, 0x7FC0, 0x0028, 0x1234})
            QTest::addRow("%04X", static_cast<unsigned>(word)) << word;
    }
    void wordsOfAnotherMakeAreShownRaw() {
        QFETCH(int, word);
        MeterSnapshot snapshot; // its settings are the defaults
        for (unsigned number = 1; number < 500; ++number)
            snapshot.image.setWord({static_cast<std::uint16_t>(number)},
                                   static_cast<std::uint16_t>(word));
        RegisterModel model;
        model.setSnapshot(snapshot);
        const QString shown = QString::asprintf("%04X", static_cast<unsigned>(word));
        for (int row = 0; row < model.rowCount(); ++row) {
            const RegisterRow& one = RegisterModel::rowAt(row);
            QCOMPARE(text(model, row, RegisterModel::Raw),
                     one.words == 2 ? shown + QLatin1Char(' ') + shown : shown);
            const QString value = text(model, row, RegisterModel::Value);
            QVERIFY(!value.isEmpty());
            QCOMPARE(text(model, row, RegisterModel::Validity) == QStringLiteral("valid"),
                     value != QStringLiteral("\u2013"));
        }
        // CT primary is the value of the register, not of the settings.
        QCOMPARE(model.index(rowOf(131), RegisterModel::Value).data(Qt::EditRole).toInt(), word);
    }

    void whatMayNotBeWrittenOffersNoEditor() {
        RegisterModel model;
        MeterSnapshot snapshot;
        snapshot.image = encode({}, {}, {});
        model.setSnapshot(snapshot);
        ui::Availabilities closed{};
        closed.fill(Availability::ReadOnly);
        // Another make: only parameters kept in this program can be set.
        closed[index(Parameter::SetupPassword)] = Availability::Editable;
        closed[index(Parameter::ResetPassword)] = Availability::Editable;
        QVERIFY(model.takesWrites());
        model.setAvailabilities(closed);
        QVERIFY(!model.takesWrites());
        QSignalSpy commands(&model, &RegisterModel::commandRequested);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!(model.index(row, RegisterModel::Value).flags() & Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(rowOf(129), RegisterModel::Value), 30078, Qt::EditRole));
        QCOMPARE(commands.count(), 0);
        test::RunningMeter meter;
        const ui::RegistersView view(meter.store);
        meter.store.setAvailabilities(1, closed);
        bool told = false;
        for (const QLabel* label : view.findChildren<QLabel*>())
            told = told || label->text().contains(QStringLiteral("nothing can be set"));
        QVERIFY(told);
    }

    void aLiveMeterTellsItsAge() {
        RegistersBench bench;
        const auto told = [&] { return bench.named<QLabel>("Registers in the table").text(); };
        const auto live = [&](double age) { bench.meter.setLink(ui::LinkHealth::Live, age); };
        QVERIFY(!told().contains(QStringLiteral("ago"))); // embedded
        live(0.5);
        QVERIFY2(told().contains(QRegularExpression(QStringLiteral("read \\d\\.\\d s ago"))),
                 qPrintable(told()));
        live(42.0);
        QTRY_VERIFY(told().contains(QRegularExpression(QStringLiteral("read 4\\d s ago"))));
        const auto column = [&] {
            return text(bench.view.model(), rowOf(131), RegisterModel::Age);
        };
        QTRY_VERIFY(column().startsWith(QLatin1Char('4')));
        QTRY_VERIFY(column() != QStringLiteral("42 s")); // grows without further calls
        live(600.0);
        QTRY_COMPARE(column(), QStringLiteral("10 min"));
        QVERIFY(told().contains(QStringLiteral("read 10 min ago")));
        for (const double odd : {-5.0, 1e300, std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity()}) {
            live(odd);
            bench.view.hide();
            bench.view.show(); // shown again
            QVERIFY2(!column().contains(QLatin1Char('-')), qPrintable(column()));
        }
        live(7.0);
        bench.showAnother(); // an embedded meter
        QVERIFY(!told().contains(QStringLiteral("ago")));
        bench.meter.store.show(1);
        QVERIFY(told().contains(QStringLiteral("ago")));
        bench.meter.setLink(ui::LinkHealth::Inside, std::nullopt);
        QVERIFY(!told().contains(QStringLiteral("ago")));
    }

    /// Before the first answer the snapshot of a live meter holds the default settings.
    void whatWasNeverReadIsNotShown() {
        RegistersBench bench;
        bench.meter.setLink(ui::LinkHealth::Connecting, std::nullopt);
        RegisterModel& model = bench.view.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(model.stateAt(row) == RegisterModel::State::NoReading);
            QCOMPARE(text(model, row, RegisterModel::Age), QStringLiteral("\u2013"));
            QVERIFY(!(model.index(row, RegisterModel::Value).flags() & Qt::ItemIsEditable));
        }
        QVERIFY(bench.named<QLabel>("Registers in the table")
                    .text()
                    .contains(QStringLiteral("nothing has been read")));
        bench.meter.passSeconds(2); // snapshots arrive nevertheless
        QTest::qWait(2 * ui::RegistersView::kRefreshMs);
        QCOMPARE(bench.value(131), QStringLiteral("\u2013"));
        bench.meter.setLink(ui::LinkHealth::Live, 0.1);
        QCOMPARE(bench.value(131), QStringLiteral("100 A"));
        bench.meter.setLink(ui::LinkHealth::Connecting, std::nullopt);
        QCOMPARE(bench.value(131), QStringLiteral("\u2013"));
        bench.showAnother();
        QCOMPARE(bench.value(131), QStringLiteral("100 A"));
    }

    void aLargeValueKeepsItsUnit() {
        RegistersBench bench;
        MeterSnapshot large = bench.session.snapshot();
        Readings readings;
        readings[Quantity::EnergyRealTotal] = 12'345'678'900.0; // Wh
        large.image = encode(readings, large.settings, {});
        bench.meter.store.change(1, large);
        const QModelIndex at = bench.view.model().index(rowOf(1), RegisterModel::Value);
        QTRY_VERIFY(at.data().toString().startsWith(QLatin1String("12345678.9")));
        const int text = bench.view.fontMetrics().horizontalAdvance(at.data().toString());
        QVERIFY(bench.table().columnWidth(RegisterModel::Value) >= text + ui::space::kWide);
    }

    /// A view created late shows no values of a meter that has not been read.
    void theViewMayBeMadeLate() {
        test::RunningMeter meter;
        ui::RegistersView known(meter.store);
        QCOMPARE(text(known.model(), rowOf(131), RegisterModel::Value), QStringLiteral("100 A"));
        meter.setLink(ui::LinkHealth::Connecting, std::nullopt);
        ui::RegistersView unread(meter.store);
        QCOMPARE(text(unread.model(), rowOf(131), RegisterModel::Value), QStringLiteral("\u2013"));
    }

    void focusGoesWhereItIsAsked() {
        RegistersBench bench;
        bench.view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&bench.view));
        bench.view.focusTable();
        QCOMPARE(bench.view.focusWidget()->accessibleName(), QStringLiteral("Register map"));
        bench.view.focusFilter();
        QCOMPARE(bench.view.focusWidget()->accessibleName(),
                 QStringLiteral("Search the registers"));
    }
};

QTEST_MAIN(RegistersTest)
#include "registers_test.moc"
