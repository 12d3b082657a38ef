// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace s4k {

/// A reading a second: sets from one reading to the next. @source manual, "Data Update Rate"
inline constexpr std::size_t kHop = kSampleRate;
/// Sets a window shares with the one before and with the one after.
inline constexpr std::size_t kOverlap = 251;
/// Sets of a window: kHop ones convolved with a Hann of 252 points.
inline constexpr std::size_t kWindow = kHop + kOverlap;

/// Rising edge of the window's weights; the falling edge is its mirror image. What falls in one
/// window rises in the next, so that the weights of any set add up to 1.
/// @source metering.md, "Sampling and window"
using Taper = std::array<double, kOverlap>;
[[nodiscard]] Taper risingTaper();

/// The newest sets: the last kOverlap of the second before, then the running second.
class SampleWindow {
public:
    SampleWindow() : m_sets(kWindow) {}

    /// Takes sets until the second is complete and returns those taken, as they stand here.
    std::span<SampleSet> push(std::span<const SampleSet> sets);
    [[nodiscard]] bool secondComplete() const { return m_filled == kWindow; }

    /// Whether the overlap holds sets of a second before.
    [[nodiscard]] bool hasHistory() const { return m_hasHistory; }
    /// The sets that exist: kWindow with history, kHop without.
    [[nodiscard]] std::span<SampleSet> sets();

    /// Makes room for the next second.
    void advance();

private:
    std::vector<SampleSet> m_sets;
    std::size_t m_filled = kOverlap;
    bool m_hasHistory = false;
};

} // namespace s4k
