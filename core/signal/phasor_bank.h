// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/lanes.h"
#include "core/signal/phase_clock.h"
#include "core/signal/phasor.h"
#include "core/signal/sample.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace s4k {

/// Oscillators shared by all channels: one phase per distinct frequency, one complex amplitude per
/// channel. Renders whole blocks; each block starts from the exact phase, so nothing drifts.
/// @source own design
class PhasorBank {
public:
    static constexpr std::size_t kBlock = 120; ///< sets; divides a second
    using Block = std::span<SampleSet, kBlock>;

    /// Adds an oscillator, 0 <= hz <= kMaxComponentHz, and returns its number.
    std::size_t add(const PhaseClock& clock, double hz);
    /// Another frequency from sample `now` on, without a phase jump.
    void retune(std::size_t tone, double hz, std::uint64_t now);
    /// The peak phasor of an oscillator in a channel: Re(amplitude * exp(j phase)) is emitted.
    void setAmplitude(std::size_t tone, Channel channel, Phasor amplitude);
    void addAmplitude(std::size_t tone, Channel channel, Phasor amplitude);

    [[nodiscard]] std::size_t size() const { return m_tones.size(); }
    [[nodiscard]] double hz(std::size_t tone) const { return m_tones[tone].hz; }
    [[nodiscard]] const PhaseClock& clock(std::size_t tone) const { return m_tones[tone].clock; }

    /// The sets `now` .. `now` + kBlock - 1 on top of a constant.
    void render(std::uint64_t now, const SampleSet& constant, Block out);

private:
    static constexpr std::size_t kHalf = kBlock / 2;
    struct Tone {
        PhaseClock clock;
        double hz = 0;
        SampleSet re{}; ///< amplitudes at phase 0
        SampleSet im{};
    };
    // What the inner loop reads, without what it does not: cosine and sine (k + 1/2) steps off the
    // middle of a block, and the amplitudes turned to that middle.
    struct Wave {
        std::array<double, kHalf> cosine{};
        std::array<double, kHalf> sine{};
        Lanes re = Lanes::zero();
        Lanes im = Lanes::zero();
    };
    void turnAmplitudes(std::uint64_t now);

    std::vector<Tone> m_tones;
    std::vector<Wave> m_waves;
};

} // namespace s4k
