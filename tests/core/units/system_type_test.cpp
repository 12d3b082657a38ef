// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/system_type.h"

#include <doctest/doctest.h>

#include <string>

using namespace s4k;

TEST_CASE("system types are the five codes of register 130") {
    int found = 0;
    for (int code = -1; code <= 300; ++code)
        if (const auto type = systemTypeFromCode(code)) {
            CHECK(static_cast<int>(*type) == code);
            CHECK(traits(*type).type == *type);
            ++found;
        }
    CHECK(found == 5);
}

TEST_CASE("each type has the inputs of the manual's table") {
    struct Row {
        SystemType type;
        int cts;
        bool neutral;
        int pairs;
    };
    for (const Row& row :
         {Row{SystemType::OnePhaseLn, 1, true, 0}, Row{SystemType::OnePhaseLl, 1, false, 1},
          Row{SystemType::SplitPhase, 2, true, 1}, Row{SystemType::ThreePhaseDelta, 3, false, 3},
          Row{SystemType::ThreePhaseWye, 3, true, 3}}) {
        int cts = 0;
        int pairs = 0;
        for (const Phase p : kPhases)
            cts += hasPhase(row.type, p) ? 1 : 0;
        for (const LinePair p : kLinePairs)
            pairs += hasPair(row.type, p) ? 1 : 0;
        CHECK(cts == row.cts);
        CHECK(pairs == row.pairs);
        CHECK(hasNeutral(row.type) == row.neutral);
    }
}

TEST_CASE("masks hold one bit a type") {
    SystemMask all = 0;
    for (const SystemType t : kSystemTypes) {
        CHECK((all & maskOf(t)) == 0);
        all = all | t;
        CHECK(contains(all, t));
    }
    CHECK(all == kAllSystems);
    const SystemMask two = SystemType::OnePhaseLn | SystemType::ThreePhaseWye;
    CHECK(contains(two, SystemType::OnePhaseLn));
    CHECK_FALSE(contains(two, SystemType::SplitPhase));
}

TEST_CASE("phases have letters") {
    std::string letters;
    for (const Phase p : kPhases)
        letters += letter(p);
    CHECK(letters == "ABC");
}
