// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/meter_session.h"

#include "core/analysis/spectrum.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace s4k;
using session::MeterSession;

TEST_CASE("a session passes on what its meter's inputs saw, whatever plays") {
    MeterSession meter;
    meter.passSeconds(1);
    CHECK(meter.trace().sets.empty());
    meter.keepTrace(kSampleRate);
    meter.passSeconds(100); // at once, as at a speed of 1000
    CHECK(meter.trace().sets.size() == kSampleRate);
    CHECK(meter.trace().endSet == 101 * kSampleRate);
    LoadSpec load;
    load.frequencyHz = 50.2;
    REQUIRE(meter.playLoad(load).ok());
    meter.passSeconds(2);
    const Spectrum spectrum = analyse(meter.trace().sets, SystemType::ThreePhaseWye);
    CHECK(std::abs(spectrum.hz - 50.2) < 1e-4);
}

TEST_CASE("a recording has waveforms too, and a loop's seam stays within its cycles") {
    Recording recording;
    recording.title = "wave";
    recording.sampleRate = 5000;
    std::vector<double> volts;
    std::vector<double> amps;
    for (int i = 0; i < 2000; ++i) {
        const double turns = 50.0 * i / 5000;
        volts.push_back(325 * sincosTurns(turns).sin + 20 * sincosTurns(7 * turns).sin);
        amps.push_back(14 * sincosTurns(turns - 0.1).sin);
    }
    recording.channels.push_back({"Ua", "A", RecordedUnit::Volt, volts, 1});
    recording.channels.push_back({"Ia", "A", RecordedUnit::Ampere, amps, 1});
    auto prepared = session::prepareRecording(recording);
    INFO((prepared ? std::string() : prepared.error().message()));
    REQUIRE(prepared.ok());
    MeterSession meter;
    meter.playRecording(std::move(prepared->source), prepared->channels);
    meter.keepTrace(kSampleRate);
    meter.passSeconds(3);
    const Spectrum spectrum = analyse(meter.trace().sets, SystemType::OnePhaseLn);
    CHECK(std::abs(spectrum.hz - 50) < 0.01);
    CHECK(*spectrum[Channel::Va].percentOf(7) == doctest::Approx(100 * 20.0 / 325).epsilon(0.01));
}
