// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/tables/table.h"

#include <optional>
#include <string>

namespace s4k::cli {

/// Format of printed rows: a text table unless `json` or `csv` is set.
struct RowFormat {
    bool json = false;
    std::optional<std::string> csv{}; ///< path of a file; `-`: stdout
};

/// Reads --json and --csv; refuses both together.
[[nodiscard]] Result<RowFormat> readFormat(const Arguments& arguments);

/// Writes the rows; if there are none, reports on stderr that there is no `table.title` in this
/// time.
[[nodiscard]] Outcome printRows(const Table& table, const RowFormat& format);

} // namespace s4k::cli
