// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/trigger.h"
#include "ui/charts/wave_view.h"
#include "ui/scope/scope_picture.h"
#include "ui/scope/scope_tools.h"

class QLabel;

namespace s4k::ui {

class ScopePlot;

/// The waveforms of an embedded meter. A trigger gives each picture the same phase, so that it does
/// not move.
class ScopeView final : public WaveView {
    Q_OBJECT
public:
    ScopeView(MeterStore& store, TraceFeed& feed, QWidget* parent = nullptr);

    void focusFirst(); ///< gives the waveforms the focus
    /// Asks for a file in a modal dialog and emits `exportRequested`; does nothing while no
    /// waveform is drawn.
    void askForExport();

    void setChoice(const ScopeChoice& choice);
    [[nodiscard]] const ScopeChoice& choice() const { return m_choice; }
    /// Sets when new samples replace the picture, and arms the trigger. After the picture of Single
    /// the scope stops.
    void setRun(ScopeRun run);
    [[nodiscard]] ScopeRun run() const { return m_run; }
    [[nodiscard]] ScopePlot& plot() { return *m_plot; }
    [[nodiscard]] ScopeTools& tools() { return *m_tools; }
    /// Frequency and trigger of the picture, or the values under the cursor, as text.
    [[nodiscard]] QString facts() const;

protected:
    void draw() override;
    void forgetMeter() override;
    void rewire() override;
    [[nodiscard]] ChartPaper paper() const override;

private:
    ScopeTools* m_tools;
    ScopePlot* m_plot;
    QLabel* m_facts;
    InputTrace m_trace; ///< the samples of the picture
    ScopeTrigger m_trigger;
    ScopeChoice m_choice;
    ScopeRun m_run = ScopeRun::Auto;

    void connectParts();
    void applyTrigger();
    /// Searches the samples for a picture.
    void trigger();
    void drawWave(const TriggeredPicture& wave);
    void redraw();
    void showFacts();
    void showPage();
    [[nodiscard]] QString cursorFacts(double seconds) const;
};

} // namespace s4k::ui
