// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/trace_feed.h"

#include "ui/model/meter_store.h"

#include <algorithm>

namespace s4k::ui {

TraceFeed::TraceFeed(MeterStore& store, QObject* parent) : QObject(parent) {
    connect(&store, &MeterStore::shownChanged, this, [this] { m_newest = {}; });
}

void TraceFeed::setAvailable(bool available) {
    if (available == m_available)
        return;
    m_available = available;
    Q_EMIT availableChanged(available);
}

void TraceFeed::set(const InputTrace& trace) {
    m_newest = trace;
    Q_EMIT arrived();
}

bool TraceFeed::isWanted() const {
    return std::any_of(m_viewers.begin(), m_viewers.end(), [](const QPointer<QWidget>& viewer) {
        return viewer != nullptr && viewer->isVisible();
    });
}

} // namespace s4k::ui
