// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_list_model.h"

namespace s4k::ui {

MeterListModel::MeterListModel(MeterTreeModel& tree, QObject* parent)
    : QAbstractListModel(parent), m_tree(tree) {
    for (int row = 0; row < tree.rowCount(); ++row) {
        const QModelIndex bus = tree.index(row, 0, {});
        insert(bus, 0, tree.rowCount(bus) - 1);
    }
    connect(&tree, &QAbstractItemModel::rowsInserted, this, &MeterListModel::insert);
    connect(&tree, &QAbstractItemModel::rowsAboutToBeRemoved, this, &MeterListModel::remove);
    connect(&tree, &QAbstractItemModel::dataChanged, this, &MeterListModel::change);
}

int MeterListModel::rowAt(const QModelIndex& bus, int row) const {
    for (int above = 0; above < bus.row(); ++above)
        row += m_tree.rowCount(m_tree.index(above, 0, {}));
    return row;
}

void MeterListModel::insert(const QModelIndex& bus, int first, int last) {
    if (!bus.isValid() || last < first)
        return; // a new bus has no meters yet
    const int row = rowAt(bus, first);
    beginInsertRows({}, row, row + last - first);
    for (int i = first; i <= last; ++i)
        m_rows.insert(m_rows.begin() + row + i - first, m_tree.index(i, 0, bus));
    endInsertRows();
}

void MeterListModel::remove(const QModelIndex& bus, int first, int last) {
    if (!bus.isValid())
        return; // a bus has no meters left when it is removed
    const int row = rowAt(bus, first);
    beginRemoveRows({}, row, row + last - first);
    m_rows.erase(m_rows.begin() + row, m_rows.begin() + row + last - first + 1);
    endRemoveRows();
}

void MeterListModel::change(const QModelIndex& first, const QModelIndex& last) {
    if (first.parent().isValid())
        Q_EMIT dataChanged(index(rowAt(first.parent(), first.row())),
                           index(rowAt(last.parent(), last.row())));
}

int MeterListModel::rowOf(MeterKey key) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (MeterTreeModel::keyOf(m_rows[row]) == key)
            return static_cast<int>(row);
    return -1;
}

int MeterListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MeterListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QModelIndex meter = m_rows[static_cast<std::size_t>(index.row())];
    const QString bus = meter.data(MeterTreeModel::BusRole).toString();
    if (role == Qt::DisplayRole && !bus.isEmpty())
        return tr("%1 on %2").arg(meter.data().toString(), bus);
    return meter.data(role);
}

} // namespace s4k::ui
