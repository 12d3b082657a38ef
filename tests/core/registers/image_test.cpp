// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/image.h"

#include "core/base/random.h"
#include "core/registers/codec.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>

using namespace s4k;

namespace {

RegisterImage imageOfEnergy(double wattHours, const Settings& settings = {}) {
    Readings readings;
    readings[Quantity::EnergyRealTotal] = wattHours;
    return encode(readings, settings, {});
}

std::uint32_t longAt(const RegisterImage& image, std::uint16_t number) {
    const auto low = static_cast<std::uint16_t>(number + 1);
    return codec::decodeULong({image.word({number}).value(), image.word({low}).value()});
}

} // namespace

TEST_CASE("published encodings: counter, float, and the finer of both") {
    const auto file = nlohmann::json::parse(test::dataFile("semantics_public.json"));
    REQUIRE(file.at("encoding").size() == 5);
    for (const auto& line : file.at("encoding")) {
        const double kwh = line.at("energy_kwh").get<double>();
        CAPTURE(kwh);
        const RegisterImage image = imageOfEnergy(kwh * 1000);
        CHECK(longAt(image, 1) == line.at("ulong_E_minus2").get<std::uint32_t>());
        CHECK(longAt(image, 257) ==
              std::stoul(line.at("float32_hex").get<std::string>(), nullptr, 16));
        const codec::WordPair words = codec::encodeFloat(kwh);
        CHECK(codec::floatStep(words) == line.at("float32_lsb_kwh").get<double>());
        const double finest = std::min(0.01, codec::floatStep(words));
        CHECK(std::abs(image.value(Quantity::EnergyRealTotal) / 1000 - kwh) <= finest);
    }
}

TEST_CASE("words are stored inside the map only") {
    RegisterImage image;
    CHECK(image.setWord({1}, 7));
    CHECK(image.word({1}) == 7);
    for (const std::uint16_t outside :
         {std::uint16_t{0}, std::uint16_t{53}, std::uint16_t{128}, std::uint16_t{155},
          std::uint16_t{256}, std::uint16_t{347}, std::uint16_t{65535}}) {
        CHECK_FALSE(image.setWord({outside}, 1));
        CHECK_FALSE(image.word({outside}).has_value());
    }
    RegisterImage other;
    CHECK(image != other);
    CHECK(other.setWord({1}, 7));
    CHECK(image == other);
}

TEST_CASE("words in a row are those of one block, as word by word, and nothing else") {
    RegisterImage image;
    for (std::uint16_t number = 1; number < 400; ++number)
        image.setWord({number}, static_cast<std::uint16_t>(number * 150));
    for (std::uint16_t first = 0; first < 360; ++first)
        for (std::uint16_t count = 1; count < 130; ++count) {
            bool stored = true;
            for (std::uint16_t i = 0; i < count; ++i)
                stored = stored && image.word({static_cast<std::uint16_t>(first + i)}).has_value();
            const auto words = image.words({first}, count);
            REQUIRE(words.size() == (stored ? count : 0U));
            for (std::uint16_t i = 0; i < words.size(); ++i)
                REQUIRE(words[i] == image.word({static_cast<std::uint16_t>(first + i)}));
        }
    CHECK(image.words({1}, 0).empty());
    CHECK(image.words({65535}, 65535).empty());
    CHECK(image.words({1}, 65535).empty());
    CHECK(image.words({65535}, 1).empty());
}

TEST_CASE("values come in SI units") {
    Readings readings;
    readings[Quantity::PowerRealTotal] = 66510.5;
    readings[Quantity::VoltsAn] = 277.125;
    readings[Quantity::PfA] = 0.875;
    readings[Quantity::EnergyReactiveTotal] = 1234.5;
    const RegisterImage image = encode(readings, {}, {});
    CHECK(image.value(Quantity::PowerRealTotal) == doctest::Approx(66510.5).epsilon(1e-7));
    CHECK(image.value(Quantity::VoltsAn) == 277.125);
    CHECK(image.value(Quantity::PfA) == 0.875);
    CHECK(image.value(Quantity::EnergyReactiveTotal) == doctest::Approx(1234.5).epsilon(1e-7));
    CHECK(std::isnan(image.value(Quantity::VoltsBn)));
}

TEST_CASE("an energy is never further off than the finer of its two views") {
    Random random(31);
    for (int i = 0; i < 20000; ++i) {
        Settings settings;
        settings.set(Parameter::CtPrimary, 1 + static_cast<std::int32_t>(random.below(32000)));
        settings.set(Parameter::PtRatio, 1 + static_cast<std::int32_t>(random.below(32000)));
        const double wattHours =
            random.uniform() * std::ldexp(1.0, static_cast<int>(random.below(46)));
        const RegisterImage image = imageOfEnergy(wattHours, settings);
        const double step = 1000 * codec::powerOfTen(image.scales().energy);
        const double ulp = 1000 * codec::floatStep(codec::encodeFloat(wattHours / 1000));
        const double error = std::abs(image.value(Quantity::EnergyRealTotal) - wattHours);
        CAPTURE(wattHours);
        REQUIRE(error <= std::min(step, ulp) * (1 + 1e-9) + wattHours * 1e-15);
    }
}

TEST_CASE("a counter that has wrapped is unwrapped by its float twin") {
    const double wrapWh = 4294967296.0 * 10; // at a step of 0.01 kWh
    CHECK(imageOfEnergy(wrapWh - 10).value(Quantity::EnergyRealTotal) == wrapWh - 10);
    CHECK(imageOfEnergy(wrapWh).value(Quantity::EnergyRealTotal) == wrapWh);
    CHECK(imageOfEnergy(wrapWh + 10).value(Quantity::EnergyRealTotal) == wrapWh + 10);
    CHECK(imageOfEnergy(5 * wrapWh + 120).value(Quantity::EnergyRealTotal) == 5 * wrapWh + 120);
    CHECK(longAt(imageOfEnergy(5 * wrapWh + 120), 1) == 12);
}

TEST_CASE("pulse counts are exact over the whole range") {
    for (const double count : {0.0, 1.0, 16777217.0, 2147516416.0, 4294967295.0}) {
        Readings readings;
        readings[Quantity::PulseCount2] = count;
        CHECK(encode(readings, {}, {}).value(Quantity::PulseCount2) == count);
    }
}

TEST_CASE("a counter whose words look like QNaN is a value where it is valid") {
    const double count = 0x80008000U;
    const RegisterImage image = imageOfEnergy(count * 10);
    CHECK(longAt(image, 1) == 0x80008000U);
    CHECK(image.value(Quantity::EnergyRealTotal) == count * 10);
    CHECK(registerValue(image, integerRow(Quantity::EnergyRealTotal)) ==
          doctest::Approx(count / 100));
}

TEST_CASE("parameters and derived values are read back from the registers") {
    Settings settings;
    settings.set(Parameter::SystemType, 31);
    settings.set(Parameter::CtPrimary, 400);
    settings.set(Parameter::SystemVoltage, 480);
    const RegisterImage image = encode({}, settings, {});
    for (const ParameterRow& parameter : kParameterTable) {
        CAPTURE(parameter.name);
        const auto read = image.parameter(parameter.parameter);
        CHECK(read.has_value() == parameter.reg.has_value());
        if (read)
            CHECK(*read == settings[parameter.parameter]);
    }
    CHECK(image.systemType() == SystemType::ThreePhaseDelta);
    CHECK(image.scales() == ScaleExponents{-1, -1, -1, -1});
    CHECK(image.maxPowerW() == doctest::Approx(332600));
}

TEST_CASE("nonsense in a foreign image is harmless") {
    RegisterImage image;
    for (const RegisterRow& row : kRegisterTable)
        for (std::uint16_t word = 0; word < row.words; ++word)
            image.setWord({static_cast<std::uint16_t>(row.number + word)}, 0x7FFF);
    CHECK(image.systemType() == SystemType::ThreePhaseWye);
    CHECK(image.scales() == ScaleExponents{4, 4, 4, 4});
    for (const QuantityTraits& q : kQuantities)
        CHECK(std::isnan(image.value(q.quantity)));
    for (const RegisterRow& row : kRegisterTable)
        CHECK_FALSE(std::isinf(registerValue(image, row)));
}
