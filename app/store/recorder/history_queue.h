// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recorder/history_writer.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace s4k::store {

/// Queue of at most `bound` items to be stored. Any thread may push and flush; one thread takes the
/// items, stores them and reports by settle().
class HistoryQueue {
public:
    explicit HistoryQueue(std::size_t bound) : m_bound(bound) {}

    /// Appends an item; a full queue drops its oldest item that is not taken.
    void push(HistoryItem item);
    /// Waits until flush(), end() or `hurry` items, at most `milliseconds`. Then returns and
    /// removes the oldest items, at most `most` and about half of the bound, possibly none. They
    /// count as queued until settle() reports them as stored; only then may take() be called again.
    [[nodiscard]] std::vector<HistoryItem> take(int milliseconds, std::size_t hurry,
                                                std::size_t most);
    /// Reports that the taken items are stored, or that they will be retried because of `trouble`.
    /// Returns true if the trouble differs from that of the last call.
    bool settle(const std::optional<Error>& trouble);
    /// Waits for `milliseconds`; end() and flush() stop the wait.
    void rest(int milliseconds);

    /// Ends all waits of the thread that takes the items, now and later.
    void end();
    /// Whether end() was called and no item is queued.
    [[nodiscard]] bool drained() const;
    [[nodiscard]] bool ended() const;
    /// Waits until everything that is queued now is stored, dropped or failed to be stored, at most
    /// `milliseconds`. The error is the trouble, or that storing takes too long.
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
