// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_area.h"

#include <QScrollArea>
#include <QStackedLayout>

namespace s4k::ui {

DockArea::DockArea(QWidget* parent) : QWidget(parent), m_panels(new QStackedLayout(this)) {
    hide();
}

void DockArea::add(const Dock& dock) {
    m_docks.push_back({dock});
}

void DockArea::make(Entry& entry) {
    auto* const scroll = new QScrollArea(this);
    entry.panel = entry.dock.create(scroll);
    scroll->setWidget(entry.panel);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_panels->addWidget(scroll);
    entry.scroll = scroll;
}

bool DockArea::isOpen(const QString& id) const {
    return !m_open.isEmpty() && m_open == id;
}

void DockArea::open(const QString& id) {
    for (Entry& entry : m_docks) {
        if (entry.dock.id != id)
            continue;
        if (entry.panel == nullptr)
            make(entry);
        m_panels->setCurrentWidget(entry.scroll);
        setFixedWidth(entry.panel->minimumWidth());
        m_open = id;
        show();
        Q_EMIT changed();
        if (entry.dock.opened)
            entry.dock.opened(*entry.panel);
    }
}

void DockArea::close(const QString& id) {
    if (!isOpen(id))
        return;
    m_open.clear();
    hide();
    Q_EMIT changed();
}

} // namespace s4k::ui
