// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"
#include "ui/charts/wave_view.h"

class QBoxLayout;
class QLabel;

namespace s4k::ui {

class FigureTable;
class PhasorChart;

/// Voltages and currents of the meter that is shown as phasors, drawn and in figures: from its
/// waveforms if this program samples them, otherwise from its registers.
class PhasorView final : public WaveView {
    Q_OBJECT
public:
    PhasorView(MeterStore& store, TraceFeed& feed, QWidget* parent = nullptr);

    void focusFirst(); ///< gives the table of figures the focus
    /// Asks for a file in a modal dialog and emits `exportRequested`; does nothing while no phasor
    /// is drawn.
    void askForExport();

    [[nodiscard]] const PhasorPicture& picture() const { return m_picture; }
    [[nodiscard]] FigureTable& table() { return *m_table; }

protected:
    void draw() override;
    [[nodiscard]] ChartPaper paper() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    PhasorChart* m_chart;
    FigureTable* m_table;
    QLabel* m_facts;
    QLabel* m_note;
    QBoxLayout* m_content = nullptr;
    PhasorPicture m_picture;

    QWidget* buildFigures();
    void showTable();
    void showWords();
    [[nodiscard]] QStringList rowOf(Phase phase) const;
};

} // namespace s4k::ui
