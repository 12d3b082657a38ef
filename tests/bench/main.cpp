// SPDX-License-Identifier: GPL-3.0-or-later
// Google Benchmark with one more line for each benchmark that has a goal: counter `goal_ns`,
// `goal_us`, `goal_ms` or `goal_s` is the longest processor time an iteration may take; `goal_NAME`
// is the least value that counter NAME may have; `goal share` is the part of the goal that was
// reached.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace {

using Run = benchmark::BenchmarkReporter::Run;

constexpr std::string_view kGoal = "goal_";
constexpr std::string_view kShare = "goal share";

struct TimeUnit {
    std::string_view name;
    double perSecond;
};
constexpr std::array<TimeUnit, 4> kTimeUnits{{{"ns", 1e9}, {"us", 1e6}, {"ms", 1e3}, {"s", 1}}};

std::optional<double> timePerIteration(const Run& run, std::string_view unitName) {
    for (const TimeUnit& unit : kTimeUnits)
        if (unit.name == unitName && run.iterations > 0)
            return run.cpu_accumulated_time / static_cast<double>(run.iterations) * unit.perSecond;
    return std::nullopt;
}

/// How much better than its goal a benchmark is, 1 = just met; nothing when there is no goal.
std::optional<double> ratioTo(const Run& run, const std::string& counter, double value) {
    if (counter == kShare)
        return value;
    if (counter.compare(0, kGoal.size(), kGoal) != 0 || value <= 0)
        return std::nullopt;
    const std::string what = counter.substr(kGoal.size());
    if (const auto time = timePerIteration(run, what))
        return value / *time;
    const auto measured = run.counters.find(what);
    if (measured == run.counters.end())
        return std::nullopt;
    return measured->second.value / value;
}

void printGoals(const Run& run) {
    for (const auto& [name, counter] : run.counters)
        if (const auto ratio = ratioTo(run, name, counter.value))
            std::printf("    %s: %.2f x its goal, %s\n", run.benchmark_name().c_str(), *ratio,
                        *ratio >= 1 ? "met" : "MISSED");
}

class GoalReporter final : public benchmark::ConsoleReporter {
public:
    GoalReporter() : ConsoleReporter(OO_None) {}

    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            printGoals(run);
        std::fflush(stdout);
    }
};

/// JSON or CSV was asked for: that reporter must not be replaced.
bool asksForFormat(int argc, char* argv[]) {
    for (int i = 1; i < argc; ++i)
        if (std::strncmp(argv[i], "--benchmark_format", 18) == 0)
            return true;
    return false;
}

} // namespace

int main(int argc, char* argv[]) {
    const bool ownFormat = asksForFormat(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    GoalReporter reporter;
    benchmark::RunSpecifiedBenchmarks(ownFormat ? nullptr : &reporter);
    benchmark::Shutdown();
    return 0;
}
