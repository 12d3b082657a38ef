// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/trigger.h"
#include "core/port/meter_port.h"
#include "core/signal/input_trace.h"
#include "ui/model/export_order.h"
#include "ui/scope/scope_picture.h"
#include "ui/scope/scope_tools.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace s4k::ui {

class EmptyState;
class ScopePlot;

/// The waveforms of a meter of this program, standing still by a trigger.
class ScopeView final : public QWidget {
    Q_OBJECT
public:
    explicit ScopeView(QWidget* parent = nullptr);

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

    void setChoice(const ScopeChoice& choice);
    [[nodiscard]] const ScopeChoice& choice() const { return m_choice; }
    void setRun(ScopeRun run);
    [[nodiscard]] ScopeRun run() const { return m_run; }
    [[nodiscard]] ScopePlot& plot() { return *m_plot; }
    [[nodiscard]] ScopeTools& tools() { return *m_tools; }
    /// What the picture stands on, or the values under the cursor, in words.
    [[nodiscard]] QString facts() const;

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

protected:
    void showEvent(QShowEvent* event) override;

private:
    ScopeTools* m_tools;
    ScopePlot* m_plot;
    QLabel* m_facts;
    EmptyState* m_empty;
    QStackedLayout* m_pages = nullptr;
    SystemType m_system = SystemType::ThreePhaseWye;
    bool m_hasTrace = false;
    InputTrace m_trace;
    ScopeTrigger m_trigger;
    ScopeChoice m_choice;
    ScopeRun m_run = ScopeRun::Auto;

    void connectParts();
    void applyTrigger();
    void refresh();
    void draw(const TriggeredPicture& wave);
    void redraw();
    void showFacts();
    void showPage();
    [[nodiscard]] QString cursorFacts(double seconds) const;
};

} // namespace s4k::ui
