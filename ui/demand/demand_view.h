// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demand/demand_bars.h"
#include "ui/demand/demand_export.h"
#include "ui/demand/demand_words.h"
#include "ui/model/export_order.h"
#include "ui/model/meter_store.h"
#include "ui/model/time_window.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace s4k::ui {

class AlertLanes;
class DemandChart;
class DemandFigures;
class DemandProgress;
class EmptyState;
class Segmented;

/// Demand of the meter that is shown: the running sub-interval, present, predicted and maximum
/// demand, and the sub-intervals of 24 hours as bars; or its energy of 24 hours or 31 days. The
/// bars end at the right edge of the time window, or at the newest reading if that is earlier.
class DemandView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 250; ///< shortest time between two updates by readings
    static constexpr int kHoursShown = 24;
    static constexpr int kDaysShown = 31;

    /// `store` and `time` must outlive the view.
    DemandView(MeterStore& store, const TimeWindow& time, QWidget* parent = nullptr);

    void setMode(DemandMode mode);
    /// Selects the power: 0 real, 1 reactive, 2 or more apparent.
    void setPower(std::size_t which);
    void focusFirst(); ///< gives the bars the focus
    /// Asks for a file in a modal dialog and emits `exportRequested`; does nothing without a meter.
    void askForExport();

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    MeterStore& m_store;
    const TimeWindow& m_time;
    DemandMode m_mode = DemandMode::Intervals;
    std::size_t m_power = 0;
    Segmented* m_modes;
    Segmented* m_powers;
    DemandFigures* m_figures;
    DemandProgress* m_progress;
    QLabel* m_readout;
    QStackedLayout* m_pages;
    DemandChart* m_chart;
    TimeWindow m_barTime; ///< time range of the bars
    AlertLanes* m_lanes;  ///< below the bars
    EmptyState* m_empty;
    QTimer m_refresh;
    int m_roomy = 0; ///< width that the bar needs with its words

    QWidget* buildBar();
    void buildPages();
    void connectStore();
    void showMeter();
    [[nodiscard]] bool hasMeter() const { return m_store.has(m_store.shown()); }
    [[nodiscard]] const past::MeterPast& past() const { return m_store.past(m_store.shown()); }
    [[nodiscard]] const MeterSnapshot& snapshot() const;
    void refreshSoon();
    void refresh();
    void showDemand();
    void showEnergy();
    void showHint();
    void showChart(BarPlotData plot);
    void showLanes();
    void showReadout();
    [[nodiscard]] DemandTopic topic() const;
};

} // namespace s4k::ui
