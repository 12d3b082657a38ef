// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/recording.h"
#include "core/recording/recording_text.h"
#include "core/recording/recording_unit.h"

#include <optional>
#include <string>
#include <vector>

/// The parts of a CSV recording.
namespace s4k::csv {

/// Highest accepted sampling rate in Hz.
inline constexpr double kHighestRate = 10e6;

/// A column with a name and the size of its unit in V, A or, for the time, seconds.
struct Column {
    std::string name; ///< `time` and va vb vc ia ib ic in lower case; others as they are written
    recorded::UnitScale scale;
};

/// The contents of a header, in either form.
struct Header {
    char separator = ',';
    std::vector<Column> columns;
    std::optional<std::size_t> timeColumn; ///< nullopt: sampleRate is valid instead
    double sampleRate = 0;                 ///< sets per second
    std::size_t passedOver = 0;            ///< lines before the header that are no remarks
};

/// Reads lines up to and including the header: `time,va,...` or `# va,vb,... (V, A) fs=2520`. An
/// oscilloscope writes lines about itself before the header, other names of columns (`Second`,
/// `CH1 (V)`), and a line with the units after it.
[[nodiscard]] Result<Header> readHeader(recorded::LineReader& lines, std::string_view file);

/// `text` without double quotes around it.
[[nodiscard]] std::string_view unquoted(std::string_view text);

/// Value of the last digit of a written time: 0.001 for `1.250`, 1e-7 for `1.25E-05`.
[[nodiscard]] double grainOf(std::string_view number);

/// The recorded channel of a column, with these samples in V or A.
[[nodiscard]] RecordedChannel channelOf(const Column& column, std::vector<double> samples);

} // namespace s4k::csv
