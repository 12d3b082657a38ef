// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/signal/input_trace.h"
#include "ui/charts/chart_paper.h"

#include <QWidget>

class QStackedLayout;

namespace s4k::ui {

class EmptyState;
class MeterStore;
class TraceFeed;

/// Base of views of the waveforms of the meter that is shown. While the view is visible it draws
/// each new waveform; without one, each reading.
class WaveView : public QWidget {
    Q_OBJECT
public:
    /// Emits `exportRequested` for `path`, in the format of its ending: .csv, .svg, .pdf, otherwise
    /// PNG.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

protected:
    /// `store` and `feed` must outlive the view.
    WaveView(MeterStore& store, TraceFeed& feed, QWidget* parent);

    /// Sets the widget that draws. Call it once, in the constructor.
    void setContent(QWidget* content);
    void showContent();
    /// Shows a text instead of the content.
    void showEmpty(const QString& title, const QString& text);

    /// Draws the present data of store and feed; does nothing before a meter is shown.
    void refresh();
    /// Snapshot of the meter that is shown; there must be one.
    [[nodiscard]] const MeterSnapshot& snapshot() const;
    /// System type of the meter, as of the last refresh().
    [[nodiscard]] SystemType system() const { return m_system; }
    /// The newest waveforms; empty: none yet.
    [[nodiscard]] const InputTrace& newest() const;
    /// Whether this program samples the meter's inputs, so that a waveform is there or will come.
    [[nodiscard]] bool hasWaveforms() const;

    /// Draws the snapshot and the newest waveform, or explains why there is nothing to draw.
    virtual void draw() = 0;
    /// Called when another meter is shown.
    virtual void forgetMeter() {}
    /// Called when the system type has changed; draw() follows.
    virtual void rewire() {}
    /// The content of an export, as the view shows it now.
    [[nodiscard]] virtual ChartPaper paper() const = 0;
    /// Asks for a file in a modal dialog and exports to it; `fileName` is proposed.
    void askForFile(const QString& title, const QString& fileName);
    /// Writes `words` at the top of the paper.
    /// @returns the area below the words
    [[nodiscard]] static QRectF paintHead(QPainter& painter, const QRectF& area,
                                          const QString& words);

    void showEvent(QShowEvent* event) override;

private:
    MeterStore& m_store;
    TraceFeed& m_feed;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_pages = nullptr;
    SystemType m_system = SystemType::ThreePhaseWye;

    void look();
    [[nodiscard]] bool isRewired() const;
};

} // namespace s4k::ui
