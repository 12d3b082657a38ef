// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_log.h"

#include <algorithm>

namespace s4k::modbus {

TrafficLog::TrafficLog(std::size_t capacity) : m_ring(std::max<std::size_t>(capacity, 1)) {}

std::uint64_t TrafficLog::append(const TrafficFrame& frame) {
    if (m_paused)
        return 0;
    TrafficFrame& place = m_ring[(m_begin + m_size) % m_ring.size()];
    place = frame;
    place.number = ++m_newest;
    if (m_size < m_ring.size())
        ++m_size;
    else
        m_begin = (m_begin + 1) % m_ring.size();
    return m_newest;
}

void TrafficLog::clear() {
    m_begin = 0;
    m_size = 0;
}

const TrafficFrame& TrafficLog::operator[](std::size_t i) const {
    return m_ring[(m_begin + i) % m_ring.size()];
}

// Numbers follow one another without holes, so a number tells its place.
const TrafficFrame* TrafficLog::find(std::uint64_t number) const {
    if (number == 0 || number > m_newest || m_newest - number >= m_size)
        return nullptr;
    return &(*this)[m_size - 1 - static_cast<std::size_t>(m_newest - number)];
}

} // namespace s4k::modbus
