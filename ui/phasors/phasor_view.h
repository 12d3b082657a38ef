// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"
#include "core/port/meter_port.h"
#include "core/signal/input_trace.h"
#include "ui/model/export_order.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QStackedLayout;

namespace s4k::ui {

class EmptyState;
class FigureTable;
class PhasorChart;

/// Voltages and currents of the meter that is shown as phasors: magnitudes and angles, drawn and in
/// figures. From its waveforms where this program has them, else from what its registers tell.
class PhasorView final : public QWidget {
    Q_OBJECT
public:
    explicit PhasorView(QWidget* parent = nullptr);

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

    [[nodiscard]] const PhasorPicture& picture() const { return m_picture; }
    [[nodiscard]] FigureTable& table() { return *m_table; }

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    static constexpr int kRefreshMs = 100;

    PhasorChart* m_chart;
    FigureTable* m_table;
    QLabel* m_facts;
    QLabel* m_note;
    EmptyState* m_empty;
    QBoxLayout* m_content = nullptr;
    QStackedLayout* m_pages = nullptr;
    QTimer m_refresh;
    MeterSnapshot m_snapshot;
    InputTrace m_trace;
    bool m_hasTrace = false;
    PhasorPicture m_picture;

    QWidget* buildFigures();
    void refresh();
    void showTable();
    void showWords();
    [[nodiscard]] QStringList rowOf(Phase phase) const;
};

} // namespace s4k::ui
