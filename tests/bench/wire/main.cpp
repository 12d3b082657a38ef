// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the Modbus server: compared with QModbusTcpServer and libmodbus over loopback TCP, with
// libmodbus clients, all on one core in one run; with 63 meters on a serial line; and idle.
// Measures the Modbus client: on a line with the speed of a real one, and with 63 meters.
#include "tests/app/link/paced_line.h"
#include "tests/bench/goals.h"
#include "tests/bench/wire/clients.h"
#include "tests/bench/wire/poller.h"
#include "tests/bench/wire/pty_pair.h"
#include "tests/bench/wire/server_process.h"
#include "tests/bench/wire/servers.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace s4k::bench;

constexpr double kBusGoal = 200;   // polls/s; a reply waits for 3.5 characters, here 3 ms
constexpr double kIdleGoal = 0.01; // of a core
constexpr double kBusyGoal = 0.9;  // of the time the line is in use
constexpr double kFleetGoal = 0.1; // of a core

struct Server {
    const char* name;
    void (*serve)(const Ready&);
    double goal; ///< smallest ratio of the read rate of s4k to that of this server
};
constexpr std::array<Server, 3> kServers{{{"s4k", &serveOwn, 1},
                                          {"QModbusTcpServer", &serveStockQt, 1.2},
                                          {"libmodbus", &serveLibmodbus, 0.7}}};

void print(const char* name, const Rate& rate) {
    std::printf("  %-18s %8.0f reads/s   p50 %7.1f us   p99 %7.1f us   wrong %zu\n", name,
                rate.perSecond, rate.medianUs, rate.p99Us, rate.wrong);
}

/// The median of several runs. The servers take turns, so that a busy moment affects all.
std::array<Rate, kServers.size()> medians(int clients, int reads, int rounds) {
    std::array<std::vector<Rate>, kServers.size()> runs;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < kServers.size(); ++i) {
            const ServerProcess server(kServers[i].serve);
            runs[i].push_back(readTcp(server.told(), clients, reads));
        }
    std::array<Rate, kServers.size()> middle;
    for (std::size_t i = 0; i < kServers.size(); ++i) {
        std::ranges::sort(runs[i], {}, &Rate::perSecond);
        middle[i] = runs[i][runs[i].size() / 2];
        for (const Rate& run : runs[i])
            middle[i].wrong = std::max(middle[i].wrong, run.wrong);
    }
    return middle;
}

void compareTcp(Goals& goals, int clients, int rounds) {
    constexpr int kReads = 20'000;
    const std::string who = std::to_string(clients) + (clients == 1 ? " client" : " clients");
    std::printf("TCP, %s, 52 registers a read, median of %d runs of %d reads, one core\n",
                who.c_str(), rounds, kReads);
    const auto rates = medians(clients, kReads, rounds);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < kServers.size(); ++i) {
        print(kServers[i].name, rates[i]);
        wrong += rates[i].wrong;
    }
    goals.atMost("TCP, " + who + ", wrong answers", static_cast<double>(wrong), "", 0);
    for (std::size_t i = 1; i < kServers.size(); ++i)
        goals.atLeast("TCP, " + who + ", s4k / " + kServers[i].name,
                      rates[0].perSecond / rates[i].perSecond, "times", kServers[i].goal);
}

void pollMeters(Goals& goals) {
    constexpr int kRounds = 50;
    const PtyPair line;
    const ServerProcess server([&line](const Ready& ready) { serveBus(line.first(), ready); });
    const Rate rate = pollBus(line.second(), kRounds);
    std::printf("RTU, 63 meters on a pseudo-terminal, 52 registers a read, %d rounds\n", kRounds);
    print("s4k", rate);
    goals.atLeast("RTU, 63 meters", rate.perSecond, "polls/s", kBusGoal);
    goals.atMost("RTU, 63 meters, wrong answers", static_cast<double>(rate.wrong), "", 0);
}

void idle(Goals& goals, const std::string& program) {
    constexpr unsigned kSeconds = 10;
    const ServerProcess server(program, {"serve", "--tcp", "127.0.0.1:0"});
    sleep(2);
    const double before = server.processorSeconds();
    sleep(kSeconds);
    const double share = (server.processorSeconds() - before) / kSeconds;
    goals.atMost("s4k serve, one meter, no client", 100 * share, "% of core", 100 * kIdleGoal);
}

void keepLineBusy(Goals& goals) {
    constexpr int kBaud = 19'200;
    constexpr int kRounds = 20;
    const s4k::test::PacedLine line(kBaud);
    const ServerProcess server(
        [&line](const Ready& ready) { serveBus(line.meterEnd().toStdString(), ready); });
    const double before = line.busySeconds();
    const Polling polling = pollLine(line.clientEnd().toStdString(), kRounds);
    // Bytes of the rounds only: the identity was read before.
    constexpr double kRoundBytes = 3 * (8 + 5) + 2 * (52 + 26 + 90);
    const double bytes = kRoundBytes * polling.rounds;
    const double share = bytes * 10 / kBaud / polling.seconds;
    const std::string name = "RTU client, one meter at 19200 baud";
    goals.atLeast(name + ", rounds", polling.rounds, "", kRounds);
    goals.atMost(name + ", missed", polling.missed, "", 0);
    goals.atLeast(name + ", line in use", 100 * share, "% of time", 100 * kBusyGoal);
    // The line has counted at least these bytes.
    goals.atLeast(name + ", busy line", line.busySeconds() - before, "s", bytes * 10 / kBaud);
}

void pollManyMeters(Goals& goals) {
    constexpr int kSeconds = 10;
    const ServerProcess server(&serveFleet);
    const Polling polling = pollFleet(server.told(), kSeconds);
    const double share = polling.processorSeconds / polling.seconds;
    const std::string name = "TCP client, 63 meters every second";
    goals.atLeast(name + ", rounds", polling.rounds, "",
                  63 * (kSeconds - 1)); // the last second may be incomplete
    goals.atMost(name, 100 * share, "% of core", 100 * kFleetGoal);
    goals.atMost(name + ", missed", polling.missed, "", 0);
}

} // namespace

int main(int argc, char* argv[]) {
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    constexpr int kManyClients = 16;
    const std::string self = argv[0];
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    pinToOneCore();
    Goals goals;
    compareTcp(goals, 1, rounds);
    compareTcp(goals, kManyClients, rounds);
    pollMeters(goals);
    keepLineBusy(goals);
    pollManyMeters(goals);
    idle(goals, self.substr(0, self.rfind('/') + 1) + "s4k");
    return goals.exitCode();
}
