// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meters/meter_list_model.h"

#include <QFrame>

class QComboBox;
class QToolButton;
class QTreeView;

namespace s4k::ui {

/// The meters to choose from, as a tree in a column.
class MeterTree final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kWidth = 176; ///< logical pixels

    /// `model` must outlive the tree.
    MeterTree(MeterTreeModel& model, QWidget* parent = nullptr);

    /// Marks the meter without emitting `chosen`.
    void setCurrent(MeterKey key);

Q_SIGNALS:
    void chosen(s4k::ui::MeterKey key);
    void addRequested();
    void removeRequested();

private:
    MeterTreeModel& m_model;
    QTreeView* m_view;
    QToolButton* m_remove;
    bool m_setting = false;

    QWidget* buildHead();
    void nameRemove(bool live);
};

/// The meters to choose from, as a drop-down list in one line for narrow windows.
class MeterChooser final : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the chooser.
    MeterChooser(MeterTreeModel& model, QWidget* parent = nullptr);

    /// Marks the meter without emitting `chosen`.
    void setCurrent(MeterKey key);

Q_SIGNALS:
    void chosen(s4k::ui::MeterKey key);
    void addRequested();

private:
    MeterListModel* m_list;
    QComboBox* m_box;
};

} // namespace s4k::ui
