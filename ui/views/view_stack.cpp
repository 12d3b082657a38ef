// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view_stack.h"

#include "ui/style/theme.h"
#include "ui/views/segmented.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace s4k::ui {

ViewStack::ViewStack(QWidget* parent)
    : QWidget(parent), m_tabs(new Segmented(tr("View"), this)), m_views(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->addWidget(m_tabs);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_views, 1);
    connect(m_tabs, &Segmented::chosen, this, &ViewStack::setCurrent);
}

int ViewStack::add(const QString& title, const QString& toolTip, QWidget* view) {
    m_tabs->add(title, toolTip);
    const int i = m_views->addWidget(view);
    if (i == 0)
        m_tabs->setCurrent(0);
    return i;
}

void ViewStack::setCurrent(int i) {
    if (i < 0 || i >= m_views->count())
        return;
    m_tabs->setCurrent(i);
    if (i == m_views->currentIndex())
        return;
    m_views->setCurrentIndex(i);
    Q_EMIT changed(i);
}

void ViewStack::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!m_tabs->isTight())
        m_roomy = m_tabs->sizeHint().width();
    m_tabs->setTight(m_roomy > width());
}

int ViewStack::current() const {
    return m_views->currentIndex();
}

} // namespace s4k::ui
