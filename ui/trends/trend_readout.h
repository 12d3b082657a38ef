// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/meter_past.h"
#include "ui/trends/trend_line.h"
#include "ui/widgets/colours.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <cstdint>
#include <vector>

namespace s4k::ui {

/// Whether the readout of a summary includes its extremes.
enum class ReadoutDetail : std::uint8_t {
    Extremes,
    Means
};

/// Value of a line at a time (s since 1970 UTC): a reading `412.3`; a summary as its mean with the
/// extremes, `412.3 (398.0 to 431.2)`, or the mean alone; a dash without a value.
[[nodiscard]] QString lineValueText(const TrendLine& line, double seconds, const QLocale& locale,
                                    ReadoutDetail detail = ReadoutDetail::Extremes);

/// Values of the shown lines, at most 24, at a time as a table (rich text), followed by the alerts
/// that were active and the note within half a second. `past` null: without alerts and notes.
[[nodiscard]] QString readoutText(const std::vector<TrendLine>& lines, const past::MeterPast* past,
                                  double seconds, const Colours& colours, const QTimeZone& zone,
                                  const QLocale& locale,
                                  ReadoutDetail detail = ReadoutDetail::Extremes);

} // namespace s4k::ui
