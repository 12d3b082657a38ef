// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_past.h"
#include "ui/trends/trend_line.h"
#include "ui/widgets/colours.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <cstdint>
#include <vector>

namespace s4k::ui {

/// Whether a summary is read out with its extremes.
enum class ReadoutDetail : std::uint8_t {
    Extremes,
    Means
};

/// What a reading of a line is at a time: `412.3`; of a summary the mean with its extremes,
/// `412.3 (398.0 to 431.2)`, or alone; a dash where nothing is known.
[[nodiscard]] QString lineValueText(const TrendLine& line, double seconds, const QLocale& locale,
                                    ReadoutDetail detail = ReadoutDetail::Extremes);

/// All values of the shown lines at a time as a table (rich text), below them the alerts that were
/// active and the note that stands there.
[[nodiscard]] QString readoutText(const std::vector<TrendLine>& lines, const MeterPast* past,
                                  double seconds, const Colours& colours, const QTimeZone& zone,
                                  const QLocale& locale,
                                  ReadoutDetail detail = ReadoutDetail::Extremes);

} // namespace s4k::ui
