// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/recording.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The parts of a COMTRADE recording. @source IEEE C37.111-1991, -1999, -2013
namespace s4k::comtrade {

/// Samples per second above which a recording is refused, in hertz.
inline constexpr double kHighestRate = 10e6;

/// One analog channel: value in V or A = gain * raw + offset, primary.
struct AnalogChannel {
    std::uint32_t number = 0;
    std::string name;
    std::string phase;
    RecordedUnit unit = RecordedUnit::Other;
    double gain = 1;
    double offset = 0;
};

/// How the data file holds its values.
enum class DataFormat : std::uint8_t {
    Ascii,
    Binary,
    Binary32,
    Float32
};

/// The configuration file. Nothing in it is believed to be a size: memory follows the data.
struct Config {
    std::string station;
    int revision = 1991;
    std::vector<AnalogChannel> analog;
    std::uint64_t digitalCount = 0;
    double lineFrequency = 0; ///< nominal Hz, 0 when the file does not say
    double sampleRate = 0;    ///< sets per second, 0: the time stamps tell
    std::uint64_t lastSample = 0;
    std::size_t lastSampleLine = 0; ///< the line that says so
    DataFormat format = DataFormat::Ascii;
    double stampSeconds = 1e-6; ///< unit of the time stamps
};

/// Reads a configuration; `file` and `firstLine` are for messages. Refuses sampling rates that
/// differ within a recording.
[[nodiscard]] Result<Config> parseConfig(std::string_view cfg, std::string_view file,
                                         std::size_t firstLine = 1);

} // namespace s4k::comtrade
