// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/live/live_options.h"
#include "app/store/history/history_types.h"

#include <cstdint>
#include <optional>
#include <string>

namespace s4k::cli {

/// Output format of readings.
enum class PollFormat : std::uint8_t {
    Table,
    JsonLines,
    Csv
};

/// The checked options of `s4k poll`.
struct PollOptions : LiveOptions {
    std::optional<std::int64_t> count; ///< number of readings; nullopt: until Ctrl+C
    PollFormat format = PollFormat::Table;
    bool registers = false;
    std::optional<std::string> history; ///< --db
    store::RetentionWish keep;          ///< --keep-raw, --keep-minutes, --keep-quarters
};

/// The error names the option, its value, the cause and the accepted values.
[[nodiscard]] Result<PollOptions> readPollOptions(const Arguments& arguments);

} // namespace s4k::cli
