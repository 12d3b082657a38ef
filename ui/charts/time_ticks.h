// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace s4k::ui {

/// A tick on a time axis with its label, which has two lines where the date changes.
struct TimeTick {
    double seconds = 0; ///< s since 1970 UTC
    QString label;
    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// At most `most` (> 0) ticks between `from` and `to` (s since 1970 UTC), on whole seconds,
/// minutes, hours, days or months of local time. Days of 23 or 25 hours have their ticks at
/// midnight. An hour that occurs twice has two ticks, or one where the step is several hours. The
/// first tick and the first of each day show the date. Empty where the range is empty, not finite
/// or outside the years 5 to 9987, and for an invalid zone.
/// @source own design
[[nodiscard]] std::vector<TimeTick> timeTicks(double from, double to, int most,
                                              const QTimeZone& zone, const QLocale& locale);

/// Number of labels, 1 to 16, that fit below a time axis of `width` logical pixels. All charts use
/// it, so that charts of equal width show the same ticks.
[[nodiscard]] int mostTimeTicks(double width);

/// Label of a tick in one line: the date where it changes, otherwise the time. The `first` tick of
/// an axis shows its time.
[[nodiscard]] QString flatLabel(const TimeTick& tick, bool first);

/// A time (s since 1970 UTC) as `22 Nov 2026 14:05:09`, with tenths of a second if they are not
/// zero; empty for NaN and for times beyond +-253e9 (after the year 9987).
[[nodiscard]] QString formatMoment(double seconds, const QTimeZone& zone, const QLocale& locale);

} // namespace s4k::ui
