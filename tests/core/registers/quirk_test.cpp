// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/quirk.h"

#include <doctest/doctest.h>

#include <string>

using namespace s4k;

TEST_CASE("each quirk can be set to its alternative and back") {
    for (const QuirkRow& row : kQuirkTable) {
        Quirks quirks;
        const std::string name(row.name);
        CAPTURE(name);
        CHECK(setQuirk(quirks, name + "=" + std::string(row.defaultValue)).ok());
        CHECK(quirks == Quirks{});
        CHECK(setQuirk(quirks, name + "=" + std::string(row.alternative)).ok());
        CHECK(quirks != Quirks{});
        CHECK(setQuirk(quirks, name + "=" + std::string(row.defaultValue)).ok());
        CHECK(quirks == Quirks{});
    }
}

TEST_CASE("the names are those of the settings") {
    Quirks quirks;
    CHECK(setQuirk(quirks, "PhaseLossMeaning=DropBelowNominal").ok());
    CHECK(quirks.phaseLossMeaning == PhaseLossMeaning::DropBelowNominal);
    CHECK(quirks.totalApparentPower == TotalApparentPower::Arithmetic);
    CHECK(setQuirk(quirks, "TotalApparentPower=Vector").ok());
    CHECK(quirks.totalApparentPower == TotalApparentPower::Vector);
}

TEST_CASE("what does not exist is refused with what does") {
    Quirks quirks;
    CHECK(setQuirk(quirks, "TotalApparentPower=Geometric").error().message() ==
          "quirk TotalApparentPower \"Geometric\": there is no such interpretation of the manual; "
          "write TotalApparentPower=Arithmetic or Vector");
    CHECK(setQuirk(quirks, "Nothing=1").error().message() ==
          "quirk \"Nothing\": there is no quirk of this name; write NAME=VALUE, NAME one of "
          "PhaseLossMeaning, TotalApparentPower");
    for (const char* text : {"", "=", "PhaseLossMeaning", "PhaseLossMeaning=", "=Vector"})
        CHECK_FALSE(setQuirk(quirks, text).ok());
    CHECK(quirks == Quirks{});
}
