// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/recording.h"
#include "core/recording/recording_encoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The parts of a COMTRADE recording. @source IEEE C37.111-1991, -1999, -2013
namespace s4k::comtrade {

/// Highest accepted sampling rate in Hz.
inline constexpr double kHighestRate = 10e6;

/// One analog channel: primary value in V or A = gain * raw + offset.
struct AnalogChannel {
    std::uint32_t number = 0;
    std::string name;
    std::string phase;
    RecordedUnit unit = RecordedUnit::Other;
    double gain = 1;
    double offset = 0;
    double skewSeconds = 0;
    double lowest = 0;  ///< least raw value that can occur
    double highest = 0; ///< greatest one; not above `lowest`: the file gives no range
    std::optional<Error> defect = std::nullopt; ///< why the channel cannot be used

    [[nodiscard]] bool hasRange() const { return highest > lowest; }
};

/// The samples up to number `lastSample` were taken at `hz` sets per second.
struct RateSection {
    double hz = 0;
    std::uint64_t lastSample = 0;
};

/// Encoding of the values in the data file.
enum class DataFormat : std::uint8_t {
    Ascii,
    Binary,
    Binary32,
    Float32
};

/// The contents of the configuration file. Memory is never reserved from its counts, only for data
/// that are present.
struct Config {
    std::string station;
    int revision = 1991;
    std::vector<AnalogChannel> analog;
    std::uint64_t digitalCount = 0;
    double lineFrequency = 0; ///< nominal, in Hz; 0: not given in the file
    double sampleRate = 0;    ///< sets per second; 0: it changes, or the time stamps give it
    bool byStamps = false;    ///< the time stamps give the sampling rate
    std::vector<RateSection> sections; ///< adjacent ones have different rates
    std::uint64_t lastSample = 0;
    std::size_t lastSampleLine = 0; ///< line that contains lastSample
    DataFormat format = DataFormat::Ascii;
    double stampSeconds = 1e-6; ///< unit of the time stamps in seconds
    Doubts doubts;              ///< a guessed code page
};

/// Parses a configuration; `file` and `firstLine` are the position for messages, `encoding` is that
/// of its names. A mistake in the scaling of a channel is the defect of this channel. Errors give
/// file:line:column.
[[nodiscard]] Result<Config> parseConfig(std::string_view cfg, std::string_view file,
                                         std::size_t firstLine = 1,
                                         Encoding encoding = Encoding::Detect);

} // namespace s4k::comtrade
