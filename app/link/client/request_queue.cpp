// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/request_queue.h"

#include <utility>

namespace s4k::link {

bool RequestQueue::push(PendingRequest request) {
    auto& waiting = m_units[request.request.unit];
    if (waiting.size() >= kMostPerUnit)
        return false;
    waiting.push_back(std::move(request));
    return true;
}

void RequestQueue::putBack(PendingRequest request) {
    const std::uint8_t unit = request.request.unit;
    m_units[unit].push_front(std::move(request));
    m_lastUnit = unit - 1;
}

std::optional<PendingRequest> RequestQueue::take() {
    while (!m_units.empty()) {
        auto turn = m_units.upper_bound(static_cast<std::uint8_t>(m_lastUnit));
        if (m_lastUnit < 0 || turn == m_units.end())
            turn = m_units.begin();
        m_lastUnit = turn->first;
        PendingRequest next = std::move(turn->second.front());
        turn->second.pop_front();
        if (turn->second.empty())
            m_units.erase(turn);
        if (next.isWanted())
            return next;
    }
    return std::nullopt;
}

std::vector<PendingRequest> RequestQueue::takeAll() {
    std::vector<PendingRequest> all;
    while (auto next = take())
        all.push_back(std::move(*next));
    return all;
}

} // namespace s4k::link
