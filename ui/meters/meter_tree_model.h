// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"

#include <QAbstractItemModel>

#include <vector>

namespace s4k::ui {

/// The meters of the store below their buses. The first bus is that of the embedded meters and is
/// always present; each bus of live meters is present while it has meters.
class MeterTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role : int {
        KeyRole = Qt::UserRole, ///< MeterKey, 0 for a bus
        SummaryRole,            ///< second line
        TroubleRole,            ///< in words; empty: none
        PoweredRole,
        HealthRole, ///< LinkHealth as a number
        BusRole     ///< bus of a live meter; empty: embedded
    };

    /// `store` must outlive it.
    explicit MeterTreeModel(const MeterStore& store, QObject* parent = nullptr);

    /// Sets the text that says how the embedded meters are reached over the bus.
    void setBusSummary(const QString& text);

    /// The bus of the embedded meters.
    [[nodiscard]] QModelIndex bus() const { return index(0, 0, {}); }
    /// Invalid for an unknown key.
    [[nodiscard]] QModelIndex indexOf(MeterKey key) const;
    /// Key of the meter at `index`; 0 for a bus.
    [[nodiscard]] static MeterKey keyOf(const QModelIndex& index);
    /// The meter `by` rows below the meter `key` (above if negative), across buses; 0: there is
    /// none.
    [[nodiscard]] MeterKey neighbour(MeterKey key, int by) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group {
        quintptr id; ///< 1 or more, never reused
        QString bus;
        std::vector<MeterView> meters;
    };
    std::vector<Group> m_groups;
    quintptr m_lastId = 0;
    QString m_busSummary;

    void add(const MeterView& meter);
    void remove(MeterKey key);
    /// A meter whose bus has changed becomes a new row.
    void update(const MeterView& meter);
    [[nodiscard]] static int meters(const Group& group) {
        return static_cast<int>(group.meters.size());
    }
    [[nodiscard]] Group& groupFor(const QString& bus);
    [[nodiscard]] const Group* groupOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Group& group) const;
    [[nodiscard]] QVariant groupData(const Group& group, int role) const;
    [[nodiscard]] static QVariant meterData(const MeterView& meter, int role);
};

} // namespace s4k::ui
