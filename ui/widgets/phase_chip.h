// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <QAbstractButton>

namespace s4k::ui {

/// One entry of the legend: the line as it is drawn, the phase's letter, and the switch.
class PhaseChip final : public QAbstractButton {
    Q_OBJECT
public:
    PhaseChip(Phase phase, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Phase m_phase;
};

/// Draws a sample of the phase's line from `from` to `to`: the style of every view, in the pen's
/// colour.
void drawPhaseLine(QPainter& painter, Phase phase, const QPointF& from, const QPointF& to);

} // namespace s4k::ui
