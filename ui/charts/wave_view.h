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

/// A view of the waveforms of the meter that is shown. While it is visible it draws each waveform
/// that arrives, and each reading where there is no waveform.
class WaveView : public QWidget {
    Q_OBJECT
public:
    /// Emits what is to be written to `path`, by its ending: .png, .svg, .pdf, else CSV.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

protected:
    WaveView(MeterStore& store, TraceFeed& feed, QWidget* parent);

    /// Once, in the constructor.
    void setContent(QWidget* content);
    void showContent();
    /// Shows a text in place of the content.
    void showEmpty(const QString& title, const QString& text);

    /// Draws what store and feed hold now; does nothing before a meter is shown.
    void refresh();
    /// Of the meter that is shown; there is one.
    [[nodiscard]] const MeterSnapshot& snapshot() const;
    /// Of the meter, as of the last refresh().
    [[nodiscard]] SystemType system() const { return m_system; }
    [[nodiscard]] const InputTrace& newest() const;
    /// Waveforms come, sooner or later.
    [[nodiscard]] bool hasWaveforms() const;

    /// Draws the snapshot and the newest waveform, or shows why there is nothing to draw.
    virtual void draw() = 0;
    /// Another meter is shown.
    virtual void forgetMeter() {}
    /// The system type is another one; draw() comes next.
    virtual void rewire() {}
    /// What is exported.
    [[nodiscard]] virtual ChartPaper paper() const = 0;
    /// Asks for a file to export to; `fileName` is offered.
    void askForFile(const QString& title, const QString& fileName);
    /// Writes `words` at the top of paper.
    /// @returns the area below them
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
