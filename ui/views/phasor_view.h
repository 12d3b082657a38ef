// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/signal/input_trace.h"
#include "ui/model/export_order.h"

#include <QWidget>

namespace s4k::ui {

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

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
};

} // namespace s4k::ui
