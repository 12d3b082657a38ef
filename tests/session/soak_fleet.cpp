// SPDX-License-Identifier: GPL-3.0-or-later
// soak_fleet [SECONDS]: 63 meters under one clock, each polled once a minute as the wire does,
// against 63 lone meters that have lived the same. Every word of every block must be the same.
#include "app/session/fleet.h"
#include "core/modbus/server.h"
#include "tests/session/soak_meters.h"

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

struct Block {
    std::uint16_t first;
    std::uint16_t count;
};
constexpr std::array<Block, 3> kBlocks{{{1, 52}, {129, 26}, {257, 90}}};

struct Both {
    session::Fleet fleet;
    std::vector<std::unique_ptr<EmbeddedMeter>> alone;
    std::uint64_t compared = 0;

    Both();
    void passMinute(int minute);
    void tell(int minute);
    [[nodiscard]] bool same(int minute);
    [[nodiscard]] bool same(std::size_t meter, int minute);
};

Both::Both() {
    for (std::int32_t address = 1; address <= kMeters; ++address) {
        const auto added = fleet.add(settingsOf(address));
        if (!added || !(*added)->playWords(wordsOf(address)))
            std::abort();
        alone.push_back(aloneLike(address));
    }
}

// Slices of another length each minute; the lone meters pass theirs in one.
void Both::passMinute(int minute) {
    constexpr std::array<std::size_t, 4> kSlices{630, 63, 251, 2520};
    constexpr auto kMinute = static_cast<std::size_t>(kMinuteSeconds * kSampleRate);
    const std::size_t slice = kSlices[static_cast<std::size_t>(minute) % kSlices.size()];
    for (std::size_t left = kMinute; left > 0; left -= std::min(left, slice))
        fleet.advance(std::min(left, slice));
    for (const auto& meter : alone)
        meter->advance(kMinute);
}

/// Through the wire on one side, through the port on the other.
void Both::tell(int minute) {
    const std::int32_t address = toldMeter(minute);
    const std::uint16_t value = toldSubintervals(minute);
    EmbeddedMeter& meter = fleet.find(address)->meter();
    const MeterSnapshot& now = meter.snapshot();
    const std::array<std::uint8_t, 5> request{0x06, 0, 148, 0, static_cast<std::uint8_t>(value)};
    const auto outcome = modbus::handlePdu(request, {now.image, now.settings, now.identity, {}});
    if (outcome.settings && !meter.writeAll(*outcome.settings))
        std::abort();
    alone[static_cast<std::size_t>(address - 1)]->writeParameter(Parameter::DemandSubintervals,
                                                                 value, {});
}

bool Both::same(std::size_t meter, int minute) {
    const auto address = static_cast<std::int32_t>(meter) + 1;
    for (const Block& block : kBlocks) {
        const auto words = poll(fleet.at(meter).snapshot(), block.first, block.count);
        if (words.size() != block.count) {
            std::printf("unit %d: block from %d is refused\n", address, block.first);
            return false;
        }
        for (std::uint16_t i = 0; i < block.count; ++i, ++compared) {
            const RegisterNumber number{static_cast<std::uint16_t>(block.first + i)};
            if (words[i] == alone[meter]->snapshot().image.word(number))
                continue;
            std::printf("minute %d, unit %d: register %d is not that of the lone meter\n", minute,
                        address, number.value);
            return false;
        }
        const std::string wrong = block.first == 129 ? wrongConstant(address, words) : "";
        if (!wrong.empty()) {
            std::printf("minute %d, unit %d: %s\n", minute, address, wrong.c_str());
            return false;
        }
    }
    return true;
}

bool Both::same(int minute) {
    bool all = true;
    for (std::size_t i = 0; i < fleet.size(); ++i)
        all = same(i, minute) && all;
    const auto told = poll(fleet.find(toldMeter(minute))->snapshot(), 149, 1);
    return all && told.size() == 1 && told[0] == toldSubintervals(minute);
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
