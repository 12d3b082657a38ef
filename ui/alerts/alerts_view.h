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

/// All alerts of the meter that is shown: which are active, what they mean, what makes them active
/// and what mends them; and a time line of when each was active, on the time axis of the trends,
/// which it pans and zooms as they do.
class AlertsView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 100;

    /// Both must outlive the view.
    AlertsView(MeterStore& store, TimeWindow& time, QWidget* parent = nullptr);

    void focusFirst();
    /// Asks where to and emits what is to be written.
    void askForExport();
    /// Only what is active now stands in the table.
    void setActiveOnly(bool activeOnly);

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    /// This moment on the front panel of a recorded meter; ms since 1970 UTC.
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
