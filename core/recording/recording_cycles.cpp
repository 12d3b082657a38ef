// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_cycles.h"

#include "core/base/trig.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace s4k::recorded {

namespace {

constexpr int kLowestHz = 40;
constexpr int kHighestHz = 70;
constexpr double kBlockSeconds = 0.2;
constexpr std::size_t kMostBlocks = 10;
/// Sampling rate that is enough to track a line frequency, in Hz.
constexpr double kEnoughRate = 20000;
/// Least part of the energy that a tone must have to be the line frequency.
constexpr double kLeastShare = 0.2;
/// Square of the largest relative ripple on a constant that is only rounding.
constexpr double kLeastRipple = 1e-12;
/// Windows with less than this part of the largest magnitude are interruptions of the supply: their
/// phase is noise.
constexpr double kLeastMagnitude = 0.1;
/// Part of a cycle that may be missing at the end: a recorder stores whole cycles of the nominal
/// frequency, not of the present one.
constexpr double kCycleSlack = 0.01;
constexpr std::size_t kVoltages = kChannelCount / 2;

using Samples = std::span<const SampleSet>;

/// Fundamental of one channel in a window.
struct Phasor {
    double cos = 0;
    double sin = 0;
    double energy = 0; ///< weighted mean square after subtraction of the mean
    double level = 0;  ///< mean

    [[nodiscard]] double squared() const { return cos * cos + sin * sin; }
};

/// Sine and cosine of an angle that grows by the same amount from sample to sample.
class Rotor {
public:
    Rotor(double start, double perSample)
        : m_now(sincosTurns(start)), m_step(sincosTurns(perSample)) {}

    [[nodiscard]] const SinCos& now() const { return m_now; }
    void turn() {
        m_now = {m_now.sin * m_step.cos + m_now.cos * m_step.sin,
                 m_now.cos * m_step.cos - m_now.sin * m_step.sin};
    }

private:
    SinCos m_now;
    SinCos m_step;
};

/// One channel, of which only every `stride`-th sample is used.
struct Trace {
    Samples samples;
    std::size_t channel = 0;
    std::size_t stride = 1;
};

/// Phasor at the frequency `cyclesPerSample` in a Hann window of `length` samples from `begin` on.
/// Its phase refers to sample 0; its magnitude is the amplitude.
Phasor phasor(const Trace& trace, double cyclesPerSample, double begin, double length) {
    const auto first = static_cast<std::size_t>(std::ceil(begin));
    const auto end =
        std::min(trace.samples.size(), static_cast<std::size_t>(std::floor(begin + length)) + 1);
    const auto stride = static_cast<double>(trace.stride);
    Rotor tone(cyclesPerSample * static_cast<double>(first), cyclesPerSample * stride);
    Rotor window((static_cast<double>(first) - begin) / length, stride / length);
    double weights = 0;
    double mean = 0;
    SinCos tones{0, 0};
    Phasor sum;
    for (std::size_t i = first; i < end; i += trace.stride, tone.turn(), window.turn()) {
        const double weight = 0.5 - 0.5 * window.now().cos;
        const double value = trace.samples[i][trace.channel];
        weights += weight;
        mean += weight * value;
        sum.energy += weight * value * value;
        sum.cos += weight * value * tone.now().cos;
        sum.sin -= weight * value * tone.now().sin;
        tones.cos += weight * tone.now().cos;
        tones.sin -= weight * tone.now().sin;
    }
    if (weights <= 0)
        return {};
    mean /= weights;
    return {2 * (sum.cos - mean * tones.cos) / weights, 2 * (sum.sin - mean * tones.sin) / weights,
            sum.energy / weights - mean * mean, mean};
}

/// A tone in one channel, a candidate for the line frequency.
struct Tone {
    Trace trace;
    double hz = 0;
    double squared = 0;
    double energy = 0;
    double levelSquared = 0;

    /// Whether the tone has enough of the energy. (The square of a sine's amplitude is twice its
    /// mean square.)
    [[nodiscard]] bool standsOut() const {
        return squared > 2 * kLeastShare * energy && squared > kLeastRipple * levelSquared;
    }
};

/// Measures a tone: sums over blocks that are spread over the whole recording.
Tone measure(const Trace& trace, double hz, double rate) {
    const auto size = static_cast<double>(trace.samples.size());
    const double block = std::min(size - 1, kBlockSeconds * rate);
    const double room = size - 1 - block;
    const auto blocks = std::min(kMostBlocks, static_cast<std::size_t>(room / block) + 1);
    Tone tone{trace, hz, 0, 0, 0};
    for (std::size_t b = 0; b < blocks; ++b) {
        const double begin =
            blocks == 1 ? 0 : room * static_cast<double>(b) / static_cast<double>(blocks - 1);
        const Phasor p = phasor(trace, hz / rate, begin, block);
        tone.squared += p.squared();
        tone.energy += p.energy;
        tone.levelSquared += p.level * p.level;
    }
    return tone;
}

/// The strongest tone in the three channels from `firstChannel` on; `squared` is 0 when no tone has
/// enough of the energy.
Tone strongest(Samples x, double rate, std::size_t firstChannel) {
    const auto stride = static_cast<std::size_t>(std::max(1.0, rate / kEnoughRate));
    Tone best;
    for (std::size_t c = firstChannel; c < firstChannel + kVoltages; ++c)
        for (int hz = kLowestHz; hz <= kHighestHz; hz += 2) {
            const Tone tone = measure({x, c, stride}, hz, rate);
            if (tone.squared > best.squared && tone.standsOut())
                best = tone;
        }
    return best;
}

/// Phase relative to a tone of fixed frequency, one value for each window.
struct Track {
    std::vector<double> at;    ///< middle of the window, in samples
    std::vector<double> turns; ///< unwrapped phase in turns

    [[nodiscard]] double slope(std::size_t from, std::size_t to) const {
        return (turns[to] - turns[from]) / (at[to] - at[from]);
    }
    [[nodiscard]] std::size_t last() const { return at.size() - 1; }
};

double wrapped(double turns) {
    return turns - std::floor(turns + 0.5);
}

void append(Track& track, double at, double turns) {
    const double before = track.turns.empty() ? turns : track.turns.back();
    track.at.push_back(at);
    track.turns.push_back(before + wrapped(turns - before));
}

/// Tracks the phase in windows of two cycles, about one cycle apart: DC and harmonics are at the
/// zeros of the Hann window.
Track follow(const Trace& trace, double cyclesPerSample) {
    const double cycle = 1 / cyclesPerSample;
    const double room = static_cast<double>(trace.samples.size()) - 1 - 2 * cycle;
    const auto steps = static_cast<std::size_t>(std::max(1.0, std::floor(room / cycle)));
    const double hop = room / static_cast<double>(steps);
    std::vector<Phasor> phasors;
    double strongestSquare = 0;
    for (std::size_t i = 0; i <= steps; ++i) {
        phasors.push_back(phasor(trace, cyclesPerSample, hop * static_cast<double>(i), 2 * cycle));
        strongestSquare = std::max(strongestSquare, phasors.back().squared());
    }
    Track track;
    for (std::size_t i = 0; i <= steps; ++i)
        if (phasors[i].squared() >= kLeastMagnitude * kLeastMagnitude * strongestSquare)
            append(track, hop * static_cast<double>(i) + cycle,
                   atan2Turns(phasors[i].sin, phasors[i].cos));
    return track;
}

/// Frequency deviation near one end in cycles per sample, over up to four window intervals.
double localSlope(const Track& track, bool atEnd) {
    const std::size_t span = std::min<std::size_t>(4, track.last());
    return atEnd ? track.slope(track.last() - span, track.last()) : track.slope(0, span);
}

/// Whole cycles between the first sample and the end, computed from the phases at both ends.
std::optional<LineCycles> wholeCycles(const Track& track, double cyclesPerSample, double size) {
    const double startSlope = localSlope(track, false);
    const double endSlope = localSlope(track, true);
    const double start = track.turns.front() - startSlope * track.at.front();
    const double end = track.turns.back() + endSlope * (size - track.at.back());
    const double cycles = cyclesPerSample * size + end - start;
    const double whole = std::floor(cycles + kCycleSlack);
    if (!(whole >= 1))
        return std::nullopt;
    const double cycle = 1 / (cyclesPerSample + endSlope);
    const double samples = size - (cycles - whole) * cycle;
    if (!(samples >= 1 && samples <= size + 2 * kCycleSlack * cycle))
        return std::nullopt;
    return LineCycles{static_cast<std::size_t>(whole), samples};
}

} // namespace

std::optional<LineCycles> findLineCycles(Samples recording, double sampleRate) {
    const auto size = static_cast<double>(recording.size());
    if (size * kHighestHz < 2 * sampleRate || sampleRate < 2 * kHighestHz)
        return std::nullopt;
    Tone tone = strongest(recording, sampleRate, 0);
    if (tone.squared == 0)
        tone = strongest(recording, sampleRate, kVoltages);
    if (tone.squared == 0)
        return std::nullopt;
    double cyclesPerSample = tone.hz / sampleRate;
    Track track;
    for (int pass = 0; pass < 3; ++pass) {
        if (size - 1 < 2.02 / cyclesPerSample)
            return std::nullopt;
        track = follow(tone.trace, cyclesPerSample);
        if (track.at.size() < 2)
            return std::nullopt;
        cyclesPerSample += track.slope(0, track.last());
        if (!(cyclesPerSample * sampleRate > kLowestHz - 5) ||
            cyclesPerSample * sampleRate > kHighestHz + 5)
            return std::nullopt;
    }
    track = follow(tone.trace, cyclesPerSample);
    if (track.at.size() < 2)
        return std::nullopt;
    return wholeCycles(track, cyclesPerSample, size);
}

} // namespace s4k::recorded
