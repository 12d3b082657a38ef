// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/comtrade_data.h"

#include "core/recording/comtrade_records.h"
#include "core/recording/recording_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k::comtrade {

namespace {

/// Accepted deviation of a time stamp as a part of the sampling period; the resolution of the stamp
/// is accepted in any case.
constexpr double kStampJitter = 0.1;

constexpr TextId kCopyData = S4K_TEXT("Recording", "copy the data file again from the recorder");

std::string microseconds(double seconds) {
    return std::to_string(seconds * 1e6);
}

} // namespace

Text RecordCounter::promise() const {
    return S4K_TEXT("Recording", "by the configuration the last sample number is %1 (%2:%3)")
        .with(m_config.lastSample, m_file.config, m_config.lastSampleLine);
}

std::optional<Error> RecordCounter::accept(std::uint64_t number) {
    if (m_count == 0)
        m_first = number;
    if (m_first > 1)
        return Error{S4K_TEXT("Recording", "number of the first record"), std::to_string(number),
                     S4K_TEXT("Recording", "neither 0 nor 1: the beginning of the data is missing"),
                     kCopyData};
    const auto refusal = [&](Text cause, TextId remedy) {
        return Error{S4K_TEXT("Recording", "record number"), std::to_string(number),
                     std::move(cause), remedy};
    };
    if (number != m_first + m_count)
        return refusal(S4K_TEXT("Recording", "not %1: records are missing or out of order")
                           .with(m_first + m_count),
                       kCopyData);
    if (number > m_config.lastSample)
        return refusal(promise(), kUseOneRecording);
    ++m_count;
    if (m_count * m_config.analog.size() > kMostValues)
        return refusal(S4K_TEXT("Recording", "more than 67 million analog values"),
                       S4K_TEXT("Recording", "cut the recording or export fewer channels"));
    return std::nullopt;
}

std::optional<Error> RecordCounter::finish() const {
    // When records are numbered from 0, the last sample in the configuration is either the last
    // number or the count.
    const std::uint64_t wanted = m_config.lastSample;
    if (m_count == wanted || (m_first == 0 && m_count == wanted + 1))
        return std::nullopt;
    return Error{S4K_TEXT("Recording", "end of the data after records"), std::to_string(m_count),
                 promise(), S4K_TEXT("Recording", "copy the complete data file from the recorder")};
}

Result<Samples> readSamples(const Config& config, std::span<const std::uint8_t> dat,
                            const DataFile& file) {
    return config.format == DataFormat::Ascii ? readAscii(config, dat, file)
                                              : readBinary(config, dat, file);
}

Result<double> sampleRate(const Config& config, const Samples& samples, const DataFile& file) {
    if (config.sampleRate > 0)
        return config.sampleRate;
    const Text thing = Text::inRow(file.data, ": ", S4K_TEXT("Recording", "time stamps"));
    const std::vector<double>& stamps = samples.stamps;
    if (stamps.size() < 2)
        return Error{
            thing, std::to_string(stamps.size()),
            S4K_TEXT(
                "Recording",
                "the configuration has no sampling rate, and one sample is not enough to find it"),
            kExportFixedRate};
    const auto intervals = static_cast<double>(stamps.size() - 1);
    const double step = (stamps.back() - stamps.front()) / intervals;
    const double seconds = step * config.stampSeconds;
    if (!(seconds * kHighestRate >= 1))
        return Error{thing, microseconds(seconds) + " us",
                     S4K_TEXT("Recording", "not a sampling period of 0.1 us or more"),
                     kExportFixedRate};
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        const double even = stamps.front() + step * static_cast<double>(i);
        if (std::abs(stamps[i] - even) > std::max(1.0, kStampJitter * step))
            return Error{Text::inRow(file.data, ": ",
                                     S4K_TEXT("Recording", "time stamps of record %1").with(i + 1)),
                         microseconds(stamps[i] * config.stampSeconds) + " us",
                         S4K_TEXT("Recording", "not equidistant: %1 us expected")
                             .with(Number{microseconds(even * config.stampSeconds)}),
                         kExportFixedRate};
    }
    return 1 / seconds;
}

} // namespace s4k::comtrade
