// SPDX-License-Identifier: GPL-3.0-or-later
// Compares frames of this project's trends with plain graphs of QCustomPlot, in one run: twelve
// noisy series in one chart of 1600 x 900, one reading per second, with legend and axes. Every
// frame adds a reading, moves the time axis and repaints the widget at once. Medians of the
// processor time. An argument, "24 h", "7 days" or "1 year", measures only that length.
#include "core/past/trend_buffer.h"
#include "tests/bench/goals.h"
#include "tests/bench/trend/rivals.h"

#include <QApplication>

#include <array>
#include <cstdio>
#include <string>

namespace {

using namespace s4k::bench;

constexpr double kHour = 3'600;
constexpr double kDay = 86'400;
constexpr double kAppendGoalNs = 100; ///< for one reading of one series

struct Length {
    const char* name;
    std::int64_t seconds;
    double goalMs;
    bool plain; ///< measures plain graphs too; a year of them would need 6 GB
};
constexpr std::array<Length, 3> kLengths{
    {{"24 h", 86'400, 5, true}, {"7 days", 604'800, 7, true}, {"1 year", 31'536'000, 16, false}}};
constexpr std::array<double, 7> kViews{365 * kDay, 30 * kDay, 7 * kDay, kDay, kHour, 1'600, 300};

std::string frameName(const Length& length, double view, bool newest) {
    char text[64];
    std::snprintf(text, sizeof text, "frame,  %-7s %9.0f s seen, %s", length.name, view,
                  newest ? "newest" : "older");
    return text;
}

/// Measures frames of each view length, at the newest end and in the middle of the data.
void measureFrames(Goals& goals, const Length& length, Chart& ours, Chart* plain) {
    const auto end = static_cast<double>(length.seconds);
    for (const double view : kViews) {
        if (view > end)
            continue;
        for (const double right : {end, end / 2 + view / 2}) {
            const double own = medianFrameMs(ours, right - view, right);
            goals.atMost(frameName(length, view, right == end), own, "ms", length.goalMs);
            if (const double other = plain ? medianFrameMs(*plain, right - view, right) : 0)
                std::printf("    plain graphs %.2f ms, %.1f x\n", other, other / own);
            if (view == end)
                break;
        }
    }
}

void measure(Goals& goals, const Length& length) {
    Data data(length.seconds);
    goals.atMost(std::string("append, ") + length.name, data.appendNs(), "ns", kAppendGoalNs);
    const auto ours = ownChart(data.pyramid());
    const auto plain = length.plain ? plainChart(data) : nullptr;
    measureFrames(goals, length, *ours, plain.get());
}

} // namespace

int main(int argc, char* argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // no display is needed
    const QApplication application(argc, argv);
    Goals goals;
    const QString only = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    if (only.isEmpty())
        measureMemory(goals);
    for (const Length& length : kLengths)
        if (only.isEmpty() || only == QLatin1String(length.name))
            measure(goals, length);
    return goals.exitCode();
}
