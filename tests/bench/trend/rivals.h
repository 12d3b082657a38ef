// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pyramid.h"
#include "tests/bench/goals.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace s4k::bench {

inline constexpr std::size_t kSeries = 12;

/// Twelve noisy series, a reading a second: each has a level, slow swells, noise and now and then a
/// spike of one second.
class Data {
public:
    explicit Data(std::int64_t seconds);
    [[nodiscard]] series::Pyramid& pyramid() { return m_pyramid; }
    [[nodiscard]] double appendNs() const { return m_appendNs; }

private:
    series::Pyramid m_pyramid;
    double m_appendNs = 0;
};

/// Value of a series at a second, the same in every rival.
[[nodiscard]] float valueAt(std::size_t series, std::int64_t second);

/// One chart with its data.
class Chart {
public:
    virtual ~Chart() = default;
    /// Takes the reading of the next second, shows these seconds and paints at once.
    virtual void frame(double from, double to) = 0;
};

[[nodiscard]] std::unique_ptr<Chart> ownChart(series::Pyramid& pyramid);
[[nodiscard]] std::unique_ptr<Chart> plainChart(Data& data);

[[nodiscard]] double medianFrameMs(Chart& chart, double from, double to);

/// A week of twelve series, and a frame of it: ours and plain graphs.
void measureMemory(Goals& goals);

} // namespace s4k::bench
