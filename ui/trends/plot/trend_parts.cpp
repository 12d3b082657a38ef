// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/trend_parts.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

using series::Column;
using series::Pyramid;

std::size_t factorAt(const Pyramid& pyramid, std::size_t i) {
    return Pyramid::kFactors[std::min(pyramid.finestLevel(i), Pyramid::kLevels - 1)];
}

/// Index where the next reading or summary begins.
std::size_t entryAfter(const Pyramid& pyramid, std::size_t i) {
    const std::size_t factor = factorAt(pyramid, i);
    return (i / factor + 1) * factor;
}

/// Whether there are at most `most` readings and summaries.
bool areFew(const Pyramid& pyramid, std::size_t first, std::size_t end, int most) {
    if (first >= pyramid.begin())
        return end - first <= static_cast<std::size_t>(most);
    for (; first < end && most >= 0; --most)
        first = entryAfter(pyramid, first);
    return most >= 0;
}

/// Content of the reading or summary at `i`.
series::Summary entryOf(const Pyramid& pyramid, std::size_t series, std::size_t i) {
    const std::size_t level = pyramid.finestLevel(i);
    if (level > 0)
        return pyramid.summaries(series, level)[i / Pyramid::kFactors[level]];
    const float value = pyramid.value(series, i);
    return {value, value, value, std::isnan(value) ? 0U : 1U};
}

/// The visible part of a piece with one more entry at each side.
TrendPart seen(const past::TrendPiece& piece, const TrendScale& scale) {
    const Pyramid& pyramid = *piece.pyramid;
    TrendPart part;
    part.pyramid = &pyramid;
    part.first = entryAt(piece, scale.left * 1e3);
    part.end = pyramid.lowerBound(piece.in, scale.right * 1e3);
    // A summary that also covers another piece does not describe this one.
    const std::size_t factor = factorAt(pyramid, part.first);
    if (part.first / factor * factor < piece.in.begin)
        part.first = entryAfter(pyramid, part.first);
    if (part.end < piece.in.end)
        part.end = std::min(entryAfter(pyramid, part.end), piece.in.end);
    part.few = areFew(pyramid, part.first, part.end, scale.width);
    return part;
}

/// Columns are aligned to multiples of their width, so that a moving picture does not flicker.
/// False: no column is visible.
bool cutColumns(TrendPart& part, const past::TrendPiece& piece, const TrendScale& scale) {
    const double step = scale.secondsPerPixel * 1e3;
    const double from = std::floor(scale.left / scale.secondsPerPixel);
    const double width = scale.width;
    const double first = std::clamp(std::floor(piece.fromMs / step) - from, 0.0, width);
    const double end = std::clamp(std::floor(piece.toMs / step) + 1 - from, first, width);
    if (end - first < 1)
        return false;
    part.column = static_cast<int>(first);
    part.cuts = series::cutRoughly(*piece.pyramid, piece.in, (from + first) * step,
                                   (from + end) * step, static_cast<std::size_t>(end - first));
    return true;
}

void addColumns(std::vector<CurveRun>& runs, const TrendPart& part, const past::TrendTrack& track,
                const TrendScale& scale) {
    const double top = scale.top - track.base;
    const auto y = [&](float value) {
        return (top - static_cast<double>(value)) * scale.pixelsPerUnit;
    };
    double x = part.column + 0.5;
    for (const Column& c : columns(*part.pyramid, track.series, part.cuts)) {
        if (!c.empty())
            runs.push_back({x, y(c.first), y(c.max), y(c.min), y(c.last), c.joined});
        x += 1;
    }
}

} // namespace

std::vector<TrendPart> trendParts(const std::vector<past::TrendPiece>& pieces,
                                  const TrendScale& scale) {
    std::vector<TrendPart> parts;
    for (const past::TrendPiece& piece : pieces) {
        if (piece.in.empty())
            continue;
        TrendPart part = seen(piece, scale);
        if (part.few || cutColumns(part, piece, scale))
            parts.push_back(std::move(part));
    }
    return parts;
}

void addRuns(std::vector<CurveRun>& runs, const TrendPart& part, const past::TrendTrack& track,
             const TrendScale& scale) {
    if (!part.few)
        return addColumns(runs, part, track, scale);
    const double top = scale.top - track.base;
    const auto y = [&](float value) {
        return (top - static_cast<double>(value)) * scale.pixelsPerUnit;
    };
    bool valid = false;
    for (std::size_t i = part.first; i < part.end; i = entryAfter(*part.pyramid, i)) {
        const std::size_t level = part.pyramid->finestLevel(i);
        if (level >= Pyramid::kLevels || entryAfter(*part.pyramid, i) > part.end)
            break;
        const Pyramid::Mark mark = part.pyramid->marks(level)[i / Pyramid::kFactors[level]];
        const series::Summary entry = entryOf(*part.pyramid, track.series, i);
        const bool follows = valid && !mark.broken();
        valid = entry.count > 0;
        if (valid)
            runs.push_back({scale.x(static_cast<double>(mark.ms())), y(entry.mean), y(entry.max),
                            y(entry.min), y(entry.mean), follows});
    }
}

const past::TrendTrack& trackIn(const std::vector<past::TrendTrack>& tracks,
                                const Pyramid* pyramid) {
    return *std::find_if(tracks.begin(), tracks.end(), [pyramid](const past::TrendTrack& track) {
        return track.pyramid == pyramid;
    });
}

} // namespace s4k::ui
