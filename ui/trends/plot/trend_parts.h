// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/trend_pieces.h"
#include "core/series/columns.h"
#include "ui/trends/plot/curve_stroke.h"

#include <vector>

namespace s4k::ui {

/// Conversion of times and values to pixels of a chart, from its left and upper edge.
struct TrendScale {
    int width = 1; ///< in device pixels
    int height = 1;
    double secondsPerPixel = 1;
    double left = 0; ///< time at the left edge, s since 1970 UTC
    double right = 0;
    double top = 0; ///< value at the upper edge
    double pixelsPerUnit = 0;

    /// Pixel of a time in ms since 1970 UTC.
    [[nodiscard]] double x(double ms) const { return (ms / 1e3 - left) / secondsPerPixel; }
};

/// The visible part of a piece: its columns, or its readings and summaries if these are fewer.
struct TrendPart {
    const series::Pyramid* pyramid = nullptr;
    std::size_t first = 0; ///< from the entry before the visible ones to after the one behind them
    std::size_t end = 0;
    bool few = false; ///< fewer entries than columns
    int column = 0;   ///< the first column
    series::Cuts cuts;
};

/// Visible parts of the pieces in the order of time. The cost hardly depends on the time shown.
[[nodiscard]] std::vector<TrendPart> trendParts(const std::vector<past::TrendPiece>& pieces,
                                                const TrendScale& scale);

/// Appends the course of a series within a part to `runs`, from left to right. `track` must belong
/// to the pyramid of the part.
void addRuns(std::vector<CurveRun>& runs, const TrendPart& part, const past::TrendTrack& track,
             const TrendScale& scale);

/// The track that belongs to the pyramid; there must be one.
[[nodiscard]] const past::TrendTrack& trackIn(const std::vector<past::TrendTrack>& tracks,
                                              const series::Pyramid* pyramid);

} // namespace s4k::ui
