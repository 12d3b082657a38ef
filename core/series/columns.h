// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pyramid.h"

#include <cstddef>
#include <vector>

namespace s4k::series {

/// What one series did in one column of a picture; without a valid reading `count` is 0 and the
/// rest means nothing.
struct Column {
    float min = 0;
    float max = 0;
    float first = 0; ///< where there are only summaries, the mean of the first
    float last = 0;
    float mean = 0;          ///< of the readings, each counting once
    std::uint32_t count = 0; ///< valid readings
    /// No gap lies before it: its first reading is valid, so is the one before that, and no more
    /// time than usual passed between them.
    bool joined = false;
    [[nodiscard]] bool empty() const { return count == 0; }
};

/// Where a column of a picture begins.
struct Cut {
    std::size_t index = 0;
    bool broken = true; ///< more time than usual, or a restart, lies before the reading there
};

/// Where the columns of a picture begin, and where the last ends: one more than there are columns.
/// The same for every series.
struct Cuts {
    std::vector<Cut> at;
    std::size_t level = 0; ///< entries of this level are not taken apart
};

/// One or more columns for the times `fromMs` to before `toMs`.
[[nodiscard]] Cuts cut(const Pyramid& pyramid, const Stretch& in, double fromMs, double toMs,
                       std::size_t columns);

/// The same rounded to summaries that are a third of a column or less, for a picture: it is
/// drawn faster, since readings are not looked at, and what it shows is off by that much at most.
[[nodiscard]] Cuts cutRoughly(const Pyramid& pyramid, const Stretch& in, double fromMs, double toMs,
                              std::size_t columns);

/// One series in the columns between such cuts; its cost hardly depends on their length.
[[nodiscard]] std::vector<Column> columns(const Pyramid& pyramid, std::size_t series,
                                          const Cuts& cuts);

} // namespace s4k::series
