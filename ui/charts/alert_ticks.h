// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace s4k::ui {

/// A place on a time axis and what stands there.
struct TimeTick {
    double seconds = 0; ///< since 1970 UTC
    QString label;
    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// At most `most` ticks (1-100) at round times of the wall in `zone` between two times in seconds
/// since 1970 UTC: seconds, minutes, hours or days. Midnight is written as its date. None where the
/// range is not finite or holds nothing. @source own design
[[nodiscard]] std::vector<TimeTick> localTicks(double left, double right, int most,
                                               const QTimeZone& zone, const QLocale& locale);

} // namespace s4k::ui
