// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recorder/history_writer.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace s4k::store {

/// Queue of items to be stored: filled by one thread, emptied by another, limited to `bound`.
class HistoryQueue {
public:
    explicit HistoryQueue(std::size_t bound) : m_bound(bound) {}

    /// Appends an item; a full queue drops its oldest item.
    void push(HistoryItem item);
    /// Waits for `milliseconds`, a flush, the end, or `hurry` items. Then returns at most `most`
    /// items, and at most half of the bound. They count as queued until settle() reports them as
    /// stored.
    [[nodiscard]] std::vector<HistoryItem> take(int milliseconds, std::size_t hurry,
                                                std::size_t most);
    /// Reports that the taken items are stored, or are retried because of `trouble`. Returns true
    /// when the trouble differs from that of the last call.
    bool settle(const std::optional<Error>& trouble);
    /// Waits for `milliseconds`; end() and flush() stop the wait.
    void rest(int milliseconds);

    void end();
    /// Whether end() was called and no item is queued.
    [[nodiscard]] bool drained() const;
    [[nodiscard]] bool ended() const;
    /// Waits until everything that is queued now is stored or was tried, at most `milliseconds`.
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
