// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/profiles/profile_files.h"
#include "ui/profiles/profile_panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace s4k;
using ui::MeterKey;
using ui::ProfileModel;
using ui::ProfilePanel;
using ui::ProfileProgress;
using ui::ProfileState;

namespace {

/// Snapshot of an embedded meter with this address.
MeterSnapshot snapshot(int address, Settings settings = {}) {
    MeterSnapshot snapshot;
    snapshot.settings = settings;
    snapshot.settings.set(Parameter::Address, address);
    return snapshot;
}

/// 400 A, 480 V, 300 s; the defaults are 100 A, 600 V, 900 s.
Profile feeder() {
    Profile profile;
    profile.title = "Feeder";
    profile.values[index(Parameter::CtPrimary)] = 400;
    profile.values[index(Parameter::SystemVoltage)] = 480;
    profile.values[index(Parameter::DemandSubintervalSeconds)] = 300;
    return profile;
}

Settings asWanted() {
    Settings settings;
    settings.set(Parameter::CtPrimary, 400);
    settings.set(Parameter::SystemVoltage, 480);
    settings.set(Parameter::DemandSubintervalSeconds, 300);
    return settings;
}

struct Bench {
    ui::MeterStore store;
    ProfileModel model;
    ProfilePanel panel{store, model};
    std::vector<std::vector<MeterKey>> applied;
    ProfileState state;

    /// Meters 5 (all values differ), 17 (as wanted) and 18 (one value differs); meter 5 is shown.
    explicit Bench(bool open = true) {
        Settings one = asWanted();
        one.set(Parameter::CtPrimary, 200);
        store.add(1, {snapshot(5), 0, {}});
        store.add(2, {snapshot(17, asWanted()), 0, {}});
        store.add(3, {snapshot(18, one), 0, {}});
        store.show(1);
        if (open) {
            state.file = QStringLiteral("feeder.json");
            state.profile = feeder();
        }
        model.setState(state);
        QObject::connect(&model, &ProfileModel::applyRequested, &panel,
                         [this](const std::vector<MeterKey>& keys) { applied.push_back(keys); });
        panel.show();
        QTest::qWait(1);
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(panel, name);
    }
    QTableWidget& table() { return named<QTableWidget>("Meters and the profile"); }
    QPushButton& apply() { return named<QPushButton>("Apply the profile"); }
    QString stateOf(int row) { return table().item(row, 1)->text(); }
    bool isChecked(int row) { return table().item(row, 0)->checkState() == Qt::Checked; }
    void check(int row, bool checked = true) {
        table().item(row, 0)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
    QString text(const char* name) { return named<QLabel>(name).text(); }
    QString differences() { return named<QWidget>("Differences").accessibleDescription(); }
};

/// Acts in the file dialog that is opened next.
void inDialog(const std::function<void(QFileDialog&)>& act) {
    QTimer::singleShot(0, qApp, [act] {
        if (!QTest::qWaitFor([] {
                return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr;
            }))
            qFatal("no dialog");
        act(*qobject_cast<QFileDialog*>(QApplication::activeModalWidget()));
    });
}

void typeName(QFileDialog& dialog, const QString& path) {
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    field->setText(path);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class ProfileTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void withoutAProfileItSaysWhatThatIs() {
        Bench bench(false);
        QVERIFY(!bench.table().isVisible() && !bench.apply().isVisible());
        QVERIFY(bench.named<QPushButton>("Open a profile").isVisible());
        QVERIFY(bench.named<QPushButton>("Save the settings as a profile").isEnabled());
        bool told = false;
        for (const QLabel* label : bench.panel.findChildren<QLabel*>())
            told = told || (label->isVisible() &&
                            label->text().startsWith(QStringLiteral("A profile is a file")));
        QVERIFY(told);
        bench.panel.focusFirst();
        QCOMPARE(bench.panel.focusWidget()->accessibleName(), QStringLiteral("Open a profile"));
    }

    void nothingIsSavedOfNoMeter() {
        const ui::MeterStore store;
        ProfileModel model;
        const ProfilePanel panel(store, model);
        const auto buttons = panel.findChildren<QPushButton*>();
        const auto save = std::ranges::find(
            buttons, QStringLiteral("Save the settings as a profile"), &QWidget::accessibleName);
        QVERIFY(save != buttons.end());
        QVERIFY(!(*save)->isEnabled());
        model.setState({QStringLiteral("x.json"), feeder(), {}, false}); // without meters
    }

    void metersAndHowTheyDiffer() {
        Bench bench;
        QCOMPARE(bench.text("Title of the profile"), QStringLiteral("Feeder"));
        QCOMPARE(bench.text("File of the profile"), QStringLiteral("feeder.json"));
        QCOMPARE(bench.table().rowCount(), 3);
        QCOMPARE(bench.table().item(1, 0)->text(), QStringLiteral("Meter 17"));
        QVERIFY2(bench.stateOf(0).startsWith(QStringLiteral("3 difference")),
                 qPrintable(bench.stateOf(0)));
        QCOMPARE(bench.stateOf(1), QStringLiteral("as wanted"));
        QVERIFY(bench.stateOf(2).startsWith(QStringLiteral("1 difference")));
        QVERIFY(bench.isChecked(0) && !bench.isChecked(1) && !bench.isChecked(2));
        QCOMPARE(bench.table().currentRow(), 0);
    }

    void differencesOfTheSelectedMeter() {
        Bench bench;
        QCOMPARE(bench.text("Meter whose differences are listed"), QStringLiteral("Meter 5"));
        QCOMPARE(bench.differences(),
                 QStringLiteral("CT primary current 100 A \u2192 400 A, System voltage 600 V "
                                "\u2192 480 V, Sub-interval length 900 s \u2192 300 s"));
        bench.table().setCurrentCell(2, 0);
        QCOMPARE(bench.text("Meter whose differences are listed"), QStringLiteral("Meter 18"));
        QCOMPARE(bench.differences(), QStringLiteral("CT primary current 200 A \u2192 400 A"));
        QCOMPARE(bench.text("CT primary current"), QStringLiteral("200 A \u2192 400 A"));
        bench.table().setCurrentCell(1, 0);
        QVERIFY(!bench.named<QWidget>("Differences").isVisible());
        QVERIFY(bench.text("State of the meter").contains(QStringLiteral("as the profile wants")));
    }

    void applyCountsWhatWillBeWritten() {
        Bench bench;
        QVERIFY(bench.apply().isEnabled());
        QVERIFY(bench.apply().text().contains(QStringLiteral("to 1 meter")));
        bench.check(1); // has no differences
        bench.check(2);
        QVERIFY(bench.apply().text().contains(QStringLiteral("to 2 meter")));
        bench.apply().click();
        QCOMPARE(bench.applied, (std::vector<std::vector<MeterKey>>{{1, 3}}));
        bench.check(0, false);
        bench.check(2, false);
        QVERIFY(!bench.apply().isEnabled());
        QVERIFY(!bench.apply().text().contains(QLatin1Char('0')));
    }

    void keysAndTheMouseCheck() {
        Bench bench;
        bench.table().setFocus();
        bench.table().setCurrentCell(2, 0);
        QTest::keyClick(&bench.table(), Qt::Key_Space);
        QVERIFY(bench.isChecked(2) && bench.isChecked(0));
        const QRect row = bench.table().visualItemRect(bench.table().item(1, 0));
        QTest::mouseClick(bench.table().viewport(), Qt::LeftButton, {},
                          {row.left() + 20, row.center().y()});
        QVERIFY(bench.isChecked(1));
        QTest::mouseClick(bench.table().viewport(), Qt::LeftButton, {},
                          {row.left() + 90, row.center().y()}); // a click on the name only selects
        QVERIFY(bench.isChecked(1));
        QCOMPARE(bench.table().currentRow(), 1);
    }

    void theShownMeterIsChosenUntilAPersonChooses() {
        Bench bench;
        bench.store.show(3);
        QVERIFY(!bench.isChecked(0) && bench.isChecked(2));
        QCOMPARE(bench.table().currentRow(), 2);
        bench.check(0);
        bench.store.show(2);
        QVERIFY(bench.isChecked(0) && !bench.isChecked(1) && bench.isChecked(2));
        QCOMPARE(bench.table().currentRow(), 1);
        bench.state.file = QStringLiteral("other.json"); // another profile resets the checks
        bench.model.setState(bench.state);
        QVERIFY(!bench.isChecked(0) && bench.isChecked(1) && !bench.isChecked(2));
    }

    void readingsAreFollowed() {
        Bench bench;
        Settings half;
        half.set(Parameter::CtPrimary, 400);
        bench.store.measure(1, 1000, snapshot(5, half));
        QTRY_VERIFY(bench.stateOf(0).startsWith(QStringLiteral("2 difference")));
        QVERIFY(!bench.differences().contains(QStringLiteral("CT primary")));
        QVERIFY(bench.isChecked(0));
        bench.store.change(1, snapshot(6, asWanted()));
        QTRY_COMPARE(bench.table().item(0, 0)->text(), QStringLiteral("Meter 6"));
        QCOMPARE(bench.stateOf(0), QStringLiteral("as wanted"));
        QVERIFY(!bench.apply().isEnabled());
    }

    void progressIsTold() {
        Bench bench;
        bench.check(2);
        QVERIFY(!bench.named<QPushButton>("Stop writing").isVisible());
        bench.state.writing = true;
        bench.state.progress[1] = {ProfileProgress::State::Writing, 1, 3, {}};
        bench.state.progress[3] = {ProfileProgress::State::Failed, 0, 1,
                                   QStringLiteral("nobody answers")};
        bench.model.setState(bench.state);
        QCOMPARE(bench.stateOf(0), QStringLiteral("writing 2 of 3"));
        QCOMPARE(bench.stateOf(2), QStringLiteral("failed"));
        QVERIFY(!bench.apply().isEnabled());
        QVERIFY(bench.isChecked(2)); // progress does not reset the checks
        bench.table().setCurrentCell(2, 0);
        QCOMPARE(bench.text("State of the meter"), QStringLiteral("nobody answers"));
        QSignalSpy stopped(&bench.model, &ProfileModel::stopRequested);
        bench.named<QPushButton>("Stop writing").click();
        QCOMPARE(stopped.count(), 1);
        bench.state.writing = false;
        bench.state.progress[1] = {ProfileProgress::State::Done, 3, 3, {}};
        bench.store.change(1, snapshot(5, asWanted())); // shown together with the state
        bench.model.setState(bench.state);
        QCOMPARE(bench.stateOf(0), QStringLiteral("as wanted"));
        QVERIFY(bench.apply().isEnabled()); // failed meters can be tried again
        QVERIFY(!bench.named<QPushButton>("Stop writing").isVisible());
    }

    void aRefusalIsToldInsteadOfDifferences() {
        Bench bench;
        bench.state.profile->values[index(Parameter::SystemVoltage)] = 9000; // without PTs
        bench.model.setState(bench.state);
        QCOMPARE(bench.stateOf(0), QStringLiteral("would be refused"));
        const QString why = bench.text("State of the meter");
        QVERIFY2(why.contains(QStringLiteral("9000")) &&
                     why.contains(QStringLiteral("82 to 660")) &&
                     why.contains(QStringLiteral("PT ratio first")),
                 qPrintable(why));
        QVERIFY(!bench.named<QWidget>("Differences").isVisible());
        QVERIFY(!bench.apply().isEnabled());
        Settings withPts;
        withPts.set(Parameter::PtRatio, 2000);
        bench.store.change(1, snapshot(5, withPts)); // with PTs it is valid
        QTRY_VERIFY(bench.stateOf(0).startsWith(QStringLiteral("3 difference")));
        QVERIFY(bench.apply().isEnabled());
    }

    void aMeterGoes() {
        Bench bench;
        bench.store.show(2); // as wanted
        bench.store.remove(1);
        QCOMPARE(bench.table().rowCount(), 2);
        QVERIFY(!bench.apply().isEnabled());
        bench.store.remove(99);
        QCOMPARE(bench.table().rowCount(), 2);
        bench.store.show(3);
        QVERIFY(bench.apply().isEnabled());
        bench.store.remove(2);
        QCOMPARE(bench.table().rowCount(), 1);
        QVERIFY(bench.apply().isEnabled());
    }

    /// A panel created late shows the state of the model, and meters may be added later.
    void thePanelMayBeMadeLate() {
        ui::MeterStore store;
        ProfileModel model;
        store.add(4, {snapshot(4), 0, {}});
        store.add(7, {snapshot(7), 0, {}});
        store.show(7);
        model.setState({QStringLiteral("x.json"), feeder(), {}, false});
        const ProfilePanel panel(store, model);
        const auto* table = panel.findChild<QTableWidget*>();
        QCOMPARE(table->currentRow(), 1);
        QVERIFY(table->item(1, 0)->checkState() == Qt::Checked);
        QVERIFY(table->item(0, 0)->checkState() == Qt::Unchecked);
        store.add(5, {snapshot(5), 0, {}});
        store.show(5);
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->currentRow(), 1);
        QVERIFY(table->item(1, 0)->checkState() == Qt::Checked);
    }

    void aLongNameStaysWithin() {
        Bench bench;
        bench.state.profile->title = "<b>" + std::string(5000, 'W') + "</b>\nsecond";
        bench.state.file = QString(300, QLatin1Char('f')) + QStringLiteral(".json");
        bench.model.setState(bench.state);
        QTest::qWait(1);
        for (const char* name : {"Title of the profile", "File of the profile"}) {
            const auto& label = bench.named<QLabel>(name);
            QVERIFY(label.textFormat() == Qt::PlainText);
            QVERIFY(label.sizeHint().width() <= ProfilePanel::kWidth);
        }
        QCOMPARE(bench.panel.width(), ProfilePanel::kWidth);
        QVERIFY(bench.apply().geometry().right() < ProfilePanel::kWidth);
        QVERIFY(
            !bench.named<QLabel>("Title of the profile").toolTip().contains(QStringLiteral("<b>")));
    }

    void savingAddsTheSuffix_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("saved");
        QTest::newRow("none") << "feeder"
                              << "feeder.json";
        QTest::newRow("json") << "feeder.json"
                              << "feeder.json";
        QTest::newRow("another") << "feeder.txt"
                                 << "feeder.txt";
    }
    void savingAddsTheSuffix() {
        QFETCH(QString, typed);
        QFETCH(QString, saved);
        QTemporaryDir folder;
        Bench bench;
        QSignalSpy paths(&bench.model, &ProfileModel::saveRequested);
        inDialog([&](QFileDialog& dialog) {
            QCOMPARE(dialog.nameFilters(),
                     QStringList(QStringLiteral("Configuration profiles (*.json)")));
            typeName(dialog, folder.filePath(typed));
        });
        ui::askForProfileToSave(bench.store, bench.model, &bench.panel);
        QCOMPARE(paths.count(), 1);
        QCOMPARE(paths.first().last().toString(), folder.filePath(saved));
    }

    void aFileIsNotReplacedUnasked() {
        QTemporaryDir folder;
        QFile old(folder.filePath(QStringLiteral("feeder.json")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.close();
        Bench bench;
        QSignalSpy paths(&bench.model, &ProfileModel::saveRequested);
        bool asked = false;
        inDialog([&](QFileDialog& dialog) {
            QTimer::singleShot(0, &dialog, [&] {
                QVERIFY(QTest::qWaitFor([] {
                    return qobject_cast<QMessageBox*>(QApplication::activeModalWidget()) != nullptr;
                }));
                asked = true;
                QApplication::activeModalWidget()->close();
                dialog.reject();
            });
            typeName(dialog, folder.filePath(QStringLiteral("feeder"))); // without its suffix
        });
        ui::askForProfileToSave(bench.store, bench.model, &bench.panel);
        QVERIFY(asked);
        QCOMPARE(paths.count(), 0);
    }

    void openingReportsThePath() {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        Bench bench(false);
        QSignalSpy paths(&bench.model, &ProfileModel::openRequested);
        inDialog([&](QFileDialog& dialog) { typeName(dialog, file.fileName()); });
        bench.named<QPushButton>("Open a profile").click();
        QCOMPARE(paths.count(), 1);
        QCOMPARE(paths.first().last().toString(), file.fileName());
        inDialog([](QFileDialog& dialog) { dialog.reject(); });
        ui::askForProfile(bench.model, &bench.panel);
        QCOMPARE(paths.count(), 1);
    }

    void statesAreReadableInBothThemes() {
        for (const auto theme : {ui::Theme::Dark, ui::Theme::Light}) {
            Bench bench;
            ui::applyTheme(*qApp, theme, false);
            const ui::Colours& colours =
                theme == ui::Theme::Dark ? ui::darkColours() : ui::lightColours();
            QTRY_COMPARE(bench.table().item(1, 1)->foreground().color(), colours.muted);
            QCOMPARE(bench.table().item(2, 1)->foreground().color(), colours.text);
        }
    }

    void escapeCloses() {
        Bench bench;
        QSignalSpy closed(&bench.panel, &ProfilePanel::closed);
        QTest::keyClick(&bench.table(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        bench.named<QToolButton>("Close the Profiles panel").click();
        QCOMPARE(closed.count(), 2);
    }
};

QTEST_MAIN(ProfileTest)
#include "profile_test.moc"
