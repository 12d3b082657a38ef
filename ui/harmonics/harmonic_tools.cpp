// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/harmonics/harmonic_tools.h"

#include "core/analysis/shown_inputs.h"
#include "ui/widgets/legend_chip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

namespace s4k::ui {

namespace {

constexpr int kOneLine = 640; // width from which the tools fit into one line

} // namespace

HarmonicTools::HarmonicTools(QWidget* parent)
    : QWidget(parent), m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_kind(new Segmented(tr("Inputs"), this)), m_unit(new Segmented(tr("Unit"), this)),
      m_log(new QToolButton(this)), m_limits(new QComboBox(this)) {
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::kSmall);
    buildInputs();
    buildScale();
    showChoice(m_choice);
}

void HarmonicTools::buildInputs() {
    auto* row = new QHBoxLayout;
    m_kind->add(tr("Voltages"), tr("Show the harmonics of the voltages"));
    m_kind->add(tr("Currents"), tr("Show the harmonics of the currents"));
    connect(m_kind, &Segmented::chosen, this, [this](int i) {
        m_choice.currents = i == 1;
        tell();
    });
    row->addWidget(m_kind);
    buildChips(*row);
    row->addStretch(1);
    m_lines->addLayout(row);
}

void HarmonicTools::buildChips(QBoxLayout& row) {
    for (const Phase p : kPhases) {
        auto* chip = new LegendChip(p, this);
        connect(chip, &LegendChip::toggled, this, [this, p](bool shown) {
            m_choice.phases[index(p)] = shown;
            tell();
        });
        m_chips[index(p)] = chip;
        row.addWidget(chip);
    }
}

void HarmonicTools::buildScale() {
    auto* row = new QHBoxLayout;
    m_unit->add(QStringLiteral("%"), tr("Percent of the fundamental"));
    m_unit->add(tr("V, A"), tr("Volts and amps"));
    connect(m_unit, &Segmented::chosen, this, [this](int i) {
        m_choice.percent = i == 0;
        tell();
    });
    row->addWidget(m_unit);
    m_log->setText(tr("&Log"));
    m_log->setCheckable(true);
    m_log->setFocusPolicy(Qt::StrongFocus);
    m_log->setAccessibleName(tr("Logarithmic scale"));
    m_log->setToolTip(tr("Logarithmic scale over four decades"));
    connect(m_log, &QToolButton::clicked, this, [this](bool on) {
        m_choice.logarithmic = on;
        tell();
    });
    row->addWidget(m_log);
    buildLimits(*row);
    row->addStretch(1);
    m_lines->addLayout(row);
}

void HarmonicTools::buildLimits(QBoxLayout& row) {
    m_limits->addItem(tr("No limits"));
    for (const HarmonicLimits limits :
         {HarmonicLimits::En50160, HarmonicLimits::Ieee519Low, HarmonicLimits::Ieee519Medium})
        m_limits->addItem(limitsName(limits));
    m_limits->setAccessibleName(tr("Limits for voltages"));
    m_limits->setToolTip(tr("Whose limits for voltages are marked: EN 50160:2010, table 1, or "
                            "IEEE 519-2022, table 1"));
    connect(m_limits, &QComboBox::activated, this, [this](int i) {
        m_choice.limits = static_cast<HarmonicLimits>(i);
        tell();
    });
    row.addWidget(m_limits);
}

void HarmonicTools::tell() {
    const HarmonicChoice choice = m_choice;
    showChoice(choice);
    Q_EMIT chosen(choice);
}

void HarmonicTools::showChoice(const HarmonicChoice& choice) {
    m_choice = choice;
    m_kind->setCurrent(choice.currents ? 1 : 0);
    m_unit->setCurrent(choice.percent ? 0 : 1);
    for (const Phase p : kPhases) {
        const QSignalBlocker quiet(m_chips[index(p)]);
        m_chips[index(p)]->setChecked(choice.phases[index(p)]);
    }
    m_log->setChecked(choice.logarithmic);
    m_limits->setCurrentIndex(static_cast<int>(choice.limits));
    m_limits->setEnabled(choice.percent && !choice.currents);
}

void HarmonicTools::showSystem(SystemType system) {
    for (const Phase p : kPhases)
        m_chips[index(p)]->setVisible(isShown(system, voltageOf(p)) ||
                                      isShown(system, currentOf(p)));
}

void HarmonicTools::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_lines->setDirection(width() >= kOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace s4k::ui
