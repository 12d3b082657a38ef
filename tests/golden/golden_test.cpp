// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/golden.h"

#include <doctest/doctest.h>

namespace s4k::test {

namespace {

const GoldenSheet kSheet{{"home", "KWh | 1.0"}, {"setup.ct", "S CT | "}};

} // namespace

TEST_CASE("a sheet reads back as written") {
    CHECK(readSheet(writeSheet(kSheet)) == kSheet);
    CHECK(readSheet("").empty());
}

TEST_CASE("equal sheets have no findings, in whatever order") {
    CHECK(compareSheets(kSheet, {kSheet[1], kSheet[0]}).empty());
}

TEST_CASE("missing, stale and different entries are all told, with expected and actual") {
    const GoldenSheet actual{{"home", "KWh | 2.0"}, {"setup.pt", "S PT | "}};
    const auto findings = compareSheets(kSheet, actual);
    REQUIRE(findings.size() == 3);
    CHECK(findings[0] == "different home\n  expected: KWh | 1.0\n  actual:   KWh | 2.0");
    CHECK(findings[1] == "missing setup.pt\n  actual:   S PT | ");
    CHECK(findings[2] == "stale setup.ct\n  expected: S CT | ");
}

TEST_CASE("a line that is no entry is stale") {
    const auto findings = compareSheets(readSheet("nonsense\n"), {});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].find("stale nonsense") == 0);
}

TEST_CASE("a file that is not there is missing, one that nothing compares with is stale") {
    const auto findings = compareWithFile("no-such-sheet.txt", {});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].find("missing file tests/golden/no-such-sheet.txt") == 0);
    CHECK_FALSE(staleFiles({}).empty());
}

} // namespace s4k::test
