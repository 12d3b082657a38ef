// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <deque>
#include <thread>

namespace s4k::test {

/// A serial line with the speed of a real one, which pseudo-terminals do not have: a thread passes
/// the bytes between two of them, one after the other, ten bit times each. Both ends stay open when
/// no program uses them.
class PacedLine {
public:
    explicit PacedLine(int baud)
        : m_byteNs(10LL * 1'000'000'000 / baud), m_thread([this] { carry(); }) {}
    PacedLine(const PacedLine&) = delete;
    PacedLine& operator=(const PacedLine&) = delete;
    ~PacedLine() {
        m_ends = true;
        m_thread.join();
    }

    [[nodiscard]] const QString& meterEnd() const { return m_first.device; }
    [[nodiscard]] const QString& clientEnd() const { return m_second.device; }
    /// Time for which the line has carried bytes, s.
    [[nodiscard]] double busySeconds() const {
        return static_cast<double>(m_bytes * m_byteNs) / 1e9;
    }

private:
    struct End {
        int master = posix_openpt(O_RDWR | O_NOCTTY);
        int kept = -1; ///< keeps the device open, so that the master never sees a hang-up
        QString device;
        End() {
            if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
                qFatal("no pseudo-terminal");
            device = QString::fromLocal8Bit(ptsname(master));
            kept = open(ptsname(master), O_RDWR | O_NOCTTY);
            termios raw{};
            tcgetattr(kept, &raw);
            cfmakeraw(&raw);
            tcsetattr(kept, TCSANOW, &raw);
        }
        End(const End&) = delete;
        End& operator=(const End&) = delete;
        ~End() {
            close(kept);
            close(master);
        }
    };
    struct Underway {
        std::int64_t arrivesNs = 0;
        int to = -1;
        std::uint8_t byte = 0;
    };

    End m_first;
    End m_second;
    std::int64_t m_byteNs;
    std::atomic<std::int64_t> m_bytes = 0;
    std::atomic<bool> m_ends = false;
    std::deque<Underway> m_underway;
    std::int64_t m_freeNs = 0; ///< when the line has carried all bytes that it was given
    std::thread m_thread;

    static std::int64_t nowNs() {
        return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
    }

    void carry() {
        while (!m_ends) {
            std::array<pollfd, 2> ends{{{m_first.master, POLLIN, 0}, {m_second.master, POLLIN, 0}}};
            const std::int64_t waitNs =
                m_underway.empty()
                    ? 20'000'000
                    : std::max<std::int64_t>(m_underway.front().arrivesNs - nowNs(), 0);
            const timespec wait{0, static_cast<long>(std::min<std::int64_t>(waitNs, 20'000'000))};
            if (ppoll(ends.data(), ends.size(), &wait, nullptr) > 0) {
                take(ends[0], m_second.master);
                take(ends[1], m_first.master);
            }
            deliver();
        }
    }

    void take(const pollfd& from, int to) {
        if ((from.revents & POLLIN) == 0)
            return;
        std::array<std::uint8_t, 512> buffer{};
        const auto size = read(from.fd, buffer.data(), buffer.size());
        for (std::size_t i = 0; size > 0 && i < static_cast<std::size_t>(size); ++i) {
            m_freeNs = std::max(m_freeNs, nowNs()) + m_byteNs;
            m_underway.push_back({m_freeNs, to, buffer[i]});
        }
    }

    void deliver() {
        const std::int64_t now = nowNs();
        while (!m_underway.empty() && m_underway.front().arrivesNs <= now) {
            const Underway arrived = m_underway.front();
            m_underway.pop_front();
            if (write(arrived.to, &arrived.byte, 1) == 1)
                ++m_bytes;
        }
    }
};

} // namespace s4k::test
