// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/phasor_bank.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace s4k {

/// Returns sample sets in pieces of any size that are rendered in whole blocks.
class BlockBuffer {
public:
    /// Fills all of `out` and returns its size. Calls `render(PhasorBank::Block)`, which must fill
    /// the block, for each block that is needed.
    template <typename Render>
    std::size_t read(std::span<SampleSet> out, Render render) {
        std::size_t done = 0;
        while (done < out.size()) {
            if (m_taken == m_sets.size()) {
                render(PhasorBank::Block(m_sets));
                m_taken = 0;
            }
            const std::size_t count = std::min(out.size() - done, m_sets.size() - m_taken);
            std::copy_n(m_sets.data() + m_taken, count, out.data() + done);
            done += count;
            m_taken += count;
        }
        return done;
    }

    /// Number of sets in the newest block that have not been read yet.
    [[nodiscard]] std::size_t left() const { return m_sets.size() - m_taken; }
    /// Discards the sets that have not been read; the next read renders a new block.
    void discard() { m_taken = m_sets.size(); }

private:
    std::array<SampleSet, PhasorBank::kBlock> m_sets{};
    std::size_t m_taken = PhasorBank::kBlock;
};

} // namespace s4k
