// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace s4k::cli {

/// Writes text to stdout or stderr from a thread of its own, so that the caller never waits for the
/// reader of a pipe or for a stopped terminal. The text that waits is bounded.
class LineWriter {
public:
    static constexpr std::size_t kBound = 1'000'000; ///< bytes that wait at most

    /// `descriptor` must stay open until the program ends.
    explicit LineWriter(int descriptor, std::size_t bound = kBound);
    /// Does not wait: a thread that still writes does so until the program ends.
    ~LineWriter();
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;

    /// Queues whole lines. False: there is no room for them, or the reader is gone; they are
    /// dropped.
    bool write(std::string lines);
    /// Number of bytes that write() takes now; 0 when the reader is gone.
    [[nodiscard]] std::size_t room() const;
    /// Waits until everything is written or has failed; false: `patience` ended before that.
    bool drain(std::chrono::milliseconds patience);
    /// The first error of writing, a value of `errno`; 0: none. After EPIPE nothing more is
    /// written, after other errors the next lines are tried again.
    [[nodiscard]] int failure() const;

private:
    struct State;
    std::shared_ptr<State> m_state; ///< shared with the thread
};

} // namespace s4k::cli
