// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/trace_ring.h"

#include <algorithm>

namespace s4k {

void TraceRing::setRoom(std::size_t sets) {
    m_sets = std::vector<SampleSet>(std::min(sets, kMostSets));
    m_next = 0;
    m_kept = 0;
}

void TraceRing::store(std::span<const SampleSet> sets) {
    sets = sets.last(std::min(sets.size(), m_sets.size()));
    const std::size_t first = std::min(sets.size(), m_sets.size() - m_next);
    std::copy_n(sets.begin(), first, m_sets.data() + m_next);
    std::copy(sets.begin() + static_cast<std::ptrdiff_t>(first), sets.end(), m_sets.data());
    m_next = (m_next + sets.size()) % m_sets.size();
    m_kept = std::min(m_sets.size(), m_kept + sets.size());
}

InputTrace TraceRing::trace(std::uint64_t endSet) const {
    InputTrace out;
    out.endSet = endSet;
    out.sets.reserve(m_kept);
    const std::size_t size = m_sets.size();
    for (std::size_t i = 0; i < m_kept; ++i)
        out.sets.push_back(m_sets[(m_next + size - m_kept + i) % size]);
    return out;
}

} // namespace s4k
