// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

namespace {

struct Line {
    std::string_view keys;
    std::string_view label; ///< label after the keys
    std::string_view value;
};

void walk(Front& front, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        front.keys(line.keys);
        CAPTURE(line.keys);
        CHECK(front.label() == line.label);
        CHECK(front.value() == line.value);
    }
}

} // namespace

/// The numbered lines of the manual's "Quick Setup Instructions", for a 480 V wye service with
/// 200 A transducers of 0.33 V at address 17.
TEST_CASE("the manual's quick setup, line by line") {
    Front front;
    walk(front, {
                    {"-", "SETUP", ""},            // 1
                    {">", "PASWD", "00000"},       // 2
                    {">>>>>", "S COM", ""},        // 3, 4, 5
                    {">", "ADDR", "001"},          // 5a
                    {">+>++++++", "ADDR", "017"},  //
                    {">", "BAUD", "19200"},        // 5b
                    {"-", "BAUD", "9600"},         //
                    {">", "PAR", "nonE"},          // 5c
                    {"+", "PAR", "EvEn"},          //
                    {">", "S COM", ""},            // 5d
                    {"+", "S CT", ""},             // 6
                    {">+", "CT V", "0.33"},        // 6a
                    {">", "CT SZ", "00100"},       // 6b
                    {">>+>>", "CT SZ", "00200"},   //
                    {">", "S CT", ""},             // 6c
                    {"+", "S SYS", ""},            // 7
                    {">", "SYSTEM", "3L-1n"},      // 7a
                    {">", "S SYS", ""},            // 7b
                    {"+", "S PT", ""},             // 8
                    {">", "RATIO", "001.00"},      // 8a
                    {">>>>>", "S PT", ""},         // 8b
                    {"+", "S V", ""},              // 9
                    {">", "VLL", "00600"},         // 9a
                    {">>-->--> ", "VLL", "00480"}, //
                    {">", "S V", ""},              // 9b
                    {"<", "SETUP", ""},            // 10
                    {"<", "KWh", "----"},          //
                });
    const Settings& s = front.meter.settings;
    CHECK(s[Parameter::Address] == 17);
    CHECK(s[Parameter::BaudRate] == 9600);
    CHECK(s[Parameter::Parity] == 1);
    CHECK(s[Parameter::CtSecondary] == 3);
    CHECK(s[Parameter::CtPrimary] == 200);
    CHECK(s[Parameter::SystemType] == 40);
    CHECK(s[Parameter::PtRatio] == 100);
    CHECK(s[Parameter::SystemVoltage] == 480);
}

TEST_CASE("the manual's last line: a wrench leads to the alert that is on") {
    FakeMeter meter;
    meter.status.alerts = 0x0202;
    Front front(meter);
    CHECK(front.panel.frame().has(lcd::Icon::Wrench));
    walk(front, {{"----", "ALERT", "2"},
                 {">", "PLOSS", "b  "},
                 {">", "LOWPF", "nonE"},
                 {">>", "I OVR", "nonE"},
                 {">", "V OVR", "b  "}});
}

} // namespace s4k::panel::test
