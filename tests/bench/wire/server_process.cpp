// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire/server_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <limits>
#include <vector>

namespace s4k::bench {

ServerProcess::ServerProcess(const std::function<void(const Ready&)>& serve) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return;
    m_child = fork();
    if (m_child == 0) {
        serve([&pipe](std::uint16_t told) {
            if (write(pipe[1], &told, sizeof(told)) != sizeof(told))
                _exit(1);
        });
        _exit(1);
    }
    close(pipe[1]);
    if (read(pipe[0], &m_told, sizeof(m_told)) != sizeof(m_told))
        m_told = 0;
    close(pipe[0]);
}

ServerProcess::ServerProcess(const std::string& program, const std::vector<std::string>& words) {
    std::vector<std::string> texts{program};
    texts.insert(texts.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    m_child = fork();
    if (m_child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        execv(program.c_str(), arguments.data());
        _exit(1);
    }
}

ServerProcess::~ServerProcess() {
    kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
}

double ServerProcess::processorSeconds() const {
    std::ifstream stat("/proc/" + std::to_string(m_child) + "/stat");
    std::string word;
    std::string state;
    constexpr int kState = 3;
    constexpr int kUserTime = 14;
    for (int i = 1; i < kUserTime; ++i)
        stat >> (i == kState ? state : word);
    double user = 0;
    double system = 0;
    if (!(stat >> user >> system) || state == "Z")
        return std::numeric_limits<double>::quiet_NaN();
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace s4k::bench
