// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/log_shape.h"
#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// A line of the beginning of a log, in UTF-8.
struct SampleLine {
    std::size_t number = 1; ///< of the line in the file, from 1
    std::string text;       ///< of a comment without its mark
    bool isComment = false;
    std::vector<std::string> cells; ///< empty where they cannot be separated
};

/// The lines of the beginning of a log, without empty ones, in cells.
struct LogSample {
    LogEncoding encoding = LogEncoding::Utf8;
    char lineEnd = '\n';
    char separator = ',';
    std::vector<SampleLine> lines;
    std::size_t width = 0; ///< number of cells of most lines that have several

    /// Whether the line has as many cells as most lines, apart from an empty one at the end.
    [[nodiscard]] bool isRow(const SampleLine& line) const;
};

/// Decodes `head`, finds the separator and separates the cells. Refuses a line that is too long,
/// and a text in which no line has two cells.
[[nodiscard]] Result<LogSample> sampleOf(std::string_view head, bool isWhole,
                                         const std::string& name, const LogWish& wish);

} // namespace s4k::store
