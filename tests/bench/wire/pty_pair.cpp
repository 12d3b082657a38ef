// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire/pty_pair.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include <array>

namespace s4k::bench {

namespace {

int openMaster(std::string& name) {
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    grantpt(master);
    unlockpt(master);
    name = ptsname(master);
    termios raw{};
    tcgetattr(master, &raw);
    cfmakeraw(&raw);
    tcsetattr(master, TCSANOW, &raw);
    return master;
}

void carryOne(int from, int to) {
    std::array<char, 512> buffer{};
    const auto size = read(from, buffer.data(), buffer.size());
    if (size <= 0 || write(to, buffer.data(), static_cast<std::size_t>(size)) != size)
        usleep(1000); // no program has the other end open
}

} // namespace

PtyPair::PtyPair()
    : m_first(openMaster(m_firstName)), m_second(openMaster(m_secondName)),
      m_carrier([this] { carry(); }) {}

PtyPair::~PtyPair() {
    m_ends = true;
    m_carrier.join();
    close(m_first);
    close(m_second);
}

void PtyPair::carry() {
    constexpr int kLookAroundMs = 50;
    while (!m_ends) {
        std::array<pollfd, 2> ends{{{m_first, POLLIN, 0}, {m_second, POLLIN, 0}}};
        if (poll(ends.data(), ends.size(), kLookAroundMs) <= 0)
            continue;
        if (ends[0].revents != 0)
            carryOne(m_first, m_second);
        if (ends[1].revents != 0)
            carryOne(m_second, m_first);
    }
}

} // namespace s4k::bench
