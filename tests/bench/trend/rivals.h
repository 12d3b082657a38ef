// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pyramid.h"
#include "tests/bench/goals.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace s4k::bench {

inline constexpr std::size_t kSeries = 12;

/// Twelve noisy series with one reading per second. Each has a level, slow swells, noise and an
/// occasional spike of one second.
class Data {
public:
    explicit Data(std::int64_t seconds);
    [[nodiscard]] series::Pyramid& pyramid() { return m_pyramid; }
    [[nodiscard]] double appendNs() const { return m_appendNs; }

private:
    series::Pyramid m_pyramid;
    double m_appendNs = 0;
};

/// Value of a series at a second; the same for all charts.
[[nodiscard]] float valueAt(std::size_t series, std::int64_t second);

/// One chart with its data.
class Chart {
public:
    virtual ~Chart() = default;
    /// Adds the reading of the next second, shows the seconds `from` to `to` and repaints at once.
    virtual void frame(double from, double to) = 0;
};

[[nodiscard]] std::unique_ptr<Chart> ownChart(series::Pyramid& pyramid);
[[nodiscard]] std::unique_ptr<Chart> plainChart(Data& data);

[[nodiscard]] double medianFrameMs(Chart& chart, double from, double to);

/// Measures the memory for a week of twelve series and one frame, for both charts.
void measureMemory(Goals& goals);

} // namespace s4k::bench
