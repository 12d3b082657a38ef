// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/traffic/traffic_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;

namespace s4k::ui {

class DetailedTable;
class TrafficDetails;
class TrafficFilterBar;

/// Every frame on the bus, decoded: filter, table that follows the newest frame, and details of the
/// selected frame.
class TrafficView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 200;

    /// `store` provides the settings of the meters whose registers are in the frames. `store` and
    /// `log` must outlive the view.
    TrafficView(const MeterStore& store, const modbus::TrafficLog& log, QWidget* parent = nullptr);

    /// Sets the text for where the meters are shared; empty: they are not shared.
    void showShared(const QString& where);

    [[nodiscard]] TrafficModel& model() { return *m_model; }
    [[nodiscard]] const modbus::TrafficFilter& filter() const { return m_model->filter(); }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void focusFilter();
    void focusTable();
    /// Asks for a file and emits `exportRequested`.
    void askForExport();

Q_SIGNALS:
    void shareRequested();
    void pauseRequested(bool paused);
    void clearRequested();
    void exportRequested(const QString& path, const s4k::modbus::TrafficFilter& filter);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const modbus::TrafficLog& m_log;
    TrafficModel* m_model;
    TrafficFilterBar* m_bar;
    QTableView* m_table;
    TrafficDetails* m_details;
    DetailedTable* m_rows;
    QLabel* m_count;
    QTimer m_refresh;
    QString m_where;
    bool m_following = true;
    bool m_removing = false; ///< rows are being removed: no person chose the current row

    void buildTable();
    void connectBar();
    void connectTable();
    void refresh();
    void setFollowing(bool following);
    void showState();
    void showEmpty();
    void showSelected();
    void act();
};

} // namespace s4k::ui
