// SPDX-License-Identifier: GPL-3.0-or-later
// Every rule and every exception of the server.
#include "core/modbus/server.h"

#include "core/port/meter_port.h"
#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

struct Row {
    const char* request;
    const char* response;
    const char* rule;
};

template <std::size_t N>
void checkRows(const Device& device, const std::array<Row, N>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.rule);
        CAPTURE(row.request);
        CHECK(device.answer(row.request) == row.response);
    }
}

std::string word(std::uint16_t value) {
    const std::array<std::uint8_t, 2> bytes{static_cast<std::uint8_t>(value / 256),
                                            static_cast<std::uint8_t>(value % 256)};
    return hexOf(bytes);
}

/// Writes one register with function 0x06.
PduOutcome set(const Device& device, std::uint16_t number, std::uint16_t value) {
    return device.ask(bytesOf("06 " + word(static_cast<std::uint16_t>(number - 1)) + word(value)));
}

bool isRefused(const PduOutcome& outcome, int exception) {
    return outcome.response.size() == 2 && (outcome.response[0] & 0x80) != 0 &&
           outcome.response[1] == exception && !outcome.changesMeter();
}

TEST_CASE("unknown functions are refused with exception 1") {
    for (unsigned function = 0; function < 256; ++function) {
        if (function == 0x03 || function == 0x04 || function == 0x06 || function == 0x10 ||
            function == 0x11 || function == 0x2B)
            continue;
        CAPTURE(function);
        const auto code = static_cast<std::uint8_t>(function);
        const ByteVector request{code, 0, 0, 0, 1};
        const auto outcome = Device().ask(request);
        REQUIRE(isRefused(outcome, 1));
        CHECK(outcome.response[0] == (code | 0x80));
    }
    CHECK(Device().ask({}).response.empty());
}

TEST_CASE("reading: quantity before address, then every word must exist") {
    checkRows({}, std::array<Row, 26>{{
                      {"03 00 00 00 00", "83 03", "quantity 0"},
                      {"03 00 00 00 7E", "83 03", "quantity 126"},
                      {"03 00 00 FF FF", "83 03", "quantity 65535"},
                      {"04 00 00 00 00", "84 03", "04 as 03"},
                      {"03 FF FF 00 00", "83 03", "quantity before address"},
                      {"03 00 34 00 7E", "83 03", "quantity before address"},
                      {"03", "83 03", "no address"},
                      {"03 00 00 00", "83 03", "cut off"},
                      {"03 00 00 00 01 00", "83 03", "a byte too many"},
                      {"03 00 00 00 35", "83 02", "register 53 does not exist"},
                      {"03 00 34 00 01", "83 02", "register 53"},
                      {"03 00 7F 00 01", "83 02", "register 128"},
                      {"03 00 7F 00 02", "83 02", "register 128 of 128-129"},
                      {"03 00 80 00 1B", "83 02", "register 155 of 129-155"},
                      {"03 00 9A 00 01", "83 02", "register 155"},
                      {"03 00 B1 00 01", "83 02", "register 178"},
                      {"03 00 FF 00 01", "83 02", "register 256"},
                      {"03 01 5A 00 01", "83 02", "register 347"},
                      {"03 00 00 00 7D", "83 02", "125 registers reach into a hole"},
                      {"03 FF FF 00 01", "83 02", "register 65536"},
                      {"03 FF FF 00 02", "83 02", "start + quantity > 65536"},
                      {"03 FF 84 00 7D", "83 02", "start + quantity = 65537"},
                      {"03 1B 57 00 01", "83 02", "register 7000"},
                      {"03 1B 58 00 02", "83 02", "registers 7001 and 7002"},
                      {"03 1B 58 00 01", "03 02 03 FB", "register 7001 is the firmware, 1019"},
                      {"04 1B 58 00 01", "04 02 03 FB", "04 as 03"},
                  }});
}

TEST_CASE("reading gives the words of the image, high byte first") {
    checkRows({}, std::array<Row, 9>{{
                      {"03 00 00 00 01", "03 02 00 01", "high half of a 32-bit value"},
                      {"03 00 01 00 01", "03 02 00 02", "low half of a 32-bit value"},
                      {"03 01 01 00 02", "03 04 01 02 01 03", "halves of two floats"},
                      {"04 01 59 00 01", "04 02 01 5A", "the last register, 346"},
                      {"03 00 33 00 01", "03 02 00 34", "the end of the first block, 52"},
                      {"03 00 80 00 01", "03 02 00 00", "129 reads 0 whatever the image holds"},
                      {"03 00 96 00 01", "03 02 00 00", "151 reads 0 whatever the image holds"},
                      {"03 00 95 00 03", "03 06 00 96 00 00 00 98", "150-152"},
                      {"04 00 99 00 01", "04 02 00 9A", "the end of the second block, 154"},
                  }});
    const auto block = Device().ask(bytesOf("03 01 00 00 5A")).response;
    REQUIRE(block.size() == 2 + 180);
    CHECK(block[1] == 180);
    for (std::size_t i = 0; i < 90; ++i)
        CHECK(wordAt(block.view(), 2 + 2 * i) == 257 + i);
}

TEST_CASE("old firmware lacks the starred registers") {
    const std::array<Row, 8> rows{{
        {"03 00 29 00 01", "03 02 00 2A", "42"},
        {"03 00 2A 00 01", "83 02", "43"},
        {"03 00 33 00 01", "83 02", "52"},
        {"03 00 00 00 34", "83 02", "1-52"},
        {"03 01 4F 00 01", "03 02 01 50", "336"},
        {"03 01 50 00 01", "83 02", "337"},
        {"03 01 59 00 01", "83 02", "346"},
        {"03 1B 58 00 01", "03 02 03 FA", "the firmware is told as 1018"},
    }};
    Device device;
    device.options.oldFirmware = true;
    checkRows(device, rows);
    CHECK(device.answer("2B 0E 01 02") ==
          "2B 0E 01 01 00 00 01 02 06 " + hexOf(bytesOf("\"V1.018\"")));
    device.options.oldFirmware = false;
    device.identity.firmware = 1018;
    checkRows(device, rows);
    device.options.oldFirmware = true;
    device.identity.firmware = 1004;
    CHECK(device.answer("03 1B 58 00 01") == "03 02 03 EC");
}

TEST_CASE("writing one register: length, address, value") {
    checkRows({}, std::array<Row, 22>{{
                      {"06", "86 03", "no address"},
                      {"06 00 82 00", "86 03", "cut off"},
                      {"06 00 82 00 64 00", "86 03", "a byte too many"},
                      {"06 FF FF 00", "86 03", "length before address"},
                      {"06 00 00 00 01", "86 02", "1 is read-only"},
                      {"06 00 34 00 01", "86 02", "53 does not exist"},
                      {"06 00 86 00 01", "86 02", "135 is read-only"},
                      {"06 00 87 00 00", "86 02", "136 is read-only"},
                      {"06 00 89 FF FE", "86 02", "138 is read-only"},
                      {"06 00 90 00 00", "86 02", "145 is read-only"},
                      {"06 00 91 00 00", "86 02", "146 is read-only"},
                      {"06 00 92 00 00", "86 02", "147 is read-only"},
                      {"06 00 98 00 00", "86 02", "153 is read-only"},
                      {"06 00 99 00 00", "86 02", "154 is read-only"},
                      {"06 00 9A 00 00", "86 02", "155 is not in the map"},
                      {"06 00 B1 00 01", "86 02", "178 is not in the map"},
                      {"06 01 00 43 8A", "86 02", "257 is a float"},
                      {"06 01 05 FF FF", "86 02", "address before value"},
                      {"06 1B 58 03 FB", "86 02", "7001 is read-only"},
                      {"06 FF FF 00 01", "86 02", "65536"},
                      {"06 00 82 00 C8", "06 00 82 00 C8", "131 := 200"},
                      {"06 00 82 00 00", "86 03", "131 := 0"},
                  }});
}

struct Value {
    std::uint16_t number;
    std::uint16_t value;
    bool taken;
};

TEST_CASE("each writable register takes its range and nothing else") {
    constexpr std::array<Value, 65> kValues{{
        {129, 30078, true},  {129, 21211, true}, {129, 21212, true},  {129, 16498, true},
        {129, 0, false},     {129, 1, false},    {129, 30077, false}, {129, 65535, false},
        {130, 10, true},     {130, 11, true},    {130, 12, true},     {130, 31, true},
        {130, 40, true},     {130, 13, false},   {130, 0, false},     {130, 41, false},
        {131, 1, true},      {131, 32000, true}, {131, 0, false},     {131, 32001, false},
        {132, 1, true},      {132, 3, true},     {132, 2, false},     {132, 0, false},
        {133, 1, true},      {133, 32000, true}, {133, 0, false},     {133, 32001, false},
        {134, 82, true},     {134, 660, true},   {134, 81, false},    {134, 661, false},
        {137, 0, true},      {137, 1, true},     {137, 2, false},     {142, 1, true},
        {142, 99, true},     {142, 0, false},    {142, 100, false},   {143, 1, true},
        {143, 99, true},     {143, 0, false},    {143, 100, false},   {144, 10, true},
        {144, 10000, true},  {144, 0, false},    {144, 20, false},    {149, 1, true},
        {149, 6, true},      {149, 0, false},    {149, 7, false},     {150, 0, true},
        {150, 10, true},     {150, 32767, true}, {150, 1, false},     {150, 9, false},
        {150, 32768, false}, {151, 1, true},     {151, 32767, true},  {151, 0, false},
        {151, 32768, false}, {152, 0, true},     {152, 32767, true},  {152, 32768, false},
        {152, 65535, false},
    }};
    const Device device;
    for (const Value& v : kValues) {
        CAPTURE(v.number);
        CAPTURE(v.value);
        const auto outcome = set(device, v.number, v.value);
        CHECK((outcome.response.size() == 5) == v.taken);
        CHECK(isRefused(outcome, 3) == !v.taken);
    }
}

TEST_CASE("what a write changes") {
    const Device device;
    CHECK(set(device, 129, 21212).command == 21212);
    CHECK_FALSE(set(device, 129, 21212).settings.has_value());
    const auto system = set(device, 130, 31);
    REQUIRE(system.settings.has_value());
    Settings expected;
    expected.set(Parameter::SystemType, 31);
    CHECK(*system.settings == expected);
    CHECK_FALSE(set(device, 151, 5).changesMeter());
    CHECK(set(device, 152, 77).powerUpCount == 77);
    CHECK_FALSE(set(device, 152, 77).settings.has_value());
}

TEST_CASE("every command of the port has its code") {
    for (const Command command : {Command::ResetEnergy, Command::BeginSubinterval,
                                  Command::ResetMaxDemand, Command::ClearPulseCounters})
        CHECK(findCommandCode(static_cast<std::uint16_t>(command)) != nullptr);
}

TEST_CASE("the voltage must fit the PT ratio that is set, and the pulse weight the power") {
    Device device;
    CHECK(isRefused(set(device, 134, 7200), 3));
    device.settings.set(Parameter::PtRatio, 6000);
    CHECK(set(device, 134, 7200).settings.has_value());
    CHECK(set(device, 133, 100).settings.has_value());
    device.settings.set(Parameter::CtPrimary, 32000);
    device.settings.set(Parameter::SystemVoltage, 7200);
    CHECK(isRefused(set(device, 144, 10), 3));
    CHECK(isRefused(set(device, 144, 1000), 3));
    CHECK(set(device, 144, 10000).settings.has_value());
}

TEST_CASE("writing several: quantity and byte count, address, value") {
    checkRows({}, std::array<Row, 21>{{
                      {"10", "90 03", "no address"},
                      {"10 00 82 00 01", "90 03", "no byte count"},
                      {"10 00 82 00 00 00", "90 03", "quantity 0"},
                      {"10 00 82 00 7C F8", "90 03", "quantity 124"},
                      {"10 00 82 00 01 03 00 64", "90 03", "byte count 3"},
                      {"10 00 82 00 01 04 00 64 00 01", "90 03", "byte count for two"},
                      {"10 00 82 00 02 04 00 64", "90 03", "data cut off"},
                      {"10 00 82 00 01 02 00 64 00", "90 03", "a byte too many"},
                      {"10 FF FF 00 00 00", "90 03", "quantity before address"},
                      {"10 00 82 80 01 02 00 64", "90 03", "quantity 32769 is not 1"},
                      {"10 00 00 00 01 02 00 00", "90 02", "1 is read-only"},
                      {"10 00 85 00 02 04 01 E0 00 01", "90 02", "134-135, 135 is read-only"},
                      {"10 00 85 00 02 04 FF FF 00 01", "90 02", "address before value"},
                      {"10 00 97 00 02 04 00 01 00 01", "90 02", "152-153, 153 is read-only"},
                      {"10 01 00 00 02 04 43 8A 00 00", "90 02", "257-258 is a float"},
                      {"10 FF FF 00 02 04 00 01 00 01", "90 02", "beyond 65536"},
                      {"10 00 9D 00 01 02 00 01", "90 02", "158 of the default list"},
                      {"10 00 82 00 01 02 00 64", "10 00 82 00 01", "131 := 100"},
                      {"10 00 8D 00 03 06 00 0A 00 19 00 64", "10 00 8D 00 03", "142-144"},
                      {"10 00 94 00 04 08 00 02 00 3C 00 01 00 09", "10 00 94 00 04", "149-152"},
                      {"10 00 80 00 01 02 00 00", "90 03", "129 := 0"},
                  }});
    ByteVector many = bytesOf("10 00 82 00 7B F6");
    many.resize(many.size() + 246, 1);
    CHECK(hexOf(Device().ask(many).response.view()) == "90 02");
}

TEST_CASE("several words are taken in rising order on a copy, all or nothing") {
    const Device device;
    const auto both = device.ask(bytesOf("10 00 84 00 02 04 17 70 1C 20"));
    REQUIRE(both.settings.has_value());
    CHECK((*both.settings)[Parameter::PtRatio] == 6000);
    CHECK((*both.settings)[Parameter::SystemVoltage] == 7200);
    CHECK(isRefused(device.ask(bytesOf("10 00 84 00 02 04 00 64 1C 20")), 3));
    const auto all = device.ask(bytesOf("10 00 80 00 06 0C 75 7E 00 1F 00 C8 00 03 17 70 1C 20"));
    CHECK(all.command == 30078);
    REQUIRE(all.settings.has_value());
    CHECK((*all.settings)[Parameter::SystemType] == 31);
    CHECK((*all.settings)[Parameter::CtSecondary] == 3);
    CHECK(isRefused(device.ask(bytesOf("10 00 80 00 03 06 75 7E 00 1F 00 00")), 3));
    const auto tail = device.ask(bytesOf("10 00 94 00 04 08 00 02 00 3C 00 01 00 09"));
    CHECK(tail.powerUpCount == 9);
    CHECK((*tail.settings)[Parameter::DemandSubintervals] == 2);
    CHECK((*tail.settings)[Parameter::DemandSubintervalSeconds] == 60);
    CHECK(isRefused(device.ask(bytesOf("10 00 94 00 04 08 00 02 00 3C 00 01 FF FF")), 3));
    CHECK(isRefused(device.ask(bytesOf("10 00 94 00 04 08 00 02 00 3C 00 00 00 09")), 3));
}

TEST_CASE("identity: length, kind, code, start object") {
    const std::string vendor = "00 07 " + hexOf(bytesOf("\"Leviton\""));
    const std::string product = " 01 0B " + hexOf(bytesOf("\"Series 4000\""));
    const std::string revision = " 02 06 " + hexOf(bytesOf("\"V1.019\""));
    const std::string whole = " 01 00 00 03 " + vendor + product + revision;
    const Device device;
    CHECK(device.answer("11 00") == "91 03");
    CHECK(device.answer("2B") == "AB 03");
    CHECK(device.answer("2B 0D 01 00") == "AB 01");
    CHECK(device.answer("2B 0D") == "AB 01");
    CHECK(device.answer("2B 0E") == "AB 03");
    CHECK(device.answer("2B 0E 01") == "AB 03");
    CHECK(device.answer("2B 0E 01 00 00") == "AB 03");
    CHECK(device.answer("2B 0E 00 00") == "AB 03");
    CHECK(device.answer("2B 0E 04 00") == "AB 03");
    CHECK(device.answer("2B 0E 05 00") == "AB 03");
    CHECK(device.answer("2B 0E 01 00") == "2B 0E 01" + whole);
    CHECK(device.answer("2B 0E 02 00") == "2B 0E 02" + whole);
    CHECK(device.answer("2B 0E 03 00") == "2B 0E 03" + whole);
    CHECK(device.answer("2B 0E 01 03") == "2B 0E 01" + whole);
    CHECK(device.answer("2B 0E 01 80") == "2B 0E 01" + whole);
    CHECK(device.answer("2B 0E 01 01") == "2B 0E 01 01 00 00 02" + product + revision);
    CHECK(device.answer("2B 0E 01 02") == "2B 0E 01 01 00 00 01" + revision);
}

TEST_CASE("the identity follows the firmware number, unpadded") {
    Device device;
    device.identity.firmware = 12345;
    CHECK(device.answer("2B 0E 01 02") ==
          "2B 0E 01 01 00 00 01 02 07 " + hexOf(bytesOf("\"V12.345\"")));
    device.identity.firmware = 7;
    CHECK(device.answer("2B 0E 01 02") ==
          "2B 0E 01 01 00 00 01 02 06 " + hexOf(bytesOf("\"V0.007\"")));
}

TEST_CASE("a broadcast is carried out when it writes, and never answered") {
    const Device device;
    const auto single = device.ask(bytesOf("06 00 82 00 C8"), true);
    CHECK(single.response.empty());
    REQUIRE(single.settings.has_value());
    CHECK((*single.settings)[Parameter::CtPrimary] == 200);
    const auto several = device.ask(bytesOf("10 00 80 00 01 02 52 DB"), true);
    CHECK(several.response.empty());
    CHECK(several.command == 21211);
    for (const char* request : {"06 00 82 00 00", "06 00 00 00 01", "10 00 82 00 00 00",
                                "03 00 00 00 01", "11", "2B 0E 01 00", "41"}) {
        const auto outcome = device.ask(bytesOf(request), true);
        CHECK(outcome.response.empty());
        CHECK_FALSE(outcome.changesMeter());
    }
}

TEST_CASE("a caller refuses what it cannot store") {
    CHECK(hexOf(exceptionResponse(0x06, ExceptionCode::DeviceFailure).view()) == "86 04");
    CHECK(hexOf(exceptionResponse(0x10, ExceptionCode::DeviceBusy).view()) == "90 06");
}

} // namespace
