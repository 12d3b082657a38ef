// SPDX-License-Identifier: GPL-3.0-or-later
// The server on the wire: beside what a user would pick instead over loopback TCP, with libmodbus
// clients, everything on one core in one run; 63 meters on a serial line; and doing nothing. And
// the client: on a line as slow as a real one, and with many meters.
#include "tests/app/link/paced_line.h"
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

constexpr double kQtGoal = 1.2;
constexpr double kLibmodbusGoal = 0.7;
constexpr double kBusGoal = 400;   // polls/s
constexpr double kIdleGoal = 0.01; // of a core
constexpr double kBusyGoal = 0.9;  // of the time
constexpr double kFleetGoal = 0.1; // of a core

struct Server {
    const char* name;
    void (*serve)(const Ready&);
};
constexpr std::array<Server, 3> kServers{
    {{"s4k", &serveOwn}, {"QModbusTcpServer", &serveStockQt}, {"libmodbus", &serveLibmodbus}}};

const char* judged(bool met) {
    return met ? "met" : "MISSED";
}

void print(const char* name, const Rate& rate) {
    std::printf("  %-18s %8.0f reads/s   p50 %7.1f us   p99 %7.1f us   wrong %zu\n", name,
                rate.perSecond, rate.medianUs, rate.p99Us, rate.wrong);
}

/// The median run of several, servers taking turns so that a busy moment hits all.
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

bool printRatio(const Rate& own, const Rate& other, const char* name, double goal) {
    const double ratio = own.perSecond / other.perSecond;
    std::printf("    s4k / %s: %.2f, goal %.2f, %s\n", name, ratio, goal, judged(ratio >= goal));
    return ratio >= goal;
}

bool compareTcp(int clients, int rounds) {
    constexpr int kReads = 20'000;
    std::printf("TCP, %d client%s, 52 registers a read, median of %d runs of %d reads, one core\n",
                clients, clients == 1 ? "" : "s", rounds, kReads);
    const auto rates = medians(clients, kReads, rounds);
    bool right = true;
    for (std::size_t i = 0; i < kServers.size(); ++i) {
        print(kServers[i].name, rates[i]);
        right = right && rates[i].wrong == 0;
    }
    const bool first = printRatio(rates[0], rates[1], kServers[1].name, kQtGoal);
    const bool second = printRatio(rates[0], rates[2], kServers[2].name, kLibmodbusGoal);
    return right && first && second;
}

bool pollMeters() {
    constexpr int kRounds = 50;
    const PtyPair line;
    const ServerProcess server([&line](const Ready& ready) { serveBus(line.first(), ready); });
    const Rate rate = pollBus(line.second(), kRounds);
    const bool met = rate.wrong == 0 && rate.perSecond >= kBusGoal;
    std::printf("RTU, 63 meters on a pseudo-terminal, 52 registers a read, %d rounds\n", kRounds);
    print("s4k", rate);
    std::printf("    goal %.0f polls/s and none without its answer, %s\n", kBusGoal, judged(met));
    return met;
}

bool idle(const std::string& program) {
    constexpr unsigned kSeconds = 10;
    const ServerProcess server(program, {"serve", "--tcp", "127.0.0.1:0"});
    sleep(2);
    const double before = server.processorSeconds();
    sleep(kSeconds);
    const double share = (server.processorSeconds() - before) / kSeconds;
    std::printf("s4k serve with one meter and nobody asking, %u s\n", kSeconds);
    std::printf("  %.2f %% of a core, goal %.0f %%, %s\n", 100 * share, 100 * kIdleGoal,
                judged(share < kIdleGoal));
    return share < kIdleGoal;
}

bool keepLineBusy() {
    constexpr int kBaud = 19'200;
    constexpr int kRounds = 20;
    const s4k::test::PacedLine line(kBaud);
    const ServerProcess server(
        [&line](const Ready& ready) { serveBus(line.meterEnd().toStdString(), ready); });
    const double before = line.busySeconds();
    const Polling polling = pollLine(line.clientEnd().toStdString(), kRounds);
    // Bytes of the rounds alone: who it is was asked before.
    constexpr double kRoundBytes = 3 * (8 + 5) + 2 * (52 + 26 + 90);
    const double bytes = kRoundBytes * polling.rounds;
    const double share = bytes * 10 / kBaud / polling.seconds;
    const bool met = polling.rounds == kRounds && polling.missed == 0 && share >= kBusyGoal;
    std::printf("RTU client, one meter back to back on a line paced at %d baud, %d rounds\n", kBaud,
                kRounds);
    std::printf(
        "  %.2f rounds/s, the line carries bytes for %.1f %% of the time, goal %.0f %%, %s\n",
        polling.rounds / polling.seconds, 100 * share, 100 * kBusyGoal, judged(met));
    return met && line.busySeconds() - before > bytes * 10 / kBaud;
}

bool pollManyMeters() {
    constexpr int kSeconds = 10;
    const ServerProcess server(&serveFleet);
    const Polling polling = pollFleet(server.told(), kSeconds);
    const double share = polling.processorSeconds / polling.seconds;
    const double rate = polling.rounds / polling.seconds;
    const bool met = polling.missed == 0 && share < kFleetGoal &&
                     polling.rounds >= 63 * (kSeconds - 1); // the last second may be cut
    std::printf("TCP client, 63 meters every second, %d s\n", kSeconds);
    std::printf("  %.1f rounds/s, %.2f %% of a core, goal %.0f %%, %s\n", rate, 100 * share,
                100 * kFleetGoal, judged(met));
    return met;
}

} // namespace

int main(int argc, char* argv[]) {
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    constexpr int kManyClients = 16;
    const std::string self = argv[0];
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    pinToOneCore();
    bool met = compareTcp(1, rounds);
    met = compareTcp(kManyClients, rounds) && met;
    met = pollMeters() && met;
    met = keepLineBusy() && met;
    met = pollManyMeters() && met;
    met = idle(self.substr(0, self.rfind('/') + 1) + "s4k") && met;
    return met ? 0 : 1;
}
