// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/comtrade_data.h"

#include "core/recording/comtrade_records.h"
#include "core/recording/recording_text.h"

#include <algorithm>
#include <cmath>

namespace s4k::comtrade {

namespace {

/// A stamp may be off by its own resolution and this part of the sampling period.
constexpr double kStampJitter = 0.1;

std::string secondsText(double seconds) {
    return std::to_string(seconds * 1e6) + " us";
}

} // namespace

std::string RecordCounter::promise() const {
    return "the configuration promises a last sample number of " +
           std::to_string(m_config.lastSample) + " (" + std::string(m_file.config) + ":" +
           std::to_string(m_config.lastSampleLine) + ")";
}

std::optional<Error> RecordCounter::accept(std::uint64_t number, const std::string& place) {
    if (m_count == 0)
        m_first = number;
    if (m_first > 1)
        return Error{place + "number of the first record", std::to_string(number),
                     "neither 0 nor 1: the beginning of the data is missing",
                     "copy the data file again from the recorder"};
    if (number != m_first + m_count)
        return Error{place + "record number", std::to_string(number),
                     "not " + std::to_string(m_first + m_count) +
                         ": records are missing or out of order",
                     "copy the data file again from the recorder"};
    if (number > m_config.lastSample)
        return Error{place + "record number", std::to_string(number), promise(),
                     "use the .cfg and .dat files of one recording"};
    ++m_count;
    if (m_count * m_config.analog.size() > kMostValues)
        return Error{place + "record number", std::to_string(number),
                     "more than 67 million analog values",
                     "cut the recording or export fewer channels"};
    return std::nullopt;
}

std::optional<Error> RecordCounter::finish(const std::string& place) const {
    // Numbering from 0, recorders mean either the last number or the count.
    const std::uint64_t wanted = m_config.lastSample;
    if (m_count == wanted || (m_first == 0 && m_count == wanted + 1))
        return std::nullopt;
    return Error{place + "end of the data after records", std::to_string(m_count), promise(),
                 "copy the complete data file from the recorder"};
}

Result<Samples> readSamples(const Config& config, std::span<const std::uint8_t> dat,
                            const DataFile& file) {
    return config.format == DataFormat::Ascii ? readAscii(config, dat, file)
                                              : readBinary(config, dat, file);
}

Result<double> sampleRate(const Config& config, const Samples& samples, const DataFile& file) {
    if (config.sampleRate > 0)
        return config.sampleRate;
    const std::string thing = std::string(file.data) + ": time stamps";
    const std::string remedy = "export the recording with a fixed sampling rate";
    const std::vector<double>& stamps = samples.stamps;
    if (stamps.size() < 2)
        return Error{thing, std::to_string(stamps.size()),
                     "the configuration gives no sampling rate and one sample tells none", remedy};
    const auto intervals = static_cast<double>(stamps.size() - 1);
    const double step = (stamps.back() - stamps.front()) / intervals;
    const double seconds = step * config.stampSeconds;
    if (!(seconds * kHighestRate >= 1))
        return Error{thing, secondsText(seconds), "not a sampling period of 0.1 us or more",
                     remedy};
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        const double even = stamps.front() + step * static_cast<double>(i);
        if (std::abs(stamps[i] - even) > std::max(1.0, kStampJitter * step))
            return Error{thing + " of record " + std::to_string(i + 1),
                         secondsText(stamps[i] * config.stampSeconds),
                         "not equidistant: " + secondsText(even * config.stampSeconds) +
                             " expected",
                         remedy};
    }
    return 1 / seconds;
}

} // namespace s4k::comtrade
