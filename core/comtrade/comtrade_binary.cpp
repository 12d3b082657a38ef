// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade_records.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace s4k::comtrade {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kHeadBytes = 8; // sample number and time stamp
constexpr std::uint32_t kMissingStamp = 0xFFFFFFFFU;

std::uint32_t word(Bytes b, std::size_t at) {
    return static_cast<std::uint32_t>(b[at]) | static_cast<std::uint32_t>(b[at + 1]) << 8U;
}

std::uint32_t longWord(Bytes b, std::size_t at) {
    return word(b, at) | word(b, at + 2) << 16U;
}

double int16(Bytes b, std::size_t at) {
    const auto value = static_cast<std::int16_t>(word(b, at));
    return value == std::numeric_limits<std::int16_t>::min() ? kMissing : value;
}

double int32(Bytes b, std::size_t at) {
    const auto value = static_cast<std::int32_t>(longWord(b, at));
    return value == std::numeric_limits<std::int32_t>::min() ? kMissing : value;
}

double float32(Bytes b, std::size_t at) {
    const auto value = std::bit_cast<float>(longWord(b, at));
    const bool missing = !std::isfinite(value) || value == std::numeric_limits<float>::lowest();
    return missing ? kMissing : static_cast<double>(value);
}

double analogValue(DataFormat format, Bytes record, std::size_t channel) {
    switch (format) {
    case DataFormat::Binary32:
        return int32(record, kHeadBytes + 4 * channel);
    case DataFormat::Float32:
        return float32(record, kHeadBytes + 4 * channel);
    default:
        return int16(record, kHeadBytes + 2 * channel);
    }
}

std::size_t recordBytes(const Config& config) {
    const std::size_t valueBytes = config.format == DataFormat::Binary ? 2 : 4;
    const auto digitalWords = static_cast<std::size_t>((config.digitalCount + 15) / 16);
    return kHeadBytes + valueBytes * config.analog.size() + 2 * digitalWords;
}

/// Reads a data file in any binary form.
class BinaryReader {
public:
    BinaryReader(const Config& config, Bytes dat, const DataFile& file)
        : m_config(config), m_dat(dat), m_file(file), m_counter(config, file),
          m_recordBytes(recordBytes(config)) {
        m_samples.channels.resize(config.analog.size());
        m_samples.defects.resize(config.analog.size());
    }

    Result<Samples> read() {
        for (std::size_t at = 0; at + m_recordBytes <= m_dat.size(); at += m_recordBytes)
            if (auto error = take(at))
                return *std::move(error);
        if (isCut())
            m_counter.leaveOutCut();
        if (auto error = m_counter.finish())
            return placed(*std::move(error), m_dat.size());
        m_samples.doubts = m_counter.doubts();
        return std::move(m_samples);
    }

private:
    [[nodiscard]] Error placed(Error error, std::size_t byte) const {
        error.thing = S4K_TEXT("Recording", "%1: byte %2: %3").with(m_file.data, byte, error.thing);
        return error;
    }

    std::optional<Error> take(std::size_t at) {
        if (!m_counter.isFull())
            return record(at);
        m_counter.leaveOut();
        return std::nullopt;
    }

    std::optional<Error> record(std::size_t at) {
        const Bytes bytes = m_dat.subspan(at, m_recordBytes);
        if (auto error = m_counter.accept(longWord(bytes, 0)))
            return placed(*std::move(error), at);
        for (std::size_t c = 0; c < m_samples.channels.size(); ++c)
            m_samples.channels[c].push_back(analogValue(m_config.format, bytes, c));
        return m_config.byStamps ? stamp(longWord(bytes, 4), at) : std::nullopt;
    }

    std::optional<Error> stamp(std::uint32_t time, std::size_t at) {
        if (time == kMissingStamp)
            return placed(
                {S4K_TEXT("Recording", "time stamp"), "FFFFFFFF",
                 S4K_TEXT("Recording", "missing, and the configuration gives no sampling rate"),
                 kExportFixedRate},
                at + 4);
        m_samples.stamps.push_back(time);
        return std::nullopt;
    }

    /// Whether bytes of another record follow the last whole one.
    [[nodiscard]] bool isCut() const {
        const auto rest = m_dat.last(m_dat.size() % m_recordBytes);
        const bool isEnd = rest.size() == 1 && rest.front() == 0x1AU;
        return !rest.empty() && !isEnd && !m_counter.isFull();
    }

    const Config& m_config;
    Bytes m_dat;
    const DataFile& m_file;
    RecordCounter m_counter;
    std::size_t m_recordBytes;
    Samples m_samples;
};

} // namespace

Result<Samples> readBinary(const Config& config, Bytes dat, const DataFile& file) {
    return BinaryReader(config, dat, file).read();
}

} // namespace s4k::comtrade
