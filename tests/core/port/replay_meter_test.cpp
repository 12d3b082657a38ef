// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/replay_meter.h"

#include "core/port/embedded_meter.h"
#include "core/registers/codec.h"
#include "core/registers/scaling.h"
#include "tests/core/port/meter_access.h"
#include "tests/core/port/sine_source.h"

#include <doctest/doctest.h>

#include <array>

using namespace s4k;
using test::advanceSeconds;

namespace {

/// Whether the integer register may differ: it was rounded from more digits than its float holds.
bool mayBeOff(const RegisterRow& row) {
    return row.quantity && row.format != Format::Float;
}

void checkSame(const RegisterImage& shown, const RegisterImage& meter) {
    for (const RegisterRow& row : kRegisterTable) {
        CAPTURE(row.number);
        CAPTURE(row.symbol);
        if (!mayBeOff(row)) {
            for (std::uint16_t i = 0; i < row.words; ++i) {
                const RegisterNumber number{static_cast<std::uint16_t>(row.number + i)};
                CHECK(shown.word(number) == meter.word(number));
            }
            continue;
        }
        const double a = registerValue(shown, row);
        const double b = registerValue(meter, row);
        CHECK(std::isnan(a) == std::isnan(b));
        if (!std::isnan(a))
            CHECK(std::abs(a - b) <=
                  1.01 * std::abs(codec::powerOfTen(scaleExponent(row.scale, meter.scales()))));
    }
}

} // namespace

TEST_CASE("a recorded moment is the image that was recorded, in every system type") {
    for (const std::int32_t system : {10, 11, 12, 31, 40}) {
        CAPTURE(system);
        Settings settings;
        settings.set(Parameter::SystemType, system);
        settings.set(Parameter::SystemVoltage, 480);
        settings.set(Parameter::CtPrimary, 400);
        settings.set(Parameter::PulseEnergy, 100);
        EmbeddedMeter meter(settings);
        meter.setSource(std::make_unique<test::SineSource>(test::SineLoad{}));
        for (int second = 0; second < 5; ++second) {
            advanceSeconds(meter, 1);
            const MeterSnapshot shown =
                recordedSnapshot(past::momentOf(0, meter.snapshot().image), second);
            checkSame(shown.image, meter.snapshot().image);
            CHECK(shown.seconds == second);
            CHECK(shown.running);
        }
    }
}

TEST_CASE("scales that a meter chose by another rule are its own") {
    past::Moment moment;
    moment.readings[Quantity::VoltsAn] = 277.1;
    moment.scales = {-1, 1, 2, 3};
    const MeterSnapshot shown = recordedSnapshot(moment, 0);
    CHECK(shown.image.scales() == moment.scales);
    CHECK(registerValue(shown.image, integerRow(Quantity::VoltsAn)) == 280);
    CHECK(shown.image.value(Quantity::VoltsAn) == doctest::Approx(277.1));
}

TEST_CASE("moments are published, and nothing is taken") {
    ReplayMeter meter;
    std::vector<double> heard;
    int changed = 0;
    const Subscription subscription = meter.subscribe(
        {[&](const MeterSnapshot& s) { heard.push_back(s.image.value(Quantity::VoltsAn)); },
         [&](const MeterSnapshot&) { ++changed; }});
    CHECK(changed == 1); // at once
    past::Moment moment;
    moment.readings[Quantity::VoltsAn] = 120;
    meter.show(recordedSnapshot(moment, 1));
    REQUIRE(heard.size() == 1);
    CHECK(heard[0] == 120);
    CHECK(meter.snapshot().seconds == 1);

    std::optional<Error> refusal;
    meter.writeParameter(Parameter::CtPrimary, 200, [&](const Result<std::int32_t>& answer) {
        REQUIRE(!answer);
        refusal = answer.error();
    });
    REQUIRE(refusal);
    CHECK(refusal->message() ==
          "CT primary current \"200\": what was recorded cannot be changed; choose a meter of this "
          "program, or connect to a live one");
    refusal.reset();
    meter.runCommand(Command::ResetEnergy, [&](const Result<Done>& answer) {
        REQUIRE(!answer);
        refusal = answer.error();
    });
    REQUIRE(refusal);
    CHECK(refusal->value == "30078");
    meter.writeParameter(Parameter::CtPrimary, 200, {});
    meter.runCommand(Command::ResetEnergy, {});
    CHECK(heard.size() == 1);
    CHECK(changed == 1);
}

TEST_CASE("what was recorded can be read, and nothing is editable") {
    ReplayMeter meter;
    for (const ParameterRow& p : kParameterTable) {
        CAPTURE(p.name);
        const bool recorded = p.reg || p.parameter == Parameter::Address;
        CHECK(meter.availability(p.parameter) ==
              (recorded ? Availability::ReadOnly : Availability::Unavailable));
    }
    meter.setSettingsKnown(false);
    for (const ParameterRow& p : kParameterTable)
        CHECK(meter.availability(p.parameter) == Availability::Unavailable);
}
