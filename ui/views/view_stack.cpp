// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view_stack.h"

#include "ui/style/theme.h"
#include "ui/views/segmented.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QStackedWidget>

namespace s4k::ui {

ViewStack::ViewStack(QWidget* parent)
    : QWidget(parent), m_tabs(new Segmented(tr("View"), this)),
      m_list(new QComboBox(this)), m_views(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->addWidget(m_tabs);
    row->addWidget(m_list);
    m_list->setAccessibleName(tr("View"));
    m_list->hide();
    connect(m_list, &QComboBox::activated, this, &ViewStack::setCurrent);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_views, 1);
    connect(m_tabs, &Segmented::chosen, this, &ViewStack::setCurrent);
}

int ViewStack::add(const QString& title, const QString& toolTip, QWidget* view) {
    m_tabs->add(title, toolTip);
    m_list->addItem(title);
    m_list->setItemData(m_list->count() - 1, toolTip, Qt::ToolTipRole);
    const int i = m_views->addWidget(view);
    if (i == 0)
        m_tabs->setCurrent(0);
    return i;
}

void ViewStack::setCurrent(int i) {
    if (i < 0 || i >= m_views->count())
        return;
    m_tabs->setCurrent(i);
    m_list->setCurrentIndex(i);
    if (i == m_views->currentIndex())
        return;
    m_views->setCurrentIndex(i);
    Q_EMIT changed(i);
}

void ViewStack::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTabs();
}

void ViewStack::fitTabs() {
    if (!m_tabs->isTight())
        m_roomy = m_tabs->sizeHint().width();
    m_tabs->setTight(m_roomy > width());
    if (m_tabs->isTight())
        m_tight = m_tabs->sizeHint().width();
    const bool list = m_tabs->isTight() && m_tight > width();
    m_tabs->setVisible(!list);
    m_list->setVisible(list);
}

int ViewStack::current() const {
    return m_views->currentIndex();
}

} // namespace s4k::ui
