// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace s4k::ui {

/// A place on a time axis with its words: two lines where the date changes there.
struct TimeTick {
    double seconds = 0; ///< since 1970 UTC
    QString label;
    friend bool operator==(const TimeTick&, const TimeTick&) = default;
};

/// At most `most` (> 0) ticks from `from` to `to`, on whole seconds, minutes, hours, days or months
/// of local time: a day of 23 or 25 hours has its midnights, and an hour that comes twice is
/// written twice. The first tick, and each that begins another day, carries the date. None where
/// the range is empty or not finite.
/// @source own design
[[nodiscard]] std::vector<TimeTick> timeTicks(double from, double to, int most,
                                              const QTimeZone& zone, const QLocale& locale);

/// How many labels fit below a time axis of `width` logical pixels: every chart of one time axis
/// asks this, so that charts of one width show the same ticks.
[[nodiscard]] int mostTimeTicks(double width);

/// The label of a tick in one line: its date where that changes, else its time. The `first` tick
/// of an axis shows its time.
[[nodiscard]] QString flatLabel(const TimeTick& tick, bool first);

/// `22 Nov 2026 14:05:09`, with tenths where they matter.
[[nodiscard]] QString formatMoment(double seconds, const QTimeZone& zone, const QLocale& locale);

} // namespace s4k::ui
