// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/identity.h"

#include "core/modbus/server.h"
#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

ReportedId report(std::uint8_t id, const char* text) {
    return {id, true, text};
}

TEST_CASE("what our meter says of itself is read back") {
    Device device;
    for (const std::uint16_t firmware : {std::uint16_t{7}, std::uint16_t{1018}, std::uint16_t{1019},
                                         std::uint16_t{12345}, std::uint16_t{65535}})
        for (const bool reset : {false, true}) {
            device.identity.firmware = firmware;
            device.options.resetSystem = reset;
            const auto reported = parseReportId(device.ask(bytesOf("11")).response.view());
            const auto objects = parseDeviceId(device.ask(bytesOf("2B 0E 01 00")).response.view());
            REQUIRE(reported.ok());
            REQUIRE(objects.ok());
            const Recognition seen = recognise(*reported, *objects);
            CHECK(seen.ofFamily);
            CHECK(seen.firmware == firmware);
            CHECK(seen.resetSystem == reset);
            CHECK(isOldFirmware(seen) == (firmware <= 1018));
        }
}

TEST_CASE("versions as text and back") {
    CHECK(versionText(1019).view() == "1.019");
    CHECK(versionText(12345).view() == "12.345");
    CHECK(versionText(0).view() == "0.000");
    CHECK(firmwareFromText("V1.019") == 1019);
    CHECK(firmwareFromText("V12.345") == 12345);
    CHECK(firmwareFromText("V01.004") == 1004);
    CHECK(firmwareFromText("1.018") == 1018);
    for (const char* text : {"", "V", "V1", "V1.", "V.019", "V1.19", "V1.0190", "V100.000",
                             "V66.000", "V-1.000", "V1.0a9", "1019", "V 1.019"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(firmwareFromText(text).has_value());
    }
}

TEST_CASE("objects may be numbered from 0 or from 1, more of them do not matter") {
    const DeviceObjects expected{"Leviton", "S", "V1.018"};
    CHECK(*parseDeviceId(bytesOf("2B 0E 01 01 00 00 03 00 07 \"Leviton\" 01 01 \"S\" 02 06 "
                                 "\"V1.018\"")) == expected);
    CHECK(*parseDeviceId(bytesOf("2B 0E 01 01 00 00 03 01 07 \"Leviton\" 02 01 \"S\" 03 06 "
                                 "\"V1.018\"")) == expected);
    CHECK(*parseDeviceId(bytesOf("2B 0E 01 01 00 00 05 00 07 \"Leviton\" 01 01 \"S\" 02 06 "
                                 "\"V1.018\" 03 01 \"x\" FF 00")) == expected);
}

TEST_CASE("identities that are cut, padded or refused say what is wrong") {
    CHECK(parseReportId(bytesOf("91 01")).error().cause == "the device refused: Illegal function");
    CHECK(parseDeviceId(bytesOf("AB 01")).error().cause == "the device refused: Illegal function");
    for (const char* pdu : {"", "11", "11 02 F7", "11 03 F7 FF", "11 01 F7 FF", "03 02 F7 FF"}) {
        CAPTURE(std::string(pdu));
        CHECK_FALSE(parseReportId(bytesOf(pdu)).ok());
    }
    for (const char* pdu :
         {"", "2B", "2B 0E 01 01 00 00", "2B 0D 01 01 00 00 00", "2B 0E 01 01 00 00 01",
          "2B 0E 01 01 00 00 01 00", "2B 0E 01 01 00 00 01 00 02 4C", "2B 0E 01 01 00 00 00 4C",
          "2B 0E 01 01 00 00 FF 00 00"}) {
        CAPTURE(std::string(pdu));
        CHECK_FALSE(parseDeviceId(bytesOf(pdu)).ok());
    }
    CHECK(parseReportId(bytesOf("11 04 F7 FF 41 07"))->text == "A.");
}

TEST_CASE("who is of the family") {
    const DeviceObjects ours{"Leviton", "Series 4000", "V1.018"};
    const DeviceObjects foreign{"ACME", "Heater", "V1.018"};
    CHECK(recognise(report(247, "Leviton Series 4000K Power Meter Full Data Set"), {}).ofFamily);
    CHECK(recognise({}, ours).ofFamily);
    CHECK(isOldFirmware(recognise({}, ours)));
    CHECK_FALSE(recognise({}, {}).ofFamily);
    CHECK_FALSE(recognise({}, foreign).ofFamily);
    CHECK_FALSE(recognise(report(10, "Leviton Series 4000K"), {}).ofFamily);
    CHECK_FALSE(recognise(report(247, "ACME Power Meter"), {}).ofFamily);
    CHECK_FALSE(recognise(report(247, "Leviton Series 4000K"), foreign).ofFamily);
    CHECK_FALSE(recognise(report(10, "Qt Modbus Server"), ours).ofFamily);
    CHECK(recognise({}, foreign).name == "ACME Heater");
    CHECK(recognise(report(10, "Qt Modbus Server"), {}).name == "Qt Modbus Server");
    CHECK_FALSE(isOldFirmware(recognise({}, {})));
}

} // namespace
