// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/input_trace.h"

#include <cstddef>
#include <span>

namespace s4k {

/// Keeps the newest sample sets that pass by. Of room for none it keeps none, at no cost.
/// @source own design
class TraceRing {
public:
    /// Room for this many sets, at most kMostSets. What was kept goes.
    void setRoom(std::size_t sets);
    [[nodiscard]] std::size_t room() const { return m_sets.size(); }

    void push(std::span<const SampleSet> sets) {
        if (!m_sets.empty())
            store(sets);
    }
    /// What is kept, oldest first; `endSet` is what the last is counted as.
    [[nodiscard]] InputTrace trace(std::uint64_t endSet) const;

    static constexpr std::size_t kMostSets = std::size_t{60} * kSampleRate;

private:
    std::vector<SampleSet> m_sets; ///< its size is the room
    std::size_t m_next = 0;        ///< where the next goes
    std::size_t m_kept = 0;

    void store(std::span<const SampleSet> sets);
};

} // namespace s4k
