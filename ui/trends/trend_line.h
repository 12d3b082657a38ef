// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/past_archive.h"
#include "ui/model/trend_quantity.h"
#include "ui/trends/chart_set.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace s4k::ui {

/// A curve as it is drawn, read out and exported: its names and its readings.
struct TrendLine {
    ChartCurve curve;
    MeterKey key = 0;
    QString name; ///< `Voltage A to neutral`; of another meter `Voltage A to neutral, Meter 5`
    QString mark; ///< short name
    TrendUnit unit = TrendUnit::Other;
    QString axis; ///< unit of the axis as text; curves with equal text share a chart
    std::optional<Phase> phase;
    int rank = 0; ///< number of earlier lines of this phase (or of none) in its chart
    int decimals = 0;
    /// Where the readings are. If two tracks cover a time, the later one is used: it has full
    /// detail.
    std::vector<past::TrendTrack> tracks;
    /// `Voltage A to neutral (V)`; the name alone if the unit has no text.
    [[nodiscard]] QString nameWithUnit() const;
};

inline constexpr std::size_t kMostCharts = 6; ///< shown at a time

/// The meters of the window, for trendLines().
struct TrendMeters {
    const PastArchive* pasts = nullptr; ///< null: no meter has a past
    std::map<MeterKey, MeterView> views;
    MeterKey shown = 0;
    std::optional<SystemType> system; ///< of the meter that is shown; nullopt: not known
    Decimals decimals; ///< of the meter that is shown, used for the lines of all meters
};

/// The lines of these curves in their order. Left out are curves of meters that are missing, have
/// no past or do not measure them, repeated curves, and curves that would need more than
/// kMostCharts axes. A line is valid until a past or a detail of its meter is replaced or removed.
[[nodiscard]] std::vector<TrendLine> trendLines(const std::vector<ChartCurve>& curves,
                                                const TrendMeters& meters);

/// Axes of the lines in the order of their first use.
[[nodiscard]] std::vector<QString> axesOf(const std::vector<TrendLine>& lines);

/// Unit at the end of the name of a column, in round or square brackets: `degC` of `Temperature
/// (degC)`. Without a unit the whole name, so that the column has an axis of its own.
[[nodiscard]] QString columnUnit(const QString& column);

} // namespace s4k::ui
