// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s4k::bench {

/// A line for each figure, with its goal where it has one.
class Report {
public:
    void append(const char* length, double nsPerReading);
    /// `plainMs` 0: not measured.
    void frame(const char* length, double viewSeconds, bool newest, double ownMs, double plainMs,
               double goalMs);
    void memory(const char* what, double megabytes, double plainMegabytes, double goalMegabytes);
    [[nodiscard]] bool allMet() const { return m_allMet; }

private:
    bool m_allMet = true;

    [[nodiscard]] const char* judged(bool met);
};

} // namespace s4k::bench
