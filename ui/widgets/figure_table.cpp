// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_table.h"

#include "ui/widgets/fitted_number.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>
#include <utility>

namespace s4k::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kPadding = 11; // the same as in the header
constexpr int kSmallestColumn = 44;
constexpr int kSmallestName = 72; // figures shrink rather than the names below this width

/// Draws figures in smaller type, or an overflow mark, where they would be cut.
class FigureDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        if (index.column() == 0)
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString text = std::exchange(ground.text, {});
        const QStyle& style = option.widget ? *option.widget->style() : *QApplication::style();
        style.drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        painter->save();
        painter->setFont(ground.font);
        painter->setPen(ground.palette.color(QPalette::Text));
        drawFitted(*painter, option.rect.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignRight, text);
        painter->restore();
    }
};

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
    setItemDelegate(new FigureDelegate(this));
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
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_needed.clear();
    for (int c = 0; c < columnCount(); ++c)
        horizontalHeaderItem(c)->setTextAlignment(c == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                         : Qt::AlignRight | Qt::AlignVCenter);
    shareWidth();
}

void FigureTable::setRows(const QList<QStringList>& rows) {
    if (rows.size() != rowCount()) {
        setRowCount(static_cast<int>(rows.size()));
        updateGeometry();
    }
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            setCell(row, column, rows[row].value(column));
    shareWidth();
}

/// The width needed by a column never decreases, so that columns do not jump.
void FigureTable::measure() {
    m_needed.resize(columnCount());
    for (int c = 0; c < columnCount(); ++c)
        m_needed[c] =
            std::max({m_needed[c], sizeHintForColumn(c), horizontalHeader()->sectionSizeHint(c)});
}

/// Columns of figures are equally wide if that suffices for each, otherwise as wide as they need.
/// If the room is too small for that, each gets a proportional part and its figures shrink.
void FigureTable::shareWidth() {
    if (columnCount() < 2)
        return;
    measure();
    const int figures = columnCount() - 1;
    const int all = std::accumulate(m_needed.begin() + 1, m_needed.end(), 0);
    const int widest = *std::max_element(m_needed.begin() + 1, m_needed.end());
    const int spare = viewport()->width() - all;
    const int names = m_namesWide ? spare : m_needed[0];
    setColumnWidth(0, std::max(std::min(names, spare), std::min(kSmallestName, m_needed[0])));
    const int room = viewport()->width() - columnWidth(0);
    int left = room;
    for (int c = 1; c <= figures; ++c) {
        const int equal = left / (figures - c + 1);
        const int grown = c == figures ? left : m_needed[c] + (room - all) / figures;
        const int part = m_needed[c] * std::max(room, 1) / all;
        const bool isEqual = !m_namesWide && widest * figures <= room;
        setColumnWidth(c, isEqual ? equal : all <= room ? grown : part);
        left -= columnWidth(c);
    }
}

void FigureTable::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    shareWidth();
}

void FigureTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_needed.clear();
    shareWidth();
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
    cell->setToolTip(text);
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
