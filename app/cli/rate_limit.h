// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace s4k::cli {

/// Lets a burst of messages through, then one per second; counts the others.
class RateLimit {
public:
    static constexpr std::int64_t kBurst = 20;
    static constexpr std::int64_t kPeriodMs = 1000;

    /// Whether a message at `nowMs`, the milliseconds of a steady clock, may pass.
    bool passes(std::int64_t nowMs) {
        m_freeMs = std::max(m_freeMs, nowMs - kBurst * kPeriodMs);
        if (m_freeMs + kPeriodMs > nowMs)
            return false;
        m_freeMs += kPeriodMs;
        return true;
    }
    void countSkipped() { ++m_skipped; }
    /// The number of messages that did not pass since forgetSkipped().
    [[nodiscard]] std::uint64_t skipped() const { return m_skipped; }
    void forgetSkipped() { m_skipped = 0; }

private:
    std::int64_t m_freeMs = -kBurst * kPeriodMs; ///< messages until then have been let through
    std::uint64_t m_skipped = 0;
};

} // namespace s4k::cli
