// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/comtrade/comtrade_files.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

using namespace s4k;
using namespace s4k::test;

// 0.5 kV * raw + 0.25 kV, primary values.
const std::vector<double> kVolts{5250, 10250, 15250, -19750};
// 2 A * raw, secondary values of a 600:5 CT.
const std::vector<double> kAmps{240, -240, 720, 0};

void checkSame(const std::vector<double>& got, const std::vector<double>& want) {
    REQUIRE(got.size() == want.size());
    for (std::size_t i = 0; i < want.size(); ++i)
        CHECK(got[i] == doctest::Approx(want[i]).epsilon(1e-12));
}

void checkGolden(const Result<Recording>& recording) {
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    REQUIRE(recording->channels.size() == 2);
    CHECK(recording->sampleRate == 1200);
    checkSame(recording->channels[0].samples, kVolts);
    checkSame(recording->channels[1].samples, kAmps);
}

Result<Recording> inFormat(std::string_view format, std::string_view dat) {
    return comtrade(edited(edited(kConfig, "ASCII", format), "1999", "2013"), dat);
}

TEST_CASE(
    "COMTRADE 1999 ASCII: values in primary V and A, names, rate, digital channels left out") {
    const auto recording = comtrade(kConfig, kAsciiData);
    checkGolden(recording);
    CHECK(recording->title == "Substation");
    CHECK(recording->lineFrequency == 50);
    CHECK(recording->channels[0].name == "Ua");
    CHECK(recording->channels[0].phase == "A");
    CHECK(recording->channels[0].unit == RecordedUnit::Volt);
    CHECK(recording->channels[0].number == 1);
    CHECK(recording->channels[1].unit == RecordedUnit::Ampere);
}

TEST_CASE("COMTRADE binary forms hold the same recording") {
    checkGolden(inFormat("BINARY", binaryData(Width::Int16)));
    checkGolden(inFormat("binary", binaryData(Width::Int16)));
    checkGolden(inFormat("BINARY32", binaryData(Width::Int32)));
    checkGolden(inFormat("FLOAT32", binaryData(Width::Float32)));
    checkGolden(inFormat("FLOAT32", binaryData(Width::Float32) + "\x1A"));
}

TEST_CASE("COMTRADE 1991: no year, no ratio, no multiplier, LF line ends, no last line end") {
    const std::string cfg = "Old station,9\n"
                            "2,2A,0D\n"
                            "1,Ua,A,,kV,0.5,0.25,0,-9999,9999\n"
                            "2,Ia,A,,A,240,0,0,-9999,9999\n"
                            "60\n1\n1200,4\n"
                            "11/22/90,10:00:00.0\n11/22/90,10:00:00.1\nASCII";
    const auto recording = comtrade(cfg, "1,0,10,1\n2,1,20,-1\n3,2,30,3\n4,3,-40,0");
    REQUIRE(recording.ok());
    checkSame(recording->channels[0].samples, kVolts);
    checkSame(recording->channels[1].samples, {240, -240, 720, 0});
    checkGolden(comtrade(edited(kConfig, ",1999", ""), kAsciiData));
    checkGolden(comtrade(edited(kConfig, ",1999", ","), kAsciiData));
}

TEST_CASE("COMTRADE digital channels fill words of sixteen") {
    std::string cfg = edited(edited(kConfig, "3,2A,1D", "19,2A,17D"), "ASCII", "BINARY");
    for (int i = 0; i < 16; ++i)
        cfg = edited(cfg, "1,trip,,,0\r\n", "1,trip,,,0\r\n2,close,,,0\r\n");
    std::string dat;
    const std::string narrow = binaryData(Width::Int16);
    for (std::size_t i = 0; i < 4; ++i)
        dat += narrow.substr(i * 14, 14) + std::string(2, '\0');
    checkGolden(comtrade(cfg, dat));
}

TEST_CASE("COMTRADE empty fields: units by name, offset, skew, ratio, title by file name") {
    std::string cfg =
        edited(kConfig, "1,Ua,A,bus,kV,0.5,0.25,,-32767,32767,110,0.1,P", "1, Ua ,,,,500,,,,,,,");
    cfg = edited(cfg, "Substation", "");
    const auto recording = comtrade(cfg, kAsciiData);
    REQUIRE(recording.ok());
    CHECK(recording->title == "rec.cfg");
    CHECK(recording->channels[0].name == "Ua");
    CHECK(recording->channels[0].unit == RecordedUnit::Volt);
    checkSame(recording->channels[0].samples, {5000, 10000, 15000, -20000});
}

TEST_CASE("COMTRADE units in any case and code page") {
    struct Row {
        const char* text;
        RecordedUnit unit;
        double factor;
    };
    const Row rows[] = {
        {"V", RecordedUnit::Volt, 1},          {"v", RecordedUnit::Volt, 1},
        {"KV", RecordedUnit::Volt, 1e3},       {"kv", RecordedUnit::Volt, 1e3},
        {"mV", RecordedUnit::Volt, 1e-3},      {"MV", RecordedUnit::Volt, 1e6},
        {"Volts", RecordedUnit::Volt, 1},      {"kilovolts", RecordedUnit::Volt, 1e3},
        {"ampere", RecordedUnit::Ampere, 1},   {"AMPS", RecordedUnit::Ampere, 1},
        {"kA", RecordedUnit::Ampere, 1e3},     {"mA", RecordedUnit::Ampere, 1e-3},
        {"MA", RecordedUnit::Ampere, 1e-3},    {"uA", RecordedUnit::Ampere, 1e-6},
        {"\xEA\xC2", RecordedUnit::Volt, 1e3}, {"\xD0\xBA\xD0\x90", RecordedUnit::Ampere, 1e3},
        {"Hz", RecordedUnit::Other, 1},        {"kW", RecordedUnit::Other, 1},
        {"Vm", RecordedUnit::Other, 1}};
    for (const Row& row : rows) {
        INFO(row.text);
        const auto recording =
            comtrade(edited(kConfig, "bus,kV,", "bus," + std::string(row.text) + ","), kAsciiData);
        REQUIRE(recording.ok());
        CHECK(recording->channels[0].unit == row.unit);
        CHECK(recording->channels[0].samples[0] == doctest::Approx(5.25 * row.factor));
    }
}

TEST_CASE("COMTRADE names in an 8-bit code page are readable, and the guess is said") {
    const auto cyrillic = comtrade(
        edited(edited(kConfig, "Substation", "\xCF\xD1 \xC3\xF0\xE0\xED"), "Ua", "Ua_\xD1\xD8\x01"),
        kAsciiData);
    REQUIRE(cyrillic.ok());
    CHECK(cyrillic->title == "\u041F\u0421 \u0413\u0440\u0430\u043D");
    CHECK(cyrillic->channels[0].name == "Ua_\u0421\u0428\\x01");
    REQUIRE(cyrillic->doubts.size() == 1);
    CHECK(cyrillic->doubts[0].code == DoubtCode::Guessed);
    CHECK(cyrillic->doubts[0].text == "the names are read as windows-1251");
    const auto western = comtrade(edited(kConfig, "Ua",
                                         "Ua \xDC"
                                         "berstrom K\xFChler"),
                                  kAsciiData);
    REQUIRE(western.ok());
    CHECK(western->channels[0].name == "Ua \u00DCberstrom K\u00FChler");
    CHECK(western->doubts[0].text == "the names are read as windows-1252");
    const auto dos = comtrade(edited(kConfig, "Ua", "Ua \x8F\x8E\xAB\xA5"), kAsciiData);
    REQUIRE(dos.ok());
    CHECK(dos->channels[0].name == "Ua \u041F\u041E\u043B\u0435");
    const auto utf8 = comtrade(edited(kConfig, "Ua", "U\xC3\xA4"), kAsciiData);
    REQUIRE(utf8.ok());
    CHECK(utf8->channels[0].name == "U\xC3\xA4");
    CHECK(utf8->doubts.empty());
}

TEST_CASE("COMTRADE names in the code page that was asked for") {
    const auto named = [](std::string_view name, Encoding encoding) {
        const auto recording =
            parseComtrade(edited(kConfig, "Ua", name), bytes(kAsciiData), "rec.cfg", encoding);
        REQUIRE(recording.ok());
        CHECK(recording->doubts.empty());
        return recording->channels[0].name;
    };
    CHECK(named("\xC4\xC5\xCE\xD8", Encoding::Koi8R) == "\u0434\u0435\u043D\u044C");
    CHECK(named("\xB3\xF3\x9C", Encoding::Windows1250) == "\u0142\u00F3\u015B");
    CHECK(named("\x81\xE1", Encoding::Cp850) == "\u00FC\u00DF");
    CHECK(named("\xB5"
                "A",
                Encoding::Utf8) == "\\xB5"
                                   "A");
    CHECK(encodingNamed("Latin-1") == Encoding::Windows1252);
    CHECK(!encodingNamed("ebcdic"));
}

TEST_CASE("COMTRADE units that say nothing leave it to the name") {
    for (const char* unit : {"none", "NONE", "-", "?", "n/a"}) {
        INFO(unit);
        const auto recording =
            comtrade(edited(edited(kConfig, "bus,kV,", "bus," + std::string(unit) + ","), "Ua",
                            "Feeder7 Va-g"),
                     kAsciiData);
        REQUIRE(recording.ok());
        CHECK(recording->channels[0].unit == RecordedUnit::Volt);
    }
    for (const char* name : {"Current A", "Feeder7 Ia", "I_L1", "Strom L1", "Amps A"}) {
        INFO(name);
        const auto recording =
            comtrade(edited(edited(kConfig, "bus,kV,", "bus,,"), "Ua", name), kAsciiData);
        REQUIRE(recording.ok());
        CHECK(recording->channels[0].unit == RecordedUnit::Ampere);
    }
}

TEST_CASE("COMTRADE several rates are one when equal") {
    checkGolden(comtrade(edited(kConfig, "1\r\n1200,4", "2\r\n1200,2\r\n1200.0,4"), kAsciiData));
}

TEST_CASE("COMTRADE records may count from 0, the last number or the count being promised") {
    const std::string zero = edited(
        edited(edited(edited(kAsciiData, "1,0,", "0,0,"), "2,833", "1,833"), "3,1666", "2,1666"),
        "4,2500", "3,2500");
    checkGolden(comtrade(edited(kConfig, "1200,4", "1200,3"), zero));
    checkGolden(comtrade(kConfig, zero));
}

TEST_CASE("COMTRADE without a rate: time stamps tell it, in microseconds or nanoseconds") {
    const std::string cfg = edited(kConfig, "1\r\n1200,4", "0\r\n0,4");
    const auto micro = comtrade(cfg, kAsciiData);
    REQUIRE(micro.ok());
    CHECK(micro->sampleRate == doctest::Approx(1200).epsilon(1e-9));
    const auto tens = comtrade(edited(cfg, "ASCII\r\n1\r\n", "ASCII\r\n10\r\n"), kAsciiData);
    REQUIRE(tens.ok());
    CHECK(tens->sampleRate == doctest::Approx(120).epsilon(1e-9));
    const auto nano = comtrade(edited(cfg, "10:00:00.000000", "10:00:00.000000000"), kAsciiData);
    REQUIRE(nano.ok());
    CHECK(nano->sampleRate == doctest::Approx(1200000).epsilon(1e-9));
    const auto binary = comtrade(edited(cfg, "ASCII", "BINARY"), binaryData(Width::Int16));
    REQUIRE(binary.ok());
    CHECK(binary->sampleRate == doctest::Approx(1e6 / 833).epsilon(1e-9));
}

TEST_CASE("COMTRADE missing values: a short gap becomes a straight line") {
    checkSame(comtrade(kConfig, edited(kAsciiData, "833,20,", "833,99999,"))->channels[0].samples,
              {5250, 10250, 15250, -19750});
    checkSame(comtrade(kConfig, edited(kAsciiData, "833,20,", "833,,"))->channels[0].samples,
              {5250, 10250, 15250, -19750});
    checkSame(comtrade(kConfig, edited(kAsciiData, "0,10,", "0,99999,"))->channels[0].samples,
              {10250, 10250, 15250, -19750});
    // In the 2013 edition 99999 is an ordinary value if the range of the channel has it.
    const std::string cfg2013 = edited(kConfig, "1999", "2013");
    const std::string nines = edited(kAsciiData, "833,20,", "833,99999,");
    checkSame(comtrade(cfg2013, nines)->channels[0].samples, {5250, 10250, 15250, -19750});
    checkSame(comtrade(edited(cfg2013, ",32767,110", ",99999,110"), nines)->channels[0].samples,
              {5250, 99999 * 500.0 + 250, 15250, -19750});
    checkSame(comtrade(edited(cfg2013, ",-32767,32767,110", ",,,110"), nines)->channels[0].samples,
              {5250, 99999 * 500.0 + 250, 15250, -19750});
    // A field that is no number is the defect of its channel.
    const auto odd = comtrade(kConfig, edited(kAsciiData, "833,20,", "833,2O,"));
    REQUIRE(odd.ok());
    REQUIRE(odd->channels[0].defect);
    CHECK(odd->channels[0].defect->thing == "rec.dat:2:7: value of channel Ua");
    CHECK(odd->channels[0].defect->value == "2O");
    CHECK(!odd->channels[1].defect);
    CHECK(odd->channels[1].doubts.empty());
    checkSame(
        inFormat("BINARY", binaryData(Width::Int16, {{10, 1}, {-32768, -1}, {30, 3}, {-40, 0}}))
            ->channels[0]
            .samples,
        {5250, 10250, 15250, -19750});
    checkSame(inFormat("FLOAT32",
                       binaryData(Width::Float32, {{10, 1}, {std::nan(""), -1}, {30, 3}, {-40, 0}}))
                  ->channels[0]
                  .samples,
              {5250, 10250, 15250, -19750});
}

TEST_CASE("COMTRADE missing values: a long gap stays missing") {
    const auto recording = inFormat("BINARY32", binaryData(Width::Int32, {{10, -2147483648.0},
                                                                          {20, -2147483648.0},
                                                                          {30, -2147483648.0},
                                                                          {-40, -2147483648.0}}));
    REQUIRE(recording.ok());
    checkSame(recording->channels[0].samples, kVolts);
    for (const double v : recording->channels[1].samples)
        CHECK(std::isnan(v));
}

TEST_CASE("COMTRADE ASCII data may end with a DOS end-of-file byte and empty lines") {
    checkGolden(comtrade(kConfig, kAsciiData + "\x1A"));
    checkGolden(comtrade(kConfig, kAsciiData + "\r\n\r\n"));
    checkGolden(comtrade(kConfig, edited(kAsciiData, "10,1,0\r\n", "10,1,0,\r\n")));
}

} // namespace
