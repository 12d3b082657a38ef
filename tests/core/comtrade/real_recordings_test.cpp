// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comtrade/comtrade.h"
#include "tests/core/signal/tones.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

namespace {

using namespace s4k;
using namespace s4k::test;

using Trio = std::array<double, 3>;

/// The three numbers of `"key": [a, b, c]` at or after `from`; moves `from` behind them.
Trio trioAt(const std::string& json, const std::string& key, std::size_t& from) {
    Trio trio{};
    from = json.find('[', json.find("\"" + key + "\"", from));
    REQUIRE(from != std::string::npos);
    for (double& v : trio) {
        v = std::strtod(json.c_str() + from + 1, nullptr);
        from = json.find_first_of(",]", from + 1);
    }
    return trio;
}

std::optional<Recording> sharedRecording(const std::string& cfg, const std::string& dat) {
    const auto config = sharedFile("recordings/" + cfg);
    const auto data = sharedFile("recordings/" + dat);
    if (!config || !data) {
        MESSAGE("skipped: there is no recording " << cfg << " beside the checkout");
        return std::nullopt;
    }
    const auto recording = parseComtrade(
        *config, {reinterpret_cast<const std::uint8_t*>(data->data()), data->size()}, cfg);
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    return *recording;
}

/// Harmonics 1..20 of a loop, by index, computed by a plain DFT.
using Spectrum = std::array<std::complex<double>, 21>;

Spectrum spectrumOf(const std::vector<SampleSet>& loop, std::size_t channel, double cycles) {
    Spectrum out{};
    const double n = static_cast<double>(loop.size());
    for (std::size_t h = 1; h < out.size(); ++h) {
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const double turns =
                std::fmod(static_cast<double>(h) * cycles * static_cast<double>(i), n) / n;
            out[h] += loop[i][channel] * std::polar(1.0, -2 * std::numbers::pi * turns);
        }
        out[h] *= std::sqrt(2.0) / n;
    }
    return out;
}

double rmsOf(const Spectrum& x) {
    double sum = 0;
    for (const auto& component : x)
        sum += std::norm(component);
    return std::sqrt(sum);
}

/// Mean of the product of two channels after subtraction of their means: the square of the RMS, or
/// the real power.
double meanProduct(const std::vector<SampleSet>& sets, std::size_t a, std::size_t b) {
    double sumA = 0;
    double sumB = 0;
    double sum = 0;
    for (const SampleSet& set : sets) {
        sumA += set[a];
        sumB += set[b];
        sum += set[a] * set[b];
    }
    const double n = static_cast<double>(sets.size());
    return sum / n - sumA / n * (sumB / n);
}

double relative(double got, double want) {
    return std::abs(got / want - 1);
}

TEST_CASE("a real capture of four cycles, looped, measures as its reference says") {
    const auto recording =
        sharedRecording("keating_ion7650/keating_1999.CFG", "keating_ion7650/keating_1999.DAT");
    const auto json = sharedFile("recordings/keating_reference.json");
    if (!recording || !json)
        return;
    const auto map = recogniseChannels(*recording);
    REQUIRE(map.ok());
    CHECK(describe(*recording, *map) == "VA=ch 5 \"U1\" VB=ch 6 \"U2\" VC=ch 7 \"U3\" "
                                        "IA=ch 1 \"I1\" IB=ch 2 \"I2\" IC=ch 3 \"I3\"");
    const auto loop = setsOf(*recording, *map, {});
    const double n = static_cast<double>(loop.size());
    const double cycles = std::round(59.9716 * n / kSampleRate);
    CHECK(cycles * kSampleRate / n == doctest::Approx(59.9716).epsilon(3e-5));

    std::size_t direct = json->find("direct_integration");
    const Trio volts = trioAt(*json, "v_ln", direct);
    const Trio amps = trioAt(*json, "i", direct);
    const Trio watts = trioAt(*json, "p", direct);
    std::size_t model = json->find("harmonic_model_h20");
    const Trio modelVolts = trioAt(*json, "v_ln", model);
    const Trio modelAmps = trioAt(*json, "i", model);
    const Trio modelWatts = trioAt(*json, "p", model);
    const Trio modelVars = trioAt(*json, "q1", model);
    for (std::size_t p = 0; p < 3; ++p) {
        INFO("phase " << p);
        // The whole content up to 1200 Hz; the content above is a few parts in 1e5.
        CHECK(relative(std::sqrt(meanProduct(loop, p, p)), volts[p]) < 1.5e-4);
        CHECK(relative(std::sqrt(meanProduct(loop, p + 3, p + 3)), amps[p]) < 2e-4);
        CHECK(relative(meanProduct(loop, p, p + 3), watts[p]) < 1.5e-4);
        // The harmonics alone: the capture also has an inrush between them.
        const Spectrum v = spectrumOf(loop, p, cycles);
        const Spectrum i = spectrumOf(loop, p + 3, cycles);
        double power = 0;
        for (std::size_t h = 1; h < v.size(); ++h)
            power += (v[h] * std::conj(i[h])).real();
        CHECK(relative(rmsOf(v), modelVolts[p]) < 2e-5);
        CHECK(relative(rmsOf(i), modelAmps[p]) < 3e-5);
        CHECK(relative(power, modelWatts[p]) < 5e-5);
        CHECK(relative((v[1] * std::conj(i[1])).imag(), modelVars[p]) < 5e-5);
    }
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        double largest = 0;
        for (std::size_t k = 1; k < loop.size(); ++k)
            largest = std::max(largest, std::abs(loop[k][c] - loop[k - 1][c]));
        CHECK(std::abs(loop.front()[c] - loop.back()[c]) <= largest);
    }
}

/// Sum over the second from `first` on, as a recorder with the sampling rate `rate` would compute
/// it: the sum at 2520 sets per second, corrected for the coarser intervals at both ends.
double perSecond(const std::vector<SampleSet>& sets, std::size_t first, std::size_t a,
                 std::size_t b, double rate) {
    const std::vector<SampleSet> second(sets.begin() + static_cast<std::ptrdiff_t>(first),
                                        sets.begin() + static_cast<std::ptrdiff_t>(first) +
                                            kSampleRate);
    const SampleSet& next = sets[first + kSampleRate];
    double meanA = 0;
    double meanB = 0;
    for (const SampleSet& set : second) {
        meanA += set[a] / kSampleRate;
        meanB += set[b] / kSampleRate;
    }
    const auto product = [&](const SampleSet& set) { return (set[a] - meanA) * (set[b] - meanB); };
    const double half = 0.5 * (1 / rate - 1.0 / kSampleRate);
    return meanProduct(second, a, b) + half * (product(second.front()) - product(next));
}

TEST_CASE("a real power swing, played once, measures each second as its reference says") {
    auto recording = sharedRecording("wisp_power_swing/2.cfg", "wisp_power_swing/2.dat");
    const auto json = sharedFile("recordings/wisp_swing_reference.json");
    if (!recording || !json)
        return;
    CHECK(recording->channels[11].skewSeconds == doctest::Approx(261e-6));
    // The reference takes the samples of a set as simultaneous.
    for (RecordedChannel& channel : recording->channels)
        channel.skewSeconds = 0;
    CHECK(recording->size() == 19680);
    CHECK(recording->channels.size() == 55);
    const auto first = recogniseChannels(*recording);
    REQUIRE(first.ok());
    CHECK(*first == ChannelMap{0, 1, 2, 11, 12, 13});
    const auto map = parseChannelMap(*recording, "va=1,vb=2,vc=3,ia=37,ib=38,ic=39");
    REQUIRE(map.ok());
    const auto counted = parseChannelMap(*recording, "va=1,vb=2,vc=3,ia=36,ib=37,ic=38");
    REQUIRE(counted.ok());
    CHECK(*counted == *map);
    const auto sets = setsOf(*recording, *map, {Playback::Once, 1.0 / 275, 1});
    REQUIRE(sets.size() == 41328);
    std::size_t at = json->find("per_second");
    for (std::size_t second = 0; second < 16; ++second) {
        const Trio volts = trioAt(*json, "v_ln", at);
        const Trio amps = trioAt(*json, "i", at);
        const Trio watts = trioAt(*json, "p", at);
        for (std::size_t p = 0; p < 3; ++p) {
            INFO("second " << second << ", phase " << p);
            const auto mean = [&](std::size_t a, std::size_t b) {
                return perSecond(sets, second * kSampleRate, a, b, recording->sampleRate);
            };
            CHECK(relative(std::sqrt(mean(p, p)), volts[p]) < 1e-4);
            CHECK(relative(std::sqrt(mean(p + 3, p + 3)), amps[p]) < 1e-4);
            CHECK(std::abs(mean(p, p + 3) - watts[p]) < 1e-4 * volts[p] * amps[p]);
        }
    }
}

TEST_CASE("a real power swing, looped, goes round without a click") {
    const auto recording = sharedRecording("wisp_power_swing/2.cfg", "wisp_power_swing/2.dat");
    if (!recording)
        return;
    const auto loop = setsOf(*recording, *recogniseChannels(*recording), {});
    REQUIRE(!loop.empty());
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        double largest = 0;
        for (std::size_t k = 1; k < loop.size(); ++k)
            largest = std::max(largest, std::abs(loop[k][c] - loop[k - 1][c]));
        CHECK(std::abs(loop.front()[c] - loop.back()[c]) <= largest);
    }
}

TEST_CASE("a real recording as CSV at the meter's own rate stays as it is") {
    const auto text = sharedFile("recordings/keating_2520.csv");
    if (!text) {
        MESSAGE("skipped: there is no recording keating_2520.csv beside the checkout");
        return;
    }
    const auto recording = parseCsv(*text, "keating_2520.csv");
    REQUIRE(recording.ok());
    CHECK(recording->sampleRate == kSampleRate);
    const auto map = recogniseChannels(*recording);
    REQUIRE(map.ok());
    CHECK(*map == ChannelMap{0, 1, 2, 3, 4, 5});
    const auto sets = setsOf(*recording, *map, {Playback::Once, 1, 1});
    REQUIRE(sets.size() == 30240);
    CHECK(sets.front() == SampleSet{-210.96, 495.568, -284.998, -9.65153, 200.447, -187.437});
    const auto json = sharedFile("recordings/keating_reference.json");
    REQUIRE(json.has_value());
    const auto loop = setsOf(*recording, *map, {});
    std::size_t model = json->find("harmonic_model_h20");
    const Trio volts = trioAt(*json, "v_ln", model);
    const Trio amps = trioAt(*json, "i", model);
    const Trio watts = trioAt(*json, "p", model);
    for (std::size_t p = 0; p < 3; ++p) {
        CHECK(relative(std::sqrt(meanProduct(loop, p, p)), volts[p]) < 4e-6);
        CHECK(relative(std::sqrt(meanProduct(loop, p + 3, p + 3)), amps[p]) < 4e-6);
        CHECK(relative(meanProduct(loop, p, p + 3), watts[p]) < 5e-6);
    }
}

} // namespace
