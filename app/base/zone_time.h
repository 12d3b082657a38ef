// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <cstdint>

namespace s4k::app {

/// ISO 8601 to the millisecond with the offset that `zone` has at that time.
[[nodiscard]] inline QString zoneTime(std::int64_t timeMs, const QTimeZone& zone) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs, zone);
    // Without a fixed offset none is written.
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace s4k::app
