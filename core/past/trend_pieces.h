// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/trend_buffer.h"
#include "core/series/pyramid.h"
#include "core/series/range_stats.h"

#include <optional>
#include <span>
#include <vector>

namespace s4k::past {

/// Consecutive readings of one pyramid that are visible, from `fromMs` to before `toMs`.
struct TrendPiece {
    const series::Pyramid* pyramid = nullptr;
    series::Stretch in;
    double fromMs = 0;
    double toMs = 0;
};

/// The visible parts of several pyramids of the same meter from `fromMs` to before `toMs`, in the
/// order of time and without overlap. Where they overlap, the later pyramid in `pyramids` is used,
/// and within it the newer section.
/// @source own design
[[nodiscard]] std::vector<TrendPiece> trendPieces(std::span<const series::Pyramid* const> pyramids,
                                                  double fromMs, double toMs);

/// Time of reading `i`, or of the finest summary that covers it; one of them must be kept.
[[nodiscard]] double keptMs(const series::Pyramid& pyramid, std::size_t i);

/// Index of the reading or summary of a piece at `ms`: the last that begins at or before `ms`, or
/// the first of the piece. Of a summary it is the index of its first reading. The piece must not be
/// empty.
[[nodiscard]] std::size_t entryAt(const TrendPiece& piece, double ms);

/// A reading, or a summary of several readings, in the units of the axis.
struct TrendLook {
    double ms = 0; ///< time of the reading, or of the first reading of the summary
    double min = 0;
    double mean = 0;
    double max = 0;
    bool summary = false;
};

/// Value of one series at a time: the nearest reading within the length of a gap, or the summary
/// that covers the time. `tracks` are the tracks of one quantity, the preferred one last as in
/// trendPieces. nullopt when there is none or its value is not valid.
[[nodiscard]] std::optional<TrendLook> lookAt(std::span<const TrendTrack> tracks, double ms);

/// Statistics from `fromMs` to `toMs`, both included, as by series::rangeStats. A range of several
/// pieces has no slope (NaN), and its mean weights all readings equally.
[[nodiscard]] series::RangeStats statsBetween(std::span<const TrendTrack> tracks, double fromMs,
                                              double toMs);

} // namespace s4k::past
