// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/lcd/glyphs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace s4k;
using namespace s4k::lcd;

namespace {

std::string readBack(std::string_view text) {
    LcdFrame frame;
    INFO(std::string(text));
    REQUIRE(writeValue(frame, text));
    return valueText(frame);
}

bool readsBack(std::string_view text) {
    LcdFrame frame;
    return writeValue(frame, text) && valueText(frame) == text;
}

} // namespace

TEST_CASE("every word and number of the menu reads back") {
    for (const std::string_view text :
         {"SAvEd", "ConF",  "OvEr",  "Err",    "nonE",  "EvEn",   "odd",    "donE",  "YES",
          "no",    "IEEE",  "IEC",   "3L-1n",  "3L",    "2L-1n",  "2L",     "1L-1n", "A b C",
          "A",     "b",     "C",     "----",   "00000", "1.019",  "1.006",  "4000",  "1.0",
          "0.33",  "001",   "00100", "00600",  "00900", "001.00", "320.00", "0.10",  "0.25",
          "104",   "10000", "19200", "38400",  "1200",  "500",    "1",      "5",     "-0.985",
          "1.000", "60.00", "12345", "9999.9", "50505", "5000.5", "0.5",    "-5",    "-55.50"})
        CHECK(readBack(text) == text);
}

TEST_CASE("every number of up to five digits reads back, with and without a point") {
    for (int number = 0; number < 100000; number += 7) {
        const std::string digits = std::to_string(number);
        CHECK(readsBack(digits));
        const std::size_t whole = 1 + static_cast<std::size_t>(number) % digits.size();
        const std::string pointed = digits.substr(0, whole) + '.' + digits.substr(whole);
        CHECK_MESSAGE(readsBack(pointed), pointed);
    }
}

TEST_CASE("every half of a serial number reads back, plain and with the point of the second half") {
    constexpr std::string_view kHex = "0123456789AbCdEF";
    int failures = 0;
    for (unsigned half = 0; half <= 0xFFFF; ++half) {
        std::string text;
        for (int shift = 12; shift >= 0; shift -= 4)
            text += kHex[half >> shift & 0xFU];
        failures += readsBack(text) ? 0 : 1;
        failures += half % 16 != 5 || readsBack(text + '.') ? 0 : 1;
    }
    CHECK(failures == 0);
}

TEST_CASE("a shape that 5 and S share reads by its company") {
    CHECK(readBack("S") == "5");
    CHECK(readBack("O") == "0");
    CHECK(readBack("5AvEd") == "SAvEd");
    CHECK(readBack("5A") == "5A");
    CHECK(readBack("LoSS") == "LoSS");
    CHECK(readBack("5L-0n") == "SL-On");
    CHECK(readBack("3L-0n") == "3L-0n");
    CHECK(readBack("FACE5") == "FACE5");
}

TEST_CASE("u is drawn like v and reads v") {
    CHECK(digitGlyph('u') == digitGlyph('v'));
    CHECK(readBack("run") == "rvn");
}

TEST_CASE("a value stands on the right and replaces the one before") {
    LcdFrame frame;
    REQUIRE(writeValue(frame, "8.8.8.8.8."));
    REQUIRE(writeValue(frame, "1.5"));
    const auto point = static_cast<std::uint8_t>(bit(Digit::Point));
    CHECK(frame.digits[2] == 0);
    CHECK(frame.digits[3] == (*digitGlyph('1') | point));
    CHECK(frame.digits[4] == *digitGlyph('5'));
    REQUIRE(writeValue(frame, ""));
    CHECK(frame == LcdFrame{});
    CHECK(valueText(frame).empty());
}

TEST_CASE("blanked digits keep their place and their point") {
    CHECK(readBack("00 00") == "00 00");
    CHECK(readBack("0010 ") == "0010 ");
    CHECK(readBack("  1 .0") == "1 .0");
    CHECK(readBack(" .00") == " .00");
    CHECK(readBack("  b  ") == "b  ");
}

TEST_CASE("what a value cannot show is refused and changes nothing") {
    LcdFrame before;
    REQUIRE(writeLabel(before, "HZ"));
    REQUIRE(writeValue(before, "60.00"));
    LcdFrame frame = before;
    for (const std::string_view text :
         {std::string_view("123456"), std::string_view(".5"), std::string_view("1..2"),
          std::string_view("."), std::string_view("W"), std::string_view("1,5"),
          std::string_view("1\0", 2), std::string_view("\xC2\xB0"), std::string_view("12345.6")}) {
        CHECK_FALSE(writeValue(frame, text));
        CHECK(frame == before);
    }
    CHECK_FALSE(writeValue(frame, std::string(100000, '8')));
    CHECK(frame == before);
}

TEST_CASE("any digits at all have a text, and writing that text shows them again") {
    Random random(7);
    for (int i = 0; i < 5000; ++i) {
        LcdFrame frame;
        for (auto& digit : frame.digits)
            digit = static_cast<std::uint8_t>(random.below(256));
        const std::string text = valueText(frame);
        LcdFrame again;
        if (text.find('?') == std::string::npos && !text.empty()) {
            REQUIRE(writeValue(again, text));
            CHECK(again == frame);
        }
        CHECK(text.size() <= 2 * kDigits);
    }
}

TEST_CASE("the letters that 7 segments force have a shape, those they cannot draw have none") {
    for (const char c : std::string_view("0123456789-AbCdEFHLnoPrStUvYiGquJ "))
        CHECK_MESSAGE(digitGlyph(c).has_value(), "character " << c);
    for (const char c : std::string_view("KMWXZkmwxz./$"))
        CHECK_FALSE_MESSAGE(digitGlyph(c).has_value(), "character " << c);
}
