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

/// A curve as it is drawn, read out and exported: what it is called, and where its readings stand.
struct TrendLine {
    ChartCurve curve;
    MeterKey key = 0;
    QString name; ///< `Voltage A to neutral`, of another meter `Voltage A to neutral, Meter 5`
    QString mark; ///< the same where room is short
    TrendUnit unit = TrendUnit::Other;
    QString axis; ///< what the axis counts in; curves of one axis share a chart
    std::optional<Phase> phase;
    int rank = 0; ///< how many lines of this phase, or of none, are above it in its chart
    int decimals = 0;
    /// The later one counts where both know a time: what was read in full detail.
    std::vector<past::TrendTrack> tracks;
    [[nodiscard]] QString nameWithUnit() const;
};

inline constexpr std::size_t kMostCharts = 6;

/// What the window knows of its meters, as far as curves need it.
struct TrendMeters {
    const PastArchive* pasts = nullptr;
    std::map<MeterKey, MeterView> views;
    MeterKey shown = 0;
    std::optional<SystemType> system; ///< of the meter that is shown; nothing: not known
    Decimals decimals;
};

/// The lines of these curves in their order. Left out are those of a meter that is not there or
/// does not measure them, repetitions, and what would need more than kMostCharts axes.
[[nodiscard]] std::vector<TrendLine> trendLines(const std::vector<ChartCurve>& curves,
                                                const TrendMeters& meters);

/// The axes of lines in the order in which they come: at most kMostCharts.
[[nodiscard]] std::vector<QString> axesOf(const std::vector<TrendLine>& lines);

/// `Temperature (degC)` counts in degC; a column that names no unit counts in itself.
[[nodiscard]] QString columnUnit(const QString& column);

} // namespace s4k::ui
