// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace s4k::series {

/// Usual time between readings, to distinguish missing readings from slow polling. A step, the time
/// from one reading to the next, is a gap if it is longer than 1.5 s and longer than one and a half
/// times the shortest of the last four steps; or, for readings that are known as a whole, longer
/// than setLongestStep().
/// @source own design
class Cadence {
public:
    static constexpr std::int64_t kShortestGapMs = 1'500;

    /// Longest step in ms that is not a gap.
    [[nodiscard]] std::int64_t longestStepMs() const {
        if (m_longestMs > 0)
            return m_longestMs;
        const std::size_t known = std::min(m_count, m_steps.size());
        if (known == 0)
            return kShortestGapMs;
        const std::int64_t usual = *std::min_element(
            m_steps.begin(), m_steps.begin() + static_cast<std::ptrdiff_t>(known));
        return std::max(kShortestGapMs, usual + usual / 2);
    }

    /// Adds the step before a new reading, in ms (> 0).
    void note(std::int64_t stepMs) { m_steps[m_count++ % m_steps.size()] = stepMs; }

    /// Sets the longest step in ms that is not a gap; 0: it follows from the last steps.
    void setLongestStep(std::int64_t ms) { m_longestMs = ms; }

private:
    std::array<std::int64_t, 4> m_steps{};
    std::size_t m_count = 0;
    std::int64_t m_longestMs = 0; ///< 0: not set
};

} // namespace s4k::series
