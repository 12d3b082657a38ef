// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"

#include <doctest/doctest.h>

using namespace s4k::lcd;

TEST_CASE("a full frame as text") {
    LcdFrame frame;
    REQUIRE(writeLabel(frame, "D KVAR"));
    REQUIRE(writeValue(frame, "123.45"));
    for (const Icon icon : {Icon::Heart, Icon::Wrench, Icon::PhaseA, Icon::PhaseB, Icon::PhaseC})
        frame.set(icon, true);
    CHECK(frameText(frame) == "+--------------------+\n"
                              "| heart wrench A B C |\n"
                              "| D KVAR             |\n"
                              "|             123.45 |\n"
                              "+--------------------+\n");
}

TEST_CASE("icons that are off leave their place blank") {
    LcdFrame frame;
    REQUIRE(writeLabel(frame, "S COM"));
    REQUIRE(writeValue(frame, "SAvEd"));
    frame.set(Icon::PhaseB, true);
    CHECK(frameText(frame) == "+--------------------+\n"
                              "|                B   |\n"
                              "| S COM              |\n"
                              "|              SAvEd |\n"
                              "+--------------------+\n");
}

TEST_CASE("the widest value and an empty frame keep the picture's shape") {
    LcdFrame frame;
    const std::string empty = frameText(frame);
    REQUIRE(writeValue(frame, "8.8.8.8.8."));
    const std::string wide = frameText(frame);
    CHECK(wide.size() == empty.size());
    CHECK(wide.find("|         8.8.8.8.8. |\n") != std::string::npos);
    CHECK(empty.find("|                    |\n") != std::string::npos);
}
