// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/lcd/glyphs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

using namespace s4k;
using namespace s4k::lcd;

namespace {

// All labels of panel.md, in both notations, with all possible prefixes of energies and powers.
constexpr auto kMenuLabels = std::to_array<std::string_view>({
    "1PHASE", "2PHASE", "3PHASE", "APHASE", "BPHASE", "CPHASE", "ALERT",  "INFO",   "RESET",
    "SETUP",  "KWh",    "MWh",    "GWh",    "KPh",    "MPh",    "GPh",    "KVARh",  "MVARh",
    "GVARh",  "KQh",    "MQh",    "GQh",    "KVAh",   "MVAh",   "GVAh",   "KSh",    "MSh",
    "GSh",    "KW",     "MW",     "KP",     "MP",     "KVAR",   "MVAR",   "KQ",     "MQ",
    "KVA",    "MVA",    "KS",     "MS",     "PF",     "VLL",    "U",      "VLN",    "V",
    "A",      "HZ",     "D   KW", "D   MW", "D   KP", "D KVAR", "D MVAR", "D   KQ", "D  KVA",
    "D  MVA", "D   KS", "M   KW", "M   MW", "MAX KP", "MAX MP", "M KVAR", "M MVAR", "MAX KQ",
    "MAX MQ", "M  KVA", "M  MVA", "MAX KS", "MAX MS", "VAB",    "UAB",    "VBC",    "UBC",
    "VAC",    "UAC",    "PLOSS",  "LOWPF",  "F ERR",  "I OVR",  "V OVR",  "PULSE",  "MODEL",
    "OS",     "RS",     "SN",     "PASWD",  "ENERG",  "DEMND",  "S COM",  "ADDR",   "BAUD",
    "PAR",    "S CT",   "CT V",   "CT SZ",  "S SYS",  "SYSTEM", "S PT",   "RATIO",  "S V",
    "S PWR",  "MX KW",  "S PLOS", "VOLTS",  "IMBAL",  "S PULS", "Wh/P",   "mS/P",   "S DEM",
    "INTRV",  "SEC",    "S UNIT", "UNITS",  "S PASS", "_PHASE",
});

std::string readBack(std::string_view text) {
    LcdFrame frame;
    REQUIRE(writeLabel(frame, text));
    return labelText(frame);
}

} // namespace

TEST_CASE("every label of the menu can be drawn and reads back") {
    for (const std::string_view text : kMenuLabels)
        CHECK(readBack(text) == text);
}

TEST_CASE("no two labels of the menu look alike") {
    std::map<decltype(LcdFrame::label), std::string_view> seen;
    for (const std::string_view text : kMenuLabels) {
        LcdFrame frame;
        REQUIRE(writeLabel(frame, text));
        INFO(text << " looks like " << seen[frame.label]);
        CHECK(seen[frame.label].empty());
        seen[frame.label] = text;
    }
}

TEST_CASE("all capital letters and digits have a shape") {
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789hmdnortu/-_+ "))
        CHECK_MESSAGE(cellGlyph(c).has_value(), "character " << c);
}

TEST_CASE("a few shapes are the ones of every 14-segment alphabet") {
    const auto segments = [](auto... s) { return static_cast<std::uint16_t>((0U | ... | bit(s))); };
    using enum Cell;
    CHECK(cellGlyph('X') == segments(H, J, K, M));
    CHECK(cellGlyph('V') == segments(F, E, K, J));
    CHECK(cellGlyph('T') == segments(A, I, L));
    CHECK(cellGlyph('O') == segments(A, B, C, D, E, F));
    CHECK(cellGlyph(' ') == 0);
}

TEST_CASE("every segment of a cell is used by some character") {
    unsigned used = 0;
    for (char c = ' '; c < 127; ++c)
        used |= cellGlyph(c).value_or(0);
    CHECK(used == (1U << kCellSegments) - 1U);
}

TEST_CASE("a label stands on the left and replaces the one before") {
    LcdFrame frame;
    REQUIRE(writeLabel(frame, "SYSTEM"));
    REQUIRE(writeLabel(frame, "A"));
    CHECK(frame.label[0] == cellGlyph('A'));
    CHECK(std::all_of(frame.label.begin() + 1, frame.label.end(), [](auto c) { return c == 0; }));
    REQUIRE(writeLabel(frame, ""));
    CHECK(frame == LcdFrame{});
}

TEST_CASE("what a label cannot show is refused and changes nothing") {
    LcdFrame before;
    REQUIRE(writeLabel(before, "HZ"));
    REQUIRE(writeValue(before, "60.00"));
    LcdFrame frame = before;
    for (const std::string_view text :
         {std::string_view("SYSTEMS"), std::string_view("K.W"), std::string_view("\xC3\x84"),
          std::string_view("A\0B", 3), std::string_view("\n"), std::string_view("K$")}) {
        CHECK_FALSE(writeLabel(frame, text));
        CHECK(frame == before);
    }
    CHECK_FALSE(writeLabel(frame, std::string(100000, 'A')));
    CHECK(frame == before);
}

TEST_CASE("random labels read back without their trailing blanks") {
    std::string alphabet;
    for (int c = -128; c < 128; ++c)
        if (cellGlyph(static_cast<char>(c)))
            alphabet += static_cast<char>(c);
    Random random(14);
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::uint32_t n = random.below(kLabelCells + 1); n > 0; --n)
            text += alphabet[random.below(static_cast<std::uint32_t>(alphabet.size()))];
        const std::string read = readBack(text);
        CHECK(read == text.substr(0, text.find_last_not_of(' ') + 1));
    }
}

TEST_CASE("a cell that shows no character reads ?") {
    LcdFrame frame;
    REQUIRE(writeLabel(frame, "KWh"));
    frame.label[1] = 0x3FFF;
    CHECK(labelText(frame) == "K?h");
    frame.label[1] = 0x8000;
    CHECK(labelText(frame) == "K?h");
}
