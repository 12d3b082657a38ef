// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line_writer.h"

#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>

#ifdef _WIN32
#include <io.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace s4k::cli {

namespace {

struct Written {
    std::size_t bytes = 0;
    int failure = 0; ///< value of errno; 0: all bytes are written
};

#ifdef _WIN32
std::ptrdiff_t writeSome(int descriptor, std::string_view bytes) {
    return _write(descriptor, bytes.data(), static_cast<unsigned>(bytes.size()));
}

void awaitRoom(int) {}
#else
std::ptrdiff_t writeSome(int descriptor, std::string_view bytes) {
    return ::write(descriptor, bytes.data(), bytes.size());
}

/// Waits for a descriptor that the parent process has made non-blocking.
void awaitRoom(int descriptor) {
    pollfd one{descriptor, POLLOUT, 0};
    ::poll(&one, 1, -1);
}
#endif

/// Waits as long as it takes.
Written writeAll(int descriptor, std::string_view bytes) {
    Written written;
    while (written.bytes < bytes.size()) {
        const std::ptrdiff_t count = writeSome(descriptor, bytes.substr(written.bytes));
        if (count >= 0)
            written.bytes += static_cast<std::size_t>(count);
        else if (errno == EAGAIN)
            awaitRoom(descriptor);
        else if (errno != EINTR)
            return {written.bytes, errno};
    }
    return written;
}

} // namespace

struct LineWriter::State {
    std::mutex mutex;
    std::condition_variable news;  ///< lines are waiting, or the writer is destroyed
    std::condition_variable quiet; ///< nothing waits and nothing is being written
    std::deque<std::string> waiting;
    std::size_t bound = 0;
    std::size_t bytes = 0; ///< of the waiting lines and of those that are being written
    int failure = 0;
    bool closed = false; ///< the reader has closed the pipe
    bool ended = false;  ///< the writer is destroyed
    bool torn = false;   ///< the last line was written in part; used only by the thread

    std::string take();
    void settle(std::size_t size, const Written& written);
    void run(int descriptor);
};

/// Waits for the next lines; empty: the writer is destroyed and nothing is left.
std::string LineWriter::State::take() {
    std::unique_lock lock(mutex);
    news.wait(lock, [this] { return ended || !waiting.empty(); });
    if (waiting.empty())
        return {};
    std::string lines = std::move(waiting.front());
    waiting.pop_front();
    return lines;
}

void LineWriter::State::settle(std::size_t size, const Written& written) {
    const std::lock_guard lock(mutex);
    bytes -= size;
    if (failure == 0)
        failure = written.failure;
    torn = written.failure != 0 && written.bytes > 0;
    if (written.failure == EPIPE || written.failure == EBADF) {
        closed = true;
        waiting.clear();
        bytes = 0;
    }
    if (bytes == 0)
        quiet.notify_all();
}

void LineWriter::State::run(int descriptor) {
    for (std::string lines = take(); !lines.empty(); lines = take()) {
        const std::size_t size = lines.size();
        if (torn) // a line that a full disk has cut stays alone
            lines.insert(lines.begin(), '\n');
        settle(size, writeAll(descriptor, lines));
    }
}

LineWriter::LineWriter(int descriptor, std::size_t bound) : m_state(std::make_shared<State>()) {
    m_state->bound = bound;
    std::thread([state = m_state, descriptor] { state->run(descriptor); }).detach();
}

LineWriter::~LineWriter() {
    const std::lock_guard lock(m_state->mutex);
    m_state->ended = true;
    m_state->news.notify_all();
}

bool LineWriter::write(std::string lines) {
    const std::lock_guard lock(m_state->mutex);
    if (m_state->closed || m_state->bytes + lines.size() > m_state->bound)
        return false;
    if (lines.empty())
        return true;
    m_state->bytes += lines.size();
    m_state->waiting.push_back(std::move(lines));
    m_state->news.notify_all();
    return true;
}

std::size_t LineWriter::room() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->closed ? 0 : m_state->bound - m_state->bytes;
}

bool LineWriter::drain(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_state->mutex);
    return m_state->quiet.wait_for(lock, patience, [this] { return m_state->bytes == 0; });
}

int LineWriter::failure() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->failure;
}

} // namespace s4k::cli
