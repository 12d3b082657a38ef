// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace s4k;

constexpr TextId kSpan = S4K_TEXT("Test", "%1 to %2");

TEST_CASE("a sentence counts its places when it is compiled") {
    static_assert(S4K_TEXT("Test", "no place").places() == 0);
    static_assert(kSpan.places() == 2);
    static_assert(S4K_TEXT("Test", "%2 before %1 and %1").places() == 2);
    static_assert(S4K_TEXT("Test", "100 %, %0 and %").places() == 0);
    static_assert(TextId().empty() && !kSpan.empty());
    CHECK(std::string_view(kSpan.context()) == "Test");
    CHECK(std::string_view(kSpan.english()) == "%1 to %2");
}

TEST_CASE("the values stand at their places") {
    CHECK(kSpan.with(1, 32000) == "1 to 32000");
    CHECK(S4K_TEXT("Test", "%2 before %1").with("a", "b") == "b before a");
    CHECK(S4K_TEXT("Test", "%1 and %1").with("a") == "a and a");
    CHECK(S4K_TEXT("Test", "%1 %").with(std::uint64_t{18446744073709551615U}) ==
          "18446744073709551615 %");
    CHECK(S4K_TEXT("Test", "%1").with(std::int64_t{-5}) == "-5");
    CHECK(S4K_TEXT("Test", "%1%2%3").with(std::string("a"), std::string_view("b"), "c") == "abc");
}

TEST_CASE("a place without a value stays as it is") {
    CHECK(kSpan.with("a") == "a to %2");
    CHECK(Text(kSpan) == "%1 to %2");
}

TEST_CASE("a percent sign inside a value is no place") {
    CHECK(kSpan.with("%2", "%1") == "%2 to %1");
    CHECK(S4K_TEXT("Test", "%1 is off").with(kSpan.with("%2", "50 %")) == "%2 to 50 % is off");
}

TEST_CASE("a number is written with a point in English") {
    CHECK(kSpan.with(Number{"-0.5"}, Number{"1.00"}) == "-0.5 to 1.00");
}

TEST_CASE("a text can be the value of another") {
    const Text inner = kSpan.with(1, 2);
    CHECK(S4K_TEXT("Test", "choose %1").with(inner) == "choose 1 to 2");
    CHECK(S4K_TEXT("Test", "choose %1").with(S4K_TEXT("Test", "one")) == "choose one");
}

TEST_CASE("texts in a row have nothing between them") {
    CHECK(Text::inRow("file.csv", ":", 12, ": ", kSpan.with(1, 2)) == "file.csv:12: 1 to 2");
    CHECK(Text::inRow(Number{"1.5"}, " kW") == "1.5 kW");
}

TEST_CASE("texts are joined with a separator") {
    CHECK(Text::joined({kSpan.with(1, 2), kSpan.with(3, 4)}, ", ") == "1 to 2, 3 to 4");
    CHECK(Text::joined({kSpan.with(1, 2)}, ", ") == "1 to 2");
    CHECK(Text::joined({}, ", ").empty());
}

TEST_CASE("the words of others are no sentence") {
    const Text words = Text::verbatim("disk full: 100 %1");
    CHECK(words == "disk full: 100 %1");
    CHECK(words.id().empty());
    CHECK(Text::verbatim("").empty());
}

TEST_CASE("a text is empty when it has no words") {
    CHECK(Text().empty());
    CHECK(Text(TextId()).empty());
    CHECK(Text::inRow("", Text()).empty());
    CHECK_FALSE(Text(kSpan).empty());
    CHECK_FALSE(Text::inRow(0).empty());
}

TEST_CASE("texts are equal when sentence and values are") {
    CHECK(kSpan.with(1, 2) == kSpan.with("1", "2"));
    CHECK_FALSE(kSpan.with(1, 2) == kSpan.with(1, 3));
    CHECK_FALSE(kSpan.with(1, 2) == S4K_TEXT("Other", "%1 to %2").with(1, 2));
    CHECK_FALSE(kSpan.with("1", "2") == kSpan.with(Number{"1"}, Number{"2"}));
    CHECK_FALSE(kSpan.with(1, 2) == Text::verbatim("1 to 2"));
    CHECK(kSpan == S4K_TEXT("Test", "%1 to %2"));
}

TEST_CASE("the text of an error keeps its sentences") {
    const Error error{S4K_TEXT("Test", "limit"), "7", kSpan.with(1, Number{"1.5"}),
                      S4K_TEXT("Test", "choose less")};
    CHECK(error.text() == "limit \"7\": 1 to 1.5; choose less");
    CHECK(error.message() == error.text().english());
    CHECK(S4K_TEXT("Test", "%1, twice").with(error.text()) ==
          "limit \"7\": 1 to 1.5; choose less, twice");
}

} // namespace
