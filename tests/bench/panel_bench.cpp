// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/lcd/raster.h"
#include "core/panel/panel.h"
#include "tests/golden/plausible_meter.h"

#include <benchmark/benchmark.h>

namespace {

using namespace s4k;
using namespace s4k::panel;

MeterSnapshot wyeMeter() {
    return s4k::test::plausibleMeter(SystemType::ThreePhaseWye, false).snapshot();
}

// Goals: twice the times measured on a busy computer.

/// Random input: key presses, passing time and answers.
void reducerSteps(benchmark::State& bench) {
    const MeterSnapshot meter = wyeMeter();
    State state = homeState(SystemType::ThreePhaseWye);
    Random random(1);
    for (auto _ : bench) {
        const Key key = random.below(2) == 0 ? Key::Next : kKeys[random.below(4)];
        state = reduce(state, KeyDown{key}, meter).state;
        state = reduce(state, KeyUp{key}, meter).state;
        state = reduce(state, Answer{true}, meter).state;
        state = reduce(state, Tick{random.below(1200)}, meter).state;
    }
    benchmark::DoNotOptimize(state);
    bench.SetItemsProcessed(bench.iterations() * 4);
    bench.counters["goal_us"] = 1.5;
}
BENCHMARK(reducerSteps);

/// Passing time only, in the steps of the window.
void reducerTicks(benchmark::State& bench) {
    const MeterSnapshot meter = wyeMeter();
    State state = homeState(SystemType::ThreePhaseWye);
    for (auto _ : bench)
        state = reduce(state, Tick{16}, meter).state;
    benchmark::DoNotOptimize(state);
    bench.SetItemsProcessed(bench.iterations());
    bench.counters["goal_us"] = 0.22;
}
BENCHMARK(reducerTicks);

void viewHome(benchmark::State& bench) {
    const MeterSnapshot meter = wyeMeter();
    const State state = homeState(SystemType::ThreePhaseWye);
    for (auto _ : bench) {
        auto frame = view(state, meter);
        benchmark::DoNotOptimize(frame);
    }
    bench.SetItemsProcessed(bench.iterations());
    bench.counters["goal_us"] = 1.6;
}
BENCHMARK(viewHome);

void describeHome(benchmark::State& bench) {
    const MeterSnapshot meter = wyeMeter();
    const State state = homeState(SystemType::ThreePhaseWye);
    for (auto _ : bench) {
        auto text = describe(state, meter);
        benchmark::DoNotOptimize(text);
    }
    bench.SetItemsProcessed(bench.iterations());
    bench.counters["goal_us"] = 1.6;
}
BENCHMARK(describeHome);

/// Every screen of the menu, from the register image to pixels at scale 2.
void allScreens(benchmark::State& bench) {
    const MeterSnapshot meter = wyeMeter();
    lcd::Raster raster(2);
    std::int64_t screens = 0;
    for (auto _ : bench)
        for (std::size_t i = 0; i < menu().size(); ++i) {
            const State state = stateAt(static_cast<ScreenId>(i), meter);
            benchmark::DoNotOptimize(raster.draw(view(state, meter)).data());
            ++screens;
        }
    bench.SetItemsProcessed(screens);
    bench.counters["goal_ms"] = 1.4;
}
BENCHMARK(allScreens);

} // namespace
