// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/comtrade/comtrade_files.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;
using namespace s4k::test;

struct Row {
    std::string from;
    std::string to;
    std::string thing; ///< with line and column
    std::string value;
    std::string cause;
};

void checkRefused(const Error& error, const Row& row) {
    CHECK(error.thing.english() == row.thing);
    CHECK(error.value == row.value);
    CHECK(error.cause.english().find(row.cause) != std::string::npos);
    CHECK(!error.remedy.empty());
}

void checkRefused(const Result<Recording>& recording, const Row& row) {
    INFO(row.from << " -> " << row.to);
    REQUIRE(!recording.ok());
    checkRefused(recording.error(), row);
}

TEST_CASE("COMTRADE configuration: each refusal names place, value, cause and remedy") {
    const Row rows[] = {
        {",1999", ",19x9", "rec.cfg:1:14: revision year", "19x9", "not a year"},
        {"3,2A,1D", "4,2A,1D", "rec.cfg:2:1: number of channels", "4", "not the sum"},
        {"3,2A,1D", "1,0A,1D", "rec.cfg:2:3: number of analog channels", "0A",
         "nothing to measure"},
        {"3,2A,1D", "1", "rec.cfg:2:1: number of analog channels", "", "not a count"},
        {"3,2A,1D", "-3,2A,1D", "rec.cfg:2:1: number of channels", "-3", "not a count"},
        {"3,2A,1D", "9999999,2A,1D", "rec.cfg:2:1: number of channels", "9999999", "not a count"},
        {"3,2A,1D", "4,3A,1D", "rec.cfg:5:1: analog channel", "1", "fewer than the 10 fields"},
        {"1,Ua,A", "x,Ua,A", "rec.cfg:3:1: number of the analog channel", "x", "not a number"},
        {"\n50\r", "\nfifty\r", "rec.cfg:6:1: line frequency", "fifty", "not a finite"},
        {"\n50\r", "\n5000\r", "rec.cfg:6:1: line frequency", "5000", "not between"},
        {"\n1\r\n1200", "\nx\r\n1200", "rec.cfg:7:1: number of sampling rates", "x", "not a whole"},
        {"1200,4", "-5,4", "rec.cfg:8:1: sampling rate", "-5", "not between"},
        {"1200,4", "1e9,4", "rec.cfg:8:1: sampling rate", "1e9", "not between"},
        {"1200,4", "1200,0", "rec.cfg:8:6: last sample of the rate", "0", "not a sample number"},
        {"1200,4", "1200,4.5", "rec.cfg:8:6: last sample of the rate", "4.5",
         "not a sample number"},
        {"ASCII", "ASCIL", "rec.cfg:11:1: data file type", "ASCIL", "not ASCII, BINARY"},
        {"ASCII\r\n1\r\n", "ASCII\r\n0\r\n", "rec.cfg:12:1: time stamp multiplier", "0",
         "not above 0"},
        {"ASCII\r\n1\r\n", "ASCII\r\n1x\r\n", "rec.cfg:12:1: time stamp multiplier", "1x",
         "not a finite"},
    };
    for (const Row& row : rows)
        checkRefused(comtrade(edited(kConfig, row.from, row.to), kAsciiData), row);
}

TEST_CASE("COMTRADE configuration: a mistake in the scaling is the defect of its channel") {
    const Row rows[] = {
        {"kV,0.5", "kV,0;5", "rec.cfg:3:15: multiplier a of channel Ua", "0;5", "not a finite"},
        {"kV,0.5", "kV,", "rec.cfg:3:15: multiplier a of channel Ua", "", "not a finite"},
        {"kV,0.5", "kV,nan", "rec.cfg:3:15: multiplier a of channel Ua", "nan", "not a finite"},
        {"kV,0.5", "kV,1e308", "rec.cfg:3:15: multiplier a of channel Ua", "1e308", "too large"},
        {",0.25,", ",inf,", "rec.cfg:3:19: offset b of channel Ua", "inf", "not a finite"},
        {"600,5,S", "600,0,S", "rec.cfg:4:38: secondary of the transformer ratio", "0",
         "not above 0"},
        {"600,5,S", "600,5,X", "rec.cfg:4:40: primary or secondary flag", "X", "neither P nor S"},
        {",0.25,,", ",0.25,x,", "rec.cfg:3:24: skew of channel Ua", "x", "not a finite"},
        {",0.25,,", ",0.25,30000,", "rec.cfg:3:24: skew of channel Ua", "30000", "a line cycle"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " -> " << row.to);
        const auto recording = comtrade(edited(kConfig, row.from, row.to), kAsciiData);
        REQUIRE(recording.ok());
        const bool first = row.thing.find(":3:") != std::string::npos;
        const auto& defect = recording->channels[first ? 0 : 1].defect;
        CHECK(!recording->channels[first ? 1 : 0].defect);
        REQUIRE(defect);
        checkRefused(*defect, row);
    }
}

TEST_CASE("COMTRADE configuration cut after any line is refused, never read past") {
    std::size_t lines = 0;
    for (std::size_t end = 0; (end = kConfig.find('\n', end)) != std::string::npos; ++end) {
        if (++lines >= 11) // all required lines are present
            break;
        const auto recording = comtrade(kConfig.substr(0, end + 1), kAsciiData);
        REQUIRE(!recording.ok());
        CHECK(recording.error().cause == "the configuration ends before this line");
        CHECK(recording.error().thing.english().starts_with("rec.cfg:" + std::to_string(lines + 1) +
                                                            ":1: "));
    }
    CHECK(lines == 11);
}

TEST_CASE("COMTRADE data: each refusal names place, value, cause and remedy") {
    const Row rows[] = {
        {"2,833,20,-1,0", "2,833,20", "rec.dat:2:9: record", "", "ends before its 2 analog"},
        {"2,833,20,-1,0", "2,833,20,-1", "rec.dat:2:12: record", "", "ends before its 2 analog"},
        {"20,-1,0", "20,-1,0,7", "rec.dat:2:15: field after the record", "7", "more values"},
        {"2,833,20", "x,833,20", "rec.dat:2:1: record number", "x", "not a whole number"},
        {"3,1666", "4,1666", "rec.dat:3:1: record number", "4", "not 3: records are missing"},
        {"1,0,10", "7,0,10", "rec.dat:1:1: number of the first record", "7", "neither 0 nor 1"},
    };
    for (const Row& row : rows)
        checkRefused(comtrade(kConfig, edited(kAsciiData, row.from, row.to)), row);
}

TEST_CASE("COMTRADE message reads as one line") {
    const auto recording = comtrade(kConfig, edited(kAsciiData, "3,1666", "4,1666"));
    REQUIRE(!recording.ok());
    CHECK(recording.error().message() ==
          "rec.dat:3:1: record number \"4\": not 3: records are missing or out of order; "
          "copy the data file again from the recorder");
}

TEST_CASE("COMTRADE data name follows the configuration") {
    const auto upper = parseComtrade(kConfig, bytes(""), "REC.CFG");
    REQUIRE(!upper.ok());
    CHECK(upper.error().thing == "REC.DAT:1:1: end of the data after records");
}

TEST_CASE("COMTRADE binary data of another length are metered as far as they are promised") {
    const std::string cfg = edited(kConfig, "ASCII", "BINARY");
    const std::string dat = binaryData(Width::Int16);
    const auto cut = comtrade(cfg, std::string_view(dat).substr(0, dat.size() - 3));
    REQUIRE(cut.ok());
    CHECK(cut->size() == 3);
    REQUIRE(cut->doubts.size() == 2);
    CHECK(cut->doubts[0].code == DoubtCode::Missing);
    CHECK(cut->doubts[0].where == "rec.dat");
    CHECK(cut->doubts[0].text == "the data end after 3 of the promised 4 records");
    CHECK(cut->doubts[1].text == "the last record is cut off");
    const auto fewer = comtrade(cfg, std::string_view(dat).substr(0, 42));
    REQUIRE(fewer.ok());
    CHECK(fewer->size() == 3);
    CHECK(fewer->doubts.size() == 1);
    const auto more = comtrade(edited(cfg, "1200,4", "1200,3"), dat);
    REQUIRE(more.ok());
    CHECK(more->size() == 3);
    REQUIRE(more->doubts.size() == 1);
    CHECK(more->doubts[0].code == DoubtCode::LeftOut);
    CHECK(more->doubts[0].text == "1 records after the promised 3");
    CHECK(!comtrade(cfg, std::string_view(dat).substr(0, 13)).ok());
}

TEST_CASE("COMTRADE without a rate: time stamps must be there and even") {
    const std::string cfg = edited(kConfig, "1\r\n1200,4", "0\r\n0,4");
    const auto back = comtrade(cfg, edited(kAsciiData, "2,833", "2,1700"));
    REQUIRE(!back.ok());
    CHECK(back.error().thing == "rec.dat: time stamps of record 3");
    CHECK(back.error().cause == "not later than the record before");
    CHECK(back.error().value == "1666.000000 us");
    const auto absent = comtrade(cfg, edited(kAsciiData, "2,833", "2,"));
    REQUIRE(!absent.ok());
    CHECK(absent.error().thing == "rec.dat:2:3: time stamp");
    const auto still =
        comtrade(cfg, edited(edited(edited(kAsciiData, "833", "0"), "1666", "0"), "2500", "0"));
    REQUIRE(!still.ok());
    CHECK(still.error().cause.english().find("sampling period") != std::string::npos);
    std::string binary = binaryData(Width::Int16);
    binary.replace(14 + 4, 4, "\xFF\xFF\xFF\xFF");
    const auto missing = comtrade(edited(cfg, "ASCII", "BINARY"), binary);
    REQUIRE(!missing.ok());
    CHECK(missing.error().thing == "rec.dat: byte 18: time stamp");
}

TEST_CASE("COMTRADE counts that lie cost nothing") {
    const auto channels = comtrade(edited(kConfig, "3,2A,1D", "999999,999998A,1D"), kAsciiData);
    REQUIRE(!channels.ok());
    CHECK(channels.error().thing == "rec.cfg:5:1: analog channel");
    const auto digital = comtrade(edited(kConfig, "3,2A,1D", "999999,2A,999997D"), kAsciiData);
    REQUIRE(!digital.ok());
    CHECK(digital.error().thing == "rec.cfg:13:1: digital channel 9 of 999997");
    const auto samples = comtrade(edited(kConfig, "1200,4", "1200,2147483648"), kAsciiData);
    REQUIRE(!samples.ok());
    CHECK(samples.error().value == "4");
    const auto rates = comtrade(edited(kConfig, "1\r\n1200,4", "4000000000\r\n1200,4"), kAsciiData);
    CHECK(!rates.ok());
}

TEST_CASE("COMTRADE hostile bytes are refused in words") {
    CHECK(!comtrade("", "").ok());
    CHECK(!comtrade(std::string(100000, ','), "").ok());
    CHECK(!comtrade(std::string(5000, 'x') + "\n" + kConfig, kAsciiData).ok());
    const auto nul = comtrade(edited(kConfig, "0.5", std::string_view("0\0005", 3)), kAsciiData);
    REQUIRE(nul.ok());
    CHECK(nul->channels[0].defect->value == "0\\x005");
    const auto longest = comtrade(edited(kConfig, "0.5", std::string(200, '7')), kAsciiData);
    REQUIRE(longest.ok());
    CHECK(longest->channels[0].defect->value.size() < 70);
}

} // namespace
