// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/store/history/history_types.h"

#include <QTimeZone>

namespace s4k::cli {

/// The requested part of a history, and the time zone in which times are read and written.
struct HistoryRange {
    QTimeZone zone = QTimeZone::utc();
    std::int64_t fromMs = 0;                       ///< ms since 1970 UTC
    std::int64_t toMs = store::kLastHistoryMs + 1; ///< exclusive

    [[nodiscard]] bool holds(std::int64_t timeMs) const {
        return timeMs >= fromMs && timeMs < toMs;
    }
};

/// Reads --tz (an IANA name, `local` or `utc`; without it `local` for a log in local time,
/// otherwise `utc`), --from and --to: ISO 8601 of the years 1970 to 9999, in the zone of --tz
/// unless they have an offset. Refuses an unknown zone, a text that is no time, and an end that is
/// not after the beginning.
[[nodiscard]] Result<HistoryRange> readRange(const Arguments& arguments);

} // namespace s4k::cli
