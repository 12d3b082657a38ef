// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"
#include "core/port/fitting_load.h"
#include "core/registers/alerts.h"

#include <doctest/doctest.h>

using namespace s4k;

TEST_CASE("the living load of a factory meter raises no voltage or current alert in any system") {
    for (const SystemType type : kSystemTypes) {
        Settings settings;
        settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
        EmbeddedMeter meter(settings);
        meter.setSource(std::make_unique<LivingLoad>(livingLoadFor(settings)));
        meter.advance(5 * std::size_t{kSampleRate});
        const unsigned alerts = meter.snapshot().image.alerts();
        CAPTURE(static_cast<int>(type));
        CHECK((alerts & (alert::kVoltageMask | alert::kCurrentMask | alert::kFrequency)) == 0);
    }
}

TEST_CASE("the steady load has the configured voltage and half the CT rating") {
    Settings settings;
    settings.set(Parameter::CtPrimary, 200);
    settings.set(Parameter::SystemVoltage, 480);
    const LoadSpec load = steadyLoadFor(settings);
    CHECK(load.system == SystemType::ThreePhaseWye);
    CHECK(load.volts == 480);
    CHECK(load.amps[2] == 100);
}
