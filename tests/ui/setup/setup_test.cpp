// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "tests/ui/running_meter.h"
#include "ui/setup/setup_view.h"
#include "ui/setup/wiring_diagram.h"
#include "ui/widgets/theme.h"

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

/// The setup view of a meter; with `obeys` its write requests are carried out one by one.
struct Bench {
    test::RunningMeter meter;
    ui::SetupModel model{meter.store};
    ui::SetupView view{meter.store, model};
    std::vector<ui::WriteOrder> orders;
    bool obeys = false;

    explicit Bench(const QSize& size = {1280, 800}) {
        view.resize(size);
        QObject::connect(&model, &ui::SetupModel::writeAllRequested, &view,
                         [this](ui::MeterKey key, const ui::WriteOrder& order) {
                             QCOMPARE(key, 1);
                             take(order);
                         });
        view.show();
        QTest::qWait(1);
    }
    void take(const ui::WriteOrder& order) {
        orders.push_back(order);
        for (const Difference& step : order)
            if (obeys)
                meter.write(step.parameter, step.wanted);
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(view, name);
    }
    QDoubleSpinBox& spin(const char* name) { return named<QDoubleSpinBox>(name); }
    void choose(const char* name, int value) {
        auto& box = named<QComboBox>(name);
        box.setCurrentIndex(box.findData(value));
    }
    QPushButton& apply() { return named<QPushButton>("Apply the changes"); }
    QPushButton& discard() { return named<QPushButton>("Discard the changes"); }
    QString told() { return named<QLabel>("Unsaved changes").text(); }
    std::int32_t now(Parameter p) const { return meter.now(p); }
    /// Adds meter 2 with default settings.
    void addAnother() { meter.store.add(2, {}); }
};

/// The view as narrow as beside other parts of the window.
struct Form : Bench {
    Form() : Bench({720, 500}) {}
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
        draft.edit(Parameter::CtPrimary, 100); // unchanged
        const auto changes = draft.changes();
        QCOMPARE(changes.size(), std::size_t{2});
        QVERIFY(changes.front().first == Parameter::SystemType); // in the order of the table
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
        // An unchanged value that does not fit a change has a problem, although the meter accepts
        // the change.
        draft.edit(Parameter::PtRatio, 4000);
        QVERIFY(draft.isValid() && draft.problem(Parameter::SystemVoltage).has_value());
    }

    /// The meter accepts each step after those before it; parameters without a register are last.
    void changesComeInAnOrderThatTheMeterTakes() {
        SetupDraft draft;
        draft.setBase({});
        draft.edit(Parameter::SetupPassword, 12345);
        draft.edit(Parameter::Address, 17);
        draft.edit(Parameter::SystemVoltage, 4800);
        draft.edit(Parameter::PtRatio, 4000);
        draft.edit(Parameter::DisplayUnits, 0);
        const auto order = draft.order();
        QVERIFY(order.ok());
        QCOMPARE(order->size(), std::size_t{5});
        Settings meter;
        for (const Difference& step : *order) {
            QCOMPARE(step.present, meter[step.parameter]);
            QVERIFY(s4k::apply(meter, step.parameter, step.wanted).ok());
        }
        QVERIFY(meter == draft.settings());
        QVERIFY((*order)[3].parameter == Parameter::Address &&
                (*order)[4].parameter == Parameter::SetupPassword);
        draft.discard();
        QVERIFY(draft.order()->empty());
    }

    void whatTheMeterWouldRefuseHasNoOrder() {
        SetupDraft draft;
        draft.setBase({});
        draft.edit(Parameter::SystemVoltage, 4800); // without PTs
        QCOMPARE(draft.order().error().value, std::string("4800"));
        draft.discard();
        draft.edit(Parameter::Address, 0);
        QVERIFY(!draft.order().ok());
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
        Form form;
        form.obeys = true;
        QVERIFY(!form.apply().isEnabled() && !form.discard().isEnabled());
        form.spin("System voltage").setValue(4800);
        QVERIFY(!form.apply().isEnabled());
        form.spin("PT ratio").setValue(40.0);
        form.choose("System type", 31);
        form.choose("Parity", 1);
        QVERIFY(form.apply().isEnabled());
        form.apply().click();
        QCOMPARE(form.orders.size(), std::size_t{1});
        const ui::WriteOrder wanted{{Parameter::SystemType, 40, 31},
                                    {Parameter::PtRatio, 100, 4000},
                                    {Parameter::SystemVoltage, 600, 4800},
                                    {Parameter::Parity, 0, 1}};
        QVERIFY(form.orders.front() == wanted);
        QCOMPARE(form.now(Parameter::SystemType), 31);
        QCOMPARE(form.now(Parameter::PtRatio), 4000);
        QCOMPARE(form.now(Parameter::SystemVoltage), 4800);
        QCOMPARE(form.now(Parameter::Parity), 1);
        QCOMPARE(form.now(Parameter::CtPrimary), 100);
        QVERIFY(form.view.draft().changes().empty());
        QVERIFY(!form.apply().isEnabled());
    }

    void nothingIsAskedTwiceWhileItIsWritten() {
        Form form;
        form.spin("CT primary current").setValue(400);
        form.choose("Parity", 1);
        form.apply().click();
        QCOMPARE(form.orders.size(), std::size_t{1});
        form.model.showWriting(1, 0, 2);
        QVERIFY(!form.apply().isEnabled() && !form.discard().isEnabled());
        QCOMPARE(form.told(), QStringLiteral("Writing 1 of 2"));
        form.model.showWriting(1, 1, 2);
        QCOMPARE(form.told(), QStringLiteral("Writing 2 of 2"));
        form.spin("PT ratio").setValue(2.0); // the next change waits
        QVERIFY(!form.apply().isEnabled());
        QCOMPARE(form.told(), QStringLiteral("Writing 2 of 2"));
        form.model.showWriting(1, 2, 2);
        QCOMPARE(form.told(), QStringLiteral("Writing 2 of 2"));
        form.model.showWriting(1, 0, 0);
        QVERIFY(form.apply().isEnabled() && form.discard().isEnabled());
        QVERIFY(!form.told().contains(QStringLiteral("Writing")));
    }

    void aRefusalStaysUntilTheNextEdit() {
        Form form;
        form.spin("CT primary current").setValue(400);
        const auto refuse = [&] {
            form.model.showRefusal(1, QStringLiteral("unit 17: nobody answers"));
            QCOMPARE(form.told(), QStringLiteral("unit 17: nobody answers"));
            QCOMPARE(form.named<QLabel>("Unsaved changes").property("role").toString(),
                     QStringLiteral("problem"));
            QVERIFY(form.apply().isEnabled()); // for another try
        };
        refuse();
        form.meter.passSeconds(1); // a reading is no edit
        QCOMPARE(form.told(), QStringLiteral("unit 17: nobody answers"));
        form.spin("CT primary current").setValue(500);
        QVERIFY(form.told().contains(QLatin1Char('1')) && !form.told().contains(QLatin1Char(':')));
        QCOMPARE(form.named<QLabel>("Unsaved changes").property("role").toString(),
                 QStringLiteral("caption"));
        refuse();
        form.model.showWriting(1, 0, 1);
        form.model.showWriting(1, 0, 0);
        QVERIFY(!form.told().contains(QLatin1Char(':')));
        refuse();
        form.discard().click();
        QVERIFY(!form.told().contains(QLatin1Char(':')));
    }

    void anotherMeterIsNotBeingWritten() {
        Form form;
        form.spin("CT primary current").setValue(400);
        form.model.showWriting(1, 0, 3);
        form.addAnother();
        form.meter.store.show(2);
        QVERIFY(!form.told().contains(QStringLiteral("Writing")));
        form.model.showRefusal(2, QStringLiteral("no"));
        QCOMPARE(form.told(), QStringLiteral("no"));
        form.meter.store.show(1);
        QVERIFY(form.told() != QStringLiteral("no"));
        QVERIFY(!form.apply().isEnabled()); // still being written
        form.model.showWriting(1, 0, 0);
        QVERIFY(form.apply().isEnabled());
    }

    /// The progress of a removed meter is not shown for the next one.
    void progressEndsWithItsMeter() {
        Form form;
        form.addAnother();
        form.model.showWriting(2, 0, 3);
        QCOMPARE(form.model.progress(2).all, 3);
        form.meter.store.remove(2);
        form.model.showWriting(2, 1, 3);
        QCOMPARE(form.model.progress(2).all, 0);
    }

    void draftsEndWithTheirMeter() {
        Bench bench;
        bench.addAnother();
        bench.meter.store.show(2);
        bench.spin("CT primary current").setValue(400);
        bench.meter.store.show(1);
        bench.meter.store.remove(2);
        bench.addAnother();
        bench.meter.store.show(2);
        QCOMPARE(bench.spin("CT primary current").value(), 100.0);
    }

    /// A view created late shows the present state.
    void theViewMayBeMadeLate() {
        test::RunningMeter meter;
        ui::SetupModel model(meter.store);
        meter.write(Parameter::CtPrimary, 250);
        model.showRefusal(1, QStringLiteral("no"));
        const ui::SetupView view(meter.store, model);
        QStringList told;
        for (const QLabel* label : view.findChildren<QLabel*>())
            told += label->text();
        QVERIFY(told.contains(QStringLiteral("no")));
        for (const auto* field : view.findChildren<QDoubleSpinBox*>())
            if (field->accessibleName() == QLatin1String("CT primary current"))
                QCOMPARE(field->value(), 250.0);
    }

    void whatIsNotKnownCannotBeChanged() {
        Bench bench;
        bench.spin("CT primary current").setValue(400);
        bench.meter.setLink(ui::LinkHealth::Connecting, std::nullopt);
        QVERIFY(!bench.spin("CT primary current").isEnabled() && !bench.apply().isEnabled());
        QVERIFY(!bench.view.diagram().isVisible());
        QVERIFY(bench.told().contains(QStringLiteral("not been read")));
        bench.meter.setLink(ui::LinkHealth::Live, 0.5);
        QVERIFY(bench.apply().isEnabled() && bench.view.diagram().isVisible());
    }

    void profilesAreAskedFor() {
        Form form;
        QSignalSpy save(&form.model, &ui::SetupModel::profileSaveRequested);
        QSignalSpy open(&form.model, &ui::SetupModel::profileOpenRequested);
        form.named<QPushButton>("Save as profile").click();
        QVERIFY(save.count() == 1 && open.count() == 0);
        form.named<QPushButton>("Open a profile").click();
        QVERIFY(save.count() == 1 && open.count() == 1);
    }

    void itFitsEveryWidth_data() {
        QTest::addColumn<bool>("longWords");
        QTest::newRow("as it is") << false;
        QTest::newRow("long words") << true;
    }
    /// At any width fields and buttons are inside the view, and no two buttons overlap.
    void itFitsEveryWidth() {
        QFETCH(bool, longWords);
        Form form;
        if (longWords)
            for (QPushButton* button : form.view.findChildren<QPushButton*>())
                button->setText(button->text() + QStringLiteral("enen"));
        const std::array buttons{&form.named<QPushButton>("Save as profile"),
                                 &form.named<QPushButton>("Open a profile"), &form.discard(),
                                 &form.apply()};
        form.model.showRefusal(
            1, QString(240, QLatin1Char('x')).replace(QLatin1String("xx"), QLatin1String("x ")));
        for (const int width : {900, 600, 480, 360, 300, 200, 300, 360, 600, 900}) {
            form.view.resize(width, 500);
            QTest::qWait(1);
            QCOMPARE(form.view.width(), width);
            std::vector<QRect> seen;
            for (const QPushButton* button : buttons) {
                const QRect place(button->mapTo(&form.view, QPoint(0, 0)), button->size());
                QVERIFY2(form.view.rect().contains(place), qPrintable(QString::number(width)));
                QVERIFY(place.width() >= button->sizeHint().width());
                for (const QRect& other : seen)
                    QVERIFY(!place.intersects(other));
                seen.push_back(place);
            }
            for (const QWidget* field : form.view.findChildren<QWidget*>())
                if (field->property("parameter").isValid())
                    QVERIFY2(field->mapTo(&form.view, QPoint(field->width(), 0)).x() <= width,
                             qPrintable(field->accessibleName() + QString::number(width)));
        }
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
        bench.meter.write(Parameter::Address, 17);
        bench.meter.passSeconds(3);
        QCOMPARE(bench.spin("Modbus address").value(), 17.0);
        QCOMPARE(bench.spin("CT primary current").value(), 400.0);
        QVERIFY(bench.view.draft().isEdited(Parameter::CtPrimary));
        QVERIFY(bench.told().contains(QLatin1Char('1')));
        QCOMPARE(bench.spin("CT primary current").accessibleDescription(),
                 QStringLiteral("changed, not applied"));
    }

    void eachMeterKeepsItsOwnChanges() {
        Bench bench;
        bench.addAnother();
        bench.spin("CT primary current").setValue(400);
        bench.meter.store.show(2);
        QCOMPARE(bench.spin("CT primary current").value(), 100.0);
        QVERIFY(!bench.apply().isEnabled());
        bench.meter.store.show(1);
        QCOMPARE(bench.spin("CT primary current").value(), 400.0);
    }

    void problemsStandAtTheirField() {
        Bench bench;
        auto& problem = bench.named<QLabel>("Problem of System voltage");
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
        bench.meter.store.setAvailabilities(1, some);
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

    /// The picture contains the colour of a conductor exactly if the system type has it.
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
};

QTEST_MAIN(SetupTest)
#include "setup_test.moc"
