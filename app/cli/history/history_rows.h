// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/tables/table.h"

#include <optional>
#include <string>

namespace s4k::cli {

/// How the rows of a past are written: a table for people unless one of these is asked for.
struct RowFormat {
    bool json = false;
    std::optional<std::string> csv{}; ///< a file; `-`: stdout
};

/// Reads --json and --csv, of which one may be given.
[[nodiscard]] Result<RowFormat> readFormat(const Arguments& arguments);

/// Writes the rows; without any it says on stderr that the file holds no `table.title`.
[[nodiscard]] Outcome printRows(const Table& table, const RowFormat& format);

} // namespace s4k::cli
