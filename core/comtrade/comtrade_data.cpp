// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade_data.h"

#include "core/comtrade/comtrade_records.h"
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
    ++m_count;
    if (m_count * m_config.analog.size() > kMostValues)
        return refusal(S4K_TEXT("Recording", "more than 67 million analog values"),
                       S4K_TEXT("Recording", "cut the recording or export fewer channels"));
    return std::nullopt;
}

std::optional<Error> RecordCounter::finish() const {
    if (m_count > 0)
        return std::nullopt;
    return Error{S4K_TEXT("Recording", "end of the data after records"), std::to_string(m_count),
                 promise(), S4K_TEXT("Recording", "copy the complete data file from the recorder")};
}

/// When records are numbered from 0, the last sample in the configuration is either the last number
/// or the count.
std::uint64_t RecordCounter::promised() const {
    const bool counted = m_first == 0 && m_count >= m_config.lastSample;
    return counted ? m_count : m_config.lastSample;
}

Doubts RecordCounter::doubts() const {
    Doubts doubts;
    const Text where = Text::verbatim(std::string(m_file.data));
    if (m_count < promised())
        doubts.push_back({DoubtCode::Missing, where,
                          S4K_TEXT("Recording", "the data end after %1 of the promised %2 records")
                              .with(m_count, promised())});
    if (m_cut)
        doubts.push_back(
            {DoubtCode::LeftOut, where, S4K_TEXT("Recording", "the last record is cut off")});
    if (m_surplus > 0)
        doubts.push_back({DoubtCode::LeftOut, where,
                          S4K_TEXT("Recording", "%1 records after the promised %2")
                              .with(m_surplus, promised())});
    return doubts;
}

Result<Samples> readSamples(const Config& config, std::span<const std::uint8_t> dat,
                            const DataFile& file) {
    return config.format == DataFormat::Ascii ? readAscii(config, dat, file)
                                              : readBinary(config, dat, file);
}

namespace {

/// Times of the samples by the rates of the configuration.
recorded::SampleTimes sectionTimes(const Config& config, std::size_t size) {
    recorded::SampleTimes times;
    double now = 0;
    auto section = config.sections.begin();
    for (std::size_t i = 0; i < size; ++i) {
        const bool ended = i >= section->lastSample && section + 1 != config.sections.end();
        section += ended ? 1 : 0;
        now += i == 0 ? 0 : 1 / section->hz;
        times.seconds.push_back(now);
    }
    return times;
}

/// The mean interval of time stamps when all lie evenly; nullopt otherwise.
std::optional<double> evenStep(const std::vector<double>& stamps) {
    const double step = (stamps.back() - stamps.front()) / static_cast<double>(stamps.size() - 1);
    for (std::size_t i = 0; i < stamps.size(); ++i) {
        const double even = stamps.front() + step * static_cast<double>(i);
        if (std::abs(stamps[i] - even) > std::max(1.0, kStampJitter * step))
            return std::nullopt;
    }
    return step;
}

Result<Timing> evenTiming(recorded::SampleTimes times, const Config& config, const Text& thing) {
    const std::uint64_t most = kMostValues / config.analog.size();
    auto even = recorded::EvenTimes::create(std::move(times), most, thing);
    if (!even)
        return even.error();
    const double rate = even->rate();
    return Timing{rate, *std::move(even)};
}

/// Times of the samples by their stamps, which must increase.
Result<recorded::SampleTimes> stampTimes(const Config& config, const std::vector<double>& stamps,
                                         const DataFile& file) {
    recorded::SampleTimes times{{0}, config.stampSeconds};
    for (std::size_t i = 1; i < stamps.size(); ++i) {
        if (!(stamps[i] > stamps[i - 1]))
            return Error{Text::inRow(file.data, ": ",
                                     S4K_TEXT("Recording", "time stamps of record %1").with(i + 1)),
                         microseconds(stamps[i] * config.stampSeconds) + " us",
                         S4K_TEXT("Recording", "not later than the record before"),
                         kExportFixedRate};
        times.seconds.push_back((stamps[i] - stamps.front()) * config.stampSeconds);
    }
    return times;
}

Result<Timing> stampTiming(const Config& config, const std::vector<double>& stamps,
                           const DataFile& file) {
    const Text thing = Text::inRow(file.data, ": ", S4K_TEXT("Recording", "time stamps"));
    if (stamps.size() < 2)
        return Error{
            thing, std::to_string(stamps.size()),
            S4K_TEXT(
                "Recording",
                "the configuration has no sampling rate, and one sample is not enough to find it"),
            kExportFixedRate};
    const double mean = (stamps.back() - stamps.front()) / static_cast<double>(stamps.size() - 1);
    const double seconds = mean * config.stampSeconds;
    if (!(seconds * kHighestRate >= 1))
        return Error{thing, microseconds(seconds) + " us",
                     S4K_TEXT("Recording", "not a sampling period of 0.1 us or more"),
                     kExportFixedRate};
    if (evenStep(stamps))
        return Timing{1 / seconds, std::nullopt};
    auto times = stampTimes(config, stamps, file);
    return times ? evenTiming(*std::move(times), config, thing) : Result<Timing>(times.error());
}

} // namespace

Result<Timing> timingOf(const Config& config, const Samples& samples, const DataFile& file) {
    if (config.byStamps)
        return stampTiming(config, samples.stamps, file);
    if (config.sampleRate > 0)
        return Timing{config.sampleRate, std::nullopt};
    if (samples.size() < 2)
        return Timing{config.sections.front().hz, std::nullopt};
    return evenTiming(sectionTimes(config, samples.size()), config,
                      Text::inRow(file.config, ": ", S4K_TEXT("Recording", "sampling rate")));
}

} // namespace s4k::comtrade
