// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade.h"

#include "core/comtrade/assemble.h"

#include "core/comtrade/comtrade_data.h"
#include "core/comtrade/comtrade_range.h"
#include "core/recording/recording_gaps.h"
#include "core/recording/recording_text.h"

#include <cmath>
#include <utility>

namespace s4k {

namespace comtrade {

namespace {

constexpr double kUsualHz = 50;

void append(Doubts& doubts, const Doubts& more) {
    doubts.insert(doubts.end(), more.begin(), more.end());
}

/// Bridges short gaps and makes the samples equidistant.
std::vector<double> evened(std::vector<double> samples, const Timing& timing) {
    const double slowest = timing.even ? timing.even->lowestRate() : timing.sampleRate;
    recorded::bridgeGaps(samples, recorded::longestGap(slowest));
    if (!timing.even)
        return samples;
    samples = timing.even->resampled(samples);
    recorded::bridgeGaps(samples, recorded::longestGap(timing.sampleRate));
    return samples;
}

RecordedChannel recordedChannel(const AnalogChannel& channel, std::vector<double> raw,
                                const std::optional<Error>& defect, const Timing& timing) {
    Doubts doubts = missingValues(channel, raw);
    append(doubts, applyRange(channel, raw));
    for (double& v : raw)
        v = channel.gain * v + channel.offset;
    return {channel.name,
            channel.phase,
            channel.unit,
            evened(std::move(raw), timing),
            channel.number,
            channel.skewSeconds,
            channel.defect ? channel.defect : defect,
            std::move(doubts)};
}

Doubt ratesChange(const Timing& timing, const DataFile& file) {
    const auto whole = [](double hz) { return std::to_string(std::llround(hz)); };
    return {DoubtCode::Changed, Text::verbatim(std::string(file.data)),
            S4K_TEXT("Recording", "the sampling rate changes; resampled to %1 per second")
                .with(whole(timing.sampleRate))};
}

/// Name of the data file: `KEATING.CFG` -> `KEATING.DAT`, `keating.cfg` -> `keating.dat`.
std::string dataName(std::string_view configName) {
    const std::size_t stem = configName.size() < 4 ? 0 : configName.size() - 4;
    if (!recorded::equalNoCase(configName.substr(stem), ".cfg"))
        return std::string(configName) + " (data)";
    const bool capital = configName.substr(stem) == ".CFG";
    return std::string(configName.substr(0, stem)) + (capital ? ".DAT" : ".dat");
}

/// Whether so little of a recording is there that it shows nothing: less than half of the promised
/// records, and less than two line cycles.
bool isRuin(const Config& config, const Samples& samples, const Timing& timing) {
    const double cycle = 1 / (config.lineFrequency > 0 ? config.lineFrequency : kUsualHz);
    const auto count = static_cast<double>(samples.size());
    return 2 * samples.size() < config.lastSample && count < 2 * cycle * timing.sampleRate;
}

Error ruin(const Config& config, const Samples& samples, const DataFile& file) {
    return {Text::inRow(file.data, ": ", S4K_TEXT("Recording", "end of the data after records")),
            std::to_string(samples.size()),
            S4K_TEXT("Recording", "by the configuration the last sample number is %1 (%2:%3)")
                .with(config.lastSample, file.config, config.lastSampleLine),
            S4K_TEXT("Recording", "copy the complete data file from the recorder")};
}

} // namespace

Result<Recording> assemble(const Config& config, std::span<const std::uint8_t> dat,
                           const DataFile& file) {
    auto samples = readSamples(config, dat, file);
    if (!samples)
        return samples.error();
    const auto timing = timingOf(config, *samples, file);
    if (!timing)
        return timing.error();
    if (isRuin(config, *samples, *timing))
        return ruin(config, *samples, file);
    Recording recording;
    recording.title = config.station.empty() ? std::string(file.config) : config.station;
    recording.sampleRate = timing->sampleRate;
    recording.lineFrequency = config.lineFrequency;
    recording.doubts = config.doubts;
    append(recording.doubts, samples->doubts);
    if (timing->even)
        recording.doubts.push_back(ratesChange(*timing, file));
    for (std::size_t i = 0; i < config.analog.size(); ++i)
        recording.channels.push_back(recordedChannel(
            config.analog[i], std::move(samples->channels[i]), samples->defects[i], *timing));
    return recording;
}

} // namespace comtrade

Result<Recording> parseComtrade(std::string_view cfg, std::span<const std::uint8_t> dat,
                                std::string_view name, Encoding encoding) {
    const auto config = comtrade::parseConfig(cfg, name, 1, encoding);
    if (!config)
        return config.error();
    const std::string data = comtrade::dataName(name);
    return comtrade::assemble(*config, dat, {name, data});
}

} // namespace s4k
