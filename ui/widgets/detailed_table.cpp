// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailed_table.h"

#include "ui/widgets/empty_state.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

namespace s4k::ui {

namespace {

constexpr int kDetailsWidth = 260;
constexpr int kRoomForBoth = 320; // from this height on the details fit below the table

} // namespace

void setUpTable(QTableView& table, int rowHeight) {
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.horizontalHeader()->setHighlightSections(false);
}

DetailedTable::DetailedTable(QTableView* table, QWidget* details, int besideFrom, QWidget* parent)
    : QWidget(parent), m_table(table), m_details(details), m_besideFrom(besideFrom),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_empty(new EmptyState(this)),
      m_pages(new QStackedLayout(this)) {
    m_splitter->addWidget(table);
    m_splitter->addWidget(details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_empty);
    details->hide();
    connect(m_empty, &EmptyState::acted, this, &DetailedTable::acted);
}

void DetailedTable::showTable() {
    m_pages->setCurrentWidget(m_splitter);
}

void DetailedTable::showEmpty(const QString& title, const QString& text, const QString& action) {
    m_empty->say(title, text, action);
    m_pages->setCurrentWidget(m_empty);
}

void DetailedTable::openDetails() {
    m_details->show();
    arrange();
}

void DetailedTable::closeDetails() {
    m_details->hide();
    arrange();
}

bool DetailedTable::isBeside() const {
    return width() >= m_besideFrom;
}

int DetailedTable::detailsWidth() const {
    return isBeside() && !m_details->isHidden() ? m_details->width() + m_splitter->handleWidth()
                                                : 0;
}

void DetailedTable::arrange() {
    const Qt::Orientation way = isBeside() ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != way)
        m_splitter->setOrientation(way);
    m_details->setMinimumWidth(isBeside() ? kDetailsWidth : 0);
    m_table->setVisible(m_details->isHidden() || isBeside() || height() >= kRoomForBoth);
    Q_EMIT arranged();
}

void DetailedTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace s4k::ui
