// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_log.h"

#include <algorithm>

namespace s4k::modbus {

TrafficLog::TrafficLog(std::size_t capacity) : m_capacity(std::max<std::size_t>(capacity, 1)) {
    m_ring.reserve(m_capacity);
}

std::uint64_t TrafficLog::append(const TrafficFrame& frame) {
    if (m_paused)
        return 0;
    if (m_ring.size() < m_capacity) {
        m_ring.push_back(frame);
        m_ring.back().number = ++m_newest;
        return m_newest;
    }
    m_ring[m_begin] = frame;
    m_ring[m_begin].number = ++m_newest;
    m_begin = (m_begin + 1) % m_capacity;
    return m_newest;
}

void TrafficLog::clear() {
    m_begin = 0;
    m_ring.clear();
}

const TrafficFrame& TrafficLog::operator[](std::size_t i) const {
    return m_ring[(m_begin + i) % m_ring.size()];
}

// The numbers have no gaps, so the position follows from the number.
const TrafficFrame* TrafficLog::find(std::uint64_t number) const {
    if (number == 0 || number > m_newest || m_newest - number >= size())
        return nullptr;
    return &(*this)[size() - 1 - static_cast<std::size_t>(m_newest - number)];
}

} // namespace s4k::modbus
