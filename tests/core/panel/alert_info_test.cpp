// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"
#include "core/registers/alerts.h"
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

namespace {

/// The digits of an ALERT screen, blanks included.
std::string digitsOf(std::string_view screen, std::uint16_t alerts) {
    FakeMeter meter;
    meter.status.alerts = alerts;
    const MeterSnapshot snapshot = meter.snapshot();
    const lcd::LcdFrame frame = view(stateAt(*findScreen(screen), snapshot), snapshot);
    std::string text;
    for (const std::uint8_t digit : frame.digits)
        for (const char c : std::string_view(" AbCEronFvi"))
            if (lcd::digitGlyph(c) == digit) {
                text += c;
                break;
            }
    return text;
}

Front atAlert(std::uint16_t alerts) {
    FakeMeter meter = Front::makeMeter(SystemType::ThreePhaseWye);
    meter.status.alerts = alerts;
    return Front(meter, "++++");
}

} // namespace

TEST_CASE("the phases of an alert stand in digits 1, 3 and 5") {
    for (unsigned bits = 1; bits < 8; ++bits) {
        std::string expected = "     ";
        expected[0] = (bits & 1U) != 0 ? 'A' : ' ';
        expected[2] = (bits & 2U) != 0 ? 'b' : ' ';
        expected[4] = (bits & 4U) != 0 ? 'C' : ' ';
        CHECK(digitsOf("alert.vovr", static_cast<std::uint16_t>(bits)) == expected);
        CHECK(digitsOf("alert.iovr", static_cast<std::uint16_t>(bits << 3U)) == expected);
        CHECK(digitsOf("alert.ploss", static_cast<std::uint16_t>(bits << 8U)) == expected);
        CHECK(digitsOf("alert.lowpf", static_cast<std::uint16_t>(bits << 11U)) == expected);
    }
}

TEST_CASE("an alert screen looks at its own bits only") {
    for (const MenuRow& r : menu()) {
        if (r.kind != RowKind::Alert)
            continue;
        const auto others = static_cast<std::uint16_t>(~r.alertBits);
        FakeMeter meter;
        meter.status.alerts = others;
        const MeterSnapshot snapshot = meter.snapshot();
        CHECK(describe(stateAt(*findScreen(r.id), snapshot), snapshot).value == "nonE");
    }
}

TEST_CASE("F ERR says Err, PULSE says ConF before OvEr") {
    const auto value = [](std::string_view screen, std::uint16_t alerts) {
        FakeMeter meter;
        meter.status.alerts = alerts;
        const MeterSnapshot snapshot = meter.snapshot();
        return describe(stateAt(*findScreen(screen), snapshot), snapshot).value;
    };
    CHECK(value("alert.ferr", alert::kFrequency) == "Err");
    CHECK(value("alert.pulse", alert::kPulseConfiguration) == "ConF");
    CHECK(value("alert.pulse", alert::kPulseOverrun) == "OvEr");
    CHECK(value("alert.pulse", alert::kPulseOverrun | alert::kPulseConfiguration) == "ConF");
}

TEST_CASE("the title counts the active screens, not the bits") {
    CHECK(atAlert(0).value() == "nonE");
    CHECK(atAlert(0x0700).value() == "1");
    CHECK(atAlert(0x0701).value() == "2");
    CHECK(atAlert(0xFFFF).value() == "6");
    CHECK(atAlert(0x0080).value() == "nonE");
}

TEST_CASE("the wrench is lit while register 146 is not 0, on every screen") {
    for (const std::uint16_t alerts : std::initializer_list<std::uint16_t>{0, 1, 0x80, 0x8000}) {
        Front front = atAlert(alerts);
        CHECK(front.panel.frame().has(lcd::Icon::Wrench) == (alerts != 0));
        front.keys("<");
        CHECK(front.panel.frame().has(lcd::Icon::Wrench) == (alerts != 0));
    }
}

TEST_CASE("INFO: model, versions, serial number in two halves") {
    Front front;
    front.meter.identity.serialNumber = 0x004D2A1F;
    front.meter.publish();
    front.keys("--- >", 0);
    CHECK(front.label() == "MODEL");
    CHECK(front.value() == "4000");
    front.keys(">", 0);
    CHECK(front.value() == "1.019");
    front.keys(">", 0);
    CHECK(front.value() == "1.006");
    front.keys(">", 0);
    for (int round = 0; round < 3; ++round) {
        CHECK(front.value() == "004d");
        front.panel.advance(999);
        CHECK(front.value() == "004d");
        front.panel.advance(1);
        CHECK(front.value() == "2A1F.");
        CHECK((front.panel.frame().digits[4] & lcd::bit(lcd::Digit::Point)) != 0);
        front.panel.advance(1000);
    }
    front.meter.identity.serialKnown = false;
    front.meter.publish();
    CHECK(front.value() == "----");
}

TEST_CASE("INFO: whatever a meter says of itself can be drawn") {
    Front front;
    front.meter.identity = {.model = "x*Q#~", .firmware = 65535, .resetSystem = 7};
    front.meter.publish();
    front.keys("--->");
    CHECK(front.value() == "--q--");
    CHECK(lcd::valueText(front.panel.frame()) == "--q--");
    front.keys(">");
    CHECK(front.value() == "65.535");
    front.keys(">");
    CHECK(front.value() == "0.007");
}

} // namespace s4k::panel::test
