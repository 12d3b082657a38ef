// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recording/recording.h"
#include "core/signal/source.h"

#include <memory>

namespace s4k {

enum class Playback : std::uint8_t {
    Loop, ///< a whole number of line cycles, repeated without a step at the seam
    Once  ///< from the first sample to the last
};

struct RecordingOptions {
    Playback playback = Playback::Loop;
    double scaleVolts = 1; ///< factor for all voltages
    double scaleAmps = 1;  ///< factor for all currents
};

/// Plays a recording at kSampleRate, each channel at its own time (RecordedChannel::skewSeconds),
/// resampled and band-limited: flat to 1e-5 up to 1200 Hz, at least 100 dB down from 1260 Hz on.
/// Each pass of a loop is bit-identical. @source own design
class RecordingSource final : public SignalSource {
public:
    /// Refuses a recording that cannot be played: no channel in `map`, a channel with a defect,
    /// fewer than two samples, a sampling rate below 200 Hz or above 10 MHz, more than an hour, a
    /// value that is not finite or beyond 1e9 V or A after scaling.
    [[nodiscard]] static Result<std::unique_ptr<RecordingSource>>
    create(const Recording& recording, const ChannelMap& map, const RecordingOptions& options);

    std::size_t read(std::span<SampleSet> out) override;

    /// Number of sets in one pass, at kSampleRate.
    [[nodiscard]] std::size_t length() const { return m_sets.size(); }

private:
    RecordingSource(std::vector<SampleSet> sets, Playback playback)
        : m_sets(std::move(sets)), m_playback(playback) {}

    std::vector<SampleSet> m_sets;
    Playback m_playback;
    std::size_t m_next = 0;
};

} // namespace s4k
