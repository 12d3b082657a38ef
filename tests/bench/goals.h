// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace s4k::bench {

/// Prints one line for each figure, which ends in "met" or "MISSED", and counts a missed goal in
/// exitCode().
class Goals {
public:
    /// Met when `value` is `goal` or less.
    void atMost(const std::string& figure, double value, const char* unit, double goal) {
        print(figure, value, unit, "<=", goal, value <= goal);
    }
    /// Met when `value` is `goal` or more.
    void atLeast(const std::string& figure, double value, const char* unit, double goal) {
        print(figure, value, unit, ">=", goal, value >= goal);
    }
    /// 0 when every goal was met, otherwise 1.
    [[nodiscard]] int exitCode() const { return m_missed ? 1 : 0; }

private:
    bool m_missed = false;

    void print(const std::string& figure, double value, const char* unit, const char* relation,
               double goal, bool met) {
        m_missed = m_missed || !met;
        std::printf("%-58s %12.4g %-9s goal %s %10.4g  %s\n", figure.c_str(), value, unit, relation,
                    goal, met ? "met" : "MISSED");
        std::fflush(stdout);
    }
};

} // namespace s4k::bench
