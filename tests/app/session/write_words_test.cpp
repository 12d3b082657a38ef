// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_words.h"

#include <doctest/doctest.h>

using namespace s4k;
using namespace s4k::session;

TEST_CASE("parameters and their values as a person reads them") {
    CHECK(parameterTitle(Parameter::CtPrimary) == "CT primary current (register 131)");
    CHECK(parameterTitle(Parameter::SetupPassword) == "SETUP password");
    CHECK(parameterValue(Parameter::CtPrimary, 200) == "200 A");
    CHECK(parameterValue(Parameter::PtRatio, 2000) == "20.00");
    CHECK(parameterValue(Parameter::DisplayUnits, 0) == "IEC");
    CHECK(parameterValue(Parameter::PhaseLossVoltage, 10) == "10 %"); // not 0.10 %
}

TEST_CASE("changes in words") {
    CHECK(changeCount(1) == "1 change");
    CHECK(changeCount(3) == "3 changes");
    CHECK(auditStageName(AuditStage::Asked) == "asked");
    CHECK(auditStageName(AuditStage::Done) == "done");
    CHECK(auditStageName(AuditStage::Refused) == "refused");
}
