// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "ui/trends/trend_line.h"

#include <QWidget>

#include <array>
#include <vector>

namespace s4k::ui {

class LegendChip;

/// The legend of the trends, which is the switch: a chip for each phase where all curves are those
/// of phases and look alike in every chart, else one for each curve.
class TrendLegend final : public QWidget {
    Q_OBJECT
public:
    explicit TrendLegend(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    void setLines(const std::vector<TrendLine>& lines);
    /// Whether phases are enough to tell these lines apart.
    [[nodiscard]] static bool areOfPhases(const std::vector<TrendLine>& lines);

Q_SIGNALS:
    /// Lines by their place in what was set last.
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
