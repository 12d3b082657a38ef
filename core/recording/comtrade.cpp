// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/comtrade.h"

#include "core/recording/comtrade_data.h"
#include "core/recording/recording_gaps.h"
#include "core/recording/recording_text.h"

#include <utility>

namespace s4k {

namespace comtrade {

namespace {

RecordedChannel recordedChannel(const AnalogChannel& channel, std::vector<double> raw,
                                double rate) {
    for (double& v : raw)
        v = channel.gain * v + channel.offset;
    recorded::bridgeGaps(raw, recorded::longestGap(rate));
    return {channel.name, channel.phase, channel.unit, std::move(raw), channel.number};
}

/// Name of the data file: `KEATING.CFG` -> `KEATING.DAT`, `keating.cfg` -> `keating.dat`.
std::string dataName(std::string_view configName) {
    const std::size_t stem = configName.size() < 4 ? 0 : configName.size() - 4;
    if (!recorded::equalNoCase(configName.substr(stem), ".cfg"))
        return std::string(configName) + " (data)";
    const bool capital = configName.substr(stem) == ".CFG";
    return std::string(configName.substr(0, stem)) + (capital ? ".DAT" : ".dat");
}

} // namespace

Result<Recording> assemble(const Config& config, std::span<const std::uint8_t> dat,
                           const DataFile& file) {
    auto samples = readSamples(config, dat, file);
    if (!samples)
        return samples.error();
    const auto rate = sampleRate(config, *samples, file);
    if (!rate)
        return rate.error();
    Recording recording;
    recording.title = config.station.empty() ? std::string(file.config) : config.station;
    recording.sampleRate = *rate;
    recording.lineFrequency = config.lineFrequency;
    for (std::size_t i = 0; i < config.analog.size(); ++i)
        recording.channels.push_back(
            recordedChannel(config.analog[i], std::move(samples->channels[i]), *rate));
    return recording;
}

} // namespace comtrade

Result<Recording> parseComtrade(std::string_view cfg, std::span<const std::uint8_t> dat,
                                std::string_view name) {
    const auto config = comtrade::parseConfig(cfg, name);
    if (!config)
        return config.error();
    const std::string data = comtrade::dataName(name);
    return comtrade::assemble(*config, dat, {name, data});
}

} // namespace s4k
