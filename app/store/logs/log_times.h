// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/log_shape.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// The cells of one column in the first rows of a log, with its heading.
struct SampleColumn {
    std::string name;
    std::vector<std::string_view> cells;
};

/// Whether a cell is a time in any format of text, other than digits alone.
[[nodiscard]] bool isTimeCell(std::string_view cell);
/// Whether a heading, apart from its unit, is a usual name of times: `Time (ms)`, `Zeitstempel`.
[[nodiscard]] bool isTimeName(std::string_view heading);

/// Finds the columns of times and their format, and writes them into `shape`, whose style of
/// numbers is known. Adds what it guessed to `doubts`. The error says that there are none.
[[nodiscard]] Result<Done> guessTimes(const std::vector<SampleColumn>& columns, const LogWish& wish,
                                      const std::string& name, LogShape& shape, Doubts& doubts);

} // namespace s4k::store
