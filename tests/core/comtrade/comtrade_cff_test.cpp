// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/comtrade/comtrade_files.h"

#include <doctest/doctest.h>

namespace {

using namespace s4k;
using namespace s4k::test;

const std::string kConfig2013 = edited(kConfig, "1999", "2013");

std::string asciiFile() {
    return "--- file type: CFG ---\r\n" + kConfig2013 + "--- file type: INF ---\r\n[Public]\r\n" +
           "--- file type: HDR ---\r\n\r\n--- file type: DAT ASCII ---\r\n" + kAsciiData;
}

std::string binaryFile(const std::string& size) {
    return "--- file type: CFG ---\r\n" + edited(kConfig2013, "ASCII", "FLOAT32") +
           "--- File Type: DAT BINARY: " + size + " ---\r\n" + binaryData(Width::Float32);
}

Result<Recording> cff(std::string_view text) {
    return parseComtradeCff(bytes(text), "rec.cff");
}

TEST_CASE("CFF with text data") {
    const auto recording = cff(asciiFile());
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    CHECK(recording->size() == 4);
    CHECK(recording->channels[0].samples[3] == doctest::Approx(-19750));
    CHECK(recording->channels[1].samples[2] == doctest::Approx(720));
}

TEST_CASE("CFF with binary data, which may contain anything") {
    const auto recording = cff(binaryFile("72"));
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    CHECK(recording->size() == 4);
    CHECK(recording->channels[0].samples[3] == doctest::Approx(-19750));
}

TEST_CASE("CFF places in messages count from the beginning of the file") {
    const auto config = cff(edited(asciiFile(), "kV,0.5", "kV,x"));
    REQUIRE(config.ok());
    CHECK(config->channels[0].defect->thing == "rec.cff:4:15: multiplier a of channel Ua");
    const auto data = cff(edited(asciiFile(), "2,833,20", "x,833,20"));
    REQUIRE(!data.ok());
    CHECK(data.error().thing == "rec.cff:20:1: record number");
}

TEST_CASE("CFF refusals") {
    const auto huge = cff(binaryFile("99999999999"));
    REQUIRE(huge.ok());
    CHECK(huge->size() == 4);
    const auto cut = cff(binaryFile("71"));
    REQUIRE(cut.ok());
    CHECK(cut->size() == 3);
    CHECK(cut->doubts.size() == 2);
    const auto minus = cff(binaryFile("-1"));
    REQUIRE(!minus.ok());
    CHECK(minus.error().thing == "rec.cff:14:1: size of the data section");
    CHECK(minus.error().value == "-1");
    const auto none = cff(asciiFile().substr(0, asciiFile().find("--- file type: DAT")));
    REQUIRE(!none.ok());
    CHECK(none.error().cause.english().find("ends without a section") != std::string::npos);
    const auto noConfig = cff("--- file type: DAT ASCII ---\r\n" + kAsciiData);
    REQUIRE(!noConfig.ok());
    CHECK(noConfig.error().cause.english().find("no section `--- file type: CFG ---`") !=
          std::string::npos);
    const auto other = cff(edited(binaryFile("72"), "FLOAT32", "ASCII"));
    REQUIRE(!other.ok());
    CHECK(other.error().cause.english().find("names another data file type") != std::string::npos);
    CHECK(!cff("").ok());
}

} // namespace
