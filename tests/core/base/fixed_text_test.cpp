// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fixed_text.h"

#include <doctest/doctest.h>

#include <type_traits>

namespace {

using namespace s4k;

static_assert(std::is_trivially_copyable_v<FixedText<5>>);
static_assert(FixedText<5>("SEtUP") == std::string_view("SEtUP"));

TEST_CASE("fixed text holds what fits and cuts the rest") {
    CHECK(FixedText<4>().empty());
    CHECK(FixedText<4>("ab").view() == "ab");
    CHECK(FixedText<4>("abcd").size() == 4);
    CHECK(FixedText<4>("abcdef").view() == "abcd");
}

TEST_CASE("fixed text appends up to its room") {
    FixedText<6> text = "kW";
    text.append('h');
    CHECK(text.view() == "kWh");
    CHECK(text[2] == 'h');
    text.append(" total");
    CHECK(text.view() == "kWh to");
    text.append('x');
    CHECK(text.size() == 6);
}

TEST_CASE("fixed text compares by content") {
    FixedText<8> built = "PA";
    built.append("SWD");
    CHECK(built == FixedText<8>("PASWD"));
    CHECK(built == std::string_view("PASWD"));
    CHECK_FALSE(built == FixedText<8>("PASW"));
    CHECK(FixedText<3>("abcX") == FixedText<3>("abcY"));
}

} // namespace
