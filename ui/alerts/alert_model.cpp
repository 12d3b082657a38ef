// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alert_model.h"

#include "ui/model/alert_text.h"
#include "ui/widgets/colours.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>

namespace s4k::ui {

namespace {

QString dash() {
    return QStringLiteral("\u2013");
}

} // namespace

AlertModel::AlertModel(QObject* parent) : QAbstractTableModel(parent) {
    show({}, 0, 0);
}

void AlertModel::show(const past::AlertBook& book, std::int64_t fromMs, std::int64_t toMs) {
    const auto counts = countAlerts(book, fromMs, toMs);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const std::uint8_t bit = kAlertTable[i].bit;
        const past::AlertCount& count = counts[bit];
        const auto since = book.sinceMs(bit);
        const bool none = count.times == 0;
        const Row row{since.has_value(),
                      {alertWords(bit).name, since ? tr("active") : dash(),
                       since ? momentText(*since, toMs) : dash(),
                       none ? dash() : QLocale().toString(count.times),
                       none ? dash() : durationText(count.activeMs)}};
        if (row == m_rows[i])
            continue;
        m_rows[i] = row;
        const int at = static_cast<int>(i);
        Q_EMIT dataChanged(index(at, 0), index(at, kColumns - 1));
    }
}

std::uint8_t AlertModel::bitAt(int row) {
    return kAlertTable[static_cast<std::size_t>(row)].bit;
}

int AlertModel::rowOf(std::uint8_t bit) {
    for (std::size_t i = 0; i < kAlertTable.size(); ++i)
        if (kAlertTable[i].bit == bit)
            return static_cast<int>(i);
    return -1;
}

bool AlertModel::isActive(int row) const {
    return m_rows[static_cast<std::size_t>(row)].active;
}

int AlertModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant AlertModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.texts[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole && (index.column() == Times || index.column() == Duration))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const Colours& colours = coloursOf(QGuiApplication::palette());
    const bool isLoss = (alert::kPhaseLossMask >> bitAt(index.row()) & 1U) != 0;
    if (role == Qt::ForegroundRole && row.active && index.column() <= State)
        return isLoss ? colours.alarm : colours.warning;
    if (role == Qt::FontRole && row.active && index.column() <= State) {
        QFont font = QGuiApplication::font();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    const std::array<QString, kColumns> heads{tr("Alert"), tr("Now"), tr("Since"), tr("Times"),
                                              tr("Active for")};
    if (role == Qt::DisplayRole)
        return heads[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= Times ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= Times)
        return tr("Within the time that the charts show");
    return {};
}

} // namespace s4k::ui
