// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utc_time.h"

#include <QDateTime>
#include <QTimeZone>

#include <cstdint>
#include <string>

namespace s4k::app {

/// ISO 8601 to the millisecond, with the offset from UTC that the valid `zone` has at that time.
/// `timeMs` is in milliseconds since 1970 UTC.
[[nodiscard]] inline std::string zoneTime(std::int64_t timeMs, const QTimeZone& zone) {
    return localTimeMs(timeMs, zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC)));
}

} // namespace s4k::app
