// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_tree_model.h"

#include "ui/widgets/icon.h"

#include <algorithm>

namespace s4k::ui {

namespace {

// internalId is 0 for a bus, and the id of its bus for a meter. Row numbers cannot be used: rows of
// buses change when a bus is removed, while indexes of meters are kept.
constexpr quintptr kBus = 0;

bool isBus(const QModelIndex& index) {
    return index.isValid() && index.internalId() == kBus;
}

QString spoken(const MeterView& meter) {
    QStringList parts{meterTitle(meter)};
    if (!meter.bus.isEmpty())
        parts += meter.bus;
    parts += meterSummary(meter);
    if (const QString trouble = meterTrouble(meter);
        !trouble.isEmpty() && trouble != parts.constLast())
        parts += trouble;
    return parts.join(QStringLiteral(", "));
}

} // namespace

MeterTreeModel::MeterTreeModel(const MeterStore& store, QObject* parent)
    : QAbstractItemModel(parent) {
    m_groups.push_back({++m_lastId, {}, {}});
    for (const MeterKey key : store.keys())
        add(store.view(key));
    connect(&store, &MeterStore::added, this,
            [this, &store](MeterKey key) { add(store.view(key)); });
    connect(&store, &MeterStore::refreshed, this,
            [this, &store](MeterKey key) { update(store.view(key)); });
    connect(&store, &MeterStore::removed, this, &MeterTreeModel::remove);
}

MeterTreeModel::Group& MeterTreeModel::groupFor(const QString& bus) {
    const auto found = std::find_if(m_groups.begin(), m_groups.end(),
                                    [&bus](const Group& group) { return group.bus == bus; });
    if (found != m_groups.end())
        return *found;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_groups.push_back({++m_lastId, bus, {}});
    endInsertRows();
    return m_groups.back();
}

void MeterTreeModel::add(const MeterView& meter) {
    Group& group = groupFor(meter.bus);
    const QModelIndex above = indexOf(group);
    beginInsertRows(above, meters(group), meters(group));
    group.meters.push_back(meter);
    endInsertRows();
    Q_EMIT dataChanged(above, above);
}

void MeterTreeModel::remove(MeterKey key) {
    const QModelIndex at = indexOf(key);
    if (!at.isValid())
        return;
    const QModelIndex above = at.parent();
    const auto row = static_cast<std::size_t>(above.row());
    beginRemoveRows(above, at.row(), at.row());
    m_groups[row].meters.erase(m_groups[row].meters.begin() + at.row());
    endRemoveRows();
    if (row == 0 || !m_groups[row].meters.empty()) {
        Q_EMIT dataChanged(above, above);
        return;
    }
    beginRemoveRows({}, above.row(), above.row());
    m_groups.erase(m_groups.begin() + above.row());
    endRemoveRows();
}

void MeterTreeModel::update(const MeterView& meter) {
    const QModelIndex at = indexOf(meter.key);
    if (!at.isValid())
        return;
    Group& group = m_groups[static_cast<std::size_t>(at.parent().row())];
    MeterView& shown = group.meters[static_cast<std::size_t>(at.row())];
    if (shown == meter)
        return;
    if (shown.bus != meter.bus) {
        remove(meter.key);
        add(meter);
        return;
    }
    shown = meter;
    Q_EMIT dataChanged(at, at);
}

void MeterTreeModel::setBusSummary(const QString& text) {
    if (text == m_busSummary)
        return;
    m_busSummary = text;
    Q_EMIT dataChanged(bus(), bus());
}

QModelIndex MeterTreeModel::indexOf(const Group& group) const {
    return index(static_cast<int>(&group - m_groups.data()), 0, {});
}

QModelIndex MeterTreeModel::indexOf(MeterKey key) const {
    for (const Group& group : m_groups)
        for (std::size_t i = 0; i < group.meters.size(); ++i)
            if (group.meters[i].key == key)
                return index(static_cast<int>(i), 0, indexOf(group));
    return {};
}

MeterKey MeterTreeModel::keyOf(const QModelIndex& index) {
    return index.data(KeyRole).toInt();
}

MeterKey MeterTreeModel::neighbour(MeterKey key, int by) const {
    std::vector<MeterKey> keys;
    for (const Group& group : m_groups)
        for (const MeterView& meter : group.meters)
            keys.push_back(meter.key);
    const auto found = std::find(keys.begin(), keys.end(), key);
    const auto wanted = found - keys.begin() + by;
    const bool there =
        found != keys.end() && wanted >= 0 && wanted < static_cast<std::ptrdiff_t>(keys.size());
    return there ? keys[static_cast<std::size_t>(wanted)] : 0;
}

const MeterTreeModel::Group* MeterTreeModel::groupOf(const QModelIndex& index) const {
    if (isBus(index))
        return index.row() < rowCount() ? &m_groups[static_cast<std::size_t>(index.row())]
                                        : nullptr;
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&index](const Group& group) {
        return group.id == index.internalId();
    });
    return found == m_groups.end() ? nullptr : &*found;
}

QModelIndex MeterTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? groupOf(parent)->id : kBus);
}

QModelIndex MeterTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || isBus(child))
        return {};
    const Group* const group = groupOf(child);
    return group == nullptr ? QModelIndex() : indexOf(*group);
}

int MeterTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    const Group* const group = isBus(parent) ? groupOf(parent) : nullptr;
    return group != nullptr ? meters(*group) : 0;
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
    const Group* const group = index.isValid() ? groupOf(index) : nullptr;
    if (group == nullptr || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return isBus(index) ? groupData(*group, role)
                        : meterData(group->meters[static_cast<std::size_t>(index.row())], role);
}

QVariant MeterTreeModel::groupData(const Group& group, int role) const {
    const bool inside = &group == &m_groups.front();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return inside ? tr("Bus: %n meter(s)", nullptr, meters(group)) : group.bus;
    case Qt::ToolTipRole:
        return inside ? QVariant() : QVariant(group.bus);
    case SummaryRole:
        return inside ? m_busSummary : tr("%n meter(s)", nullptr, meters(group));
    case BusRole:
        return group.bus;
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
    case HealthRole:
        return static_cast<int>(meter.health);
    case BusRole:
        return meter.bus;
    default:
        return {};
    }
}

} // namespace s4k::ui
