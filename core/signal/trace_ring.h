// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/input_trace.h"

#include <cstddef>
#include <span>

namespace s4k {

/// Stores the newest sample sets. A ring without room stores none and takes no time.
/// @source own design
class TraceRing {
public:
    /// Sets the room to this number of sets, at most kMostSets, and discards all stored sets.
    void setRoom(std::size_t sets);
    [[nodiscard]] std::size_t room() const { return m_sets.size(); }

    /// Stores new sets, the newest last; without room for all, the oldest sets are lost.
    void push(std::span<const SampleSet> sets) {
        if (!m_sets.empty())
            store(sets);
    }
    /// The stored sets, oldest first. `endSet`: see InputTrace.
    [[nodiscard]] InputTrace trace(std::uint64_t endSet) const;

    static constexpr std::size_t kMostSets = std::size_t{60} * kSampleRate; ///< one minute

private:
    std::vector<SampleSet> m_sets; ///< its size is the room
    std::size_t m_next = 0;        ///< index of the next set
    std::size_t m_kept = 0;        ///< number of stored sets

    void store(std::span<const SampleSet> sets);
};

} // namespace s4k
