// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/source.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace s4k {

/// Sample sets from a source that may be absent or come to its end; the inputs are dead then. Reads
/// one set ahead, so that the end is known together with the last set.
class SourceFeed {
public:
    /// Sets given by one call at most: a fifth of a second.
    static constexpr std::size_t kChunk = kSampleRate / 5;

    /// The next set comes from `source`; what was read ahead of the old one is dropped.
    void setSource(std::unique_ptr<SignalSource> source);

    /// The next `count` (at most kChunk) sets, valid until the next call.
    [[nodiscard]] std::span<const SampleSet> next(std::size_t count);

    /// True once the source has given its last set.
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    std::unique_ptr<SignalSource> m_source;
    SampleSet m_ahead{};
    bool m_hasAhead = false;
    bool m_ended = false;
    std::array<SampleSet, kChunk + 1> m_buffer{};
};

} // namespace s4k
