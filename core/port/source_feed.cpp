// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/source_feed.h"

#include <algorithm>
#include <utility>

namespace s4k {

void SourceFeed::setSource(std::unique_ptr<SignalSource> source) {
    m_source = std::move(source);
    m_hasAhead = false;
    m_ended = false;
}

std::span<const SampleSet> SourceFeed::next(std::size_t count) {
    count = std::min(count, kChunk);
    std::size_t have = 0;
    if (m_source && !m_ended) {
        have = m_hasAhead ? 1 : 0;
        m_buffer[0] = m_ahead;
        have += m_source->read(std::span(m_buffer).subspan(have, count + 1 - have));
        m_hasAhead = have > count;
        m_ended = !m_hasAhead;
        m_ahead = m_buffer[count];
    }
    have = std::min(have, count);
    std::fill_n(m_buffer.data() + have, count - have, SampleSet{});
    return std::span(m_buffer).first(count);
}

} // namespace s4k
