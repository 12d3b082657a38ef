// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/register_names.h"

#include "core/registers/register_table.h"
#include "core/registers/scaling.h"

#include <doctest/doctest.h>

using namespace s4k;

TEST_CASE("a named register is the row of that meaning") {
    const auto symbol = [](RegisterNumber number) { return findRegister(number)->symbol; };
    CHECK(symbol(kCommandRegister) == "command");
    CHECK(symbol(kAlertsRegister) == "alerts");
    CHECK(symbol(kReservedWritableRegister) == "reserved_151");
    CHECK(symbol(kPowerUpsRegister) == "power_up_count");
    CHECK(findRegister(kFirmwareRegister) == nullptr);
}

TEST_CASE("every scale register is the row of its kind") {
    const auto symbol = [](Scale scale) { return findRegister(*scaleRegister(scale))->symbol; };
    CHECK(symbol(Scale::Current) == "scale_i");
    CHECK(symbol(Scale::Voltage) == "scale_v");
    CHECK(symbol(Scale::Power) == "scale_w");
    CHECK(symbol(Scale::Energy) == "scale_e");
    for (const Scale fixed : {Scale::None, Scale::Hundredth, Scale::TenThousandth})
        CHECK_FALSE(scaleRegister(fixed));
}
