// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/number.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace s4k::panel {

namespace {

using Kind = QuantityKind;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The text followed by the prefix of the label.
std::string shown(Kind kind, double value, int exponent = 0, double maxPowerW = 0) {
    const LcdNumber number = lcdNumber(kind, value, exponent, maxPowerW);
    return std::string(number.text.view()) + " " + number.prefix;
}
std::string energy(double kwh) {
    return shown(Kind::RealEnergy, kwh * 1000);
}
std::string power(double kw, int exponent, double maxKw = 104) {
    return shown(Kind::RealPower, kw * 1000, exponent, maxKw * 1000);
}
std::string volts(double v, int exponent = -1) {
    return shown(Kind::Voltage, v, exponent);
}
/// kWh as read from a 32-bit float register.
double stored(double kwh) {
    return static_cast<double>(static_cast<float>(kwh)) * 1000;
}

} // namespace

TEST_CASE("energy: one decimal below 10000, none below 100000, then the prefix steps") {
    CHECK(energy(0) == "0.0 K");
    CHECK(energy(0.1) == "0.1 K");
    CHECK(energy(1234.5) == "1234.5 K");
    CHECK(energy(9999.9) == "9999.9 K");
    CHECK(energy(9999.99) == "9999.9 K");
    CHECK(energy(10000) == "10000 K");
    CHECK(energy(10000.9) == "10000 K");
    CHECK(energy(99999) == "99999 K");
    CHECK(energy(99999.9) == "99999 K");
    CHECK(energy(100000) == "100.0 M");
    CHECK(energy(100099.9) == "100.0 M");
    CHECK(energy(100100) == "100.1 M");
    CHECK(energy(9999999.9) == "9999.9 M");
    CHECK(energy(1e7) == "10000 M");
    CHECK(energy(99999999.9) == "99999 M");
    CHECK(energy(1e8) == "100.0 G");
    CHECK(energy(9999999999.0) == "9999.9 G");
    CHECK(energy(1e10) == "10000 G");
    CHECK(energy(99999e6 + 999999) == "99999 G");
}

TEST_CASE("energy: stays at its largest number and never goes below zero") {
    CHECK(energy(1e11) == "99999 G");
    CHECK(energy(1e30) == "99999 G");
    CHECK(energy(-5) == "0.0 K");
}

TEST_CASE("energy: truncated, never rounded up") {
    CHECK(energy(0.0999) == "0.0 K");
    CHECK(energy(0.19999999) == "0.1 K");
    CHECK(energy(699.99998) == "699.9 K");
    CHECK(energy(9999.999999) == "9999.9 K");
    CHECK(energy(99999999) == "99999 M");
}

TEST_CASE("energy: a float that stands for a tenth counts as that tenth") {
    CHECK(stored(0.7) < 700.0);
    CHECK(shown(Kind::RealEnergy, stored(0.7)) == "0.7 K");
    CHECK(shown(Kind::RealEnergy, stored(0.69)) == "0.6 K");
    CHECK(shown(Kind::ReactiveEnergy, stored(1234.6)) == "1234.6 K");
    for (int tenths = 0; tenths < 99999; ++tenths) {
        const std::string text = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
        const LcdNumber number = lcdNumber(Kind::ApparentEnergy, stored(tenths / 10.0), 0, 0);
        if (number.text.view() != text)
            FAIL_CHECK(text, " reads ", std::string(number.text.view()));
    }
}

TEST_CASE("volts and amps: decimals of the scale register, fewer when five digits are full") {
    CHECK(volts(277.128) == "277.1 K");
    CHECK(volts(0) == "0.0 K");
    CHECK(volts(9999.94) == "9999.9 K");
    CHECK(volts(9999.96) == "10000 K");
    CHECK(volts(12345.6) == "12346 K");
    CHECK(volts(480.25, 0) == "480 K");
    CHECK(volts(480.25, 2) == "480 K");
    CHECK(volts(480.25, -4) == "480.25 K");
    CHECK(volts(1.23456, -4) == "1.2346 K");
    CHECK(volts(9.99999, -4) == "10.000 K");
    CHECK(shown(Kind::Current, 99.996, -2) == "100.00 K");
    CHECK(shown(Kind::Current, 999.996, -2) == "1000.0 K");
    CHECK(shown(Kind::Current, 0.005, -3) == "0.005 K");
}

TEST_CASE("five digits are the limit") {
    CHECK(volts(99999.4) == "99999 K");
    CHECK(volts(99999.6) == "99999 K");
    CHECK(volts(1e12) == "99999 K");
    CHECK(volts(-12.34) == "-12.3 K");
    CHECK(volts(-0.01) == "0.0 K");
    CHECK(volts(-1e9) == "-9999 K");
}

TEST_CASE("power: K, and M when 1.44 x maximum power exceeds 99999 kW") {
    CHECK(power(83.138, -2) == "83.14 K");
    CHECK(power(103.923, -2) == "103.92 K");
    CHECK(power(1234.567, -2) == "1234.6 K");
    CHECK(power(62350, 1, 62354) == "62350 K");
    CHECK(power(50000, 1, 99999 / 1.44) == "50000 K");
    CHECK(power(50000, 1, 69444) == "50 M");
    CHECK(power(1773620, 3, 1773620) == "1774 M");
    CHECK(power(99999.4, 1, 62354) == "99999 K");
    CHECK(power(100500, 1, 62354) == "99999 K");
    CHECK(shown(Kind::ReactivePower, 500, -3, 0) == "0.500 K");
}

TEST_CASE("PF has three decimals, HZ two, counts none") {
    CHECK(shown(Kind::PowerFactor, 1) == "1.000 K");
    CHECK(shown(Kind::PowerFactor, 0.98549, -1) == "0.985 K");
    CHECK(shown(Kind::PowerFactor, 0.9996) == "1.000 K");
    CHECK(shown(Kind::Frequency, 59.996, 0) == "60.00 K");
    CHECK(shown(Kind::Frequency, 49.987) == "49.99 K");
    CHECK(shown(Kind::Count, 500) == "500 K");
}

TEST_CASE("what is not valid shows dashes") {
    for (const Kind kind : {Kind::RealEnergy, Kind::RealPower, Kind::Voltage, Kind::PowerFactor})
        CHECK(shown(kind, kNaN, 0, 1e12) == "---- K");
    CHECK(volts(std::numeric_limits<double>::infinity()) == "---- K");
}

TEST_CASE("no number needs more than five digits and one point, whatever the value") {
    for (double value = 1e-6; value < 1e17; value *= 1.0371)
        for (int exponent = -6; exponent <= 6; ++exponent)
            for (const Kind kind : {Kind::RealEnergy, Kind::RealPower, Kind::Voltage,
                                    Kind::PowerFactor, Kind::Frequency, Kind::Count}) {
                const auto text = lcdNumber(kind, value, exponent, 1e5).text;
                const bool point = text.view().find('.') != std::string_view::npos;
                REQUIRE(text.size() <= (point ? 6U : 5U));
                REQUIRE(text.size() >= 1U);
            }
}

} // namespace s4k::panel
