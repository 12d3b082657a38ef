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

/// Highest accepted sampling rate in Hz.
inline constexpr double kHighestRate = 10e6;

/// The contents of a header, in either form.
struct Header {
    char separator = ',';
    std::vector<std::string> names;        ///< lower case: `time` and va vb vc ia ib ic
    std::optional<std::size_t> timeColumn; ///< nullopt: sampleRate is valid instead
    double sampleRate = 0;                 ///< sets per second
};

/// Reads lines up to and including the header: `time,va,...` or `# va,vb,... (V, A) fs=2520`.
[[nodiscard]] Result<Header> readHeader(recorded::LineReader& lines, std::string_view file);

/// Value of the last digit of a written time in seconds: 0.001 for `1.250`, 1e-12 for a number with
/// an exponent.
[[nodiscard]] double grainOf(std::string_view number);

/// The recorded channel of a column va ... ic, with these samples.
[[nodiscard]] RecordedChannel channelOf(const std::string& name, std::vector<double> samples);

} // namespace s4k::csv
