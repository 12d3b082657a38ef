// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/trend_buffer.h"
#include "core/series/pyramid.h"
#include "core/series/range_stats.h"

#include <optional>
#include <span>
#include <vector>

namespace s4k::past {

/// Neighbouring readings that are to be seen, from `fromMs` to before `toMs`.
struct TrendPiece {
    const series::Pyramid* pyramid = nullptr;
    series::Stretch in;
    double fromMs = 0;
    double toMs = 0;
};

/// What is to be seen between two times of pyramids that tell of the same, in the order of time
/// and without overlap. Of a time that was read twice, the later pyramid counts, and in it the
/// newer stretch.
/// @source own design
[[nodiscard]] std::vector<TrendPiece> trendPieces(std::span<const series::Pyramid* const> pyramids,
                                                  double fromMs, double toMs);

/// Time of reading `i`, or of the summary that is left of it; it must be kept at some level.
[[nodiscard]] double keptMs(const series::Pyramid& pyramid, std::size_t i);

/// The reading or summary of a piece that a time falls in: the last that begins by then, else the
/// first. Its first reading; the piece must not be empty.
[[nodiscard]] std::size_t entryAt(const TrendPiece& piece, double ms);

/// A reading, or the summary that is left of several, in the units of the axis.
struct TrendLook {
    double ms = 0; ///< of the reading, of the first of the summary
    double min = 0;
    double mean = 0;
    double max = 0;
    bool summary = false;
};

/// What one series shows of a time: the nearest reading within the length of a gap, else the
/// summary that the time falls in, else nothing. Tracks as for trendPieces, the later first
/// choice; nothing where the reading is not valid.
[[nodiscard]] std::optional<TrendLook> lookAt(std::span<const TrendTrack> tracks, double ms);

/// Statistics of both times and what is between, as by series::rangeStats. A range of several
/// pieces has no slope, and its mean is that of the readings, each counting once.
[[nodiscard]] series::RangeStats statsBetween(std::span<const TrendTrack> tracks, double fromMs,
                                              double toMs);

} // namespace s4k::past
