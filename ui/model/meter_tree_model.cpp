// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_tree_model.h"

#include "ui/style/icon.h"

#include <algorithm>

namespace s4k::ui {

namespace {

// What internalId tells: the bus at the top, or a meter below it.
constexpr quintptr kBus = 0;
constexpr quintptr kMeter = 1;

bool isBus(const QModelIndex& index) {
    return index.isValid() && index.internalId() == kBus;
}

QString spoken(const MeterView& meter) {
    QStringList parts{meterTitle(meter), meterSummary(meter)};
    if (const QString trouble = meterTrouble(meter); !trouble.isEmpty())
        parts += trouble;
    return parts.join(QStringLiteral(", "));
}

} // namespace

MeterTreeModel::MeterTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

int MeterTreeModel::rowOf(MeterKey key) const {
    const auto found = std::find_if(m_meters.begin(), m_meters.end(),
                                    [key](const MeterView& meter) { return meter.key == key; });
    return found == m_meters.end() ? -1 : static_cast<int>(found - m_meters.begin());
}

void MeterTreeModel::add(const MeterView& meter) {
    if (rowOf(meter.key) >= 0)
        return;
    beginInsertRows(bus(), count(), count());
    m_meters.push_back(meter);
    endInsertRows();
    Q_EMIT dataChanged(bus(), bus());
}

void MeterTreeModel::remove(MeterKey key) {
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows(bus(), row, row);
    m_meters.erase(m_meters.begin() + row);
    endRemoveRows();
    Q_EMIT dataChanged(bus(), bus());
}

void MeterTreeModel::update(const MeterView& meter) {
    const int row = rowOf(meter.key);
    if (row < 0 || m_meters[static_cast<std::size_t>(row)] == meter)
        return;
    m_meters[static_cast<std::size_t>(row)] = meter;
    const QModelIndex changed = index(row, 0, bus());
    Q_EMIT dataChanged(changed, changed);
}

void MeterTreeModel::setBusSummary(const QString& text) {
    if (text == m_busSummary)
        return;
    m_busSummary = text;
    Q_EMIT dataChanged(bus(), bus());
}

QModelIndex MeterTreeModel::bus() const {
    return createIndex(0, 0, kBus);
}

QModelIndex MeterTreeModel::indexOf(MeterKey key) const {
    const int row = rowOf(key);
    return row < 0 ? QModelIndex() : index(row, 0, bus());
}

MeterKey MeterTreeModel::keyOf(const QModelIndex& index) {
    return index.data(KeyRole).toInt();
}

QModelIndex MeterTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? kMeter : kBus);
}

QModelIndex MeterTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() && !isBus(child) ? bus() : QModelIndex();
}

int MeterTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return 1;
    return isBus(parent) ? count() : 0;
}

int MeterTreeModel::columnCount(const QModelIndex&) const {
    return 1;
}

Qt::ItemFlags MeterTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isBus(index) ? Qt::ItemIsEnabled
                        : QAbstractItemModel::flags(index) | Qt::ItemNeverHasChildren;
}

QVariant MeterTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return isBus(index) ? busData(role)
                        : meterData(m_meters[static_cast<std::size_t>(index.row())], role);
}

QVariant MeterTreeModel::busData(int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Bus: %n meter(s)", nullptr, count());
    case SummaryRole:
        return m_busSummary;
    case KeyRole:
        return MeterKey{0};
    case PoweredRole:
        return true;
    default:
        return {};
    }
}

QVariant MeterTreeModel::meterData(const MeterView& meter, int role) {
    switch (role) {
    case Qt::DisplayRole:
        return meterTitle(meter);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(meter);
    case Qt::DecorationRole:
        return meterTrouble(meter).isEmpty()
                   ? QVariant()
                   : icon(meter.powered ? QStringLiteral("warning") : QStringLiteral("power"));
    case SummaryRole:
        return meterSummary(meter);
    case TroubleRole:
        return meterTrouble(meter);
    case KeyRole:
        return meter.key;
    case PoweredRole:
        return meter.powered;
    default:
        return {};
    }
}

} // namespace s4k::ui
