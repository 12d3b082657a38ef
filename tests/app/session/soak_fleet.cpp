// SPDX-License-Identifier: GPL-3.0-or-later
// soak_fleet [SECONDS]: 63 meters under one clock behind a Modbus TCP server are all polled at once
// each minute of meter time, and compared with 63 single meters with the same history. Every word
// of every block must be equal.
#include "app/session/fleet.h"
#include "tests/app/session/soak_meters.h"
#include "tests/app/session/soak_wire.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace s4k;
using namespace s4k::soak;

namespace {

constexpr int kMinuteSeconds = 60;
constexpr int kShortSeconds = 180;
constexpr std::uint16_t kSubintervals = 149; // register

struct Block {
    std::uint16_t first;
    std::uint16_t count;
};
constexpr std::array<Block, 3> kBlocks{{{1, 52}, {129, 26}, {257, 90}}};

struct Both {
    session::Fleet fleet;
    std::unique_ptr<Wire> wire;
    std::vector<std::unique_ptr<EmbeddedMeter>> alone;
    std::uint64_t compared = 0;

    Both();
    void passMinute(int minute);
    void tell(int minute);
    [[nodiscard]] bool same(int minute);
    [[nodiscard]] bool same(std::size_t meter, const Block& block, const WireAnswer& words);
};

Both::Both() {
    for (std::int32_t address = 1; address <= kMeters; ++address) {
        const auto added = fleet.add(settingsOf(address));
        if (!added || !(*added)->playWords(wordsOf(address)))
            std::abort();
        alone.push_back(aloneLike(address));
    }
    wire = std::make_unique<Wire>(fleet);
}

// The fleet passes each minute in slices of another length; the single meters pass it in one.
void Both::passMinute(int minute) {
    constexpr std::array<std::size_t, 4> kSlices{630, 63, 251, 2520};
    constexpr auto kMinute = static_cast<std::size_t>(kMinuteSeconds * kSampleRate);
    const std::size_t slice = kSlices[static_cast<std::size_t>(minute) % kSlices.size()];
    for (std::size_t left = kMinute; left > 0; left -= std::min(left, slice))
        fleet.advance(std::min(left, slice));
    for (const auto& meter : alone)
        meter->advance(kMinute);
}

/// Writes the number of sub-intervals: over Modbus in the fleet, through MeterPort on the single
/// meter.
void Both::tell(int minute) {
    const std::int32_t address = toldMeter(minute);
    const std::uint16_t value = toldSubintervals(minute);
    if (wire->ask({{address, 0x06, kSubintervals, value}})[0].size() != 2)
        std::printf("unit %d does not take %d sub-intervals\n", address, value);
    alone[static_cast<std::size_t>(address - 1)]->writeParameter(Parameter::DemandSubintervals,
                                                                 value, {});
}

bool Both::same(std::size_t meter, const Block& block, const WireAnswer& words) {
    const auto address = static_cast<std::int32_t>(meter) + 1;
    if (words.size() != block.count) {
        std::printf("unit %d: block from %d does not come\n", address, block.first);
        return false;
    }
    for (std::uint16_t i = 0; i < block.count; ++i, ++compared) {
        const RegisterNumber number{static_cast<std::uint16_t>(block.first + i)};
        if (words[i] == alone[meter]->snapshot().image.word(number))
            continue;
        std::printf("unit %d: register %d is not that of the lone meter\n", address, number.value);
        return false;
    }
    const std::string wrong = block.first == 129 ? wrongConstant(address, words) : "";
    if (!wrong.empty())
        std::printf("unit %d: %s\n", address, wrong.c_str());
    return wrong.empty();
}

bool Both::same(int minute) {
    std::vector<WireQuestion> questions;
    for (std::int32_t address = 1; address <= kMeters; ++address)
        for (const Block& block : kBlocks)
            questions.push_back({address, 0x03, block.first, block.count});
    questions.push_back({toldMeter(minute), 0x03, kSubintervals, 1});
    const auto answers = wire->ask(questions);
    bool all = answers.back() == WireAnswer{toldSubintervals(minute)};
    for (std::size_t i = 0; i + 1 < answers.size(); ++i)
        all = same(i / kBlocks.size(), kBlocks[i % kBlocks.size()], answers[i]) && all;
    if (!all)
        std::printf("so it was in minute %d\n", minute);
    return all;
}

int secondsWanted(int count, char** arguments) {
    const char* text = count > 1 ? arguments[1] : nullptr;
    if (const char* wish = std::getenv("S4K_SOAK_SECONDS"))
        text = wish;
    int seconds = kShortSeconds;
    if (text != nullptr)
        std::from_chars(text, text + std::strlen(text), seconds);
    return seconds;
}

} // namespace

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    const int minutes = std::max(1, secondsWanted(count, arguments) / kMinuteSeconds);
    Both both;
    for (int minute = 1; minute <= minutes; ++minute) {
        both.passMinute(minute);
        both.tell(minute);
        if (!both.same(minute))
            return 1;
    }
    double energy = 0;
    for (std::size_t i = 0; i < both.fleet.size(); ++i)
        energy += both.fleet.at(i).snapshot().image.value(Quantity::EnergyRealTotal);
    std::printf("%d minutes, %d meters, %llu words the same, %.0f Wh in all\n", minutes, kMeters,
                static_cast<unsigned long long>(both.compared), energy);
    return energy > 0 ? 0 : 1;
}
