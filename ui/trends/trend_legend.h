// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "ui/trends/trend_line.h"

#include <QWidget>

#include <array>
#include <vector>

namespace s4k::ui {

class LegendChip;

/// The legend of the trends, which also shows and hides curves: one chip for each phase if all
/// curves belong to phases and look alike in every chart, otherwise one for each curve.
class TrendLegend final : public QWidget {
    Q_OBJECT
public:
    explicit TrendLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Sets the lines, shown and hidden ones. Emits nothing.
    void setLines(const std::vector<TrendLine>& lines);
    /// Whether chips of phases suffice to distinguish these lines.
    [[nodiscard]] static bool areOfPhases(const std::vector<TrendLine>& lines);

Q_SIGNALS:
    /// The user showed or hid these lines, given by their index in the last setLines().
    void shownChanged(const std::vector<std::size_t>& lines, bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<TrendLine> m_lines;
    std::array<LegendChip*, kPhaseCount> m_phases{};
    std::vector<LegendChip*> m_curves;
    bool m_setting = false;

    void switchPhase(Phase phase, bool shown);
    void showPhases();
    void showCurves();
    LegendChip* addChip();
};

} // namespace s4k::ui
