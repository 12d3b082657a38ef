// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <vector>

namespace s4k::recorded {

/// Times of samples in seconds; `grain` is their resolution, 0 when they are exact.
struct SampleTimes {
    std::vector<double> seconds; ///< increasing
    double grain = 0;
};

/// Makes equidistant samples from samples at several or drifting rates. A drifting rate is followed
/// from sample to sample; where the rate changes at once, each part is resampled by itself. Times
/// within a gap, an interval longer than 1.5 of its neighbours, give NaN. @source own design
class EvenTimes {
public:
    /// Precondition: two times or more. Refuses irregular times, a rate below 200 Hz and more than
    /// `most` equidistant samples. `thing`: what the message calls the times.
    [[nodiscard]] static Result<EvenTimes> create(SampleTimes times, std::size_t most,
                                                  const Text& thing);

    /// Equidistant samples per second: the highest rate of the times.
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] double lowestRate() const { return m_lowestRate; }

    /// The samples at equidistant times, band-limited to 1260 Hz or 47 % of the rate at that time.
    [[nodiscard]] std::vector<double> resampled(const std::vector<double>& samples) const;

private:
    /// Intervals of similar length; samples [first, last]. A gap is a run of its own.
    struct Run {
        std::size_t first = 0;
        std::size_t last = 0;
        bool gap = false;
    };

    explicit EvenTimes(SampleTimes times) : m_times(std::move(times)) {}
    void findRuns();
    [[nodiscard]] double step(std::size_t i) const {
        return m_times.seconds[i + 1] - m_times.seconds[i];
    }
    [[nodiscard]] double rateOf(const Run& run) const;
    [[nodiscard]] bool isGap(std::size_t i) const;
    [[nodiscard]] bool isSimilar(std::size_t i, std::size_t j) const;
    void resampleRun(const Run& run, const std::vector<double>& samples,
                     std::vector<double>& out) const;

    SampleTimes m_times;
    std::vector<Run> m_runs;
    double m_rate = 0;
    double m_lowestRate = 0;
    std::size_t m_count = 0;
};

} // namespace s4k::recorded
