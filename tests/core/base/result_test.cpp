// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace {

using namespace s4k;

Result<int> half(int x) {
    if (x % 2 != 0)
        return Error{S4K_TEXT("Test", "number"), std::to_string(x), S4K_TEXT("Test", "it is odd"),
                     S4K_TEXT("Test", "give an even one")};
    return x / 2;
}

TEST_CASE("a result is a value or an error") {
    const Result<int> good = half(8);
    REQUIRE(good.ok());
    CHECK(static_cast<bool>(good));
    CHECK(*good == 4);
    const Result<int> bad = half(7);
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.error().value == "7");
}

TEST_CASE("a result keeps value and error apart when both have one type") {
    const Result<std::string, int> text(std::string("x"));
    CHECK(text.ok());
    const Result<std::string, int> code(3);
    CHECK(code.error() == 3);
}

TEST_CASE("a result hands out a value that can only be moved") {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 5);
}

TEST_CASE("values can be changed in place") {
    Result<std::string> text(std::string("ab"));
    text->push_back('c');
    *text += 'd';
    CHECK(text.value() == "abcd");
}

TEST_CASE("an error reads as one sentence and leaves out what is empty") {
    constexpr TextId kFile = S4K_TEXT("Test", "file");
    const Error full{S4K_TEXT("Test", "CT primary"), "3", S4K_TEXT("Test", "below 5 A"),
                     S4K_TEXT("Test", "give 5-32000")};
    CHECK(full.message() == "CT primary \"3\": below 5 A; give 5-32000");
    CHECK(Error{kFile, "", {}, {}}.message() == "file");
    CHECK(Error{kFile, "", S4K_TEXT("Test", "it is empty"), {}}.message() == "file: it is empty");
    CHECK(full == Error{full});
    CHECK_FALSE(full == Error{kFile, "3", full.cause, full.remedy});
    CHECK(Done{} == Done{});
}

} // namespace
