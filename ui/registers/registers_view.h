// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/registers/register_age.h"
#include "ui/registers/register_filter.h"
#include "ui/registers/register_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace s4k::ui {

class EmptyState;
class RegisterDetails;
class Segmented;

/// The register map of the meter that is shown: search, table, details of the chosen row. Values
/// follow twice a second and are edited in place.
class RegistersView final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRefreshMs = 500;

    explicit RegistersView(QWidget* parent = nullptr);

    void showSnapshot(const MeterSnapshot& snapshot);
    /// Another meter: what was read of the last one goes at once.
    void showMeter(const MeterSnapshot& snapshot);
    void showAvailabilities(const Availabilities& availabilities);
    /// How old the oldest word of a live meter is, s, as of now; nothing for a meter inside, whose
    /// words are as old as its last snapshot. Holds until another meter is shown.
    void setAge(std::optional<double> seconds);
    /// Nothing has been read of the meter yet: what its snapshots hold are no words of it. Holds
    /// until another meter is shown.
    void setUnread(bool unread);

    [[nodiscard]] RegisterModel& model() { return *m_model; }
    void focusSearch();
    void focusTable();
    /// The selected rows, else all that are shown, as tab-separated text with a head.
    [[nodiscard]] QString copied() const;

Q_SIGNALS:
    void writeRequested(s4k::Parameter parameter, int value);
    void commandRequested(s4k::Command command);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    RegisterModel* m_model;
    RegisterFilter* m_filter;
    QLineEdit* m_search;
    Segmented* m_kind;
    QTableView* m_table;
    RegisterDetails* m_details;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QLabel* m_count;
    QStackedLayout* m_pages = nullptr;
    QTimer m_refresh;
    RegisterAge m_age;
    std::optional<MeterSnapshot> m_newest;
    bool m_powered = true;
    bool m_unread = false;

    QWidget* buildBar();
    void buildTable();
    void fitColumns();
    void refresh();
    [[nodiscard]] QString hintText() const;
    void showState();
    void showSelected();
    void hideDetails();
    void clearSearch();
    void shareRoom();
    void fitSymbols();
    void copy();
};

} // namespace s4k::ui
