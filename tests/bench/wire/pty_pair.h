// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <string>
#include <thread>

namespace s4k::bench {

/// Two connected pseudo-terminals: the two ends of a serial line.
class PtyPair {
public:
    PtyPair();
    PtyPair(const PtyPair&) = delete;
    PtyPair& operator=(const PtyPair&) = delete;
    ~PtyPair();

    [[nodiscard]] const std::string& first() const { return m_firstName; }
    [[nodiscard]] const std::string& second() const { return m_secondName; }

private:
    std::string m_firstName;
    std::string m_secondName;
    int m_first;
    int m_second;
    std::atomic<bool> m_ends = false;
    std::thread m_carrier;

    void carry();
};

} // namespace s4k::bench
