// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/power_rules.h"

#include "core/base/random.h"
#include "core/registers/image.h"
#include "tests/support/files.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cmath>

using namespace s4k;
using nlohmann::json;

namespace {

__extension__ using Wide = __int128;

json semantics() {
    return json::parse(test::dataFile("semantics_public.json"));
}

Settings settingsOf(const json& config) {
    Settings s;
    s.set(Parameter::SystemType, config.at("system_type").get<int>());
    s.set(Parameter::CtPrimary, config.at("ct_primary").get<int>());
    s.set(Parameter::PtRatio, config.at("pt_ratio_x100").get<int>());
    s.set(Parameter::SystemVoltage, config.at("system_voltage").get<int>());
    return s;
}

Settings randomSettings(Random& random) {
    Settings s;
    const auto upTo = [&random](std::uint32_t most) {
        return 1 + static_cast<std::int32_t>(random.below(most >> random.below(12)));
    };
    s.set(Parameter::SystemType, static_cast<std::int32_t>(kSystemTypes[random.below(5)]));
    s.set(Parameter::CtPrimary, upTo(32000));
    s.set(Parameter::PtRatio, upTo(32000));
    s.set(Parameter::SystemVoltage, std::max(82, upTo(32000)));
    return s;
}

/// 10^(n + 4) as an exact integer.
Wide power(int n) {
    Wide p = 1;
    for (int i = 0; i < n + 4; ++i)
        p *= 10;
    return p;
}

/// The inferred rule in exact arithmetic: 3 (864 PT CT)^2 <= (32767 x 10^(n+5))^2.
int exactPowerExponent(const Settings& s) {
    const Wide kilowatts = Wide{864} * s[Parameter::PtRatio] * s[Parameter::CtPrimary] * 10000;
    for (int n = -4; n < 4; ++n) {
        const Wide top = Wide{32767} * 100000 * power(n);
        if (3 * kilowatts * kilowatts <= top * top)
            return n;
    }
    return 4;
}

} // namespace

TEST_CASE("published configurations: acceptance, maximum power, scales, durations") {
    const json file = semantics();
    const json& configs = file.at("configs");
    REQUIRE(configs.size() == 11);
    for (const json& config : configs) {
        const Settings s = settingsOf(config);
        CAPTURE(config.dump());
        CHECK(check(s, Parameter::SystemVoltage, s[Parameter::SystemVoltage]).ok() ==
              config.at("accepted").get<bool>());
        CHECK(maxPowerW(s) == doctest::Approx(config.at("pmax_w").get<double>()).epsilon(1e-14));
        CHECK(std::lround(maxPowerW(s) / 1000) == config.at("pmax_display_kw").get<long>());
        const ScaleExponents scales = scaleExponents(s);
        CHECK(scales.current == config.at("scale_exponents").at("I").get<int>());
        CHECK(scales.voltage == config.at("scale_exponents").at("V").get<int>());
        CHECK(scales.power == config.at("scale_exponents").at("W").get<int>());
        CHECK(scales.energy == config.at("scale_exponents").at("E").get<int>());
        CHECK(encode({}, s, {}).word({135}) == config.at("reg135").get<std::uint16_t>());
        for (const auto& [wattHours, duration] : config.at("pulse_ms").items()) {
            const auto found = pulseDurationMs(s, std::stoi(wattHours));
            if (duration.is_null())
                CHECK_FALSE(found.has_value());
            else
                CHECK(found == duration.get<std::int32_t>());
        }
    }
}

TEST_CASE("factory default: 104 kW, scales -2 -1 -2 -2, 500 ms") {
    const Settings s;
    CHECK(maxPowerW(s) == doctest::Approx(103923.048));
    CHECK(scaleExponents(s) == ScaleExponents{-2, -1, -2, -2});
    CHECK(pulseDurationMs(s, s[Parameter::PulseEnergy]) == 500);
    CHECK(systemType(s) == SystemType::ThreePhaseWye);
    CHECK(ptRatio(s) == 1.0);
}

TEST_CASE("scale exponents follow the rule in exact arithmetic") {
    Random random(21);
    for (int i = 0; i < 20000; ++i) {
        const Settings s = randomSettings(random);
        REQUIRE(scaleExponents(s).power == exactPowerExponent(s));
    }
    // All CT sizes: both sides of each boundary, for PT ratios 0.01, 1.00 and 320.00.
    for (const int pt : {1, 100, 32000})
        for (int ct = 1; ct <= 32000; ++ct) {
            Settings s;
            s.set(Parameter::CtPrimary, ct);
            s.set(Parameter::PtRatio, pt);
            REQUIRE(scaleExponents(s).power == exactPowerExponent(s));
        }
}

TEST_CASE("the full scale of voltage and current fits, one exponent less would not") {
    Random random(22);
    for (int i = 0; i < 20000; ++i) {
        const Settings s = randomSettings(random);
        const ScaleExponents scales = scaleExponents(s);
        const Wide amps = Wide{12} * s[Parameter::CtPrimary] * 10000;
        const Wide volts = Wide{720} * s[Parameter::PtRatio] * 10000;
        REQUIRE(amps <= Wide{327670} * power(scales.current));
        REQUIRE(volts <= Wide{3276700} * power(scales.voltage));
        if (scales.current > -4)
            REQUIRE(amps > Wide{327670} * power(scales.current - 1));
        if (scales.voltage > -4)
            REQUIRE(volts > Wide{3276700} * power(scales.voltage - 1));
    }
}

TEST_CASE("pulse duration is the slowest whose capacity reaches the unrounded maximum power") {
    Random random(23);
    for (int i = 0; i < 20000; ++i) {
        const Settings s = randomSettings(random);
        for (const std::int32_t wattHours : row(Parameter::PulseEnergy).choices) {
            std::optional<std::int32_t> slowest;
            for (const std::int32_t ms : kPulseDurationsMs)
                if (!slowest && 1800000.0 * wattHours / ms >= maxPowerW(s))
                    slowest = ms;
            REQUIRE(pulseDurationMs(s, wattHours) == slowest);
        }
    }
}

TEST_CASE("a capacity that equals the maximum power exactly suffices") {
    Settings s; // 10 Wh at 500 ms carry 36 kW
    s.set(Parameter::SystemType, 10);
    s.set(Parameter::SystemVoltage, 360);
    s.set(Parameter::CtPrimary, 100);
    CHECK(pulseDurationMs(s, 10) == 500);
    s.set(Parameter::CtPrimary, 101);
    CHECK(pulseDurationMs(s, 10) == 250);
}

TEST_CASE("nonsense from a foreign meter neither overflows nor crashes") {
    for (const std::int32_t value : {-2147483647 - 1, -1, 0, 65535, 2147483647}) {
        Settings s;
        for (const ParameterRow& parameter : kParameterTable)
            s.set(parameter.parameter, value);
        CHECK(systemType(s) == SystemType::ThreePhaseWye);
        CHECK(scaleExponents(s).power >= -4);
        CHECK(scaleExponents(s).power <= 4);
        CHECK(std::isfinite(maxPowerW(s)));
        CHECK_NOTHROW((void)pulseDurationMs(s, value));
        CHECK(encode({}, s, {}).systemType() == SystemType::ThreePhaseWye);
    }
}
