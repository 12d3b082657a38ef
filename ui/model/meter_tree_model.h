// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_view.h"

#include <QAbstractItemModel>

#include <vector>

namespace s4k::ui {

/// The bus with its meters below it.
class MeterTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role : int {
        KeyRole = Qt::UserRole, ///< MeterKey, 0 for the bus
        SummaryRole,            ///< second line
        TroubleRole,            ///< in words, empty when all is well
        PoweredRole
    };

    explicit MeterTreeModel(QObject* parent = nullptr);

    void add(const MeterView& meter);
    void remove(MeterKey key);
    /// Shows the meter as it is now; of an unknown one nothing.
    void update(const MeterView& meter);
    /// How the bus is reached, in words.
    void setBusSummary(const QString& text);

    [[nodiscard]] int count() const { return static_cast<int>(m_meters.size()); }
    [[nodiscard]] QModelIndex bus() const;
    /// Invalid when there is no such meter.
    [[nodiscard]] QModelIndex indexOf(MeterKey key) const;
    [[nodiscard]] static MeterKey keyOf(const QModelIndex& index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<MeterView> m_meters;
    QString m_busSummary;

    [[nodiscard]] int rowOf(MeterKey key) const;
    [[nodiscard]] QVariant busData(int role) const;
    [[nodiscard]] static QVariant meterData(const MeterView& meter, int role);
};

} // namespace s4k::ui
