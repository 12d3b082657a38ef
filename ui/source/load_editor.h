// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include "ui/widgets/side_panel.h"

#include <array>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace s4k::ui {

/// Side panel that sets the load; every change is applied at once.
class LoadEditor final : public SidePanel {
    Q_OBJECT
public:
    static constexpr int kWidth = 264;

    explicit LoadEditor(QWidget* parent = nullptr);

    /// Shows `load` without emitting `edited`. Phases that its system type lacks are disabled.
    void setLoad(const LoadSpec& load);
    [[nodiscard]] LoadSpec load() const;
    void focusFirst();

Q_SIGNALS:
    void edited(const s4k::LoadSpec& load);

private:
    struct PhaseRow {
        QLabel* name = nullptr;
        QDoubleSpinBox* amps = nullptr;
        QDoubleSpinBox* powerFactor = nullptr;
        QCheckBox* lost = nullptr;
    };

    LoadSpec m_load; ///< includes values that the panel does not show
    QDoubleSpinBox* m_volts = nullptr;
    QDoubleSpinBox* m_frequency = nullptr;
    std::array<PhaseRow, kPhaseCount> m_phases{};
    QCheckBox* m_capacitive = nullptr;
    QDoubleSpinBox* m_fifth = nullptr;
    QDoubleSpinBox* m_seventh = nullptr;
    bool m_setting = false;

    QWidget* buildSupply();
    QWidget* buildPhases();
    void buildPhase(QGridLayout& grid, Phase phase);
    QWidget* buildDistortion();
    QDoubleSpinBox* spin(const QString& name, double min, double max, int decimals, double step,
                         const QString& suffix);
    void announce();
};

} // namespace s4k::ui
