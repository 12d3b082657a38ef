// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/trend_buffer.h"
#include "core/series/columns.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace s4k::test {

inline constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

inline past::TrendPoint pointAt(double seconds, double value) {
    past::TrendPoint point;
    point.seconds = seconds;
    point.values.fill(value);
    return point;
}

/// Columns of a curve between two seconds.
inline std::vector<series::Column> columnsOf(const past::TrendBuffer& buffer, past::Curve curve,
                                             double from, double to, std::size_t many) {
    const series::Pyramid& pyramid = buffer.pyramid();
    return columns(pyramid, static_cast<std::size_t>(curve),
                   cut(pyramid, pyramid.newest(), from * 1e3, to * 1e3, many));
}

inline int broken(const std::vector<series::Column>& columns) {
    return static_cast<int>(
        std::count_if(columns.begin(), columns.end(),
                      [](const series::Column& c) { return !c.empty() && !c.joined; }));
}

} // namespace s4k::test
