// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_rhythm.h"

#include "core/series/cadence.h"

#include <algorithm>
#include <cstdlib>

namespace s4k::store {

namespace {

std::vector<std::int64_t> stepsOf(const std::vector<std::int64_t>& timesMs) {
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < timesMs.size(); ++i)
        if (timesMs[i] > timesMs[i - 1])
            steps.push_back(timesMs[i] - timesMs[i - 1]);
    return steps;
}

/// The step at `tenths` tenths of all steps in order of length; there must be one.
std::int64_t stepAt(std::vector<std::int64_t>& steps, std::size_t tenths) {
    const auto at = static_cast<std::ptrdiff_t>((steps.size() - 1) * tenths / 10);
    std::nth_element(steps.begin(), steps.begin() + at, steps.end());
    return steps[static_cast<std::size_t>(at)];
}

} // namespace

LogRhythm rhythmOf(const std::vector<std::int64_t>& timesMs) {
    std::vector<std::int64_t> steps = stepsOf(timesMs);
    if (steps.empty())
        return {};
    const std::int64_t median = stepAt(steps, 5);
    const auto near = std::count_if(steps.begin(), steps.end(), [median](std::int64_t step) {
        return std::abs(step - median) <= median / 10;
    });
    const bool onChange = 2 * static_cast<std::size_t>(near) < steps.size();
    const std::int64_t longest = onChange ? 3 * stepAt(steps, 9) : median + median / 2;
    return {std::max(longest, series::Cadence::kShortestGapMs), onChange};
}

} // namespace s4k::store
