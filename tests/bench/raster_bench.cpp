// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"
#include "core/lcd/raster.h"

#include <benchmark/benchmark.h>

namespace {

using namespace s4k::lcd;

LcdFrame everySegment() {
    LcdFrame frame;
    frame.label.fill((1U << kCellSegments) - 1U);
    frame.digits.fill(0xFF);
    frame.icons = (1U << kIconCount) - 1U;
    return frame;
}

LcdFrame typicalFrame() {
    LcdFrame frame;
    writeLabel(frame, "D KVAR");
    writeValue(frame, "123.45");
    frame.set(Icon::Heart, true);
    return frame;
}

/// Goal: at most 0.1 ms a frame at scale 4, even with every segment lit.
void drawFrame(benchmark::State& state, const LcdFrame& frame) {
    Raster raster(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(raster.draw(frame).data());
    state.counters["goal_ms"] = 0.1;
    state.SetBytesProcessed(state.iterations() * raster.width() * raster.height());
}

/// Cost of a change of scale: computes the spans of all segments again. Goal: twice the time
/// measured on a busy computer.
void prepareRaster(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(Raster(static_cast<int>(state.range(0))));
    state.counters["goal_ms"] = 0.3 * static_cast<double>(state.range(0));
}

BENCHMARK_CAPTURE(drawFrame, typical, typicalFrame())->Arg(1)->Arg(2)->Arg(4);
BENCHMARK_CAPTURE(drawFrame, allLit, everySegment())->Arg(1)->Arg(2)->Arg(4);
BENCHMARK(prepareRaster)->Arg(1)->Arg(2)->Arg(4);

} // namespace
