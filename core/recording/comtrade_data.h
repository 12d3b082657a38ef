// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/comtrade_config.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace s4k::comtrade {

/// The contents of a data file as raw values, before gain and offset.
struct Samples {
    std::vector<std::vector<double>> channels; ///< raw values; NaN for a missing value
    std::vector<double> stamps; ///< raw time stamps, only when the configuration has no rate

    [[nodiscard]] std::size_t size() const { return channels.front().size(); }
};

/// Names of the files for messages.
struct DataFile {
    std::string_view config;
    std::string_view data;
    std::size_t firstLine = 1;
};

/// Reads the records in any format and checks that they are complete: numbered from 0 or 1 without
/// gaps up to the last sample of the configuration.
[[nodiscard]] Result<Samples> readSamples(const Config& config, std::span<const std::uint8_t> dat,
                                          const DataFile& file);

/// Samples per second, from the configuration or, if it gives no rate, from the time stamps. Fails
/// when these are not equidistant.
[[nodiscard]] Result<double> sampleRate(const Config& config, const Samples& samples,
                                        const DataFile& file);

} // namespace s4k::comtrade
