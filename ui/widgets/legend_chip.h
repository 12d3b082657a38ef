// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <QAbstractButton>
#include <QPen>

#include <optional>

namespace s4k::ui {

/// One entry of a legend: the line as it is drawn, its name, and the switch.
class LegendChip final : public QAbstractButton {
    Q_OBJECT
public:
    /// A curve; the line is that of setPen().
    explicit LegendChip(QWidget* parent);
    /// A phase: its letter, its line in the colours of the theme, and names that say so.
    LegendChip(Phase phase, QWidget* parent);

    /// `pen` as it draws a line one pixel wide.
    void setPen(const QPen& pen);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Phase> m_phase;
    QPen m_pen;
};

} // namespace s4k::ui
