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

/// The map with the units: `va = Ua_1 (V), ia = I1 (A)`.
std::string inWords(const Recording& recording, const ChannelMap& map) {
    std::string text;
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        if (!map[i])
            continue;
        const RecordedChannel& channel = recording.channels[*map[i]];
        text += (text.empty() ? "" : ", ") + std::string(kChannelNames[i]) + " = " + channel.name +
                (channel.unit == V ? " (V)" : " (A)");
    }
    return text;
}

std::string recognised(const Recording& recording) {
    const auto map = recogniseChannels(recording);
    return map ? inWords(recording, *map) : map.error().message();
}

std::string mapped(const Recording& recording, std::string_view text) {
    const auto map = parseChannelMap(recording, text);
    return map ? inWords(recording, *map) : map.error().message();
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
    for (const char* phase : {"N", "4", "L4", "V4", "G", "V"}) {
        INFO(phase);
        const auto recording = recordingOf({{"Va", phase, V}, {"Ib", "", A}});
        CHECK(recognised(recording) ==
              (std::string_view(phase) == "V" ? "vb = Va (V), ib = Ib (A)" : "ib = Ib (A)"));
    }
    // A field that says nothing leaves it to the name.
    for (const char* phase : {"0", "ABC", "??", "phase"}) {
        INFO(phase);
        CHECK(recognised(recordingOf({{"Va", phase, V}})) == "va = Va (V)");
    }
}

TEST_CASE("recogniseChannels reads many ways of writing a phase in a name") {
    for (const char* name : {"VA",          "Va_bus 1",   "UL1",
                             "U L1-E",      "V1",         "U_a (feeder)",
                             "Ea",          "Bus_Ua",     "Feeder7 Va-g",
                             "Feeder7 VA",  "PhA",        "Phase A",
                             "Ph1",         "Voltage A",  "Voltage_L1",
                             "VR",          "Van",        "Va-n",
                             "L1",          "A phase V",  "Spannung L1",
                             "VT A",        "U1_2",       "Ua 12",
                             "U-A",         "Line 2 VAN", "VA (kV)",
                             "Phase A [V]", "Bus 2 A",    "Voltage 1",
                             "V_Phase_A",   "BUS.VA",     "138kV Bus - VA",
                             "Va-c2"}) {
        INFO(name);
        CHECK(recognised(recordingOf({{name, "", V}})) == "va = " + std::string(name) + " (V)");
    }
    for (const char* name : {"V4", "Voltage", "3Uo", "Vn", "", "U0", "battery", "Bus 1", "Earth"}) {
        INFO(name);
        CHECK(!recogniseChannels(recordingOf({{name, "", V}})).ok());
    }
}

TEST_CASE("a line-to-line name is never taken for line-to-neutral") {
    for (const char* name :
         {"Vab",  "U12",   "U32",         "U31",       "UL1L2",   "UL1-L2",     "U L1-L2",
          "Va-b", "Va-Vb", "VA/VB",       "V1-2",      "Ua_b",    "Voltage AB", "URS",
          "UL12", "V 12",  "Feeder7 Vbc", "Phase A-B", "UL1-UL2", "Vca"}) {
        INFO(name);
        for (const char* phase : {"", "A", "1", "B"}) {
            const auto recording = recordingOf({{name, phase, V}, {"Ib", "B", A}});
            CHECK(recognised(recording).find("they are line-to-line") != std::string::npos);
        }
        CHECK(recognised(recordingOf({{name, "A", V}, {"Vc", "C", V}})) == "vc = Vc (V)");
    }
    // Numbers of channels, not of conductors.
    CHECK(recognised(recordingOf({{"U11", "A", V}, {"U12", "B", V}, {"U13", "C", V}})) ==
          "va = U11 (V), vb = U12 (V), vc = U13 (V)");
}

TEST_CASE("the phase fields count unless the names tell more conductors apart") {
    for (const char* phase : {"1", "A", "", "ABC", "?"}) {
        INFO(phase);
        CHECK(
            recognised(recordingOf({{"I1 A", phase, A}, {"I2 A", phase, A}, {"I3 A", phase, A}})) ==
            "ia = I1 A (A), ib = I2 A (A), ic = I3 A (A)");
        CHECK(recognised(
                  recordingOf({{"F1 Vr", phase, V}, {"F1 Vs", phase, V}, {"F1 Vt", phase, V}})) ==
              "va = F1 Vr (V), vb = F1 Vs (V), vc = F1 Vt (V)");
    }
    CHECK(recognised(recordingOf({{"V1", "C", V}, {"V2", "A", V}, {"V3", "B", V}})) ==
          "va = V2 (V), vb = V3 (V), vc = V1 (V)");
    CHECK(recognised(recordingOf({{"CH1", "U", V}, {"CH2", "V", V}, {"CH3", "W", V}})) ==
          "va = CH1 (V), vb = CH2 (V), vc = CH3 (V)");
}

TEST_CASE("describe names the input, the number and the name of each channel") {
    const auto map = recogniseChannels(kBus);
    REQUIRE(map.ok());
    CHECK(describe(kBus, *map) == "VA=ch 1 \"Ua_1\" VB=ch 2 \"Ub_1\" VC=ch 4 \"Uc_1\" "
                                  "IA=ch 8 \"Ia_1\" IB=ch 9 \"Ib_1\" IC=ch 10 \"Ic_1\"");
    const auto csv = recordingOf({{"va", "a", V}});
    CHECK(describe(csv, *recogniseChannels(csv)) == "VA=\"va\"");
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
