// SPDX-License-Identifier: GPL-3.0-or-later
// Cost of ten repaints per second. Goals: the spectrum of one second of six inputs in 2 ms, the
// search for a trigger edge in 0.5 ms. Also the cost of a second of metering, with and without a
// kept trace.
#include "core/analysis/phasor_picture.h"
#include "core/analysis/trigger.h"
#include "core/port/embedded_meter.h"
#include "core/signal/synthesis.h"

#include <benchmark/benchmark.h>

#include <memory>

namespace {

using namespace s4k;

constexpr double kGoalSpectrumMs = 2;
constexpr double kGoalTriggerMs = 0.5;
constexpr double kGoalMeterUs = 140; // twice the time measured on a busy computer

Waveform distorted() {
    LoadSpec load{.frequencyHz = 59.97};
    for (const int order : {3, 5, 7, 11, 13}) {
        load.voltageHarmonics.push_back({order, 0.01, 10.0 * order});
        load.currentHarmonics.push_back({order, 0.05, 20.0 * order});
    }
    return waveformOf(load);
}

InputTrace second() {
    Synthesis source(distorted());
    InputTrace trace{std::vector<SampleSet>(kSampleRate), kSampleRate};
    source.read(trace.sets);
    return trace;
}

void analysedSecond(benchmark::State& state) {
    const InputTrace trace = second();
    for (auto _ : state)
        benchmark::DoNotOptimize(analyse(trace.sets, SystemType::ThreePhaseWye));
    state.counters["goal_ms"] = kGoalSpectrumMs;
}
BENCHMARK(analysedSecond)->Unit(benchmark::kMillisecond);

void triggeredPicture(benchmark::State& state) {
    const InputTrace trace = second();
    ScopeTrigger trigger;
    for (auto _ : state)
        benchmark::DoNotOptimize(trigger.take(trace, SystemType::ThreePhaseWye, 59.97));
    state.counters["goal_ms"] = kGoalTriggerMs;
}
BENCHMARK(triggeredPicture)->Unit(benchmark::kMillisecond);

// Argument: sample sets of the kept trace; 0: no trace. One run measures both, for comparison.
void meterSecond(benchmark::State& state) {
    EmbeddedMeter meter;
    meter.setSource(std::make_unique<Synthesis>(distorted()));
    meter.keepTrace(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        meter.advance(kSampleRate);
    using benchmark::Counter;
    state.counters["x real time"] =
        Counter(static_cast<double>(state.iterations()), Counter::kIsRate);
    state.counters["goal_us"] = kGoalMeterUs;
}
BENCHMARK(meterSecond)->Arg(0)->Arg(kSampleRate)->Unit(benchmark::kMicrosecond);

} // namespace
