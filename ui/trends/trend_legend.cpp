// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trend_legend.h"

#include "ui/trends/plot/curve_pens.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/legend_chip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QEvent>

#include <algorithm>

namespace s4k::ui {

TrendLegend::TrendLegend(QWidget* parent) : QWidget(parent) {
    auto* flow = new FlowLayout(this, space::kTight);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const Phase p : kPhases) {
        auto* chip = new LegendChip(p, this);
        connect(chip, &LegendChip::toggled, this, [this, p](bool on) { switchPhase(p, on); });
        m_phases[index(p)] = chip;
        flow->addWidget(chip);
    }
}

bool TrendLegend::areOfPhases(const std::vector<TrendLine>& lines) {
    return !lines.empty() && std::all_of(lines.begin(), lines.end(), [](const TrendLine& line) {
        return line.phase && line.rank == 0;
    });
}

void TrendLegend::setLines(const std::vector<TrendLine>& lines) {
    m_lines = lines;
    m_setting = true;
    const bool phases = areOfPhases(lines);
    // Each chip is shown or hidden once: hiding and showing it again would make the whole window
    // lay itself out.
    const std::size_t curves = phases ? 0 : lines.size();
    for (std::size_t i = curves; i < m_curves.size(); ++i)
        m_curves[i]->setVisible(false);
    for (LegendChip* chip : m_phases)
        if (!phases)
            chip->setVisible(false);
    phases ? showPhases() : showCurves();
    m_setting = false;
    updateGeometry();
}

/// Chips of phases are in one line.
QSize TrendLegend::minimumSizeHint() const {
    return areOfPhases(m_lines) ? layout()->sizeHint() : layout()->minimumSize();
}

void TrendLegend::showPhases() {
    for (const Phase p : kPhases) {
        const auto isOfPhase = [p](const TrendLine& line) { return line.phase == p; };
        setShown(*m_phases[index(p)], std::any_of(m_lines.begin(), m_lines.end(), isOfPhase));
        m_phases[index(p)]->setChecked(
            std::any_of(m_lines.begin(), m_lines.end(), [&](const TrendLine& line) {
                return isOfPhase(line) && line.curve.shown;
            }));
    }
}

LegendChip* TrendLegend::addChip() {
    auto* chip = new LegendChip(this);
    const std::size_t place = m_curves.size();
    connect(chip, &LegendChip::toggled, this, [this, place](bool shown) {
        if (!m_setting)
            Q_EMIT shownChanged({place}, shown);
    });
    m_curves.push_back(chip);
    layout()->addWidget(chip);
    return chip;
}

void TrendLegend::showCurves() {
    const Colours& colours = coloursOf(palette());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const TrendLine& line = m_lines[i];
        LegendChip* chip = i < m_curves.size() ? m_curves[i] : addChip();
        chip->setText(line.mark);
        chip->setPen(curvePen(line.phase, line.rank, colours));
        chip->setAccessibleName(tr("Show %1").arg(line.name));
        chip->setToolTip(tr("Show or hide %1").arg(line.name));
        chip->setChecked(line.curve.shown);
        chip->setVisible(true);
        chip->updateGeometry();
    }
}

void TrendLegend::switchPhase(Phase phase, bool shown) {
    if (m_setting)
        return;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (m_lines[i].phase == phase)
            places.push_back(i);
    Q_EMIT shownChanged(places, shown);
}

void TrendLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !areOfPhases(m_lines))
        showCurves();
}

} // namespace s4k::ui
