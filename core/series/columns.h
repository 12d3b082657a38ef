// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pyramid.h"

#include <cstddef>
#include <vector>

namespace s4k::series {

/// One series within one column of a chart. If `count` is 0 there is no valid reading and the other
/// members are invalid.
struct Column {
    float min = 0;
    float max = 0;
    float first = 0; ///< first valid value; of summaries the mean of the first
    float last = 0;
    float mean = 0;          ///< of the valid readings, equally weighted
    std::uint32_t count = 0; ///< number of valid readings
    /// There is no gap between this column and the one before it: its first reading and the reading
    /// before that are valid, and the time between them is not longer than usual (Cadence).
    bool joined = false;
    [[nodiscard]] bool empty() const { return count == 0; }
};

/// Start of a column of a chart.
struct Cut {
    std::size_t index = 0; ///< of its first reading
    bool broken = true;    ///< before that reading is a gap, or its section begins with it
};

/// Starts of the columns of a chart and the end of the last one: one entry more than there are
/// columns. Valid for all series of the pyramid.
struct Cuts {
    std::vector<Cut> at;
    std::size_t level = 0; ///< finest level that columns() uses
};

/// Divides the time from `fromMs` to before `toMs` into `columns` (at least 1) columns of equal
/// length, for the readings of `in`.
[[nodiscard]] Cuts cut(const Pyramid& pyramid, const Stretch& in, double fromMs, double toMs,
                       std::size_t columns);

/// Like cut(), with the starts rounded to summaries of at most a third of a column. Drawing is
/// faster because no readings are used; the chart is off by at most that third.
[[nodiscard]] Cuts cutRoughly(const Pyramid& pyramid, const Stretch& in, double fromMs, double toMs,
                              std::size_t columns);

/// One series in the columns of `cuts`. The cost hardly depends on the length of the columns.
[[nodiscard]] std::vector<Column> columns(const Pyramid& pyramid, std::size_t series,
                                          const Cuts& cuts);

} // namespace s4k::series
