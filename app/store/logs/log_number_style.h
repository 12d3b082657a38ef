// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/log_times.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace s4k::store {

/// Finds the decimal sign of the columns and writes it into `shape`, whose separator is known. A
/// number that may be a thousand times another one (`1.000`) is read only where other numbers prove
/// what its sign means; otherwise the error names the column. What is likely but not proven is
/// added to `doubts`.
[[nodiscard]] Result<Done> guessNumbers(const std::vector<SampleColumn>& columns,
                                        const LogWish& wish, const std::string& name,
                                        LogShape& shape, Doubts& doubts);

/// Refuses a cell that is a number only in another style. `place` is file:line:column.
[[nodiscard]] Error twoMeanings(Text place, std::string_view cell, std::string_view column);

} // namespace s4k::store
