// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/link/client/modbus_channel.h"
#include "app/link/client/modbus_meter.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace s4k::cli {

/// Connection and unit id of the live meter of a command.
struct LiveOptions {
    link::BusTarget target;
    link::ChannelOptions channel;
    link::LiveMeterOptions meter;
};

/// The options that give the connection and the unit id of a live meter.
inline constexpr std::array<OptionRow, 9> kLiveOptions{{
    {"tcp", "HOST:PORT", "the meter is behind this Modbus TCP server or gateway"},
    {"rtu", "DEVICE", "the meter is on this serial port"},
    {"baud", "RATE", "baud rate of the serial port (default 19200)"},
    {"parity", "none|even|odd", "parity of the serial port (default none)"},
    {"unit", "N", "the meter's unit id, 1-247 (default 1)"},
    {"timeout", "MS", "how long an answer may take to begin, 10-60000 (default 1000)"},
    {"retries", "N", "attempts beyond the first, 0-10 (default 1)"},
    {"base", "0|1", "number of the first register (default 1)"},
    {"echo", "", "the serial adapter receives its own transmissions"},
}};

/// kLiveOptions followed by the options of one command.
template <std::size_t N>
[[nodiscard]] constexpr std::array<OptionRow, kLiveOptions.size() + N>
withLiveOptions(const std::array<OptionRow, N>& own) {
    std::array<OptionRow, kLiveOptions.size() + N> all{};
    const auto end = std::copy(kLiveOptions.begin(), kLiveOptions.end(), all.begin());
    std::copy(own.begin(), own.end(), end);
    return all;
}

/// Reads the options kLiveOptions; the polling period keeps its default.
[[nodiscard]] Result<LiveOptions> readLiveOptions(const Arguments& arguments);

/// The bus given by `--tcp`, or by `--rtu` with `--baud`, `--parity` and `--echo`. Refuses both,
/// neither, and serial options with `--tcp`.
[[nodiscard]] Result<link::BusTarget> readBusTarget(const Arguments& arguments);

/// Value of an option as a whole number of min..max; `otherwise` if it is not given.
[[nodiscard]] Result<std::int64_t> readWhole(const Arguments& arguments, const std::string& name,
                                             std::int64_t otherwise, std::int64_t min,
                                             std::int64_t max);

} // namespace s4k::cli
