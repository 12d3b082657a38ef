// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the metering engine, from sample sets to readings. Goals: 50 million sets a second with
// full six-channel content; a simulated day (217.7 million sets of 5 harmonics, synthesis included)
// in 5 s.
#include "core/metering/meter_engine.h"
#include "core/signal/living_load.h"
#include "core/signal/synthesis.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace {

using namespace s4k;

constexpr double kGoalSetsPerSecond = 50e6;
constexpr double kGoalSetsPerSecondSearching = 5e6; // half the rate measured on a busy computer
constexpr double kSecondsPerDay = 86400;
constexpr double kGoalSecondsForADay = 5;

Waveform fiveHarmonics(SystemType system) {
    LoadSpec load{.system = system, .frequencyHz = 59.97};
    for (const int order : {3, 5, 7, 11}) {
        load.voltageHarmonics.push_back({order, 0.01, 10.0 * order});
        load.currentHarmonics.push_back({order, 0.05, 20.0 * order});
    }
    return waveformOf(load);
}

void report(benchmark::State& state, double sets) {
    using benchmark::Counter;
    state.counters["sets/s"] = Counter(sets, Counter::kIsRate);
    state.counters["x real time"] = Counter(sets / kSampleRate, Counter::kIsRate);
}

void reportDay(benchmark::State& state, double sets) {
    using benchmark::Counter;
    report(state, sets);
    state.counters["day in s"] =
        Counter(sets / kSampleRate / kSecondsPerDay, Counter::kIsRate | Counter::kInvert);
    state.counters["goal_x real time"] = kSecondsPerDay / kGoalSecondsForADay;
}

Settings settingsOf(SystemType system) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(system));
    return settings;
}

// The engine without synthesis, on ten seconds of prepared waveforms.
void engine(benchmark::State& state) {
    const auto system = static_cast<SystemType>(state.range(0));
    Synthesis source(fiveHarmonics(system));
    std::vector<SampleSet> sets(10 * kSampleRate);
    source.read(sets);
    MeterEngine meter(settingsOf(system));
    for (auto _ : state)
        for (std::size_t n = 0; n < sets.size();)
            n += meter.push(std::span(sets).subspan(n));
    benchmark::DoNotOptimize(meter.readings());
    report(state, static_cast<double>(state.iterations()) * static_cast<double>(sets.size()));
    state.counters["goal_sets/s"] = kGoalSetsPerSecond;
}
BENCHMARK(engine)->Arg(40)->Arg(31)->Arg(12)->Arg(11)->Arg(10);

// The slowest input: without a fundamental, which is searched for in every second.
void engineSearching(benchmark::State& state) {
    Waveform waveform;
    waveform.channels[0].noiseRms = 100;
    Synthesis source(waveform);
    std::vector<SampleSet> sets(10 * kSampleRate);
    source.read(sets);
    MeterEngine meter;
    for (auto _ : state)
        for (std::size_t n = 0; n < sets.size();)
            n += meter.push(std::span(sets).subspan(n));
    report(state, static_cast<double>(state.iterations()) * static_cast<double>(sets.size()));
    state.counters["goal_sets/s"] = kGoalSetsPerSecondSearching;
}
BENCHMARK(engineSearching);

void meterFrom(benchmark::State& state, SignalSource& source) {
    std::vector<SampleSet> sets(kSampleRate);
    MeterEngine meter;
    for (auto _ : state) {
        source.read(sets);
        meter.push(sets);
    }
    benchmark::DoNotOptimize(meter.readings());
    reportDay(state, static_cast<double>(state.iterations()) * static_cast<double>(sets.size()));
}

void simulatedDay(benchmark::State& state) {
    Synthesis source(fiveHarmonics(SystemType::ThreePhaseWye));
    meterFrom(state, source);
}
BENCHMARK(simulatedDay);

void livingDay(benchmark::State& state) {
    LivingLoad source({});
    meterFrom(state, source);
}
BENCHMARK(livingDay);

} // namespace
