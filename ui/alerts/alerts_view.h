// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/export_order.h"
#include "ui/model/meter_store.h"
#include "ui/model/time_window.h"

#include <QTimer>
#include <QWidget>

#include <cstdint>

class QCheckBox;
class QLabel;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace s4k::ui {

class AlertDetails;
class AlertLanes;
class AlertModel;
class EmptyState;

/// All alerts of the meter that is shown: state, meaning, cause and remedy; and a time line of when
/// each was active, on the time axis of the trends, with the same panning and zooming.
class AlertsView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 100; ///< shortest time between two updates

    /// `store` and `time` must outlive the view.
    AlertsView(MeterStore& store, TimeWindow& time, QWidget* parent = nullptr);

    void focusFirst(); ///< gives the table the focus
    /// Asks for a file in a modal dialog and emits `exportRequested`; does nothing without a meter.
    void askForExport();
    /// Sets whether the table shows active alerts only.
    void setActiveOnly(bool activeOnly);

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    /// The user wants to see the meter at this moment; ms since 1970 UTC. Emitted for every kind of
    /// meter; only a recorded one can show another moment.
    void momentRequested(s4k::ui::MeterKey key, std::int64_t timeMs);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    MeterStore& m_store;
    TimeWindow& m_time;
    AlertModel* m_model;
    QLabel* m_summary;
    QCheckBox* m_activeOnly;
    QTableView* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_pages;
    AlertDetails* m_details;
    QSplitter* m_top;
    QLabel* m_readout;
    AlertLanes* m_lanes;
    QTimer m_refresh;

    void buildHead(QWidget& bar);
    void buildTable();
    QWidget* buildTop();
    QWidget* buildTimeLine();
    void connectStore();
    void showMeter();
    void showReading(MeterKey key);
    [[nodiscard]] bool hasMeter() const { return m_store.has(m_store.shown()); }
    [[nodiscard]] const past::AlertBook& book() const {
        return m_store.past(m_store.shown()).alerts;
    }
    void refreshSoon();
    void refresh();
    void filterRows();
    void showSummary();
    void showReadout();
    void showSelected();
    void choose(int bit);
};

} // namespace s4k::ui
