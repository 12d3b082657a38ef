// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/window_controller.h"
#include "ui/style/theme.h"
#include "ui/views/message_bar.h"
#include "ui/views/setup_view.h"
#include "ui/views/wiring_diagram.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace s4k;
using ui::SetupDraft;
using ui::Wiring;

namespace {

struct Bench {
    app::Workbench bench;
    std::vector<ui::Message> problems;
    session::MeterSession& session{bench.fleet().at(0)};
    ui::MainWindow window{bench.panelOf(session)};
    app::WindowController controller{bench, window};
    ui::SetupView& view{window.setup()};

    explicit Bench(int meters = 1) : problems(bench.start({}, meters)) {
        window.resize(1280, 800);
        window.showView(ui::View::Setup);
        window.show();
        session.passSeconds(1);
        QTest::qWait(1);
    }
    template <typename Widget>
    Widget& named(const QString& name) {
        for (Widget* widget : view.findChildren<Widget*>())
            if (widget->accessibleName() == name)
                return *widget;
        qFatal("no %s", qPrintable(name));
    }
    QDoubleSpinBox& spin(const char* name) { return named<QDoubleSpinBox>(QLatin1String(name)); }
    void choose(const char* name, int value) {
        auto& box = named<QComboBox>(QLatin1String(name));
        box.setCurrentIndex(box.findData(value));
    }
    QPushButton& apply() { return named<QPushButton>(QStringLiteral("Apply the changes")); }
    QPushButton& discard() { return named<QPushButton>(QStringLiteral("Discard the changes")); }
    std::int32_t now(Parameter p) { return session.snapshot().settings[p]; }
};

QImage picture(const Wiring& wiring, const ui::Colours& colours) {
    QImage image(ui::kWiringSize.toSize(), QImage::Format_RGB32);
    image.fill(colours.raised);
    QPainter painter(&image);
    ui::paintWiring(painter, wiring, colours);
    return image;
}

const std::vector<Wiring> kDiagrams{
    {SystemType::OnePhaseLn, false},    {SystemType::OnePhaseLl, false},
    {SystemType::SplitPhase, false},    {SystemType::ThreePhaseDelta, false},
    {SystemType::ThreePhaseWye, false}, {SystemType::ThreePhaseWye, true}};

} // namespace

class SetupTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aDraftHoldsWhatDiffers() {
        SetupDraft draft;
        draft.setBase({});
        draft.edit(Parameter::PulseEnergy, 10000);
        draft.edit(Parameter::SystemType, 31);
        draft.edit(Parameter::CtPrimary, 100); // as it is
        const auto changes = draft.changes();
        QCOMPARE(changes.size(), std::size_t{2});
        QVERIFY(changes.front().first == Parameter::SystemType); // in table order
        Settings meter;
        meter.set(Parameter::SystemType, 31);
        meter.set(Parameter::Address, 9);
        draft.setBase(meter);
        QVERIFY(!draft.isEdited(Parameter::SystemType) && draft.isEdited(Parameter::PulseEnergy));
        QCOMPARE(draft.settings()[Parameter::Address], 9);
        draft.discard();
        QVERIFY(draft.changes().empty() && draft.settings() == meter);
    }

    void aDraftIsCheckedAsAWhole() {
        SetupDraft draft;
        draft.setBase({});
        draft.edit(Parameter::SystemVoltage, 4800);
        QVERIFY(!draft.isValid());
        QVERIFY(!draft.problem(Parameter::SystemVoltage)->remedy.empty());
        draft.edit(Parameter::PtRatio, 4000);
        QVERIFY(draft.isValid());
        draft.edit(Parameter::DemandSubintervalSeconds, 5);
        QVERIFY(!draft.isValid());
        draft.discard();
        // What stays but does not go with a change is told; the meter takes the change all the
        // same.
        draft.edit(Parameter::PtRatio, 4000);
        QVERIFY(draft.isValid() && draft.problem(Parameter::SystemVoltage).has_value());
    }

    void everyParameterHasItsField() {
        Bench bench;
        for (const ParameterRow& row : kParameterTable) {
            const bool password = row.parameter == Parameter::SetupPassword ||
                                  row.parameter == Parameter::ResetPassword;
            int fields = 0;
            for (const QWidget* widget : bench.view.findChildren<QWidget*>())
                if (widget->focusPolicy() == Qt::StrongFocus &&
                    (qobject_cast<const QComboBox*>(widget) != nullptr ||
                     qobject_cast<const QDoubleSpinBox*>(widget) != nullptr))
                    fields += !widget->accessibleName().isEmpty() &&
                              widget->property("parameter").toInt() ==
                                  static_cast<int>(row.parameter) + 1;
            QCOMPARE(fields, password ? 0 : 1);
        }
    }

    void applyWritesOnlyWhatChanged() {
        Bench bench;
        QVERIFY(!bench.apply().isEnabled() && !bench.discard().isEnabled());
        QSignalSpy writes(&bench.window, &ui::MainWindow::parameterWriteRequested);
        bench.spin("System voltage").setValue(4800);
        QVERIFY(!bench.apply().isEnabled());
        bench.spin("PT ratio").setValue(40.0);
        bench.choose("System type", 31);
        bench.choose("Parity", 1);
        QVERIFY(bench.apply().isEnabled());
        bench.apply().click();
        QCOMPARE(writes.count(), 4);
        QVERIFY(writes.first().first().value<Parameter>() == Parameter::SystemType);
        QCOMPARE(bench.now(Parameter::SystemType), 31);
        QCOMPARE(bench.now(Parameter::PtRatio), 4000);
        QCOMPARE(bench.now(Parameter::SystemVoltage), 4800);
        QCOMPARE(bench.now(Parameter::Parity), 1);
        QCOMPARE(bench.now(Parameter::CtPrimary), 100);
        QTRY_VERIFY(bench.view.draft().changes().empty());
        QVERIFY(!bench.apply().isEnabled());
        QVERIFY(!bench.window.messageBar().isVisible());
    }

    void discardGoesBack() {
        Bench bench;
        bench.spin("CT primary current").setValue(400);
        QVERIFY(bench.discard().isEnabled());
        bench.discard().click();
        QCOMPARE(bench.spin("CT primary current").value(), 100.0);
        QCOMPARE(bench.now(Parameter::CtPrimary), 100);
        QVERIFY(!bench.discard().isEnabled());
    }

    void changesSurviveReadings() {
        Bench bench;
        bench.spin("CT primary current").setValue(400);
        bench.session.port().writeParameter(Parameter::Address, 17, {});
        bench.session.passSeconds(3);
        QCOMPARE(bench.spin("Modbus address").value(), 17.0);
        QCOMPARE(bench.spin("CT primary current").value(), 400.0);
        QVERIFY(bench.view.draft().isEdited(Parameter::CtPrimary));
        QVERIFY(bench.named<QLabel>(QStringLiteral("Unsaved changes"))
                    .text()
                    .contains(QLatin1Char('1')));
        QCOMPARE(bench.spin("CT primary current").accessibleDescription(),
                 QStringLiteral("changed, not applied"));
    }

    void eachMeterKeepsItsOwnChanges() {
        Bench bench(2);
        bench.spin("CT primary current").setValue(400);
        Q_EMIT bench.window.meterRequested(2);
        QCOMPARE(bench.spin("CT primary current").value(), 100.0);
        QVERIFY(!bench.apply().isEnabled());
        Q_EMIT bench.window.meterRequested(1);
        QCOMPARE(bench.spin("CT primary current").value(), 400.0);
    }

    void problemsStandAtTheirField() {
        Bench bench;
        auto& problem = bench.named<QLabel>(QStringLiteral("Problem of System voltage"));
        QVERIFY(!problem.isVisible());
        bench.spin("System voltage").setValue(900);
        QVERIFY(problem.isVisible());
        QVERIFY2(problem.text().contains(QStringLiteral("82 to 660 V")) &&
                     problem.text().contains(QStringLiteral("PT ratio first")),
                 qPrintable(problem.text()));
        bench.spin("System voltage").setValue(480);
        QVERIFY(!problem.isVisible() && bench.apply().isEnabled());
    }

    void fieldsFollowWhatCanBeSet() {
        Bench bench;
        ui::Availabilities some{};
        some[index(Parameter::Address)] = Availability::Unavailable;
        some[index(Parameter::CtPrimary)] = Availability::ReadOnly;
        bench.view.showAvailabilities(some);
        QVERIFY(bench.spin("Modbus address").isHidden());
        QVERIFY(bench.spin("CT primary current").isVisible() &&
                !bench.spin("CT primary current").isEnabled());
        QVERIFY(bench.spin("PT ratio").isEnabled());
    }

    void theDiagramFollowsTheDraft() {
        Bench bench;
        QVERIFY((bench.view.diagram().wiring() == Wiring{SystemType::ThreePhaseWye, false}));
        bench.choose("System type", 12);
        QVERIFY((bench.view.diagram().wiring() == Wiring{SystemType::SplitPhase, false}));
        bench.spin("PT ratio").setValue(2.0);
        QVERIFY(bench.view.diagram().wiring().pts);
    }

    void sixDiagramsAreSixPictures() {
        for (const ui::Colours* colours : {&ui::lightColours(), &ui::darkColours()}) {
            std::vector<QImage> seen;
            for (const Wiring& wiring : kDiagrams) {
                const QImage image = picture(wiring, *colours);
                for (const QImage& other : seen)
                    QVERIFY(image != other);
                seen.push_back(image);
            }
        }
        std::set<QString> words;
        for (std::size_t i = 0; i < kDiagrams.size(); ++i) {
            QCOMPARE(ui::diagramNumber(kDiagrams[i]), static_cast<int>(i) + 1);
            words.insert(ui::wiringText(kDiagrams[i]));
        }
        QCOMPARE(words.size(), kDiagrams.size());
    }

    /// A conductor has its colour in the picture exactly where the system type has it.
    void conductorsAreThoseOfTheSystemType() {
        const ui::Colours& colours = ui::lightColours();
        for (const Wiring& wiring : kDiagrams) {
            const QImage image = picture(wiring, colours);
            for (const Phase phase : kPhases) {
                int pixels = 0;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x)
                        pixels += image.pixelColor(x, y) == colours.phases[index(phase)];
                const bool used = hasPhase(wiring.system, phase) ||
                                  (wiring.system == SystemType::OnePhaseLl && phase == Phase::B);
                QCOMPARE(pixels > 300, used);
                QVERIFY(used || pixels == 0);
            }
        }
    }

    void theDiagramIsToldInWords() {
        Bench bench;
        QVERIFY(!bench.view.diagram().accessibleName().isEmpty());
        const QString words = bench.view.diagram().accessibleDescription();
        QVERIFY2(words.contains(QStringLiteral("CT A, CT B, CT C")) &&
                     words.contains(QStringLiteral("fuse")),
                 qPrintable(words));
        QVERIFY(ui::wiringText({SystemType::ThreePhaseWye, true})
                    .contains(QStringLiteral("Potential transformers")));
    }

    void keysOpenTheView() {
        Bench bench;
        bench.window.showView(ui::View::Trends);
        QTest::keyClick(&bench.window, Qt::Key_4, Qt::ControlModifier);
        QVERIFY(bench.view.isVisible());
        QCOMPARE(bench.window.focusWidget()->accessibleName(), QStringLiteral("Modbus address"));
    }
};

QTEST_MAIN(SetupTest)
#include "setup_test.moc"
