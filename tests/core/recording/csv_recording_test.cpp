// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;

Result<Recording> csv(std::string_view text) {
    return parseCsv(text, "rec.csv");
}

void checkGolden(std::string_view text) {
    const auto recording = csv(text);
    INFO(text);
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    CHECK(recording->sampleRate == 2500);
    REQUIRE(recording->channels.size() == 2);
    CHECK(recording->channels[0].name == "va");
    CHECK(recording->channels[0].phase == "a");
    CHECK(recording->channels[0].unit == RecordedUnit::Volt);
    CHECK(recording->channels[0].samples == std::vector<double>{1.5, -2, 300});
    CHECK(recording->channels[1].name == "ib");
    CHECK(recording->channels[1].unit == RecordedUnit::Ampere);
    CHECK(recording->channels[1].samples == std::vector<double>{0, 1, -0.25});
}

TEST_CASE("CSV with a time column, every separator, comments, quotes and line ends") {
    checkGolden("time,va,ib\n0,1.5,0\n0.0004,-2,1\n0.0008,3e2,-0.25\n");
    checkGolden("time;va;ib\r\n0;1,5;0\r\n0,0004;-2;1\r\n0,0008;300;-0,25\r\n");
    checkGolden("time;va;ib\n0;1.5;0\n0.0004;-2;1\n0.0008;300;-0.25");
    checkGolden("time\tva\tib\n0\t1.5\t0\n0.0004\t-2\t1\n0.0008\t300\t-0.25\n");
    checkGolden("# a remark with fs=9\n\n\"Time\" , \"VA\", Ib\n0,+1.5,0\n# pause\n0.0004,-2,1\n"
                "\n 0.0008 , 300 , -0.25\n");
    checkGolden("\xEF\xBB\xBFtime,va,ib\n0,1.5,0\n0.0004,-2,1\n0.0008,300,-0.25\n");
    checkGolden("va,time,ib\n1.5,7.0000,0\n-2,7.0004,1\n300,7.0008,-0.25\n");
}

TEST_CASE("CSV with the rate in the header") {
    checkGolden("# va,ib  (V, A) fs=2500\n1.5,0\n-2,1\n300,-0.25\n");
    checkGolden("#va;ib;fs=2500\n1,5;0\n-2;1\n300;-0,25\n");
    checkGolden("# remark\n# VA\tIB\tFS=2500 Hz\n1.5\t0\n-2\t1\n300\t-0.25\n");
}

TEST_CASE("CSV times with few decimals still mean a whole rate") {
    std::string text = "time,va\n";
    for (int i = 0; i < 200; ++i) {
        const std::string micros = std::to_string(static_cast<int>(i * 1e6 / 2520 + 0.5));
        text += "0." + std::string(6 - micros.size(), '0') + micros + ",1\n";
    }
    const auto recording = csv(text);
    REQUIRE(recording.ok());
    CHECK(recording->sampleRate == 2520);
    const auto odd = csv("time,va\n0,1\n0.00040000000,1\n0.00080080000,1\n");
    REQUIRE(odd.ok());
    CHECK(odd->sampleRate == doctest::Approx(2 / 0.0008008).epsilon(1e-12));
}

TEST_CASE("CSV refusals name place, value, cause and remedy") {
    struct Row {
        std::string text;
        std::string thing;
        std::string value;
        std::string cause;
    };
    const Row rows[] = {
        {"", "rec.csv:1:1: header", "", "ends before a header"},
        {"# only a remark\n", "rec.csv:2:1: header", "", "ends before a header"},
        {"va,ib\n1,2\n3,4\n", "rec.csv:1:1: header", "", "no column `time`"},
        {"time\n0\n1\n", "rec.csv:1:1: header", "", "no channel"},
        {"time,va,VA\n", "rec.csv:1:9: column", "VA", "named twice"},
        {"# va,time fs=2520\n", "rec.csv:1:6: column", "time", "not a column"},
        {"# va,ib fs=x\n", "rec.csv:1:12: sampling rate", "x", "not between"},
        {"# va,ib fs=-1\n", "rec.csv:1:12: sampling rate", "-1", "not between"},
        {"# va,ib fs=1e12\n", "rec.csv:1:12: sampling rate", "1e12", "not between"},
        {"time,va\n0,1\n", "rec.csv:3:1: rows of samples", "1", "at least two"},
        {"time,va\n0,1\n1\n", "rec.csv:3:2: row", "", "fewer values than the 2 columns"},
        {"time,va\n0,1\n1,2,3\n", "rec.csv:3:5: value", "3", "more values than the 2 columns"},
        {"time,va\n0,1\n1e999,1\n", "rec.csv:3:1: value of column time", "1e999", "not a finite"},
        {"time,va\n0,1\n# x\n2,1\n1,1\n", "rec.csv:5:1: time", "1.000000", "not later"},
        {"time,va\n0,1\n1,1\n1,1\n", "rec.csv:4:1: time", "1.000000", "not later"},
        {"time,va\n0,1\n1e-9,1\n2e-9,1\n", "rec.csv:4:1: sampling rate", "1000000000.000000",
         "above 10 MHz"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto recording = csv(row.text);
        REQUIRE(!recording.ok());
        CHECK(recording.error().thing.english() == row.thing);
        CHECK(recording.error().value == row.value);
        CHECK(recording.error().cause.english().find(row.cause) != std::string::npos);
        CHECK(!recording.error().remedy.empty());
    }
}

TEST_CASE("CSV values that are no numbers matter when their column is used") {
    for (const char* cell : {"", "nan", "-inf", "0x10", "1e999", "one"}) {
        INFO(cell);
        const auto recording =
            csv("time,va,ib,note\n0,1,1,x\n0.001," + std::string(cell) + ",2,y\n0.002,3,3,\n");
        REQUIRE(recording.ok());
        REQUIRE(recording->channels[0].defect);
        CHECK(recording->channels[0].defect->thing == "rec.csv:3:7: value of column va");
        CHECK(recording->channels[0].defect->value == cell);
        CHECK(!recording->channels[1].defect);
        CHECK(recording->channels[2].unit == RecordedUnit::Other);
    }
}

TEST_CASE("CSV of oscilloscopes: lines about itself, names, units, quotes, rounded times") {
    const auto check = [](std::string_view text, const char* volts, const char* amps) {
        const auto recording = csv(text);
        INFO(text);
        INFO((recording ? std::string() : recording.error().message()));
        REQUIRE(recording.ok());
        CHECK(recording->sampleRate == doctest::Approx(1000));
        REQUIRE(recording->channels.size() == 2);
        CHECK(recording->channels[0].name == volts);
        CHECK(recording->channels[0].unit == RecordedUnit::Volt);
        CHECK(recording->channels[0].samples == std::vector<double>{1.5, -2, 300});
        CHECK(recording->channels[1].name == amps);
        CHECK(recording->channels[1].unit == RecordedUnit::Ampere);
        CHECK(recording->channels[1].samples == std::vector<double>{0, 1, -0.25});
        return recording->doubts.size();
    };
    CHECK(check("Model,DPO2024\nFirmware,1.5\n\nTIME,CH1 (V),CH2 (A)\n-1.0000E-03,1.5,0\n0,-2,1\n"
                "1.0000E-03,300,-0.25\n",
                "CH1", "CH2") == 1);
    CHECK(check("Time,Channel A,Channel B\n(ms),(mV),(mA)\n\n0,1500,0\n1,-2000,1000\n"
                "2,300000,-250\n",
                "Channel A", "Channel B") == 0);
    CHECK(check("x-axis,1,2\nsecond,Volt,Ampere\n0,1.5,0\n1e-3,-2,1\n2e-3,300,-0.25\n", "1", "2") ==
          0);
    CHECK(check("\"Time [us]\",\"Ua\",\"Ia\"\n\"0\",\"1,5\",\"0\"\n\"1000\",\"-2\",\"1\"\n"
                "\"2000\",\"300\",\"-0,25\"\n",
                "Ua", "ia") == 0);
}

TEST_CASE("CSV times that were rounded to equal times are even") {
    std::string text = "time,va\n";
    for (int i = 0; i < 500; ++i) { // 2500 samples per second, written in ms
        const std::string ms = std::to_string(1000 + i * 2 / 5);
        text += "0." + ms.substr(1) + ",1\n";
    }
    const auto recording = csv(text);
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    CHECK(recording->sampleRate == doctest::Approx(2500).epsilon(0.006));
    REQUIRE(recording->doubts.size() == 1);
    CHECK(recording->doubts[0].code == DoubtCode::Guessed);
}

TEST_CASE("CSV times at a drifting rate are resampled") {
    std::string text = "time,va\n";
    double t = 0;
    for (int i = 0; i < 2000; ++i, t += 1 / (4000 * (1 + i * 1e-5)))
        text += std::to_string(t) + ",1\n";
    const auto recording = csv(text);
    INFO((recording ? std::string() : recording.error().message()));
    REQUIRE(recording.ok());
    REQUIRE(recording->doubts.size() == 1);
    CHECK(recording->doubts[0].code == DoubtCode::Changed);
    for (const double v : recording->channels[0].samples)
        CHECK(v == doctest::Approx(1));
}

TEST_CASE("CSV hostile bytes are refused in words") {
    const auto nul = csv(std::string_view("time,va\n0,1\n1\0,2\n", 16));
    REQUIRE(!nul.ok());
    CHECK(nul.error().value == "1\\x00");
    const auto longLine = csv("time,va\n0,1\n1," + std::string(9000, '1') + "\n");
    REQUIRE(!longLine.ok());
    CHECK(longLine.error().thing == "rec.csv:3:4097: row");
    CHECK(!csv(std::string(100000, ',')).ok());
    CHECK(!csv(std::string(100000, '#')).ok());
}

} // namespace
