// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/decode.h"

#include "core/modbus/function.h"
#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

const KnownScales kScales = ScaleExponents{-2, -1, -2, -2};

std::string request(std::string_view hex) {
    return decodeRequest(bytesOf(hex)).text().english();
}

std::string reply(std::string_view answer, std::string_view asked,
                  const KnownScales& scales = kScales) {
    return decodeReply(bytesOf(answer), bytesOf(asked), scales).text().english();
}

TEST_CASE("requests in words") {
    CHECK(request("03 00 00 00 34") == "Read Holding Registers 1-52");
    CHECK(request("04 00 02 00 01") == "Read Input Registers 3");
    CHECK(request("06 00 80 75 7E") ==
          "Preset Single Register 129: command = 30078 (clear all energy accumulators)");
    CHECK(request("10 00 84 00 02 04 17 70 1C 20") ==
          "Preset Multiple Registers 133-134: pt_ratio = 6000 (60.00), system_voltage = 7200 V");
    CHECK(request("11") == "Report ID");
    CHECK(request("2B 0E 01 00") == "Read Device Identification: 0E 01 00");
    CHECK(request("01 00 00 00 08") == "Read Coils: 00 00 00 08");
    CHECK(request("41 FF") == "Unknown function 0x41: FF");
}

TEST_CASE("malformed requests say so") {
    CHECK(request("") == "Nothing [malformed: it has no bytes]");
    CHECK(request("03 00 00") == "Read Holding Registers [malformed: not 5 bytes long]");
    CHECK(request("10 00 82 00 02 04 00 64") == "Preset Multiple Registers 131-132: ct_primary = "
                                                "100 A [malformed: quantity, byte count and "
                                                "length do not fit]");
    CHECK(request("06 00 82 00") == "Preset Single Register [malformed: not 5 bytes long]");
}

TEST_CASE("values of the map by symbol, with scale and unit") {
    CHECK(
        reply("03 08 00 01 E2 40 0B BB 26 AC", "03 00 00 00 04") ==
        "Read Holding Registers 1-4: energy_real_total = 1234.56 kWh, power_real_total = 30.03 kW, "
        "power_reactive_total = 99.00 kVAR");
    CHECK(reply("03 04 26 AC 80 00", "03 00 05 00 02") ==
          "Read Holding Registers 6-7: pf_total = 0.9900, volts_ll_avg = not valid");
    CHECK(reply("03 02 17 70", "03 00 19 00 01") ==
          "Read Holding Registers 26: frequency = 60.00 Hz");
    CHECK(reply("03 04 43 8A 90 A4", "03 01 24 00 02") ==
          "Read Holding Registers 293-294: volts_an_f = 277.13 V");
    CHECK(reply("03 04 7F C0 00 00", "03 01 24 00 02") ==
          "Read Holding Registers 293-294: volts_an_f = not valid");
    CHECK(reply("03 02 FF FE", "03 00 89 00 01") == "Read Holding Registers 138: scale_i = -2");
    CHECK(reply("03 02 00 28", "03 00 81 00 01") ==
          "Read Holding Registers 130: system_type = 40 (3L-1n)");
    CHECK(reply("03 02 01 40", "03 00 91 00 01") ==
          "Read Holding Registers 146: alerts = 0x0140: Frequency, Phase loss A");
    CHECK(reply("03 02 00 00", "03 00 91 00 01") == "Read Holding Registers 146: alerts = 0x0000");
    CHECK(reply("03 02 03 FB", "03 1B 58 00 01") ==
          "Read Holding Registers 7001: firmware = 1.019");
    CHECK(reply("03 02 12 34", "03 00 9A 00 01") ==
          "Read Holding Registers 155: register 155 = 0x1234");
}

TEST_CASE("halves of values, and counts without their scale") {
    CHECK(
        reply("03 04 E2 40 0B BB", "03 00 01 00 02") ==
        "Read Holding Registers 2-3: energy_real_total = low word 0xE240, power_real_total = 30.03 "
        "kW");
    CHECK(reply("03 02 00 01", "03 00 00 00 01") ==
          "Read Holding Registers 1: energy_real_total = high word 0x0001");
    CHECK(reply("03 02 0B BB", "03 00 02 00 01", {}) ==
          "Read Holding Registers 3: power_real_total = count 3003");
    CHECK(reply("03 02 00 05", "03 00 08 00 01", ScaleExponents{3, 0, 0, 0}) ==
          "Read Holding Registers 9: current_avg = 5000 A");
    CHECK(reply("03 02 00 05", "03 00 08 00 01", ScaleExponents{-4, 0, 0, 0}) ==
          "Read Holding Registers 9: current_avg = 0.0005 A");
}

TEST_CASE("confirmations, identities and exceptions") {
    CHECK(reply("06 00 82 00 C8", "06 00 82 00 C8") ==
          "Preset Single Register 131: ct_primary = 200 A");
    CHECK(reply("10 00 82 00 01", "10 00 82 00 01 02 00 C8") == "Preset Multiple Registers 131");
    CHECK(reply("11 05 F7 FF \"S4K\"", "11") == "Report ID: S4K");
    CHECK(reply("11 05 F7 00 \"S4K\"", "11") == "Report ID: S4K (reset system)");
    CHECK(reply("2B 0E 01 01 00 00 02 00 01 \"L\" 01 01 \"S\"", "2B 0E 01 00") ==
          "Read Device Identification: L, S, ");
    CHECK(reply("83 02", "03 00 34 00 01") ==
          "Read Holding Registers 53: exception 2: Illegal data address");
    CHECK(decodeReply(bytesOf("83 02"), bytesOf("03 00 34 00 01")).exception == 2);
    CHECK(reply("83 77", "03 00 34 00 01") ==
          "Read Holding Registers 53: exception 119: Unknown exception");
}

TEST_CASE("answers that do not fit say so") {
    CHECK(reply("04 02 00 01", "03 00 00 00 01") ==
          "Read Input Registers: 04 02 00 01 [malformed: not the function that was asked for]");
    CHECK(reply("03 02 00", "03 00 00 00 01") ==
          "Read Holding Registers 1 [malformed: byte count and length do not fit]");
    CHECK(reply("83", "03 00 00 00 01") ==
          "Read Holding Registers 1 [malformed: an exception has exactly one code]");
    CHECK(reply("03 02 00 01", "03 00 00 00 02").find("another number of registers") !=
          std::string::npos);
    CHECK(reply("06 00 82 00 C9", "06 00 82 00 C8").find("confirms another address, value") !=
          std::string::npos);
}

TEST_CASE("checkReply takes what fits") {
    const auto ok = [](std::string_view asked, std::string_view answer) {
        return checkReply(bytesOf(asked), bytesOf(answer)).ok();
    };
    CHECK(ok("03 00 00 00 02", "03 04 00 01 00 02"));
    CHECK(ok("06 00 82 00 C8", "06 00 82 00 C8"));
    CHECK(ok("10 00 82 00 01 02 00 C8", "10 00 82 00 01"));
    CHECK(ok("11", "11 05 F7 FF \"S4K\""));
    CHECK(ok("2B 0E 01 00", "2B 0E 01 01 00 00 00"));
    CHECK(ok("2B 0D 01", "2B 0D 01"));
    CHECK(ok("41", "41 09"));
    CHECK_FALSE(ok("03 00 00 00 02", "03 02 00 01"));
    CHECK_FALSE(ok("03 00 00 00 02", "03 06 00 01 00 02 00 03"));
    CHECK_FALSE(ok("03 00 00 00 02", "03 04 00 01 00"));
    CHECK_FALSE(ok("03 00 00 00 02", "04 04 00 01 00 02"));
    CHECK_FALSE(ok("06 00 82 00 C8", "06 00 82 00 C9"));
    CHECK_FALSE(ok("06 00 82 00 C8", "06 00 82 00 C8 00"));
    CHECK_FALSE(ok("10 00 82 00 01 02 00 C8", "10 00 82 00 02"));
    CHECK_FALSE(ok("11", "11 06 F7 FF \"S4K\""));
    CHECK_FALSE(ok("03 00 00 00 02", ""));
    CHECK_FALSE(ok("", "03"));
    CHECK_FALSE(ok("03 00 00 00 02", "83"));
    CHECK_FALSE(ok("03 00 00 00 02", "83 02"));
}

TEST_CASE("a refusal names request, answer, cause and remedy") {
    const auto refused = checkReply(bytesOf("03 00 34 00 01"), bytesOf("83 02"));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().thing == "answer to Read Holding Registers 53");
    CHECK(refused.error().value == "83 02");
    CHECK(refused.error().cause == "exception 2, Illegal data address");
    CHECK(refused.error().remedy == exceptionRemedy(2));
}

TEST_CASE("any bytes are decoded, and what the meter answers is never malformed") {
    Random random(21);
    const Device device;
    for (int i = 0; i < 3000; ++i) {
        ByteVector asked = randomBytes(random, random.below(12));
        CHECK_FALSE(decodeRequest(asked).text().empty());
        CHECK_FALSE(decodeReply(randomBytes(random, random.below(40)), asked).text().empty());
        if (asked.empty() || asked[0] >= 0x80)
            continue;
        constexpr std::array<std::uint8_t, 5> kFunctions{3, 4, 6, 0x11, 0x2B};
        asked[0] = kFunctions[random.below(5)];
        const auto answer = device.ask(asked).response;
        CAPTURE(hexOf(asked));
        CAPTURE(hexOf(answer.view()));
        REQUIRE(decodeReply(answer.view(), asked).problem.empty());
    }
}

} // namespace
