// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/registers/parameter.h"

#include <doctest/doctest.h>

using namespace s4k;

namespace {

std::optional<std::int32_t> parsed(Parameter p, std::string_view text) {
    const auto result = parseParameter(p, text);
    return result ? std::optional(*result) : std::nullopt;
}

bool takenAlone(const ParameterRow& parameter, std::int32_t value) {
    return checkRange(parameter.parameter, value).ok();
}

} // namespace

TEST_CASE("every value of every parameter survives writing and reading") {
    for (const ParameterRow& parameter : kParameterTable)
        for (std::int32_t value = parameter.min; value <= parameter.max; ++value) {
            if (!takenAlone(parameter, value))
                continue;
            const std::string text = formatParameter(parameter.parameter, value);
            CAPTURE(parameter.name);
            CAPTURE(text);
            REQUIRE(parsed(parameter.parameter, text) == value);
        }
}

TEST_CASE("values are written as the panel shows them") {
    CHECK(formatParameter(Parameter::SystemType, 40) == "3L-1n");
    CHECK(formatParameter(Parameter::SystemType, 11) == "2L");
    CHECK(formatParameter(Parameter::CtSecondary, 1) == "1.0");
    CHECK(formatParameter(Parameter::CtSecondary, 3) == "0.33");
    CHECK(formatParameter(Parameter::PtRatio, 100) == "1.00");
    CHECK(formatParameter(Parameter::PtRatio, 32000) == "320.00");
    CHECK(formatParameter(Parameter::PhaseLossVoltage, 10) == "0.10");
    CHECK(formatParameter(Parameter::DisplayUnits, 1) == "IEEE");
    CHECK(formatParameter(Parameter::DisplayUnits, 0) == "IEC");
    CHECK(formatParameter(Parameter::Parity, 0) == "nonE");
    CHECK(formatParameter(Parameter::Parity, 1) == "EvEn");
    CHECK(formatParameter(Parameter::Parity, 2) == "odd");
    CHECK(formatParameter(Parameter::SystemVoltage, 480) == "480");
    CHECK(formatParameter(Parameter::SetupPassword, 42) == "00042");
    CHECK(formatParameter(Parameter::SystemType, 99) == "99");
    CHECK(formatParameter(Parameter::PtRatio, -5) == "-0.05");
    CHECK(formatParameter(Parameter::PtRatio, -2147483647 - 1) == "-21474836.48");
}

TEST_CASE("people may write the same value in several ways") {
    CHECK(parsed(Parameter::SystemType, "40") == 40);
    CHECK(parsed(Parameter::SystemType, "3l-1N") == 40);
    CHECK(parsed(Parameter::SystemType, "delta") == 31);
    CHECK(parsed(Parameter::CtSecondary, "3") == 3);
    CHECK(parsed(Parameter::CtSecondary, "1") == 1);
    CHECK(parsed(Parameter::CtSecondary, "1/3") == 3);
    CHECK(parsed(Parameter::PtRatio, "1") == 100);
    CHECK(parsed(Parameter::PtRatio, "1.5") == 150);
    CHECK(parsed(Parameter::PtRatio, "001.00") == 100);
    CHECK(parsed(Parameter::PtRatio, ".5") == 50);
    CHECK(parsed(Parameter::PtRatio, "320") == 32000);
    CHECK(parsed(Parameter::PhaseLossVoltage, "10") == 10);
    CHECK(parsed(Parameter::PhaseLossVoltage, "0.10") == 10);
    CHECK(parsed(Parameter::PhaseLossImbalance, "0.2") == 20);
    CHECK(parsed(Parameter::DisplayUnits, "iec") == 0);
    CHECK(parsed(Parameter::Parity, "none") == 0);
    CHECK(parsed(Parameter::Parity, "even") == 1);
    CHECK(parsed(Parameter::Parity, "E") == 1);
    CHECK(parsed(Parameter::SystemVoltage, "00480") == 480);
    CHECK(parsed(Parameter::SetupPassword, "00042") == 42);
    CHECK(parsed(Parameter::BaudRate, "9600") == 9600);
}

TEST_CASE("what is not a value is refused in words") {
    for (const std::string_view text : {"", " ", "abc", "480V", "4 80", "+480", "0x10", "1e3",
                                        "--1", "99999999999999999999", "-", ".", "1.2.3"}) {
        CAPTURE(text);
        for (const ParameterRow& parameter : kParameterTable)
            CHECK_FALSE(parseParameter(parameter.parameter, text).ok());
    }
    CHECK_FALSE(parsed(Parameter::PtRatio, "1.005").has_value());
    CHECK_FALSE(parsed(Parameter::PtRatio, "1.-5").has_value());
    CHECK_FALSE(parsed(Parameter::PtRatio, "2000000000").has_value());
    CHECK_FALSE(parsed(Parameter::CtPrimary, "1.0").has_value());
    CHECK(parseParameter(Parameter::SystemVoltage, "abc").error().message() ==
          "System voltage \"abc\": cannot be read as a value; write 82 to 32000 V");
    CHECK(parseParameter(Parameter::SystemType, "4L").error().message() ==
          "System type \"4L\": cannot be read as a value; write 3L-1n, 3L, 2L-1n, 2L, 1L-1n");
}

TEST_CASE("a value out of range is refused as it was typed") {
    CHECK(parseParameter(Parameter::PtRatio, "321").error().message() ==
          "PT ratio \"321\": out of range; choose 0.01 to 320.00");
    CHECK(
        parseParameter(Parameter::PulseEnergy, "500").error().message() ==
        "Energy per pulse \"500\": not one of the values that the meter accepts; choose one of 10, "
        "100, 1000, 10000 Wh");
    CHECK(parseParameter(Parameter::PhaseLossVoltage, "1.00").error().value == "1.00");
}

TEST_CASE("any text is read or refused, never more") {
    Random random(51);
    constexpr std::string_view kAlphabet = "0123456789.-+/LnEeVvOoDd 1\0x";
    for (int i = 0; i < 50000; ++i) {
        std::string text;
        for (std::uint32_t n = random.below(9); n > 0; --n)
            text += kAlphabet[random.below(static_cast<std::uint32_t>(kAlphabet.size()))];
        const ParameterRow& parameter = kParameterTable[random.below(kParameterCount)];
        if (const auto value = parseParameter(parameter.parameter, text))
            REQUIRE(takenAlone(parameter, *value));
    }
}
