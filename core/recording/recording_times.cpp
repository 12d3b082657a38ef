// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_times.h"

#include "core/recording/resampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace s4k::recorded {

namespace {

/// Change of an interval, as a part of it, that is a drift and not another rate.
constexpr double kDrift = 0.05;
constexpr double kGapFactor = 1.5;
constexpr double kLowestRate = 200;
/// Fewest samples of a part on average, and most parts; others are no rates but irregular times.
constexpr std::size_t kShortestRun = 16;
constexpr std::size_t kMostRuns = 1000;

/// The sample at `i` of a run, continued by point reflection at its ends.
double mirrored(const std::vector<double>& x, std::ptrdiff_t first, std::ptrdiff_t last,
                std::ptrdiff_t i) {
    if (i >= first && i <= last)
        return x[static_cast<std::size_t>(i)];
    const std::ptrdiff_t pivot = i < first ? first : last;
    const std::ptrdiff_t other = std::clamp(2 * pivot - i, first, last);
    return 2 * x[static_cast<std::size_t>(pivot)] - x[static_cast<std::size_t>(other)];
}

} // namespace

bool EvenTimes::isGap(std::size_t i) const {
    const double longest = step(i) / kGapFactor - 2 * m_times.grain;
    const bool before = i == 0 || step(i - 1) < longest;
    const bool after = i + 2 >= m_times.seconds.size() || step(i + 1) < longest;
    return before && after && m_times.seconds.size() > 2;
}

bool EvenTimes::isSimilar(std::size_t i, std::size_t j) const {
    return std::abs(step(i) - step(j)) <= std::max(kDrift * step(i), 2 * m_times.grain);
}

void EvenTimes::findRuns() {
    for (std::size_t i = 0; i + 1 < m_times.seconds.size(); ++i) {
        const bool gap = isGap(i);
        const bool goesOn = !m_runs.empty() && !gap && !m_runs.back().gap && isSimilar(i - 1, i);
        if (goesOn)
            m_runs.back().last = i + 1;
        else
            m_runs.push_back({i, i + 1, gap});
    }
}

double EvenTimes::rateOf(const Run& run) const {
    const double seconds = m_times.seconds[run.last] - m_times.seconds[run.first];
    return static_cast<double>(run.last - run.first) / seconds;
}

Result<EvenTimes> EvenTimes::create(SampleTimes times, std::size_t most, const Text& thing) {
    EvenTimes even(std::move(times));
    even.findRuns();
    const std::vector<double>& t = even.m_times.seconds;
    if (even.m_runs.size() > std::min(kMostRuns, 2 + t.size() / kShortestRun))
        return Error{thing, std::to_string(even.m_runs.size()),
                     S4K_TEXT("Recording", "so many changes of the sampling rate are no rate"),
                     S4K_TEXT("Recording", "export the recording with a fixed sampling rate")};
    even.m_lowestRate = std::numeric_limits<double>::max();
    for (const Run& run : even.m_runs) {
        if (run.gap)
            continue;
        even.m_rate = std::max(even.m_rate, even.rateOf(run));
        even.m_lowestRate = std::min(even.m_lowestRate, even.rateOf(run));
    }
    if (!(even.m_rate > 0) || even.m_lowestRate < kLowestRate)
        return Error{thing, std::to_string(even.m_rate > 0 ? even.m_lowestRate : 0),
                     S4K_TEXT("Recording", "a sampling rate below 200 Hz holds no waveform"),
                     S4K_TEXT("Recording", "cut the recording to the part with waveforms")};
    const double count = std::floor((t.back() - t.front()) * even.m_rate * (1 + 1e-12)) + 1;
    if (!(count <= static_cast<double>(most)))
        return Error{thing, std::to_string(count),
                     S4K_TEXT("Recording", "too many samples at the highest sampling rate"),
                     S4K_TEXT("Recording", "cut the recording where its sampling rate changes")};
    even.m_count = static_cast<std::size_t>(count);
    return even;
}

void EvenTimes::resampleRun(const Run& run, const std::vector<double>& samples,
                            std::vector<double>& out) const {
    const ResampleKernel kernel = shiftingKernel(rateOf(run));
    std::vector<double> weights(2 * kernel.reach());
    const auto reach = static_cast<std::ptrdiff_t>(kernel.reach());
    const auto first = static_cast<std::ptrdiff_t>(run.first);
    const auto last = static_cast<std::ptrdiff_t>(run.last);
    std::size_t i = run.first;
    while (out.size() < m_count) {
        const double t = m_times.seconds.front() + static_cast<double>(out.size()) / m_rate;
        while (i + 1 < run.last && t >= m_times.seconds[i + 1])
            ++i;
        const double fraction = (t - m_times.seconds[i]) / step(i);
        if (fraction > 1 && run.last + 1 < m_times.seconds.size())
            return;
        kernel.weights(std::clamp(fraction, 0.0, 1.0), weights);
        double sum = 0;
        for (std::ptrdiff_t k = 0; k < 2 * reach; ++k)
            sum += weights[static_cast<std::size_t>(k)] *
                   mirrored(samples, first, last, static_cast<std::ptrdiff_t>(i) + 1 - reach + k);
        out.push_back(sum);
    }
}

std::vector<double> EvenTimes::resampled(const std::vector<double>& samples) const {
    std::vector<double> out;
    out.reserve(m_count);
    for (const Run& run : m_runs) {
        if (!run.gap) {
            resampleRun(run, samples, out);
            continue;
        }
        const double end = m_times.seconds[run.last] - m_times.seconds.front();
        while (out.size() < m_count && static_cast<double>(out.size()) / m_rate < end)
            out.push_back(std::numeric_limits<double>::quiet_NaN());
    }
    out.resize(m_count, out.empty() ? 0 : out.back());
    return out;
}

} // namespace s4k::recorded
