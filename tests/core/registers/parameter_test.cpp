// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/parameter.h"

#include "core/base/random.h"
#include "core/registers/power_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace s4k;

namespace {

bool taken(Parameter p, std::int32_t value, const Settings& now = {}) {
    return check(now, p, value).ok();
}

Settings with(Parameter p, std::int32_t value, Settings settings = {}) {
    settings.set(p, value);
    return settings;
}

bool mentions(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("factory defaults are those of the manual and pass their own rules") {
    const Settings s;
    CHECK(s[Parameter::SystemType] == 40);
    CHECK(s[Parameter::CtPrimary] == 100);
    CHECK(s[Parameter::CtSecondary] == 1);
    CHECK(s[Parameter::PtRatio] == 100);
    CHECK(s[Parameter::SystemVoltage] == 600);
    CHECK(s[Parameter::DisplayUnits] == 1);
    CHECK(s[Parameter::PhaseLossVoltage] == 10);
    CHECK(s[Parameter::PhaseLossImbalance] == 25);
    CHECK(s[Parameter::PulseEnergy] == 1000);
    CHECK(s[Parameter::DemandSubintervals] == 1);
    CHECK(s[Parameter::DemandSubintervalSeconds] == 900);
    CHECK(s[Parameter::Address] == 1);
    CHECK(s[Parameter::BaudRate] == 19200);
    CHECK(s[Parameter::Parity] == 0);
    CHECK(s[Parameter::SetupPassword] == 0);
    CHECK(s[Parameter::ResetPassword] == 0);
    for (const ParameterRow& parameter : kParameterTable)
        CHECK(taken(parameter.parameter, parameter.defaultValue));
}

TEST_CASE("rows are found by name and by register") {
    for (const ParameterRow& parameter : kParameterTable) {
        CHECK(&row(parameter.parameter) == &parameter);
        CHECK(findParameter(parameter.name) == &parameter);
        if (parameter.reg)
            CHECK(findParameter(*parameter.reg) == &parameter);
    }
    CHECK(findParameter("volts") == nullptr);
    CHECK(findParameter(RegisterNumber{135}) == nullptr);
    CHECK(findParameter(RegisterNumber{1}) == nullptr);
}

TEST_CASE("each list takes its members and nothing else") {
    for (const ParameterRow& parameter : kParameterTable) {
        if (parameter.choices.empty() || parameter.parameter == Parameter::PulseEnergy)
            continue;
        CAPTURE(parameter.name);
        for (std::int32_t value = parameter.min - 2; value <= parameter.max + 2; ++value) {
            const auto& c = parameter.choices;
            const bool member = std::find(c.begin(), c.end(), value) != c.end();
            REQUIRE(taken(parameter.parameter, value) == member);
        }
    }
}

TEST_CASE("ranges end where the manual ends them") {
    CHECK_FALSE(taken(Parameter::CtPrimary, 0));
    CHECK(taken(Parameter::CtPrimary, 1));
    CHECK(taken(Parameter::CtPrimary, 32000));
    CHECK_FALSE(taken(Parameter::CtPrimary, 32001));
    CHECK_FALSE(taken(Parameter::PtRatio, 0));
    CHECK(taken(Parameter::PtRatio, 1));
    CHECK(taken(Parameter::PtRatio, 32000));
    CHECK_FALSE(taken(Parameter::PtRatio, 32001));
    for (const Parameter p : {Parameter::PhaseLossVoltage, Parameter::PhaseLossImbalance}) {
        CHECK_FALSE(taken(p, 0));
        CHECK(taken(p, 1));
        CHECK(taken(p, 99));
        CHECK_FALSE(taken(p, 100));
    }
    CHECK_FALSE(taken(Parameter::DemandSubintervals, 0));
    CHECK(taken(Parameter::DemandSubintervals, 6));
    CHECK_FALSE(taken(Parameter::DemandSubintervals, 7));
    CHECK_FALSE(taken(Parameter::Address, 0));
    CHECK(taken(Parameter::Address, 247));
    CHECK_FALSE(taken(Parameter::Address, 248));
    CHECK(taken(Parameter::SetupPassword, 99999));
    CHECK_FALSE(taken(Parameter::SetupPassword, 100000));
    CHECK_FALSE(taken(Parameter::ResetPassword, -1));
}

TEST_CASE("a sub-interval is 0 or 10 to 32767 s") {
    CHECK(taken(Parameter::DemandSubintervalSeconds, 0));
    for (std::int32_t s = 1; s < 10; ++s)
        CHECK_FALSE(taken(Parameter::DemandSubintervalSeconds, s));
    CHECK(taken(Parameter::DemandSubintervalSeconds, 10));
    CHECK(taken(Parameter::DemandSubintervalSeconds, 32767));
    CHECK_FALSE(taken(Parameter::DemandSubintervalSeconds, 32768));
    CHECK_FALSE(taken(Parameter::DemandSubintervalSeconds, -1));
    const auto refused = check({}, Parameter::DemandSubintervalSeconds, 5);
    CHECK(refused.error().message() ==
          "Demand sub-interval length \"5\": out of range; choose 0 or 10 to 32767 s");
}

TEST_CASE("the system voltage is 82 to 660 V after the PT ratio, exactly") {
    CHECK_FALSE(taken(Parameter::SystemVoltage, 81));
    CHECK(taken(Parameter::SystemVoltage, 82));
    CHECK(taken(Parameter::SystemVoltage, 660));
    CHECK_FALSE(taken(Parameter::SystemVoltage, 661));
    const Settings pt = with(Parameter::PtRatio, 333);
    CHECK_FALSE(taken(Parameter::SystemVoltage, 273, pt)); // 273.06 V
    CHECK(taken(Parameter::SystemVoltage, 274, pt));
    CHECK(taken(Parameter::SystemVoltage, 2197, pt)); // 2197.8 V
    CHECK_FALSE(taken(Parameter::SystemVoltage, 2198, pt));
    const Settings large = with(Parameter::PtRatio, 32000);
    CHECK_FALSE(taken(Parameter::SystemVoltage, 26239, large));
    CHECK(taken(Parameter::SystemVoltage, 26240, large));
    CHECK(taken(Parameter::SystemVoltage, 32000, large));
    CHECK_FALSE(taken(Parameter::SystemVoltage, 32001, large));
}

TEST_CASE("a refused voltage says what would do") {
    const auto refused = check(with(Parameter::PtRatio, 200), Parameter::SystemVoltage, 100);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().thing == "System voltage");
    CHECK(refused.error().value == "100");
    CHECK(refused.error().cause == "outside 82 to 660 V after division by the PT ratio 2.00");
    CHECK(refused.error().remedy == "set the PT ratio first, or choose 164 to 1320 V");
    const auto uneven = check(with(Parameter::PtRatio, 333), Parameter::SystemVoltage, 100);
    CHECK(uneven.error().remedy == "set the PT ratio first, or choose 274 to 2197 V");
}

TEST_CASE("where no voltage fits the PT ratio, any is refused and only the PT ratio helps") {
    const Settings tiny = with(Parameter::PtRatio, 1); // 0.82 to 6.6 V, registers begin at 82
    for (const std::int32_t volts : {82, 600, 32000})
        CHECK_FALSE(taken(Parameter::SystemVoltage, volts, tiny));
    CHECK(check(tiny, Parameter::SystemVoltage, 82).error().remedy == "set the PT ratio first");
}

TEST_CASE("PT ratio and system type are taken whatever the voltage, and leave it alone") {
    Settings s;
    CHECK(apply(s, Parameter::PtRatio, 2000).ok());
    CHECK(s[Parameter::SystemVoltage] == 600);
    CHECK(apply(s, Parameter::SystemType, 10).ok());
    CHECK(s[Parameter::SystemVoltage] == 600);
    CHECK_FALSE(apply(s, Parameter::SystemVoltage, 600).ok());
    CHECK(apply(s, Parameter::SystemVoltage, 12000).ok());
    CHECK(apply(s, Parameter::PtRatio, 100).ok());
    CHECK(s[Parameter::SystemVoltage] == 12000);
}

TEST_CASE("a pulse energy is taken exactly when a duration keeps up") {
    Settings s;
    s.set(Parameter::CtPrimary, 3000);
    s.set(Parameter::PtRatio, 2000);
    s.set(Parameter::SystemVoltage, 12000);
    CHECK_FALSE(taken(Parameter::PulseEnergy, 10, s));
    CHECK_FALSE(taken(Parameter::PulseEnergy, 100, s));
    CHECK(taken(Parameter::PulseEnergy, 1000, s));
    CHECK(taken(Parameter::PulseEnergy, 10000, s));
    CHECK_FALSE(taken(Parameter::PulseEnergy, 500, s));
    const auto refused = check(s, Parameter::PulseEnergy, 100);
    CHECK(refused.error().message() ==
          "Energy per pulse \"100\": no pulse duration keeps up with the maximum power of 62353 "
          "kW; choose a larger energy per pulse");
}

TEST_CASE("a refused write changes nothing, an accepted one only its parameter") {
    Random random(41);
    for (int i = 0; i < 20000; ++i) {
        Settings s;
        const Parameter p = kParameterTable[random.below(kParameterCount)].parameter;
        const auto value = static_cast<std::int32_t>(random.below(110000)) - 10;
        const bool accepted = check(s, p, value).ok();
        Settings expected;
        if (accepted)
            expected.set(p, value);
        REQUIRE(apply(s, p, value).ok() == accepted);
        REQUIRE(s == expected);
    }
}

TEST_CASE("every refusal names thing, value, cause and remedy") {
    for (const ParameterRow& parameter : kParameterTable) {
        CAPTURE(parameter.name);
        const auto refused = check({}, parameter.parameter, parameter.max + 1);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().thing == parameter.title);
        CHECK_FALSE(refused.error().value.empty());
        CHECK_FALSE(refused.error().cause.empty());
        CHECK(
            mentions(refused.error().remedy.english(), takenValues(parameter.parameter).english()));
    }
    CHECK(takenValues(Parameter::CtPrimary) == "1 to 32000 A");
    CHECK(takenValues(Parameter::PtRatio) == "0.01 to 320.00");
    CHECK(takenValues(Parameter::PhaseLossVoltage) == "0.01 to 0.99");
    CHECK(takenValues(Parameter::SystemType) == "3L-1n, 3L, 2L-1n, 2L, 1L-1n");
    CHECK(takenValues(Parameter::PulseEnergy) == "10, 100, 1000, 10000 Wh");
    CHECK(takenValues(Parameter::DemandSubintervalSeconds) == "0 or 10 to 32767 s");
}
