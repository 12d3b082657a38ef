// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/link/client/modbus_channel.h"
#include "app/link/client/modbus_meter.h"

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
struct PollOptions {
    link::BusTarget target;
    link::ChannelOptions channel;
    link::LiveMeterOptions meter;
    std::optional<std::int64_t> count; ///< readings; nothing: until it is ended
    PollFormat format = PollFormat::Table;
    bool registers = false;
    std::optional<std::string> history; ///< --db
};

/// Where `--tcp`, or `--rtu` with `--baud` and `--parity`, says that a bus is.
[[nodiscard]] Result<link::BusTarget> readBusTarget(const Arguments& arguments);

/// `--timeout` and `--retries`.
[[nodiscard]] Result<link::ChannelOptions> readChannelOptions(const Arguments& arguments);

/// `--unit` and `--base`; the period is left as it is.
[[nodiscard]] Result<link::LiveMeterOptions> readMeterOptions(const Arguments& arguments);

/// A whole number of min..max behind an option, `otherwise` without it.
[[nodiscard]] Result<std::int64_t> readWhole(const Arguments& arguments, const std::string& name,
                                             std::int64_t otherwise, std::int64_t min,
                                             std::int64_t max);

/// That two options exclude each other.
[[nodiscard]] Error optionConflict(const std::string& option, const std::string& other);

/// The error names the option, its value, what is wrong and what is taken.
[[nodiscard]] Result<PollOptions> readPollOptions(const Arguments& arguments);

} // namespace s4k::cli
