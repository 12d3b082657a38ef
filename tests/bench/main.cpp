// SPDX-License-Identifier: GPL-3.0-or-later
// Google Benchmark with an added line for each goal. Counter `goal_ns`, `goal_us`, `goal_ms` or
// `goal_s` is the longest processor time of an iteration; `goal_NAME` is the smallest value of
// counter NAME. A benchmark without a goal is an error.
#include "tests/bench/goals.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <string>
#include <string_view>

namespace {

using Run = benchmark::BenchmarkReporter::Run;

constexpr std::string_view kGoal = "goal_";

struct TimeUnit {
    const char* name;
    double perSecond;
};
constexpr std::array<TimeUnit, 4> kTimeUnits{{{"ns", 1e9}, {"us", 1e6}, {"ms", 1e3}, {"s", 1}}};

double timePerIteration(const Run& run, const TimeUnit& unit) {
    return run.cpu_accumulated_time / static_cast<double>(run.iterations) * unit.perSecond;
}

class GoalReporter final : public benchmark::ConsoleReporter {
public:
    GoalReporter() : ConsoleReporter(OO_None) {}

    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration)
                judge(run);
    }
    [[nodiscard]] int exitCode() const { return m_noGoal ? 1 : m_goals.exitCode(); }

private:
    s4k::bench::Goals m_goals;
    bool m_noGoal = false;

    void judge(const Run& run) {
        bool judged = false;
        for (const auto& [name, goal] : run.counters)
            if (name.compare(0, kGoal.size(), kGoal) == 0)
                judged = judge(run, name.substr(kGoal.size()), goal.value) || judged;
        if (judged)
            return;
        m_noGoal = true;
        std::printf("%s has no goal  MISSED\n", run.benchmark_name().c_str());
    }
    bool judge(const Run& run, const std::string& what, double goal) {
        for (const TimeUnit& unit : kTimeUnits)
            if (what == unit.name && run.iterations > 0) {
                m_goals.atMost(run.benchmark_name(), timePerIteration(run, unit), unit.name, goal);
                return true;
            }
        const auto measured = run.counters.find(what);
        if (measured == run.counters.end())
            return false;
        m_goals.atLeast(run.benchmark_name(), measured->second.value, what.c_str(), goal);
        return true;
    }
};

/// True when the arguments select JSON or CSV: their reporter must not be replaced.
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
    return reporter.exitCode();
}
