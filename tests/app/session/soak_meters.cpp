// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/soak_meters.h"

#include "app/session/load_words.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace s4k::soak {

namespace {

constexpr std::array<std::int32_t, 5> kSystems{40, 31, 12, 11, 10};

std::int32_t systemOf(std::int32_t address) {
    return kSystems[static_cast<std::size_t>(address) % kSystems.size()];
}

} // namespace

Settings settingsOf(std::int32_t address) {
    Settings settings;
    const std::pair<Parameter, std::int32_t> wanted[] = {
        {Parameter::Address, address},
        {Parameter::SystemType, systemOf(address)},
        {Parameter::CtPrimary, 100 + 13 * address},
        {Parameter::CtSecondary, address % 2 == 0 ? 1 : 3},
        {Parameter::SystemVoltage, 208 + 6 * address},
        {Parameter::DisplayUnits, address % 2},
        {Parameter::PhaseLossVoltage, 1 + address},
        {Parameter::PulseEnergy, address % 3 == 0 ? 10'000 : 1'000},
        {Parameter::DemandSubintervalSeconds, 60 + address},
    };
    for (const auto& [parameter, value] : wanted)
        if (!apply(settings, parameter, value))
            std::abort();
    return settings;
}

std::string wordsOf(std::int32_t address) {
    const std::string amps = "amps=" + std::to_string(5 + address);
    switch (address % 7) {
    case 0:
        return "dead";
    case 1:
        return amps + " noise=0.01 ih=5:0.2:30,7:0.1";
    case 2:
        return amps + " leading pf=0.5,0.7,0.9 hz=50";
    case 3:
        return amps + " sag=1,0.05,1";
    default:
        return "living";
    }
}

std::unique_ptr<EmbeddedMeter> aloneLike(std::int32_t address) {
    const Settings settings = settingsOf(address);
    auto meter = std::make_unique<EmbeddedMeter>(settings);
    auto source = session::openLoad(wordsOf(address), settings);
    if (!source)
        std::abort();
    meter->setSource(std::move(source).value());
    return meter;
}

std::string wrongConstant(std::int32_t address, const std::vector<std::uint16_t>& block) {
    const std::pair<std::uint16_t, std::int32_t> wanted[] = {
        {130, systemOf(address)},
        {131, 100 + 13 * address},
        {132, address % 2 == 0 ? 1 : 3},
        {133, 100},
        {134, 208 + 6 * address},
        {137, address % 2},
        {142, 1 + address},
        {144, address % 3 == 0 ? 10'000 : 1'000},
        {147, 0},
        {150, 60 + address},
        {152, 1},
    };
    for (const auto& [number, value] : wanted)
        if (block[number - 129U] != value)
            return "register " + std::to_string(number) + " is " +
                   std::to_string(block[number - 129U]) + ", not " + std::to_string(value);
    return {};
}

std::int32_t toldMeter(int minute) {
    return 1 + (minute * 37) % kMeters;
}

std::uint16_t toldSubintervals(int minute) {
    return static_cast<std::uint16_t>(1 + (minute * 5 + 1) % 6);
}

} // namespace s4k::soak
