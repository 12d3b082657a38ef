// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <QAbstractButton>
#include <QPen>

#include <optional>

namespace s4k::ui {

/// One entry of a legend: a sample of the line and its name. As a switch it is checked while the
/// line is shown, which it is at first; `toggled` reports changes.
class LegendChip final : public QAbstractButton {
    Q_OBJECT
public:
    /// Entry of a curve; setPen() sets its line.
    explicit LegendChip(QWidget* parent);
    /// Entry of a phase, with its letter, its line in the colours of the theme, accessible name and
    /// tool tip.
    LegendChip(Phase phase, QWidget* parent);

    /// Pen of the curve for a line one pixel wide; the sample is drawn wider.
    void setPen(const QPen& pen);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Phase> m_phase;
    QPen m_pen;
};

} // namespace s4k::ui
