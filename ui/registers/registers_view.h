// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/registers/register_age.h"
#include "ui/registers/register_filter.h"
#include "ui/registers/register_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace s4k::ui {

class DetailedTable;
class RegisterDetails;
class Segmented;

/// The register map of the meter that is shown: search, table, and details of the selected row.
/// Values are updated twice a second and edited in place.
class RegistersView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 500; ///< between two updates of the values

    /// `store` must outlive the view.
    explicit RegistersView(const MeterStore& store, QWidget* parent = nullptr);

    [[nodiscard]] RegisterModel& model() { return *m_model; }
    void focusFilter();
    void focusTable();
    /// The selected rows, or all rows that the filter accepts if none is selected, as tab-separated
    /// text with a heading.
    [[nodiscard]] QString copied() const;

Q_SIGNALS:
    /// `value` in counts of the register. The value that takes effect arrives with a later
    /// snapshot.
    void writeRequested(s4k::ui::MeterKey key, s4k::Parameter parameter, int value);
    void commandRequested(s4k::ui::MeterKey key, s4k::Command command);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    const MeterStore& m_store;
    RegisterModel* m_model;
    RegisterFilter* m_filter;
    QLineEdit* m_search;
    Segmented* m_kind;
    QTableView* m_table;
    RegisterDetails* m_details;
    DetailedTable* m_rows;
    QLabel* m_count;
    QTimer m_refresh;
    RegisterAge m_age;
    bool m_unread = false; ///< not read yet: its snapshot holds no values
    bool m_stale = false;  ///< the model lacks the newest values

    void connectStore();
    /// Null before the first meter is shown.
    [[nodiscard]] const MeterEntry* shown() const;
    [[nodiscard]] bool isUnread() const;
    void showMeter();
    void takeSnapshot();
    void showLink();
    void showAvailabilities();
    QWidget* buildBar();
    void buildTable();
    void fitColumns();
    /// Makes columns as wide as their values. A column never becomes narrower, so that it keeps its
    /// place.
    void showSnapshot();
    void refresh();
    [[nodiscard]] QString hintText() const;
    void showState();
    void showSelected();
    void clearSearch();
    void fitSymbols();
    void copy();
};

} // namespace s4k::ui
