// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/wire/servers.h"

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace s4k::bench {

/// A server in its own process, which the destructor kills.
class ServerProcess {
public:
    explicit ServerProcess(const std::function<void(const Ready&)>& serve);
    /// Runs another program with these arguments.
    ServerProcess(const std::string& program, const std::vector<std::string>& words);
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;
    ~ServerProcess();

    /// The number that the server passed to Ready; 0 when it failed.
    [[nodiscard]] std::uint16_t told() const { return m_told; }
    /// Processor time it has used, s; not a number once it has ended.
    [[nodiscard]] double processorSeconds() const;

private:
    pid_t m_child = -1;
    std::uint16_t m_told = 0;
};

} // namespace s4k::bench
