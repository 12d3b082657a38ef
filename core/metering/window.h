// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace s4k {

/// Sets from one reading to the next: one reading a second. @source manual, "Data Update Rate"
inline constexpr std::size_t kHop = kSampleRate;
/// Sets that a window shares with the one before it, and with the one after it.
inline constexpr std::size_t kOverlap = 251;
/// Sets of a window: kHop sets convolved with a Hann window of 252 points.
inline constexpr std::size_t kWindow = kHop + kOverlap;

/// Rising edge of the window's weights; the falling edge is its mirror image. Where one window
/// falls the next rises, so that the weights of each set add up to 1.
/// @source docs/decisions.md, "Metering"
using Taper = std::array<double, kOverlap>;
[[nodiscard]] Taper risingTaper();

/// The newest sets: the last kOverlap sets of the second before, then those of the running second.
class SampleWindow {
public:
    SampleWindow() : m_sets(kWindow) {}

    /// Copies sets until the second is complete; returns the copies in this window. Copies nothing
    /// after that until advance().
    std::span<SampleSet> push(std::span<const SampleSet> sets);
    [[nodiscard]] bool secondComplete() const { return m_filled == kWindow; }

    /// Whether the overlap holds sets of the second before.
    [[nodiscard]] bool hasHistory() const { return m_hasHistory; }
    /// The sets of the window; of a complete second kWindow with history, kHop without.
    [[nodiscard]] std::span<SampleSet> sets();

    /// Starts the next second: keeps the last kOverlap sets as history. The second must be
    /// complete.
    void advance();

private:
    std::vector<SampleSet> m_sets;
    std::size_t m_filled = kOverlap;
    bool m_hasHistory = false;
};

} // namespace s4k
