// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recorder/history_writer.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace s4k::store {

/// What waits to be stored: filled by one thread, emptied by another, never longer than its bound.
class HistoryQueue {
public:
    explicit HistoryQueue(std::size_t bound) : m_bound(bound) {}

    /// The oldest goes when there is no room.
    void push(HistoryItem item);
    /// Waits for `milliseconds`, a flush, the end, or `hurry` items; then takes at most `most`, and
    /// at most half of what may wait. They count as waiting until `settle` says that they are
    /// stored.
    [[nodiscard]] std::vector<HistoryItem> take(int milliseconds, std::size_t hurry,
                                                std::size_t most);
    /// What was taken is stored, or will be tried again because of `trouble`. True when that is
    /// other trouble than the last time.
    bool settle(const std::optional<Error>& trouble);
    /// Sleeps; `end` wakes.
    void rest(int milliseconds);

    void end();
    /// `end` was said, and nothing waits any more.
    [[nodiscard]] bool drained() const;
    [[nodiscard]] bool ended() const;
    /// Waits until everything that is queued now has been stored or tried.
    [[nodiscard]] Result<Done> flush(int milliseconds);
    [[nodiscard]] HistoryStatus status() const;

private:
    std::size_t m_bound;
    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_settled;
    std::deque<HistoryItem> m_items;
    std::size_t m_taken = 0;
    std::uint64_t m_attempts = 0;
    int m_flushing = 0;
    bool m_ended = false;
    HistoryStatus m_status;

    void trim();
};

} // namespace s4k::store
