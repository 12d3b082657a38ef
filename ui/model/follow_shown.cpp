// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/follow_shown.h"

#include "ui/model/meter_store.h"
#include "ui/model/time_window.h"

namespace s4k::ui {

void followShown(TimeWindow& time, MeterStore& store) {
    const auto reach = [&time, &store](MeterKey key) {
        if (key == 0 || key != store.shown())
            return;
        const past::TrendBuffer& trend = store.past(key).trend;
        time.setExtent(trend.oldestSecond(), trend.lastSecond(), trend.latestSecond());
    };
    QObject::connect(&store, &MeterStore::measured, &time, reach);
    QObject::connect(&store, &MeterStore::pastReplaced, &time, reach);
    QObject::connect(&store, &MeterStore::shownChanged, &time, [&time, reach](MeterKey key) {
        time.setFollowing(true);
        reach(key);
    });
    reach(store.shown());
}

} // namespace s4k::ui
