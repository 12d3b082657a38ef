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

/// Oscillators shared by all channels: each has one frequency and phase, and a complex amplitude
/// for each channel. Renders whole blocks; each block uses the exact phase, so there is no drift.
/// @source own design
class PhasorBank {
public:
    static constexpr std::size_t kBlock = 120; ///< sets in a block; a second has whole blocks
    using Block = std::span<SampleSet, kBlock>;

    /// Adds an oscillator with amplitude 0 and returns its index. `clock` has the frequency `hz`, 0
    /// <= hz <= kMaxComponentHz.
    std::size_t add(const PhaseClock& clock, double hz);
    /// Changes the frequency from sample `now` on, without a phase jump.
    void retune(std::size_t tone, double hz, std::uint64_t now);
    /// Sets the peak phasor of an oscillator in a channel: the sample is Re(amplitude *
    /// exp(j phase)).
    void setAmplitude(std::size_t tone, Channel channel, Phasor amplitude);
    /// Adds to the peak phasor of an oscillator in a channel.
    void addAmplitude(std::size_t tone, Channel channel, Phasor amplitude);

    [[nodiscard]] std::size_t size() const { return m_tones.size(); }
    [[nodiscard]] double hz(std::size_t tone) const { return m_tones[tone].hz; }
    [[nodiscard]] const PhaseClock& clock(std::size_t tone) const { return m_tones[tone].clock; }

    /// Computes the sets `now` .. `now` + kBlock - 1, added to a constant.
    void render(std::uint64_t now, const SampleSet& constant, Block out);

private:
    static constexpr std::size_t kHalf = kBlock / 2;
    struct Tone {
        PhaseClock clock;
        double hz = 0;
        SampleSet re{}; ///< amplitudes at phase 0
        SampleSet im{};
    };
    // Only the data of the inner loop: cosine and sine at (k + 1/2) steps from the middle of a
    // block, and the amplitudes rotated to this middle.
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
