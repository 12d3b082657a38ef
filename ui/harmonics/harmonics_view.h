// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spectrum.h"
#include "core/port/meter_port.h"
#include "core/signal/input_trace.h"
#include "ui/harmonics/harmonic_picture.h"
#include "ui/model/export_order.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QStackedLayout;

namespace s4k::ui {

class EmptyState;
class FigureTable;
class HarmonicChart;
class HarmonicTools;

/// The harmonics of each input up to the 21st and their total distortion, from the waveforms of a
/// meter of this program.
class HarmonicsView final : public QWidget {
    Q_OBJECT
public:
    explicit HarmonicsView(QWidget* parent = nullptr);

    /// Another meter is shown now; it says whether it has waveforms.
    void showMeter(const MeterSnapshot& snapshot, bool hasTrace);
    /// The newest reading of this meter. Any rate, it draws at its own.
    void showSnapshot(const MeterSnapshot& snapshot);
    /// Its newest waveform, some ten times a second while the view is in sight.
    void showTrace(const InputTrace& trace);
    void focusFirst();
    /// Asks where to and emits what is to be written.
    void askForExport();
    /// What is exported to `path` by its ending: .png, .svg, .pdf, else CSV.
    void exportTo(const QString& path);

    [[nodiscard]] const Spectrum& spectrum() const { return m_spectrum; }
    [[nodiscard]] const HarmonicChoice& choice() const { return m_choice; }
    void setChoice(const HarmonicChoice& choice);
    [[nodiscard]] HarmonicChart& chart() { return *m_chart; }
    [[nodiscard]] FigureTable& table() { return *m_table; }
    /// THD of the inputs, or the harmonic under the cursor, in words.
    [[nodiscard]] QString facts() const;

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    HarmonicTools* m_tools;
    HarmonicChart* m_chart;
    FigureTable* m_table;
    QLabel* m_facts;
    EmptyState* m_empty;
    QBoxLayout* m_content = nullptr;
    QStackedLayout* m_pages = nullptr;
    SystemType m_system = SystemType::ThreePhaseWye;
    InputTrace m_trace;
    bool m_hasTrace = false;
    Spectrum m_spectrum;
    HarmonicChoice m_choice;

    void refresh();
    void redraw();
    void showEmpty();
    void showTable();
    [[nodiscard]] QString factsOf(int order) const;
    [[nodiscard]] QString totals() const;
};

} // namespace s4k::ui
