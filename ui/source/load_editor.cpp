// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/load_editor.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>

namespace s4k::ui {

namespace {

constexpr double kMaxVolts = 40'000;
constexpr double kMaxAmps = 50'000;
constexpr double kMinHertz = 40;
constexpr double kMaxHertz = 70;
constexpr double kMaxHarmonicPercent = 50;
constexpr double kPercent = 100;
constexpr int kFifth = 5;
constexpr int kSeventh = 7;

double harmonicPercent(const LoadSpec& load, int order) {
    for (const Harmonic& h : load.currentHarmonics)
        if (h.order == order)
            return h.fraction * kPercent;
    return 0;
}

void setHarmonic(LoadSpec& load, int order, double percent) {
    std::erase_if(load.currentHarmonics, [order](const Harmonic& h) { return h.order == order; });
    if (percent > 0)
        load.currentHarmonics.push_back({order, percent / kPercent, 0});
}

QGridLayout* tightGrid(QWidget* box) {
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kSmall);
    return grid;
}

} // namespace

LoadEditor::LoadEditor(QWidget* parent) : SidePanel(tr("Set the load"), kWidth, parent) {
    column().setSpacing(space::kLarge);
    addTitle(tr("Set the load"), tr("Close the load editor"), tr("Close; the load stays (Esc)"));
    column().addWidget(buildSupply());
    column().addWidget(buildPhases());
    column().addWidget(buildDistortion());
    column().addStretch(1);
    setLoad(LoadSpec{});
}

QDoubleSpinBox* LoadEditor::spin(const QString& name, double min, double max, int decimals,
                                 double step, const QString& suffix) {
    auto* box = new QDoubleSpinBox(this);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setRange(min, max);
    box->setDecimals(decimals);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    box->setAlignment(Qt::AlignRight);
    box->setMinimumWidth(0);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(box, &QDoubleSpinBox::valueChanged, this, &LoadEditor::announce);
    return box;
}

QWidget* LoadEditor::buildSupply() {
    auto* box = new QWidget(this);
    QGridLayout* grid = tightGrid(box);
    m_volts = spin(tr("Supply voltage"), 0, kMaxVolts, 0, 10, tr(" V"));
    m_frequency = spin(tr("Frequency"), kMinHertz, kMaxHertz, 2, 0.1, tr(" Hz"));
    grid->addWidget(captionLabel(tr("Voltage"), box), 0, 0);
    grid->addWidget(captionLabel(tr("Frequency"), box), 0, 1);
    grid->addWidget(m_volts, 1, 0);
    grid->addWidget(m_frequency, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget* LoadEditor::buildPhases() {
    auto* box = new QWidget(this);
    QGridLayout* grid = tightGrid(box);
    grid->addWidget(captionLabel(tr("Amps"), box), 0, 1);
    grid->addWidget(captionLabel(tr("Power factor"), box), 0, 2);
    grid->addWidget(captionLabel(tr("Lost"), box), 0, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    for (const Phase p : kPhases)
        buildPhase(*grid, p);
    m_capacitive = new QCheckBox(tr("Leading (capacitive)"), box);
    m_capacitive->setAccessibleName(tr("Leading power factor, as of a capacitive load"));
    connect(m_capacitive, &QCheckBox::toggled, this, &LoadEditor::announce);
    grid->addWidget(m_capacitive, 4, 1, 1, 3);
    return box;
}

void LoadEditor::buildPhase(QGridLayout& grid, Phase phase) {
    PhaseRow& row = m_phases[index(phase)];
    const QString name(QLatin1Char(letter(phase)));
    const int line = 1 + static_cast<int>(index(phase));
    row.name = new QLabel(name, this);
    row.amps = spin(tr("Current of phase %1").arg(name), 0, kMaxAmps, 1, 1, tr(" A"));
    row.powerFactor = spin(tr("Power factor of phase %1").arg(name), 0, 1, 2, 0.01, {});
    row.lost = new QCheckBox(this);
    row.lost->setAccessibleName(tr("Phase %1 is lost").arg(name));
    row.lost->setToolTip(tr("Take the voltage of phase %1 away").arg(name));
    connect(row.lost, &QCheckBox::toggled, this, &LoadEditor::announce);
    grid.addWidget(row.name, line, 0);
    grid.addWidget(row.amps, line, 1);
    grid.addWidget(row.powerFactor, line, 2);
    grid.addWidget(row.lost, line, 3, Qt::AlignHCenter);
}

QWidget* LoadEditor::buildDistortion() {
    auto* box = new QWidget(this);
    QGridLayout* grid = tightGrid(box);
    m_fifth = spin(tr("5th harmonic of the current"), 0, kMaxHarmonicPercent, 1, 1, tr(" %"));
    m_seventh = spin(tr("7th harmonic of the current"), 0, kMaxHarmonicPercent, 1, 1, tr(" %"));
    grid->addWidget(captionLabel(tr("5th harmonic"), box), 0, 0);
    grid->addWidget(captionLabel(tr("7th harmonic"), box), 0, 1);
    grid->addWidget(m_fifth, 1, 0);
    grid->addWidget(m_seventh, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

void LoadEditor::setLoad(const LoadSpec& load) {
    m_setting = true;
    m_load = load;
    m_volts->setValue(load.volts);
    m_frequency->setValue(load.frequencyHz);
    for (const Phase p : kPhases) {
        const PhaseRow& row = m_phases[index(p)];
        row.amps->setValue(load.amps[index(p)]);
        row.powerFactor->setValue(load.powerFactor[index(p)]);
        row.lost->setChecked(load.voltageFactor[index(p)] == 0);
        const bool measured = hasPhase(load.system, p);
        const bool wired = measured || index(p) < traits(load.system).pairCount;
        row.name->setEnabled(wired);
        row.amps->setEnabled(measured);
        row.powerFactor->setEnabled(measured);
        row.lost->setEnabled(wired);
    }
    m_capacitive->setChecked(load.capacitive);
    m_fifth->setValue(harmonicPercent(load, kFifth));
    m_seventh->setValue(harmonicPercent(load, kSeventh));
    m_setting = false;
}

LoadSpec LoadEditor::load() const {
    LoadSpec load = m_load;
    load.volts = m_volts->value();
    load.frequencyHz = m_frequency->value();
    for (std::size_t i = 0; i < kPhaseCount; ++i) {
        load.amps[i] = m_phases[i].amps->value();
        load.powerFactor[i] = m_phases[i].powerFactor->value();
        load.voltageFactor[i] = m_phases[i].lost->isChecked() ? 0 : 1;
    }
    load.capacitive = m_capacitive->isChecked();
    setHarmonic(load, kFifth, m_fifth->value());
    setHarmonic(load, kSeventh, m_seventh->value());
    return load;
}

void LoadEditor::focusFirst() {
    m_volts->setFocus();
    m_volts->selectAll();
}

void LoadEditor::announce() {
    if (m_setting)
        return;
    m_load = load();
    Q_EMIT edited(m_load);
}

} // namespace s4k::ui
