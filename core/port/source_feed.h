// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/source.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace s4k {

/// Sample sets from a source; without a source and after its end the inputs are dead. Reads one set
/// ahead, so that the end is known together with the last set.
class SourceFeed {
public:
    /// Most sets of one call: a fifth of a second.
    static constexpr std::size_t kChunk = kSampleRate / 5;

    /// Replaces the source, null: none. The set read ahead from the old source is dropped.
    void setSource(std::unique_ptr<SignalSource> source);

    /// The next `count` sets, or kChunk if `count` is larger; valid until the next call.
    [[nodiscard]] std::span<const SampleSet> next(std::size_t count);

    /// Whether the source has delivered its last set; false without a source.
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    std::unique_ptr<SignalSource> m_source;
    SampleSet m_ahead{};
    bool m_hasAhead = false;
    bool m_ended = false;
    std::array<SampleSet, kChunk + 1> m_buffer{};
};

} // namespace s4k
