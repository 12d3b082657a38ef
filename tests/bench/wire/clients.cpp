// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire/clients.h"

#include <modbus/modbus.h>

#include <array>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

namespace s4k::bench {

namespace {

constexpr int kRegisters = 52;

using Clock = std::chrono::steady_clock;
using Registers = std::array<std::uint16_t, kRegisters>;
using Client = std::unique_ptr<modbus_t, decltype(&modbus_free)>;

struct Readings {
    std::vector<double> latenciesUs;
    std::size_t wrong = 0;
};

bool read(modbus_t* client, Registers& registers) {
    return modbus_read_registers(client, 0, kRegisters, registers.data()) == kRegisters;
}

void readOnce(modbus_t* client, const Registers& expected, Readings& readings) {
    Registers now{};
    const auto start = Clock::now();
    const bool came = read(client, now);
    const std::chrono::duration<double, std::micro> took = Clock::now() - start;
    readings.latenciesUs.push_back(took.count());
    readings.wrong += came && now == expected ? 0U : 1U;
}

/// The reads of one client, one after the other.
Readings readMany(int port, int count) {
    Readings readings;
    readings.latenciesUs.reserve(static_cast<std::size_t>(count));
    const Client client(modbus_new_tcp("127.0.0.1", port), &modbus_free);
    modbus_set_slave(client.get(), 1);
    Registers first{};
    if (modbus_connect(client.get()) != 0 || !read(client.get(), first)) {
        readings.wrong = static_cast<std::size_t>(count);
        return readings;
    }
    for (int i = 0; i < count; ++i)
        readOnce(client.get(), first, readings);
    modbus_close(client.get());
    return readings;
}

Rate rateOfAll(const std::vector<Readings>& parts, Clock::time_point start) {
    const std::chrono::duration<double> took = Clock::now() - start;
    std::vector<double> latencies;
    std::size_t wrong = 0;
    for (const Readings& part : parts) {
        latencies.insert(latencies.end(), part.latenciesUs.begin(), part.latenciesUs.end());
        wrong += part.wrong;
    }
    Rate rate = rateOf(std::move(latencies), took.count());
    rate.wrong = wrong;
    return rate;
}

} // namespace

Rate readTcp(int port, int clients, int reads) {
    std::vector<Readings> parts(static_cast<std::size_t>(clients));
    const auto start = Clock::now();
    std::vector<std::thread> threads;
    for (Readings& part : parts)
        threads.emplace_back(
            [&part, port, count = reads / clients] { part = readMany(port, count); });
    for (std::thread& thread : threads)
        thread.join();
    return rateOfAll(parts, start);
}

Rate pollBus(const std::string& device, int rounds) {
    constexpr int kUnits = 63;
    constexpr int kBaud = 19200;
    const Client client(modbus_new_rtu(device.c_str(), kBaud, 'N', 8, 1), &modbus_free);
    std::vector<Readings> parts(1);
    Registers expected{}; // equal for all meters, because they measure nothing
    modbus_set_slave(client.get(), 1);
    if (modbus_connect(client.get()) != 0 || !read(client.get(), expected))
        parts[0].wrong = 1;
    const auto start = Clock::now();
    for (int i = 0; i < rounds * kUnits && parts[0].wrong == 0; ++i) {
        modbus_set_slave(client.get(), 1 + i % kUnits);
        readOnce(client.get(), expected, parts[0]);
    }
    return rateOfAll(parts, start);
}

} // namespace s4k::bench
