// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the server with a slow model that shares no table and no code with it: random requests,
// many of them almost correct, to one meter whose state both keep.
#include "tests/core/modbus/naive_server.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <vector>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

constexpr std::array<std::uint16_t, 11> kConfigured{130, 131, 132, 133, 134, 137,
                                                    142, 143, 144, 149, 150};

/// Register numbers at the limits of blocks and of access rights.
constexpr std::array<int, 26> kEdges{1,   2,   42,  43,  52,  53,  128, 129, 130,
                                     134, 135, 137, 142, 144, 149, 151, 152, 153,
                                     154, 155, 256, 257, 336, 337, 346, 347};

/// Values that some register accepts or only just refuses.
constexpr std::array<int, 34> kValues{0,     1,     2,     3,     6,     7,     9,    10,   11,
                                      12,    13,    31,    40,    81,    82,    99,   100,  101,
                                      480,   600,   660,   661,   900,   1000,  6000, 7200, 10000,
                                      16498, 21211, 21212, 30078, 32000, 32767, 65535};

/// Values that each writable register accepts if the other settings allow them.
const std::map<int, std::vector<int>>& goodValues() {
    static const std::map<int, std::vector<int>> kGood{
        {129, {30078, 21211, 21212, 16498}},
        {130, {10, 11, 12, 31, 40}},
        {131, {1, 5, 100, 5000, 32000}},
        {132, {1, 3}},
        {133, {1, 100, 1000, 6000, 32000}},
        {134, {82, 480, 600, 660, 7200, 32000}},
        {137, {0, 1}},
        {142, {1, 50, 99}},
        {143, {1, 50, 99}},
        {144, {10, 100, 1000, 10000}},
        {149, {1, 2, 6}},
        {150, {0, 10, 32767}},
        {151, {1, 32767}},
        {152, {0, 5, 32767}},
    };
    return kGood;
}

class Requests {
public:
    explicit Requests(std::uint64_t seed) : m_random(seed) {}

    ByteVector next() {
        ByteVector request = wellFormed();
        if (below(8) == 0)
            damage(request);
        return request;
    }
    std::uint32_t below(std::uint32_t bound) { return m_random.below(bound); }

private:
    template <typename Table>
    int pick(const Table& table) {
        return table[below(static_cast<std::uint32_t>(table.size()))];
    }

    int number() {
        switch (below(8)) {
        case 0:
            return static_cast<int>(below(65536)) + 1;
        case 1:
            return 6990 + static_cast<int>(below(20));
        case 2:
            return 65536 - static_cast<int>(below(130));
        case 3:
        case 4:
            return 129 + static_cast<int>(below(26));
        default:
            return pick(kEdges);
        }
    }

    int value(int number) {
        const auto good = goodValues().find(number);
        if (good != goodValues().end() && below(8) != 0)
            return pick(good->second);
        return below(4) == 0 ? static_cast<int>(below(65536)) : pick(kValues);
    }

    int quantity() {
        switch (below(6)) {
        case 0:
            return static_cast<int>(below(130));
        case 1:
            return static_cast<int>(below(65536));
        default:
            return 1 + static_cast<int>(below(6));
        }
    }

    static void word(ByteVector& bytes, int value) {
        bytes.push_back(static_cast<std::uint8_t>(value / 256 % 256));
        bytes.push_back(static_cast<std::uint8_t>(value % 256));
    }

    ByteVector wellFormed() {
        constexpr std::array<std::uint8_t, 10> kFunctions{3, 3, 4, 6, 6, 16, 16, 16, 17, 0x2B};
        ByteVector bytes{kFunctions[below(kFunctions.size())]};
        switch (bytes[0]) {
        case 17:
            return bytes;
        case 0x2B:
            bytes.push_back(0x0E);
            bytes.push_back(static_cast<std::uint8_t>(below(6)));
            bytes.push_back(static_cast<std::uint8_t>(below(5)));
            return bytes;
        case 16:
            return multiple(bytes);
        default: {
            const int first = number();
            word(bytes, first - 1);
            word(bytes, bytes[0] == 6 ? value(first) : quantity());
            return bytes;
        }
        }
    }

    ByteVector multiple(ByteVector bytes) {
        const int count = 1 + static_cast<int>(below(below(50) == 0 ? 123 : 6));
        const int first = number();
        word(bytes, first - 1);
        word(bytes, count);
        bytes.push_back(static_cast<std::uint8_t>(2 * count));
        for (int i = 0; i < count; ++i)
            word(bytes, value(first + i));
        return bytes;
    }

    void damage(ByteVector& bytes) {
        switch (below(3)) {
        case 0:
            bytes[below(static_cast<std::uint32_t>(bytes.size()))] =
                static_cast<std::uint8_t>(below(256));
            break;
        case 1:
            bytes.resize(1 + below(static_cast<std::uint32_t>(bytes.size())));
            break;
        default:
            bytes.resize(bytes.size() + 1 + below(3), 0);
            break;
        }
    }

    Random m_random;
};

Parameter parameterAt(std::uint16_t number) {
    return findParameter(RegisterNumber{number})->parameter;
}

/// A copy of the device for the model.
NaiveMeter modelOf(const Device& device, const NaiveServer& naive) {
    NaiveMeter meter;
    for (const int number : naive.readable)
        meter.words[number] =
            number == 129 || number == 151
                ? 0
                : static_cast<int>(*device.image.word({static_cast<std::uint16_t>(number)}));
    meter.words[7001] = 1019;
    for (const std::uint16_t number : kConfigured)
        meter.config[number] = static_cast<int>(device.settings[parameterAt(number)]);
    return meter;
}

void apply(Device& device, const PduOutcome& outcome) {
    if (outcome.settings)
        device.settings = *outcome.settings;
}

bool sameConfig(const Device& device, const NaiveMeter& meter) {
    for (const std::uint16_t number : kConfigured)
        if (device.settings[parameterAt(number)] != meter.config.at(number))
            return false;
    return true;
}

TEST_CASE("200 000 random requests are answered and carried out as the model does") {
    const NaiveServer naive(dataFile("registers.csv"));
    REQUIRE(naive.readable.size() == 168);
    Requests requests(20260101);
    Device device;
    NaiveMeter meter = modelOf(device, naive);
    std::array<int, 5> seen{}; // numbers of answers, of exceptions 1, 2, 3, and of writes
    for (int i = 0; i < 200000; ++i) {
        const ByteVector request = requests.next();
        device.options.oldFirmware = requests.below(5) == 0;
        const bool broadcast = requests.below(10) == 0;
        const bool isWrite = request[0] == 6 || request[0] == 16;
        meter.command = -1;
        meter.powerUps = -1;
        ByteVector expected;
        if (!broadcast || isWrite)
            expected = naive.ask(meter, request, device.options.oldFirmware);
        if (broadcast)
            expected.clear();
        const PduOutcome outcome = device.ask(request, broadcast);
        apply(device, outcome);
        const bool same =
            std::ranges::equal(outcome.response.view(), expected) && sameConfig(device, meter) &&
            outcome.command.value_or(0xFFFF) == (meter.command < 0 ? 0xFFFF : meter.command) &&
            outcome.powerUpCount.value_or(0xFFFF) == (meter.powerUps < 0 ? 0xFFFF : meter.powerUps);
        if (!same) {
            CAPTURE(i);
            CAPTURE(hexOf(request));
            CAPTURE(hexOf(outcome.response.view()));
            CAPTURE(hexOf(expected));
            REQUIRE(same);
        }
        const bool refused = expected.size() == 2 && expected[0] >= 0x80;
        ++seen[refused ? expected[1] : 0U];
        seen[4] += outcome.changesMeter() ? 1 : 0;
    }
    // The random requests must cause all kinds of answers.
    CHECK(seen[0] > 20000);
    CHECK(seen[1] > 1000);
    CHECK(seen[2] > 20000);
    CHECK(seen[3] > 20000);
    CHECK(seen[4] > 5000);
}

TEST_CASE("answers never depend on anything but the request and the meter") {
    Requests requests(7);
    const Device device;
    for (int i = 0; i < 2000; ++i) {
        const ByteVector request = requests.next();
        const auto once = device.ask(request);
        const auto twice = device.ask(request);
        REQUIRE(once.response == twice.response);
        REQUIRE(once.settings == twice.settings);
        REQUIRE(once.response.size() <= kMaxPdu);
    }
}

} // namespace
