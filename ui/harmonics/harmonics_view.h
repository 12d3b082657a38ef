// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spectrum.h"
#include "ui/charts/wave_view.h"
#include "ui/harmonics/harmonic_picture.h"

class QBoxLayout;
class QLabel;

namespace s4k::ui {

class FigureTable;
class HarmonicChart;
class HarmonicTools;

/// The harmonics of each input up to the 21st and the total harmonic distortion, from the waveforms
/// of an embedded meter.
class HarmonicsView final : public WaveView {
    Q_OBJECT
public:
    HarmonicsView(MeterStore& store, TraceFeed& feed, QWidget* parent = nullptr);

    void focusFirst(); ///< gives the bars the focus
    /// Asks for a file in a modal dialog and emits `exportRequested`; does nothing while no
    /// harmonic is drawn.
    void askForExport();

    [[nodiscard]] const Spectrum& spectrum() const { return m_spectrum; }
    [[nodiscard]] const HarmonicChoice& choice() const { return m_choice; }
    void setChoice(const HarmonicChoice& choice);
    [[nodiscard]] HarmonicChart& chart() { return *m_chart; }
    [[nodiscard]] FigureTable& table() { return *m_table; }
    /// THD of the inputs, or the harmonic under the cursor, as text.
    [[nodiscard]] QString facts() const;

protected:
    void draw() override;
    [[nodiscard]] ChartPaper paper() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    HarmonicTools* m_tools;
    HarmonicChart* m_chart;
    FigureTable* m_table;
    QLabel* m_facts;
    QBoxLayout* m_content = nullptr;
    Spectrum m_spectrum;
    HarmonicChoice m_choice;

    void redraw();
    void sayWhyNothing();
    void showTable();
    [[nodiscard]] QString factsOf(int order) const;
    [[nodiscard]] QString totals() const;
};

} // namespace s4k::ui
