// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/comtrade/comtrade_config.h"
#include "core/recording/recording_times.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::comtrade {

/// The contents of a data file as raw values, before gain and offset.
struct Samples {
    std::vector<std::vector<double>> channels; ///< raw values; NaN for a missing value
    std::vector<double> stamps; ///< raw time stamps, only when the configuration has no rate
    std::vector<std::optional<Error>> defects; ///< of each channel: a value that is no number
    Doubts doubts;                             ///< records that are missing or left out

    [[nodiscard]] std::size_t size() const { return channels.front().size(); }
};

/// Names of the files for messages.
struct DataFile {
    std::string_view config;
    std::string_view data;
    std::size_t firstLine = 1;
};

/// Reads the records in any format. They are numbered from 0 or 1 without gaps; records after the
/// last sample of the configuration, an incomplete last record and missing records are reported.
[[nodiscard]] Result<Samples> readSamples(const Config& config, std::span<const std::uint8_t> dat,
                                          const DataFile& file);

/// The rate of a recording, and how its samples become equidistant.
struct Timing {
    double sampleRate = 0;
    std::optional<recorded::EvenTimes> even; ///< nullopt: they are
};

/// The sampling rate, from the configuration or, if it gives no rate, from the time stamps. Fails
/// when the time stamps do not increase or are irregular.
[[nodiscard]] Result<Timing> timingOf(const Config& config, const Samples& samples,
                                      const DataFile& file);

} // namespace s4k::comtrade
