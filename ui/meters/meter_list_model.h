// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/meters/meter_tree_model.h"

#include <QAbstractListModel>
#include <QPersistentModelIndex>

#include <vector>

namespace s4k::ui {

/// The meters of all buses as one flat list, in the order of the tree, with the bus in the name of
/// each live meter.
class MeterListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// `tree` must outlive it.
    explicit MeterListModel(MeterTreeModel& tree, QObject* parent = nullptr);

    /// Row of the meter; -1 for an unknown key.
    [[nodiscard]] int rowOf(MeterKey key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    MeterTreeModel& m_tree;
    std::vector<QPersistentModelIndex> m_rows;

    void insert(const QModelIndex& bus, int first, int last);
    void remove(const QModelIndex& bus, int first, int last);
    void change(const QModelIndex& first, const QModelIndex& last);
    [[nodiscard]] int rowAt(const QModelIndex& bus, int row) const;
};

} // namespace s4k::ui
