// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_table.h"

#include <QHeaderView>

namespace s4k::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kSmallestColumn = 44;

} // namespace

FigureTable::FigureTable(const QString& accessibleName, QWidget* parent) : QTableWidget(parent) {
    setAccessibleName(accessibleName);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(kSmallestColumn);
}

void FigureTable::setHeads(const QStringList& heads) {
    QStringList shown;
    for (int c = 0; c < columnCount(); ++c)
        shown += horizontalHeaderItem(c)->text();
    if (shown == heads)
        return;
    setRowCount(0);
    setColumnCount(static_cast<int>(heads.size()));
    setHorizontalHeaderLabels(heads);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (int c = 0; c < columnCount(); ++c)
        horizontalHeaderItem(c)->setTextAlignment(c == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                         : Qt::AlignRight | Qt::AlignVCenter);
}

void FigureTable::setRows(const QList<QStringList>& rows) {
    if (rows.size() != rowCount()) {
        setRowCount(static_cast<int>(rows.size()));
        updateGeometry();
    }
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            setCell(row, column, rows[row].value(column));
}

void FigureTable::setCell(int row, int column, const QString& text) {
    QTableWidgetItem* cell = item(row, column);
    if (cell == nullptr) {
        cell = new QTableWidgetItem;
        cell->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                           : Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, column, cell);
    }
    if (cell->text() == text)
        return;
    cell->setText(text);
    const QString head = horizontalHeaderItem(column)->text();
    cell->setData(Qt::AccessibleTextRole,
                  column == 0 ? text : tr("%1, %2: %3").arg(this->text(row, 0), head, text));
}

QString FigureTable::text(int row, int column) const {
    const QTableWidgetItem* cell = item(row, column);
    return cell == nullptr ? QString() : cell->text();
}

int FigureTable::fullHeight() const {
    return rowCount() * kRowHeight + horizontalHeader()->sizeHint().height() + 2;
}

QSize FigureTable::sizeHint() const {
    return {columnCount() * kSmallestColumn, fullHeight()};
}

} // namespace s4k::ui
