// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_meters.h"

#include "ui/profiles/profile_check_delegate.h"
#include "ui/widgets/colours.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kMeter = 0; // column numbers
constexpr int kState = 1;
constexpr int kRowHeight = 28;
constexpr int kMostRows = 7;

} // namespace

ProfileMeters::ProfileMeters(QWidget* parent) : QTableWidget(parent) {
    setColumnCount(2);
    setAccessibleName(tr("Meters and the profile"));
    setAccessibleDescription(tr("Space chooses a meter for the profile"));
    setItemDelegateForColumn(kMeter, new ProfileCheckDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(kMeter, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kState, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    connect(this, &QTableWidget::itemSelectionChanged, this, &ProfileMeters::selectionMoved);
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (!m_quiet && item->column() == kMeter)
            Q_EMIT checksChanged();
    });
    fitHeight();
}

MeterKey ProfileMeters::keyOf(int row) const {
    const QTableWidgetItem* const one = item(row, kMeter);
    return one != nullptr ? one->data(Qt::UserRole).toInt() : 0;
}

int ProfileMeters::rowOf(MeterKey key) const {
    for (int row = 0; row < rowCount(); ++row)
        if (keyOf(row) == key)
            return row;
    return -1;
}

// Rows are in the order of the keys, which is the order in which meters were added.
int ProfileMeters::addRow(MeterKey key) {
    int row = 0;
    while (row < rowCount() && keyOf(row) < key)
        ++row;
    insertRow(row);
    auto* meter = new QTableWidgetItem;
    meter->setData(Qt::UserRole, key);
    meter->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    meter->setCheckState(Qt::Unchecked);
    setItem(row, kMeter, meter);
    auto* state = new QTableWidgetItem;
    state->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    state->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(row, kState, state);
    fitHeight();
    return row;
}

void ProfileMeters::showMeter(MeterKey key, const QString& title, const QString& state, Mood mood) {
    const QScopedValueRollback quiet(m_quiet, true);
    const int known = rowOf(key);
    const int row = known < 0 ? addRow(key) : known;
    item(row, kMeter)->setText(title);
    QTableWidgetItem& cell = *item(row, kState);
    cell.setText(state);
    const Colours& colours = coloursOf(QGuiApplication::palette());
    const QColor colour = mood == Mood::Problem ? colours.warning
                          : mood == Mood::Quiet ? colours.muted
                                                : colours.text;
    if (cell.foreground().color() != colour || cell.foreground().style() == Qt::NoBrush)
        cell.setForeground(colour);
}

void ProfileMeters::forget(MeterKey key) {
    const QScopedValueRollback quiet(m_quiet, true);
    if (const int row = rowOf(key); row >= 0)
        removeRow(row);
    fitHeight();
}

void ProfileMeters::select(MeterKey key) {
    if (const int row = rowOf(key); row >= 0)
        setCurrentCell(row, kMeter);
}

void ProfileMeters::setChecked(MeterKey key, bool checked) {
    const QScopedValueRollback quiet(m_quiet, true);
    if (const int row = rowOf(key); row >= 0)
        item(row, kMeter)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
}

MeterKey ProfileMeters::selected() const {
    return keyOf(currentRow());
}

std::vector<MeterKey> ProfileMeters::checked() const {
    std::vector<MeterKey> keys;
    for (int row = 0; row < rowCount(); ++row)
        if (item(row, kMeter)->checkState() == Qt::Checked)
            keys.push_back(keyOf(row));
    return keys;
}

void ProfileMeters::fitHeight() {
    setFixedHeight(kRowHeight * std::clamp(rowCount(), 1, kMostRows));
}

} // namespace s4k::ui
