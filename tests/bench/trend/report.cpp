// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/trend/report.h"

#include <cstdio>

namespace s4k::bench {

namespace {
constexpr double kAppendGoalNs = 100;
} // namespace

const char* Report::judged(bool met) {
    m_allMet = m_allMet && met;
    return met ? "met" : "MISSED";
}

void Report::append(const char* length, double nsPerReading) {
    std::printf("append, %-7s                       %8.1f ns a reading and series (goal %.0f) %s\n",
                length, nsPerReading, kAppendGoalNs, judged(nsPerReading <= kAppendGoalNs));
}

void Report::frame(const char* length, double viewSeconds, bool newest, double ownMs,
                   double plainMs, double goalMs) {
    std::printf("frame,  %-7s %9.0f s seen, %-7s %8.2f ms (goal %.0f) %s", length, viewSeconds,
                newest ? "newest" : "older", ownMs, goalMs, judged(ownMs <= goalMs));
    if (plainMs > 0)
        std::printf("; plain graphs %.2f ms, %.1f x", plainMs, plainMs / ownMs);
    std::printf("\n");
    std::fflush(stdout);
}

void Report::memory(const char* what, double megabytes, double plainMegabytes,
                    double goalMegabytes) {
    std::printf(
        "memory, %-7s above idle             %8.1f MB (goal %.0f) %s; plain graphs %.1f MB\n", what,
        megabytes, goalMegabytes, judged(megabytes <= goalMegabytes), plainMegabytes);
    std::fflush(stdout);
}

} // namespace s4k::bench
