// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"
#include "core/signal/synthesis.h"
#include "ui/model/meter_store.h"
#include "ui/report/report_checks.h"
#include "ui/report/report_panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace s4k;

namespace {

constexpr std::int64_t kNow = 1'700'000'000'000;

MeterSnapshot measured(const LoadSpec& load) {
    Settings settings;
    settings.set(Parameter::SystemVoltage, 480);
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<Synthesis>(waveformOf(load)));
    meter.advance(3 * kSampleRate);
    return meter.snapshot();
}

LoadSpec lostPhase() {
    LoadSpec load;
    load.voltageFactor[1] = 0;
    return load;
}

struct Bench {
    ui::MeterStore store;
    ui::ReportPanel panel{store};

    Bench() {
        store.add(1, {measured({}), kNow, {}});
        store.add(2, {measured(lostPhase()), kNow, {}});
        store.show(1);
    }
    /// Number of visible icons and texts of the checks.
    qsizetype checks() const {
        qsizetype count = 0;
        for (const QLabel* label : list().findChildren<QLabel*>())
            count += !label->isHidden();
        return count;
    }
    ui::ReportChecks& list() const { return *panel.findChild<ui::ReportChecks*>(); }
    QPushButton& save() const { return *panel.findChild<QPushButton*>(); }
    bool says(const QString& words) const {
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    }
};

/// Enters `path` in the open dialog, as a person does.
void choose(const QString& path) {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr)
        return;
    dialog->selectFile(path);
    static_cast<QDialog*>(dialog)->accept();
}

} // namespace

class ReportPanelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theChecksAreThoseOfTheMeterThatIsShown() {
        Bench b;
        b.panel.show();
        QCOMPARE(b.checks(), 20); // an icon and a text for each check
        QVERIFY(b.list().findChildren<QLabel*>()[1]->accessibleName().contains(
            QStringLiteral("passed")));
        QVERIFY(b.says(QStringLiteral("What Meter 1 is")));
        const QString well = b.list().summary();
        b.store.show(2);
        QVERIFY(b.list().summary() != well);
        b.store.measure(2, kNow + 1000, measured({}));
        QTRY_COMPARE(b.list().summary(), well);
    }

    void nothingIsJudgedOfAMeterThatIsNotKnown() {
        Bench b;
        b.panel.show();
        QVERIFY(b.save().isEnabled());
        ui::LinkView link;
        link.health = ui::LinkHealth::Connecting;
        b.store.setLink(1, link);
        QTRY_VERIFY(!b.save().isEnabled());
        QCOMPARE(b.checks(), 0);
        QVERIFY(b.says(QStringLiteral("which are not known.")));
        QVERIFY(!b.says(QStringLiteral("none failed")));
    }

    void aPanelBeforeTheFirstMeterAsksForOne() {
        ui::MeterStore store;
        ui::ReportPanel panel(store);
        panel.show();
        QVERIFY(!panel.findChild<QPushButton*>()->isEnabled());
        const auto labels = panel.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QLatin1String("Choose a meter first.");
        }));
    }

    void whatIsAskedForSaysMeterHeadAndFile() {
        Bench b;
        b.panel.show();
        b.panel.findChild<QLineEdit*>()->setText(QStringLiteral(" Roof "));
        b.panel.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("All well"));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("r.html"));
        ui::MeterKey key = 0;
        ui::ReportHead head;
        QString asked;
        connect(&b.panel, &ui::ReportPanel::reportRequested, this,
                [&](ui::MeterKey meter, const ui::ReportHead& written, const QString& file) {
                    key = meter;
                    head = written;
                    asked = file;
                });
        QTimer::singleShot(0, [path] { choose(path); });
        b.save().click();
        QCOMPARE(asked, path);
        QCOMPARE(key, 1);
        QCOMPARE(head.site, QStringLiteral("Roof"));
        QCOMPARE(head.remarks, QStringLiteral("All well"));
    }

    void escapeClosesIt() {
        Bench b;
        b.panel.show();
        const QSignalSpy closed(&b.panel, &ui::ReportPanel::closed);
        QTest::keyClick(&b.panel, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }
};

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    ui::applyTheme(app, ui::Theme::Light, false);
    ReportPanelTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "report_panel_test.moc"
