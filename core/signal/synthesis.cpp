// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/synthesis.h"

#include "core/signal/block_buffer.h"
#include "core/signal/burst_gate.h"
#include "core/signal/noise.h"
#include "core/signal/phasor_bank.h"
#include "core/signal/wave_limits.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace s4k {

namespace {

struct GatedChannel {
    std::size_t channel;
    BurstGate gate;
};

struct NoisyChannel {
    std::size_t channel;
    double rms;
};

bool hasTone(const Waveform& waveform, double hz) {
    for (const ChannelWave& wave : waveform.channels)
        for (const Component& c : wave.components)
            if (c.hz == hz)
                return true;
    return false;
}

// The former frequency of the component that now has `hz`: the component was retuned.
std::optional<double> formerHz(const Waveform& before, const Waveform& after, double hz) {
    for (std::size_t c = 0; c < kChannelCount; ++c) {
        const auto& now = after.channels[c].components;
        const auto& then = before.channels[c].components;
        for (std::size_t n = 0; n < std::min(now.size(), then.size()); ++n)
            if (now[n].hz == hz && isPlayable(then[n]) && !hasTone(after, then[n].hz))
                return then[n].hz;
    }
    return std::nullopt;
}

std::optional<std::size_t> findTone(const PhasorBank& bank, double hz) {
    for (std::size_t t = 0; t < bank.size(); ++t)
        if (bank.hz(t) == hz)
            return t;
    return std::nullopt;
}

// The clock for `hz` if it is a whole multiple of a frequency in the bank.
std::optional<PhaseClock> clockOfHarmonic(const PhasorBank& bank, double hz, std::uint64_t now) {
    for (std::size_t t = 0; t < bank.size(); ++t) {
        const double ratio = hz / bank.hz(t);
        const double order = std::floor(ratio + 0.5);
        if (bank.hz(t) > 0 && order >= 2 && order <= kSampleRate &&
            std::abs(ratio - order) < 1e-12 * order)
            return PhaseClock(hz, static_cast<std::uint64_t>(order) * bank.clock(t).at(now), now);
    }
    return std::nullopt;
}

Phasor amplitudeOf(const Component& c) {
    return polar(c.rms * std::sqrt(2.0), c.phaseDeg / 360.0);
}

} // namespace

struct Synthesis::Impl {
    Waveform waveform;
    PhasorBank bank;
    SampleSet constant{};
    std::vector<GatedChannel> gated;
    std::vector<NoisyChannel> noisy;
    Random random;
    std::uint64_t rendered = 0; ///< sets rendered so far
    BlockBuffer buffer;

    explicit Impl(std::uint64_t seed) : random(seed) {}

    void set(const Waveform& next) {
        rendered -= buffer.left();
        buffer.discard();
        bank = bankFor(next, rendered);
        waveform = next;
        adoptChannels();
    }

    std::size_t read(std::span<SampleSet> out) {
        return buffer.read(out, [this](PhasorBank::Block block) { render(block); });
    }

private:
    PhasorBank bankFor(const Waveform& next, std::uint64_t now) const {
        PhasorBank result;
        for (std::size_t c = 0; c < kChannelCount; ++c)
            for (const Component& component : next.channels[c].components) {
                if (!isPlayable(component))
                    continue;
                auto tone = findTone(result, component.hz);
                if (!tone)
                    tone = result.add(clockFor(result, next, component.hz, now), component.hz);
                result.addAmplitude(*tone, static_cast<Channel>(c), amplitudeOf(component));
            }
        return result;
    }

    // The phase of a frequency at `now`, by the first rule that applies: an existing frequency
    // continues; a harmonic follows its fundamental; a replaced frequency is continued; otherwise
    // the phase is 0 at time 0.
    PhaseClock clockFor(const PhasorBank& placed, const Waveform& next, double hz,
                        std::uint64_t now) const {
        if (const auto tone = findTone(bank, hz))
            return bank.clock(*tone);
        if (const auto clock = clockOfHarmonic(placed, hz, now))
            return *clock;
        if (const auto before = formerHz(waveform, next, hz))
            if (const auto tone = findTone(bank, *before))
                return bank.clock(*tone).retuned(hz, now);
        return PhaseClock(hz);
    }

    void adoptChannels() {
        gated.clear();
        noisy.clear();
        for (std::size_t c = 0; c < kChannelCount; ++c) {
            const ChannelWave& wave = waveform.channels[c];
            constant[c] = isPlayableLevel(wave.dc) ? wave.dc : 0;
            if (const BurstGate gate(wave.gate); !gate.alwaysOn())
                gated.push_back({c, gate});
            if (wave.noiseRms > 0 && isPlayableLevel(wave.noiseRms))
                noisy.push_back({c, wave.noiseRms});
        }
    }

    void render(PhasorBank::Block block) {
        bank.render(rendered, constant, block);
        for (const GatedChannel& g : gated)
            for (std::size_t n = 0; n < block.size(); ++n)
                if (!g.gate.isOn(rendered + n))
                    block[n][g.channel] = 0;
        for (const NoisyChannel& noise : noisy)
            for (SampleSet& set : block)
                set[noise.channel] += noise.rms * whiteNoise(random);
        rendered += block.size();
    }
};

Synthesis::Synthesis(const Waveform& waveform, std::uint64_t seed)
    : m_impl(std::make_unique<Impl>(seed)) {
    m_impl->set(waveform);
}

Synthesis::~Synthesis() = default;

std::size_t Synthesis::read(std::span<SampleSet> out) {
    return m_impl->read(out);
}

void Synthesis::set(const Waveform& waveform) {
    m_impl->set(waveform);
}

} // namespace s4k
