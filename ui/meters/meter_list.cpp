// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_list.h"

#include "ui/meters/meter_tree.h"

namespace s4k::ui {

MeterList::MeterList(const MeterStore& store, QWidget* window)
    : QObject(window), m_store(store), m_model(store), m_column(new MeterTree(m_model, window)),
      m_line(new MeterChooser(m_model, window)) {
    connect(m_column, &MeterTree::chosen, this, &MeterList::chosen);
    connect(m_column, &MeterTree::addRequested, this, &MeterList::addRequested);
    connect(m_column, &MeterTree::removeRequested, this,
            [this] { Q_EMIT removeRequested(m_store.shown()); });
    connect(m_line, &MeterChooser::chosen, this, &MeterList::chosen);
    connect(m_line, &MeterChooser::addRequested, this, &MeterList::addRequested);
    connect(&store, &MeterStore::shownChanged, this, &MeterList::showCurrent);
    showCurrent();
}

void MeterList::showCurrent() {
    m_column->setCurrent(m_store.shown());
    m_line->setCurrent(m_store.shown());
}

void MeterList::step(int by) {
    if (const MeterKey key = m_model.neighbour(m_store.shown(), by); key != 0)
        Q_EMIT chosen(key);
}

} // namespace s4k::ui
