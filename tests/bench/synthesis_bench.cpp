// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the waveform synthesis. Reference: 20 harmonics of one set of six channels in 42-80 ns.
#include "core/signal/living_load.h"
#include "core/signal/synthesis.h"

#include <benchmark/benchmark.h>

#include <vector>

namespace {

using namespace s4k;

/// A wye load with this many frequencies in each channel: odd orders from 1.
Waveform loadWith(int harmonics, double hz = 50) {
    LoadSpec load{.frequencyHz = hz};
    for (int n = 1; n < harmonics; ++n) {
        load.voltageHarmonics.push_back({n + 1, 0.01, 10.0 * n});
        load.currentHarmonics.push_back({n + 1, 0.05, 20.0 * n});
    }
    return waveformOf(load);
}

void report(benchmark::State& state, std::size_t setsPerIteration) {
    const auto sets =
        static_cast<double>(state.iterations()) * static_cast<double>(setsPerIteration);
    state.counters["sets/s"] = benchmark::Counter(sets, benchmark::Counter::kIsRate);
    state.counters["x real time"] =
        benchmark::Counter(sets / kSampleRate, benchmark::Counter::kIsRate);
}

void readSeconds(benchmark::State& state, SignalSource& source) {
    std::vector<SampleSet> sets(kSampleRate);
    for (auto _ : state) {
        source.read(sets);
        benchmark::DoNotOptimize(sets.data());
        benchmark::ClobberMemory();
    }
    report(state, sets.size());
}

void synthesis(benchmark::State& state) {
    Synthesis source(loadWith(static_cast<int>(state.range(0))));
    readSeconds(state, source);
    // 80 ns for a set of 20 harmonics: 4 ns for each harmonic.
    state.counters["goal_sets/s"] = 1e9 / (4.0 * static_cast<double>(state.range(0)));
}
BENCHMARK(synthesis)->Arg(1)->Arg(5)->Arg(20);

void synthesisWithNoise(benchmark::State& state) {
    Waveform waveform = loadWith(5);
    for (ChannelWave& wave : waveform.channels)
        wave.noiseRms = 0.1;
    Synthesis source(waveform);
    readSeconds(state, source);
    state.counters["goal_sets/s"] = 7.5e6; // half the rate measured on a busy computer
}
BENCHMARK(synthesisWithNoise);

void livingLoad(benchmark::State& state) {
    LivingLoad source({});
    readSeconds(state, source);
    // Allows 1000 x real time on less than 40 % of a core.
    state.counters["goal_x real time"] = 2500;
}
BENCHMARK(livingLoad);

} // namespace
