// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/recording.h"
#include "core/recording/recording_text.h"

#include <optional>
#include <string>
#include <vector>

/// The parts of a CSV recording.
namespace s4k::csv {

/// Samples per second above which a recording is refused, in hertz.
inline constexpr double kHighestRate = 10e6;

/// What the header of either form says.
struct Header {
    char separator = ',';
    std::vector<std::string> names;        ///< lower case: `time` and va vb vc ia ib ic
    std::optional<std::size_t> timeColumn; ///< absent: sampleRate holds
    double sampleRate = 0;
};

/// Reads lines up to and with the header: `time,va,...` or `# va,vb,... (V, A) fs=2520`.
[[nodiscard]] Result<Header> readHeader(recorded::LineReader& lines, std::string_view file);

/// What the last written digit of a time stands for, in seconds: 0.001 for `1.250`.
[[nodiscard]] double grainOf(std::string_view number);

/// The recorded channel behind a column name va ... ic.
[[nodiscard]] RecordedChannel channelOf(const std::string& name, std::vector<double> samples);

} // namespace s4k::csv
