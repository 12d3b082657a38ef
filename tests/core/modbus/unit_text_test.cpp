// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/unit_text.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <ostream>

namespace {

using namespace s4k;
using namespace s4k::modbus;

UnitSet setOf(std::initializer_list<std::size_t> units) {
    UnitSet set;
    for (const std::size_t unit : units)
        set.set(unit);
    return set;
}

UnitSet everyUnit() {
    UnitSet set;
    for (std::size_t unit = 1; unit <= 247; ++unit)
        set.set(unit);
    return set;
}

std::string refusal(std::string_view text) {
    const auto units = parseUnits(text);
    return units ? "taken" : units.error().message();
}

constexpr std::string_view kRemedy =
    "; write unit ids from 1 to 247 like 5, 1-63 or 1,3,10-12, or all";

TEST_CASE("unit ids as a person types them") {
    CHECK(parseUnits("5").value() == setOf({5}));
    CHECK(parseUnits("1-3").value() == setOf({1, 2, 3}));
    CHECK(parseUnits("7-7").value() == setOf({7}));
    CHECK(parseUnits("1,3,10-12").value() == setOf({1, 3, 10, 11, 12}));
    CHECK(parseUnits("12,1").value() == setOf({1, 12}));
    CHECK(parseUnits(" 1, 247 ").value() == setOf({1, 247}));
    CHECK(parseUnits("007").value() == setOf({7}));
    CHECK(parseUnits("all").value() == everyUnit());
    CHECK(parseUnits("1-247").value() == everyUnit());
}

TEST_CASE("what is no unit id is named with its cause and what is taken") {
    const auto says = [](std::string_view beginning) {
        return std::string(beginning) + std::string(kRemedy);
    };
    CHECK(refusal("") == says("units: there is no unit id where one should be"));
    CHECK(refusal("1,,2") == says("units: there is no unit id where one should be"));
    CHECK(refusal("1,2,") == says("units: there is no unit id where one should be"));
    for (const std::string part : {"x", "-", "-5", "5-", "1-2-3", "1 2", "+5", "0x10", "1.5"})
        CHECK(refusal("9," + part) ==
              says("units \"" + part + "\": neither a unit id nor two with a dash between them"));
    CHECK(refusal("ALL") == says("units \"ALL\": neither a unit id nor two with a dash between "
                                 "them"));
    CHECK(refusal("1,all") == says("units \"all\": neither a unit id nor two with a dash between "
                                   "them"));
    for (const std::string part : {"0", "248", "0-5", "240-248", "99999999999999999999"})
        CHECK(refusal(part) ==
              says("units \"" + part + "\": there are no unit ids outside 1 to 247"));
    CHECK(refusal("9-3") == says("units \"9-3\": the first unit id is larger than the last"));
    CHECK(refusal("1-5,4") == says("units \"4\": unit 4 is named twice"));
    CHECK(refusal("7,5-9") == says("units \"5-9\": unit 7 is named twice"));
    CHECK_FALSE(parseUnits(std::string_view("1\0,2", 4)).ok());
}

TEST_CASE("units as text") {
    CHECK(unitsText({}).empty());
    CHECK(unitsText(setOf({1, 2, 3, 7})) == "1-3,7");
    CHECK(unitsText(setOf({246, 247})) == "246-247");
    CHECK(unitsText(setOf({1, 3, 5})) == "1,3,5");
    CHECK(unitsText(everyUnit()) == "all");
    CHECK(unitsText(everyUnit().reset(9)) == "1-8,10-247");
    CHECK(unitsText(setOf({0, 1, 248, 255})) == "1"); // 0 and ids above 247 are ignored
    CHECK(unitsText(UnitSet().set()) == "all");
}

TEST_CASE("every set of units comes back from its text") {
    Random random(11);
    for (int i = 0; i < 500; ++i) {
        UnitSet units;
        const std::uint32_t density = 1 + random.below(20);
        for (std::size_t unit = 1; unit <= 247; ++unit)
            units[unit] = random.below(20) < density;
        if (units.none())
            continue;
        CAPTURE(unitsText(units));
        REQUIRE(parseUnits(unitsText(units)).ok());
        CHECK(parseUnits(unitsText(units)).value() == units);
    }
}

} // namespace
