// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_request_parser.h"

#include <algorithm>

namespace s4k::modbus {

void RtuRequestParser::feed(Bytes bytes) {
    const Bytes fitting = bytes.first(std::min(bytes.size(), kLongestBurst - m_size));
    std::ranges::copy(fitting, m_burst.data() + m_size);
    m_size += fitting.size();
    m_tooLong = m_tooLong || fitting.size() < bytes.size();
    m_counters.droppedBytes += bytes.size() - fitting.size();
}

bool RtuRequestParser::take(Bytes adu) {
    const bool isLast = adu.data() + adu.size() == burst().data() + m_size;
    const bool isOurs = adu[0] == kBroadcastUnit || (isLast && m_units[adu[0]]);
    const bool taken = isOurs && isRequest(adu);
    ++(taken ? m_counters.frames : m_counters.foreignFrames);
    return taken;
}

void RtuRequestParser::end(bool whole) {
    if (!whole)
        m_counters.droppedBytes += m_size;
    m_size = 0;
    m_tooLong = false;
}

} // namespace s4k::modbus
