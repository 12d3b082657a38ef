// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings as recorders write them: 277 V, 100 A, 60 Hz, power factor 0.866, with one oddity
// each.
#include "core/comtrade/comtrade.h"
#include "core/metering/meter_engine.h"
#include "tests/core/signal/tones.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;
using namespace s4k::test;

Recording fieldRecording(const std::string& name) {
    const std::string cfg = dataFile("field/" + name + ".cfg");
    const std::string dat = dataFile("field/" + name + ".dat");
    auto recording = parseComtrade(
        cfg, {reinterpret_cast<const std::uint8_t*>(dat.data()), dat.size()}, name + ".cfg");
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    return *std::move(recording);
}

/// Readings after twelve seconds of a loop.
Readings metered(const Recording& recording, const ChannelMap& map, std::int32_t system = 40) {
    auto source = RecordingSource::create(recording, map, {});
    INFO((source ? std::string() : source.error().message()));
    REQUIRE(source.ok());
    Settings settings;
    settings.set(Parameter::SystemType, system);
    MeterEngine engine(settings);
    std::vector<SampleSet> sets(kSampleRate);
    for (int second = 0; second < 12; ++second) {
        (*source)->read(sets);
        for (std::span<const SampleSet> rest = sets; !rest.empty();)
            rest = rest.subspan(engine.push(rest));
    }
    return engine.readings();
}

struct Metered {
    Recording recording;
    ChannelMap map;
    Readings readings;
};

Metered meteredFile(const std::string& name) {
    Recording recording = fieldRecording(name);
    const auto map = recogniseChannels(recording);
    INFO((map ? std::string() : map.error().message()));
    REQUIRE(map.ok());
    const Readings readings = metered(recording, *map);
    return {std::move(recording), *map, readings};
}

/// The doubts as `code: place: sentence` lines.
std::string doubtsIn(const Recording& recording, const ChannelMap& map) {
    std::string lines;
    for (const Doubt& doubt : doubtsOf(recording, map))
        lines += std::string(nameOf(doubt.code)) + ": " + doubt.where.english() + ": " +
                 doubt.text.english() + "\n";
    return lines;
}

void checkLoad(const Readings& readings) {
    CHECK(readings[Quantity::PowerRealTotal] == doctest::Approx(71967).epsilon(2e-5));
    CHECK(readings[Quantity::PfTotal] == doctest::Approx(0.8660).epsilon(6e-5));
    CHECK(readings[Quantity::VoltsAn] == doctest::Approx(277.0).epsilon(3e-5));
    CHECK(readings[Quantity::VoltsAb] == doctest::Approx(479.78).epsilon(3e-5));
    CHECK(readings[Quantity::CurrentC] == doctest::Approx(100.0).epsilon(3e-5));
    CHECK(readings[Quantity::Frequency] == doctest::Approx(60.0).epsilon(6e-5));
}

std::string checkField(const std::string& name) {
    INFO(name);
    const Metered one = meteredFile(name);
    checkLoad(one.readings);
    return doubtsIn(one.recording, one.map);
}

TEST_CASE("each channel is metered at its own time") {
    CHECK(checkField("skew").empty());
}

TEST_CASE("names tell the phases where the phase fields do not") {
    const std::string doubts = checkField("phase_all_1");
    CHECK(doubts.find("guessed: ch 2 \"VB\": phase B by its name, the phase field \"1\" does not "
                      "tell it\n") != std::string::npos);
    CHECK(doubts.find("ch 1 ") == std::string::npos); // its field 1 is right
    CHECK(checkField("phasewords").empty());
}

TEST_CASE("a place before the phase, and a wrong range that is said and not used") {
    const std::string doubts = checkField("place_then_phase");
    CHECK(doubts.find("guessed: ch 1 \"Feeder7 Va-g\": the range -2048 to 2047 is wrong, ") !=
          std::string::npos);
}

TEST_CASE(
    "line-to-line voltages are no line-to-neutral voltages, but a delta service when asked for") {
    const Recording recording = fieldRecording("delta");
    const auto refused = recogniseChannels(recording);
    REQUIRE(!refused.ok());
    CHECK(refused.error().value == "VAB VBC VCA");
    CHECK(refused.error().remedy.english().find("--system 31") != std::string::npos);

    const Recording delta = withTerminals(recording);
    const auto map = recogniseChannels(delta);
    REQUIRE(map.ok());
    const Readings readings = metered(delta, *map, 31);
    CHECK(readings[Quantity::VoltsAb] == doctest::Approx(277.0).epsilon(3e-5));
    CHECK(readings[Quantity::VoltsAc] == doctest::Approx(277.0).epsilon(3e-5));
    // The current lags the voltage A-B by 30 degrees, so it is in phase with the terminal A.
    CHECK(readings[Quantity::PowerRealTotal] == doctest::Approx(47978).epsilon(3e-5));
    CHECK(readings[Quantity::PfTotal] == doctest::Approx(1.0).epsilon(3e-5));
    CHECK(doubtsIn(delta, *map)
              .find("changed: ch 1 \"VAB\" ch 2 \"VBC\" ch 3 \"VCA\": "
                    "line-to-line") != std::string::npos);
}

TEST_CASE("two line-to-line voltages in either direction are enough for a delta service") {
    Recording recording = fieldRecording("delta");
    recording.channels.erase(recording.channels.begin() + 1);
    recording.channels[0].name = "U21";
    recording.channels[0].phase = "";
    for (double& v : recording.channels[0].samples)
        v = -v;
    const Recording delta = withTerminals(recording);
    const auto map = recogniseChannels(delta);
    REQUIRE(map.ok());
    const Readings readings = metered(delta, *map, 31);
    CHECK(readings[Quantity::VoltsBc] == doctest::Approx(277.0).epsilon(3e-5));
    CHECK(readings[Quantity::PowerRealTotal] == doctest::Approx(47978).epsilon(3e-5));
}

TEST_CASE("missing phases are named") {
    Recording recording = fieldRecording("skew");
    recording.channels.pop_back();
    const auto map = recogniseChannels(recording);
    REQUIRE(map.ok());
    CHECK(doubtsIn(recording, *map) == "missing: IC: no channel; the input reads 0\n");
}

TEST_CASE("surplus records are reported, the promised ones metered") {
    CHECK(checkField("extra") == "left out: extra.dat: 50 records after the promised 4800\n");
}

TEST_CASE("values outside the range of the channel are missing in every revision") {
    CHECK(checkField("nines_2013") ==
          "missing: ch 1 \"VA\": 10 of 4800 values are empty or marked as missing\n");
}

TEST_CASE("a bad ratio matters when its channel is used") {
    CHECK(checkField("ratio0").empty());
    const Recording recording = fieldRecording("ratio0");
    ChannelMap map = *recogniseChannels(recording);
    map[0] = 6;
    const auto source = RecordingSource::create(recording, map, {});
    REQUIRE(!source.ok());
    CHECK(source.error().thing == "ratio0.cfg:9:35: primary of the transformer ratio");
}

TEST_CASE("changing sampling rates are resampled") {
    CHECK(checkField("rates_jitter") == "changed: rates_jitter.dat: the sampling rate changes; "
                                        "resampled to 4800 per second\n");
    CHECK(checkField("tworates").find("changed: tworates.dat") == 0);
}

/// The load of the field files as text data with these times in seconds.
std::string loadAt(const std::vector<double>& times) {
    std::string dat;
    for (std::size_t i = 0; i < times.size(); ++i) {
        dat += std::to_string(i + 1) + "," + std::to_string(std::llround(times[i] * 1e6));
        for (int c = 0; c < 6; ++c) {
            const double amplitude = (c < 3 ? 277 : 100) * std::sqrt(2.0) / 0.05;
            const double turns = 60 * times[i] - (c % 3) / 3.0 - (c < 3 ? 0 : 1.0 / 12);
            dat += "," +
                   std::to_string(std::llround(amplitude * std::sin(2 * std::numbers::pi * turns)));
        }
        dat += "\n";
    }
    return dat;
}

Readings meteredText(const std::string& rates, const std::vector<double>& times) {
    std::string cfg = dataFile("field/tworates.cfg");
    const std::string from = "2\r\n4800,2400\r\n4800.5,4800";
    const std::string plain = "2\n4800,2400\n4800.5,4800";
    const std::size_t at = cfg.find(from) != std::string::npos ? cfg.find(from) : cfg.find(plain);
    REQUIRE(at != std::string::npos);
    cfg.replace(at, cfg.find(from) == at ? from.size() : plain.size(), rates);
    const std::string dat = loadAt(times);
    const auto recording = parseComtrade(
        cfg, {reinterpret_cast<const std::uint8_t*>(dat.data()), dat.size()}, "t.cfg");
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    return metered(*recording, *recogniseChannels(*recording));
}

TEST_CASE("rates that change by a large factor, and time stamps that drift") {
    std::vector<double> times;
    for (int i = 0; i < 4800; ++i)
        times.push_back(times.empty() ? 0 : times.back() + (i < 2400 ? 1.0 / 4800 : 1.0 / 7200));
    const Readings steps = meteredText("2\n4800,2400\n7200,4800", times);
    CHECK(steps[Quantity::PowerRealTotal] == doctest::Approx(71967).epsilon(1e-4));
    CHECK(steps[Quantity::PfTotal] == doctest::Approx(0.8660).epsilon(1e-4));

    for (int i = 1; i < 4800; ++i)
        times[static_cast<std::size_t>(i)] =
            times[static_cast<std::size_t>(i - 1)] +
            1 / (4800 * (1 + 0.02 * std::sin(2 * std::numbers::pi * i / 4800)));
    const Readings drift = meteredText("0\n0,4800", times);
    CHECK(drift[Quantity::PowerRealTotal] == doctest::Approx(71967).epsilon(1e-4));
    CHECK(drift[Quantity::PfTotal] == doctest::Approx(0.8660).epsilon(1e-4));
    CHECK(drift[Quantity::Frequency] == doctest::Approx(60.0).epsilon(1e-4));
}

TEST_CASE("a data file that was cut off is metered as far as it is whole") {
    const std::string cfg = dataFile("field/skew.cfg");
    const std::string whole = dataFile("field/skew.dat");
    for (const std::size_t size : {whole.size() / 2, whole.size() / 2 + 9, whole.size() / 2 + 33}) {
        const auto recording = parseComtrade(
            cfg, {reinterpret_cast<const std::uint8_t*>(whole.data()), size}, "t.cfg");
        INFO((recording ? std::string() : recording.error().message()));
        REQUIRE(recording.ok());
        const auto map = recogniseChannels(*recording);
        checkLoad(metered(*recording, *map));
        const std::string doubts = doubtsIn(*recording, *map);
        CHECK(doubts.find("missing: t.dat: the data end after 24") == 0);
        CHECK(doubts.find("left out: t.dat: the last record is cut off") != std::string::npos);
    }
}

} // namespace
