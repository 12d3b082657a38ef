// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"
#include "ui/harmonics/harmonic_picture.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QComboBox;
class QToolButton;

namespace s4k::ui {

class LegendChip;
class Segmented;

/// Controls for a HarmonicChoice.
class HarmonicTools final : public QWidget {
    Q_OBJECT
public:
    explicit HarmonicTools(QWidget* parent = nullptr);

    /// Shows a choice without emitting `chosen`.
    void showChoice(const HarmonicChoice& choice);
    /// Hides the switches of phases that the system type lacks.
    void showSystem(SystemType system);

Q_SIGNALS:
    void chosen(const s4k::ui::HarmonicChoice& choice); ///< the user changed a setting

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    HarmonicChoice m_choice;
    QBoxLayout* m_lines;
    Segmented* m_kind;
    Segmented* m_unit;
    std::array<LegendChip*, kPhaseCount> m_chips{};
    QToolButton* m_log;
    QComboBox* m_limits;

    void buildInputs();
    void buildChips(QBoxLayout& row);
    void buildScale();
    void buildLimits(QBoxLayout& row);
    void tell();
};

} // namespace s4k::ui
