// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/trend_pieces.h"
#include "core/series/columns.h"
#include "ui/trends/plot/curve_stroke.h"

#include <vector>

namespace s4k::ui {

/// How times and values become pixels of a chart, from its left and its top.
struct TrendScale {
    int width = 1; ///< in pixels of the device
    int height = 1;
    double secondsPerPixel = 1;
    double left = 0; ///< seconds at the left edge
    double right = 0;
    double top = 0; ///< value at the upper edge
    double pixelsPerUnit = 0;

    [[nodiscard]] double x(double ms) const { return (ms / 1e3 - left) / secondsPerPixel; }
};

/// What of a piece is in sight: its columns, or its readings and summaries where these are fewer.
struct TrendPart {
    const series::Pyramid* pyramid = nullptr;
    std::size_t first = 0; ///< what is in sight and one more at each side
    std::size_t end = 0;
    bool few = false; ///< fewer than there are columns
    int column = 0;   ///< the first
    series::Cuts cuts;
};

/// The parts of pieces in the order of time. Their cost hardly depends on how much is in sight.
[[nodiscard]] std::vector<TrendPart> trendParts(const std::vector<past::TrendPiece>& pieces,
                                                const TrendScale& scale);

/// What a series does in a part, behind what it did before.
void addRuns(std::vector<CurveRun>& runs, const TrendPart& part, const past::TrendTrack& track,
             const TrendScale& scale);

/// The track of a pyramid among those of a line; it must be there.
[[nodiscard]] const past::TrendTrack& trackIn(const std::vector<past::TrendTrack>& tracks,
                                              const series::Pyramid* pyramid);

} // namespace s4k::ui
