// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_ticks.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <vector>

namespace s4k::ui {

/// At most `most` ticks (1-100) at round times of the wall in `zone` between two times in seconds
/// since 1970 UTC: seconds, minutes, hours or days. Midnight is written as its date. None where the
/// range is not finite or holds nothing. @source own design
[[nodiscard]] std::vector<TimeTick> localTicks(double left, double right, int most,
                                               const QTimeZone& zone, const QLocale& locale);

} // namespace s4k::ui
