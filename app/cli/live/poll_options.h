// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_options.h"
#include "app/store/history/history_types.h"

#include <cstdint>
#include <optional>
#include <string>

namespace s4k::cli {

/// How readings are printed.
enum class PollFormat : std::uint8_t {
    Table,
    JsonLines,
    Csv
};

/// What `s4k poll` is asked for, read and checked.
struct PollOptions : LiveOptions {
    std::optional<std::int64_t> count; ///< readings; nothing: until it is ended
    PollFormat format = PollFormat::Table;
    bool registers = false;
    std::optional<std::string> history; ///< --db
    store::RetentionWish keep;          ///< --keep-raw, --keep-minutes, --keep-quarters
};

/// The error names the option, its value, what is wrong and what is taken.
[[nodiscard]] Result<PollOptions> readPollOptions(const Arguments& arguments);

} // namespace s4k::cli
