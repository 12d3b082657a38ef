// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"

#include <initializer_list>

namespace s4k::ui {

/// A signal of the store that carries the key of a meter.
using MeterSignal = void (MeterStore::*)(MeterKey key);

/// Calls `show` with the entry of the meter each time the store emits `event` for the meter that is
/// shown, as long as `context` exists.
template <typename Show>
void whenShown(const MeterStore& store, MeterSignal event, QObject* context, Show show) {
    QObject::connect(&store, event, context, [&store, show](MeterKey key) {
        if (key == store.shown() && store.has(key))
            show(store.at(key));
    });
}

/// Calls `show` with the entry of the meter that is shown: now if there is one, each time the store
/// emits `shownChanged`, and each time it emits one of `events` for that meter; as long as
/// `context` exists.
template <typename Show>
void whileShown(const MeterStore& store, std::initializer_list<MeterSignal> events,
                QObject* context, Show show) {
    whenShown(store, &MeterStore::shownChanged, context, show);
    for (const MeterSignal event : events)
        whenShown(store, event, context, show);
    if (store.has(store.shown()))
        show(store.at(store.shown()));
}

} // namespace s4k::ui
