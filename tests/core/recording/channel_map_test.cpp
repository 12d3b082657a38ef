// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording.h"

#include <doctest/doctest.h>

#include <initializer_list>

namespace {

using namespace s4k;

constexpr RecordedUnit V = RecordedUnit::Volt;
constexpr RecordedUnit A = RecordedUnit::Ampere;
constexpr RecordedUnit kOther = RecordedUnit::Other;

struct Row {
    const char* name;
    const char* phase;
    RecordedUnit unit;
    std::uint32_t number = 0;
};

Recording recordingOf(std::initializer_list<Row> rows) {
    Recording recording;
    recording.title = "test";
    recording.sampleRate = 2520;
    for (const Row& row : rows)
        recording.channels.push_back({row.name, row.phase, row.unit, {0, 0}, row.number});
    return recording;
}

std::string recognised(const Recording& recording) {
    const auto map = recogniseChannels(recording);
    return map ? describe(recording, *map).english() : map.error().message();
}

std::string mapped(const Recording& recording, std::string_view text) {
    const auto map = parseChannelMap(recording, text);
    return map ? describe(recording, *map).english() : map.error().message();
}

// Channel numbers of a Russian fault recorder: 3 is missing.
const Recording kBus = recordingOf({{"Ua_1", "A", V, 1},
                                    {"Ub_1", "B", V, 2},
                                    {"Uc_1", "C", V, 4},
                                    {"3Uo_1", "N", V, 5},
                                    {"Ua_2", "A", V, 6},
                                    {"battery", "AC", V, 7},
                                    {"Ia_1", "A", A, 8},
                                    {"Ib_1", "B", A, 9},
                                    {"Ic_1", "C", A, 10},
                                    {"3Io_1", "N", A, 11}});

TEST_CASE("recogniseChannels takes the first complete trios and no residual quantities") {
    CHECK(recognised(kBus) == "va = Ua_1 (V), vb = Ub_1 (V), vc = Uc_1 (V), ia = Ia_1 (A), "
                              "ib = Ib_1 (A), ic = Ic_1 (A)");
    CHECK(recognised(recordingOf({{"I1", "I1", A},
                                  {"I2", "I2", A},
                                  {"I3", "I3", A},
                                  {"I4", "I4", A},
                                  {"U1", "V1", V},
                                  {"U2", "V2", V},
                                  {"U3", "V3", V},
                                  {"U4", "V4", V}})) ==
          "va = U1 (V), vb = U2 (V), vc = U3 (V), ia = I1 (A), ib = I2 (A), ic = I3 (A)");
}

TEST_CASE("recogniseChannels passes over a trio with a hole") {
    CHECK(recognised(recordingOf({{"Ua_1", "A", V},
                                  {"Ub_1", "B", V},
                                  {"Ua_2", "A", V},
                                  {"Ub_2", "B", V},
                                  {"Uc_2", "C", V}})) ==
          "va = Ua_2 (V), vb = Ub_2 (V), vc = Uc_2 (V)");
    CHECK(recognised(recordingOf({{"Ua_1", "A", V},
                                  {"Ua_2", "A", V},
                                  {"Ub_1", "B", V},
                                  {"Ub_2", "B", V},
                                  {"Uc_1", "C", V},
                                  {"Uc_2", "C", V}})) ==
          "va = Ua_1 (V), vb = Ub_1 (V), vc = Uc_1 (V)");
}

TEST_CASE("recogniseChannels reads many ways of writing a phase") {
    for (const char* phase :
         {"A", "a", "L1", "l1", "1", "R", "U", "AN", "A-N", "V1", "VL1", "I_A", "U L1"}) {
        INFO(phase);
        CHECK(recognised(recordingOf({{"x", phase, V}})) == "va = x (V)");
    }
    for (const char* phase : {"N", "0", "4", "AB", "A-B", "L4", "V4", "ABC", "G", "??", "V"}) {
        INFO(phase);
        const auto recording = recordingOf({{"Va", phase, V}, {"Ib", "", A}});
        CHECK(recognised(recording) ==
              (std::string_view(phase) == "V" ? "vb = Va (V), ib = Ib (A)" : "ib = Ib (A)"));
    }
    for (const char* name : {"VA", "Va_bus 1", "UL1", "U L1-E", "V1", "U_a (feeder)", "Ea"}) {
        INFO(name);
        CHECK(recognised(recordingOf({{name, "", V}})) == "va = " + std::string(name) + " (V)");
    }
    for (const char* name : {"Vab", "V4", "Voltage", "3Uo", "Vn", ""}) {
        INFO(name);
        CHECK(!recogniseChannels(recordingOf({{name, "", V}})).ok());
    }
}

TEST_CASE("recogniseChannels says what to do when there is nothing") {
    CHECK(recognised(recordingOf({{"f", "A", kOther}})) ==
          "channels of test \"1\": none of them is in V or A with a phase A, B or C; "
          "name them, e.g. --channels va=1,vb=2,vc=3,ia=4,ib=5,ic=6");
}

TEST_CASE("parseChannelMap by number and by name") {
    CHECK(mapped(kBus, "va=1,vb=2,ia=Ib_1") == "va = Ua_1 (V), vb = Ub_1 (V), ia = Ib_1 (A)");
    CHECK(mapped(kBus, " VA = ua_2 , ic=3Io_1") == "va = Ua_2 (V), ic = 3Io_1 (A)");
    const auto csv = recordingOf({{"va", "a", V}, {"ia", "a", A}});
    CHECK(mapped(csv, "va=1,ia=2") == "va = va (V), ia = ia (A)");
    CHECK(mapped(recordingOf({{"7", "A", V}}), "va=7") == "va = 7 (V)");
}

TEST_CASE("parseChannelMap: numbers are the file's, or positions where only those make sense") {
    CHECK(mapped(kBus, "va=1,vb=2,vc=4,ia=8,ib=9,ic=10") == recognised(kBus));
    CHECK(mapped(kBus, "va=1,vb=2,vc=3,ia=7,ib=8,ic=9") == recognised(kBus));
    // A neutral current that the user names is found by its number in the file.
    CHECK(mapped(kBus, "ia=11") == "ia = 3Io_1 (A)");
}

TEST_CASE("parseChannelMap refusals name place, value, cause and remedy") {
    CHECK(mapped(kBus, "va=99") ==
          "channel map, column 4 \"99\": no channel of the recording (10 channels) has this number "
          "or name; name a channel by number or by its full name");
    CHECK(mapped(kBus, "va=1,va=2").find("column 6 \"va=2\": this input is named twice") !=
          std::string::npos);
    CHECK(mapped(kBus, "vn=1").find("not INPUT=CHANNEL") != std::string::npos);
    CHECK(mapped(kBus, "").find("not INPUT=CHANNEL") != std::string::npos);
    CHECK(mapped(kBus, "va").find("not INPUT=CHANNEL") != std::string::npos);
    CHECK(mapped(kBus, "va=1,").find("not INPUT=CHANNEL") != std::string::npos);
    CHECK(mapped(kBus, "va=").find("no channel of the recording") != std::string::npos);
    CHECK(mapped(kBus, "va=0").find("no channel of the recording") != std::string::npos);
    CHECK(mapped(kBus, "va=18446744073709551616").find("no channel") != std::string::npos);
    CHECK(mapped(kBus, "ia=1").find("is in V, but the input measures a current") !=
          std::string::npos);
    CHECK(mapped(kBus, "va=Ia_1").find("is in A, but the input measures a voltage") !=
          std::string::npos);
    const auto twins = recordingOf({{"U", "A", V}, {"U", "B", V}});
    CHECK(mapped(twins, "va=U").find("2 channels have this name") != std::string::npos);
}

} // namespace
