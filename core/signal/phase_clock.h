// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace s4k {

/// The phase of an oscillator as a function of the sample number: a fraction of a turn in steps of
/// 2^-64, whose 64 bits overflow at each full turn. The error is less than 1e-11 turns after a day.
/// @source own design
class PhaseClock {
public:
    PhaseClock() = default;
    /// 0 <= hz < kSampleRate; phase 0 at sample 0.
    explicit PhaseClock(double hz);
    /// 0 <= hz < kSampleRate; `phase`, in 2^-64 turns, at `sample`.
    PhaseClock(double hz, std::uint64_t phase, std::uint64_t sample);

    /// The phase at `sample`, in 2^-64 turns.
    [[nodiscard]] std::uint64_t at(std::uint64_t sample) const {
        return m_offset + m_step * sample;
    }
    /// The phase in turns half a sample later, between `sample` and the next.
    [[nodiscard]] double turnsAfter(std::uint64_t sample) const;

    /// A clock with the frequency `hz` from `sample` on, without a phase jump.
    [[nodiscard]] PhaseClock retuned(double hz, std::uint64_t sample) const {
        return {hz, at(sample), sample};
    }

private:
    std::uint64_t m_step = 0;
    std::uint64_t m_offset = 0;
};

/// The frequency `hz` (0 <= hz < kSampleRate) in units of 2^-64 turns per sample, correct to one
/// unit.
[[nodiscard]] std::uint64_t turnsPerSample(double hz);

} // namespace s4k
