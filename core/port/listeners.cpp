// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/listeners.h"

#include <utility>

namespace s4k {

Subscription Listeners::add(MeterListener listener, const MeterSnapshot& present) {
    auto joining = std::make_shared<const MeterListener>(std::move(listener));
    std::erase_if(*m_list, [](const auto& one) { return one.expired(); });
    m_list->push_back(joining);
    if (joining->changed)
        joining->changed(present);
    return Subscription(std::move(joining));
}

void Listeners::measured(const MeterSnapshot& snapshot) const {
    call(&MeterListener::measured, snapshot);
}

void Listeners::changed(const MeterSnapshot& snapshot) const {
    call(&MeterListener::changed, snapshot);
}

void Listeners::call(Event event, const MeterSnapshot& snapshot) const {
    const std::weak_ptr<const List> alive = m_list;
    const List present = *m_list; // a copy: listeners may be added and removed during the calls
    for (const auto& one : present) {
        if (alive.expired())
            return;
        if (const auto listener = one.lock(); listener != nullptr && (*listener).*event)
            ((*listener).*event)(snapshot);
    }
}

} // namespace s4k
