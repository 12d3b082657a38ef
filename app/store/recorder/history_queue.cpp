// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_queue.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace s4k::store {

void HistoryQueue::trim() {
    while (m_items.size() + m_taken > m_bound && !m_items.empty()) {
        m_items.pop_front();
        ++m_status.lost;
    }
}

void HistoryQueue::push(HistoryItem item) {
    const std::lock_guard lock(m_mutex);
    m_items.push_back(std::move(item));
    trim();
    m_work.notify_one();
}

std::vector<HistoryItem> HistoryQueue::take(int milliseconds, std::size_t hurry, std::size_t most) {
    std::unique_lock lock(m_mutex);
    m_work.wait_for(lock, std::chrono::milliseconds(milliseconds),
                    [&] { return m_ended || m_flushing > 0 || m_items.size() >= hurry; });
    const auto count =
        static_cast<std::ptrdiff_t>(std::min({most, m_bound / 2 + 1, m_items.size()}));
    const auto end = m_items.begin() + count;
    std::vector<HistoryItem> taken(std::make_move_iterator(m_items.begin()),
                                   std::make_move_iterator(end));
    m_items.erase(m_items.begin(), end);
    m_taken = taken.size();
    return taken;
}

bool HistoryQueue::settle(const std::optional<Error>& trouble) {
    const std::lock_guard lock(m_mutex);
    if (!trouble) {
        m_status.stored += m_taken;
        m_taken = 0;
    }
    const bool changed = m_status.trouble != trouble;
    m_status.trouble = trouble;
    ++m_attempts;
    m_settled.notify_all();
    return changed;
}

void HistoryQueue::rest(int milliseconds) {
    std::unique_lock lock(m_mutex);
    m_work.wait_for(lock, std::chrono::milliseconds(milliseconds),
                    [&] { return m_ended || m_flushing > 0; });
}

void HistoryQueue::end() {
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_work.notify_all();
}

bool HistoryQueue::drained() const {
    const std::lock_guard lock(m_mutex);
    return m_ended && m_items.empty() && m_taken == 0;
}

bool HistoryQueue::ended() const {
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

Result<Done> HistoryQueue::flush(int milliseconds) {
    std::unique_lock lock(m_mutex);
    // Items that are dropped before they are stored are not waited for.
    const std::uint64_t wanted = m_status.stored + m_status.lost + m_items.size() + m_taken;
    const std::uint64_t attempts = m_attempts + (m_taken > 0 ? 1 : 0);
    const auto done = [&] { return m_status.stored + m_status.lost >= wanted; };
    ++m_flushing;
    m_work.notify_all();
    m_settled.wait_for(lock, std::chrono::milliseconds(milliseconds),
                       [&] { return done() || (m_status.trouble && m_attempts > attempts); });
    --m_flushing;
    if (done())
        return Done{};
    return m_status.trouble.value_or(Error{S4K_TEXT("History", "history"), "",
                                           S4K_TEXT("History", "storing it takes too long"),
                                           S4K_TEXT("History", "try again")});
}

HistoryStatus HistoryQueue::status() const {
    const std::lock_guard lock(m_mutex);
    HistoryStatus status = m_status;
    status.queued = m_items.size() + m_taken;
    return status;
}

} // namespace s4k::store
