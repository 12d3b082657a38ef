// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/side_area.h"

#include <QScrollArea>
#include <QStackedLayout>

namespace s4k::ui {

SideArea::SideArea(QWidget* parent) : QWidget(parent), m_panels(new QStackedLayout(this)) {
    hide();
}

void SideArea::add(QWidget* panel) {
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_panels->addWidget(scroll);
}

QScrollArea* SideArea::scrollOf(const QWidget* panel) const {
    for (int i = 0; i < m_panels->count(); ++i)
        if (auto* scroll = qobject_cast<QScrollArea*>(m_panels->widget(i));
            scroll != nullptr && scroll->widget() == panel)
            return scroll;
    return nullptr;
}

bool SideArea::isOpen(const QWidget* panel) const {
    return !isHidden() && m_panels->currentWidget() == scrollOf(panel);
}

void SideArea::open(QWidget* panel) {
    m_panels->setCurrentWidget(scrollOf(panel));
    setFixedWidth(panel->minimumWidth());
    show();
    Q_EMIT changed();
}

void SideArea::close(QWidget* panel) {
    if (!isOpen(panel))
        return;
    hide();
    Q_EMIT changed();
}

} // namespace s4k::ui
