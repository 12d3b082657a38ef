// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/comtrade_config.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace s4k::comtrade {

/// What a data file holds, still as raw values.
struct Samples {
    std::vector<std::vector<double>> channels; ///< raw values; NaN where one is missing
    std::vector<double> stamps; ///< raw time stamps, only when the configuration has no rate

    [[nodiscard]] std::size_t size() const { return channels.front().size(); }
};

/// Where the data come from, for messages.
struct DataFile {
    std::string_view config;
    std::string_view data;
    std::size_t firstLine = 1;
};

/// Reads the records of any format and checks that they are the records promised: numbered from 0
/// or 1 without a hole up to the last sample of the configuration.
[[nodiscard]] Result<Samples> readSamples(const Config& config, std::span<const std::uint8_t> dat,
                                          const DataFile& file);

/// Samples per second: of the configuration, or of equidistant time stamps.
[[nodiscard]] Result<double> sampleRate(const Config& config, const Samples& samples,
                                        const DataFile& file);

} // namespace s4k::comtrade
