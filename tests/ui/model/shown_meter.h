// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/follow_shown.h"
#include "ui/model/meter_store.h"
#include "ui/model/time_window.h"

namespace s4k::test {

/// What a view needs in the window: a store that shows meter 1, and a time window that follows it.
struct ShownMeter {
    explicit ShownMeter(int address = 1) {
        ui::followShown(time, store);
        add(1, address);
        store.show(1);
    }
    void add(ui::MeterKey key, int address) {
        ui::MeterEntry entry;
        entry.snapshot.settings.set(Parameter::Address, address);
        store.add(key, entry);
    }
    ui::MeterStore store;
    ui::TimeWindow time;
};

} // namespace s4k::test
