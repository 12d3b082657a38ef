// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/registers/image.h"
#include "tests/core/registers/csv.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>

using namespace s4k;

namespace {

std::uint16_t wordAt(const RegisterImage& image, std::uint32_t number) {
    return image.word({static_cast<std::uint16_t>(number)}).value();
}

std::uint32_t longAt(const RegisterImage& image, std::uint32_t number) {
    return (std::uint32_t{wordAt(image, number)} << 16U) | wordAt(image, number + 1);
}

Readings filledWith(double value) {
    Readings readings;
    for (const QuantityTraits& q : kQuantities)
        readings[q.quantity] = value;
    return readings;
}

Settings settingsOf(SystemType type) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
    return settings;
}

bool readsNotValid(const RegisterImage& image, const RegisterRow& row) {
    switch (row.format) {
    case Format::Float:
        return longAt(image, row.number) == 0x7FC00000U;
    case Format::ULong:
        return longAt(image, row.number) == 0x80008000U;
    default:
        return wordAt(image, row.number) == 0x8000U;
    }
}

/// Register numbers in a field of the validity file: `257 and 259` or one number.
std::vector<std::uint16_t> numbersOf(const std::string& text) {
    std::vector<std::uint16_t> numbers;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t digit = text.find_first_of("0123456789", at);
        if (digit == std::string::npos)
            break;
        std::size_t length = 0;
        numbers.push_back(static_cast<std::uint16_t>(std::stoi(text.substr(digit), &length)));
        at = digit + length;
    }
    return numbers;
}

} // namespace

TEST_CASE("QNaN exactly where the validity file says so") {
    const auto lines = test::parseCsv(test::dataFile("validity.csv"));
    REQUIRE(lines.size() == kQuantityCount + 1); // and register 25
    for (const SystemType type : kSystemTypes) {
        const RegisterImage image = encode(filledWith(0.5), settingsOf(type), {});
        const std::string column = "t" + std::to_string(static_cast<int>(type));
        for (const auto& line : lines) {
            auto numbers = numbersOf(line.at("float_register"));
            numbers.push_back(numbersOf(line.at("register")).at(0));
            for (const std::uint16_t number : numbers) {
                CAPTURE(column);
                CAPTURE(number);
                const RegisterRow* row = findRegister(RegisterNumber{number});
                REQUIRE(row != nullptr);
                CHECK(readsNotValid(image, *row) == (line.at(column) == "QNaN"));
            }
        }
    }
}

TEST_CASE("a reading that cannot be told reads QNaN in both views") {
    Readings readings = filledWith(60);
    readings[Quantity::Frequency] = Readings::kNotValid;
    readings[Quantity::EnergyRealA] = Readings::kNotValid;
    const RegisterImage image = encode(readings, {}, {});
    CHECK(wordAt(image, 26) == 0x8000);
    CHECK(longAt(image, 307) == 0x7FC00000);
    CHECK(longAt(image, 47) == 0x80008000);
    CHECK(longAt(image, 341) == 0x7FC00000);
    CHECK(std::isnan(image.value(Quantity::Frequency)));
    CHECK(std::isnan(image.value(Quantity::EnergyRealA)));
}

TEST_CASE("constants and reserved registers") {
    const RegisterImage image = encode(filledWith(7), {}, {});
    CHECK(wordAt(image, 25) == 0x8000);
    CHECK(longAt(image, 305) == 0x7FC00000);
    for (const std::uint32_t reserved : {129U, 136U, 148U, 151U, 154U})
        CHECK(wordAt(image, reserved) == 0);
}

TEST_CASE("configuration registers at factory defaults") {
    const RegisterImage image = encode({}, {}, {});
    CHECK(wordAt(image, 130) == 40);
    CHECK(wordAt(image, 131) == 100);
    CHECK(wordAt(image, 132) == 1);
    CHECK(wordAt(image, 133) == 100);
    CHECK(wordAt(image, 134) == 600);
    CHECK(wordAt(image, 135) == 10392);
    CHECK(wordAt(image, 137) == 1);
    CHECK(wordAt(image, 138) == 0xFFFE); // -2
    CHECK(wordAt(image, 139) == 0xFFFF); // -1
    CHECK(wordAt(image, 140) == 0xFFFE);
    CHECK(wordAt(image, 141) == 0xFFFE);
    CHECK(wordAt(image, 142) == 10);
    CHECK(wordAt(image, 143) == 25);
    CHECK(wordAt(image, 144) == 1000);
    CHECK(wordAt(image, 145) == 500);
    CHECK(wordAt(image, 149) == 1);
    CHECK(wordAt(image, 150) == 900);
    for (const RegisterRow& row : kRegisterTable)
        if (row.limits.defaultValue && row.words == 1 && row.number >= 129)
            CHECK(static_cast<std::int16_t>(wordAt(image, row.number)) == *row.limits.defaultValue);
}

TEST_CASE("the maximum power stays in its range of 1 to 32767") {
    Settings s;
    s.set(Parameter::SystemVoltage, 0);
    CHECK(wordAt(encode({}, s, {}), 135) == 1);
    s.set(Parameter::SystemVoltage, 32000); // set under another PT ratio
    s.set(Parameter::CtPrimary, 32000);
    CHECK(wordAt(encode({}, s, {}), 135) == 32767);
}

TEST_CASE("status registers") {
    MeterStatus status;
    status.alerts = 0xC741;
    status.energyResetCount = 12;
    status.powerUpCount = 345;
    status.outputConfig = 2;
    status.pulseDurationMs = 25;
    const RegisterImage image = encode({}, {}, status);
    CHECK(image.alerts() == 0xC741);
    CHECK(wordAt(image, 146) == 0xC741);
    CHECK(wordAt(image, 147) == 12);
    CHECK(wordAt(image, 152) == 345);
    CHECK(wordAt(image, 153) == 2);
    CHECK(wordAt(image, 145) == 25);
    CHECK(image.pulseDurationMs() == 25);
}

TEST_CASE("each unit has its own factor") {
    Readings readings;
    readings[Quantity::PowerRealTotal] = 66510.72;   // W
    readings[Quantity::PowerReactiveA] = 12344;      // var
    readings[Quantity::PfTotal] = 0.87654;           // ratio
    readings[Quantity::VoltsAn] = 277.128;           // V
    readings[Quantity::CurrentA] = 79.996;           // A
    readings[Quantity::Frequency] = 59.987;          // Hz
    readings[Quantity::EnergyRealTotal] = 123456.78; // Wh
    readings[Quantity::PulseCount1] = 70000;
    const RegisterImage image = encode(readings, {}, {});
    CHECK(wordAt(image, 3) == 6651);  // 0.01 kW
    CHECK(wordAt(image, 34) == 1234); // 0.01 kVAR
    CHECK(wordAt(image, 6) == 8765);  // 0.0001
    CHECK(wordAt(image, 19) == 2771); // 0.1 V
    CHECK(wordAt(image, 22) == 8000); // 0.01 A
    CHECK(wordAt(image, 26) == 5999); // 0.01 Hz
    CHECK(longAt(image, 1) == 12345); // 0.01 kWh, floor
    CHECK(wordAt(image, 43) == 1);    // high word first
    CHECK(wordAt(image, 44) == 4464);
    CHECK(longAt(image, 261) == std::bit_cast<std::uint32_t>(66.51072F));
    CHECK(longAt(image, 257) == std::bit_cast<std::uint32_t>(123.45678F));
    CHECK(longAt(image, 259) == longAt(image, 257));
    CHECK(longAt(image, 337) == std::bit_cast<std::uint32_t>(70000.0F));
}

TEST_CASE("integers clamp at the top of their range, floats do not") {
    Readings readings = filledWith(1e9);
    const RegisterImage image = encode(readings, {}, {});
    CHECK(wordAt(image, 3) == 32767);
    CHECK(wordAt(image, 19) == 32767);
    CHECK(wordAt(image, 6) == 10000);
    CHECK(longAt(image, 261) == std::bit_cast<std::uint32_t>(1e6F));
}

TEST_CASE("the integer and the float view agree within one step, for any configuration") {
    Random random(11);
    for (int round = 0; round < 2000; ++round) {
        Settings settings = settingsOf(kSystemTypes[random.below(5)]);
        settings.set(Parameter::CtPrimary, 1 + static_cast<std::int32_t>(random.below(32000)));
        settings.set(Parameter::PtRatio, 1 + static_cast<std::int32_t>(random.below(32000)));
        const double ct = settings[Parameter::CtPrimary];
        const double volts = 720 * ptRatio(settings);
        Readings readings;
        for (const QuantityTraits& q : kQuantities) {
            const bool isVolt = q.unit == "V";
            const bool isAmp = q.unit == "A";
            const double top = isVolt                                ? volts
                               : isAmp                               ? 1.2 * ct
                               : q.kind == QuantityKind::PowerFactor ? 1.0
                               : q.kind == QuantityKind::Frequency   ? 65.0
                               : q.kind == QuantityKind::Count       ? 4294967295.0
                                                                     : volts * 1.2 * ct;
            readings[q.quantity] = std::floor(random.uniform() * top * 1e6) / 1e6;
        }
        const RegisterImage image = encode(readings, settings, {});
        for (const QuantityTraits& q : kQuantities) {
            if (!isValidIn(q.quantity, systemType(settings)))
                continue;
            CAPTURE(q.symbol);
            const RegisterRow& row = integerRow(q.quantity);
            const double whole = registerValue(image, row);
            const double real = registerValue(image, floatRow(q.quantity));
            const int exponent = row.scale == Scale::Current         ? image.scales().current
                                 : row.scale == Scale::Voltage       ? image.scales().voltage
                                 : row.scale == Scale::Power         ? image.scales().power
                                 : row.scale == Scale::Energy        ? image.scales().energy
                                 : row.scale == Scale::Hundredth     ? -2
                                 : row.scale == Scale::TenThousandth ? -4
                                                                     : 0;
            const double step = std::pow(10.0, exponent);
            const double floatError = std::abs(real) * 0x1.0p-23;
            REQUIRE(std::abs(whole - real) <= step + floatError);
        }
    }
}
