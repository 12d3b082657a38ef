// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

namespace s4k::panel::test {

namespace {

using Words = std::vector<std::string>;

const std::array<std::pair<SystemType, Words>, 5> kRings{{
    {SystemType::OnePhaseLn, {"1PHASE", "ALERT", "INFO", "RESET", "SETUP"}},
    {SystemType::OnePhaseLl, {"1PHASE", "ALERT", "INFO", "RESET", "SETUP"}},
    {SystemType::SplitPhase, {"2PHASE", "APHASE", "BPHASE", "ALERT", "INFO", "RESET", "SETUP"}},
    {SystemType::ThreePhaseDelta,
     {"3PHASE", "APHASE", "BPHASE", "CPHASE", "ALERT", "INFO", "RESET", "SETUP"}},
    {SystemType::ThreePhaseWye,
     {"3PHASE", "APHASE", "BPHASE", "CPHASE", "ALERT", "INFO", "RESET", "SETUP"}},
}};

/// Labels after each tap of `key`, until the first label returns.
Words labelsAlong(Front& front, std::string_view key) {
    Words labels;
    const std::string first = front.screen();
    do {
        labels.push_back(front.label());
        front.keys(key);
    } while (front.screen() != first && labels.size() < 100);
    return labels;
}

Words groupLabels(SystemType type, std::string_view iecOrIeee, int steps) {
    Front front(type);
    front.meter.set(Parameter::DisplayUnits, iecOrIeee == "IEEE" ? 1 : 0);
    front.keys("<");
    front.keys(plus(steps));
    return labelsAlong(front, ">");
}

} // namespace

TEST_CASE("the ring of titles in each system type, both ways, wrapping") {
    for (const auto& [type, ring] : kRings) {
        Front front(type);
        front.keys("<");
        CHECK(front.label() == ring.front());
        CHECK(labelsAlong(front, "+") == ring);
        Words backwards{ring.front()};
        backwards.insert(backwards.end(), ring.rbegin(), ring.rend() - 1);
        CHECK(labelsAlong(front, "-") == backwards);
    }
}

TEST_CASE("power-up shows real energy, from there - gives SETUP and + the next title") {
    for (const auto& [type, ring] : kRings) {
        Front front(type);
        CHECK(front.label() == "KWh");
        CHECK(front.screen() == "summary.kwh");
        front.keys("-");
        CHECK(front.label() == "SETUP");
        front.keys("<+");
        CHECK(front.label() == ring[1]);
    }
}

TEST_CASE("summary screens in order, IEEE and IEC, and back to the title") {
    const Words ieee{"3PHASE", "KWh",    "KVARh",  "KVAh",   "KW",     "KVAR",
                     "KVA",    "PF",     "VLL",    "VLN",    "A",      "HZ",
                     "D   KW", "D KVAR", "D  KVA", "M   KW", "M KVAR", "M  KVA"};
    const Words iec{"3PHASE", "KPh",    "KQh",    "KSh",    "KP",     "KQ",
                    "KS",     "PF",     "U",      "V",      "A",      "HZ",
                    "D   KP", "D   KQ", "D   KS", "MAX KP", "MAX KQ", "MAX KS"};
    CHECK(groupLabels(SystemType::ThreePhaseWye, "IEEE", 0) == ieee);
    CHECK(groupLabels(SystemType::ThreePhaseWye, "IEC", 0) == iec);
}

TEST_CASE("phase screens in order, phase B of a split phase has no pair") {
    using T = SystemType;
    const Words a{"APHASE", "KWh", "KW", "KVAR", "KVA", "PF", "VLN", "VAB", "A"};
    const Words bSplit{"BPHASE", "KWh", "KW", "KVAR", "KVA", "PF", "VLN", "A"};
    CHECK(groupLabels(T::ThreePhaseWye, "IEEE", 1) == a);
    CHECK(groupLabels(T::SplitPhase, "IEEE", 1) == a);
    CHECK(groupLabels(T::SplitPhase, "IEEE", 2) == bSplit);
    CHECK(groupLabels(T::ThreePhaseDelta, "IEEE", 2) ==
          Words{"BPHASE", "KWh", "KW", "KVAR", "KVA", "PF", "VLN", "VBC", "A"});
    CHECK(groupLabels(T::ThreePhaseDelta, "IEC", 3) ==
          Words{"CPHASE", "KPh", "KP", "KQ", "KS", "PF", "V", "UAC", "A"});
}

TEST_CASE("ALERT and INFO screens in order") {
    CHECK(groupLabels(SystemType::OnePhaseLn, "IEEE", 1) ==
          Words{"ALERT", "PLOSS", "LOWPF", "F ERR", "I OVR", "V OVR", "PULSE"});
    CHECK(groupLabels(SystemType::OnePhaseLn, "IEC", 2) ==
          Words{"INFO", "MODEL", "OS", "RS", "SN"});
}

TEST_CASE("on any data screen + and - go to the titles around its own") {
    Front front;
    front.keys("<+>>>");
    CHECK(front.screen() == "a.kvar");
    front.keys("+");
    CHECK(front.label() == "BPHASE");
    front.keys("->>");
    CHECK(front.screen() == "a.kw");
    front.keys("-");
    CHECK(front.label() == "3PHASE");
    front.keys("++++>");
    CHECK(front.label() == "PLOSS");
    front.keys("+");
    CHECK(front.label() == "INFO");
    front.keys(">>-");
    CHECK(front.label() == "ALERT");
}

TEST_CASE("Back goes out to the title, and from a title home") {
    Front front;
    front.keys("+>>>");
    CHECK(front.screen() == "a.kvar");
    front.keys("<");
    CHECK(front.screen() == "a");
    front.keys("<");
    CHECK(front.screen() == "summary.kwh");
    front.keys("<");
    CHECK(front.screen() == "summary");
    front.keys("<");
    CHECK(front.screen() == "summary.kwh");
    front.keys("-<");
    CHECK(front.screen() == "summary.kwh");
}

TEST_CASE("Next on the last screen returns to the title of the system type") {
    Front front(SystemType::SplitPhase);
    front.keys(">>>> >>>> >>>> >>>> >");
    CHECK(front.label() == "2PHASE");
}

TEST_CASE("titles and groups have no value") {
    Front front;
    front.keys("<");
    CHECK(front.value().empty());
    front.keys("-");
    CHECK(front.value().empty());
    front.keys(kPassword);
    CHECK(front.label() == "S COM");
    CHECK(front.value().empty());
}

} // namespace s4k::panel::test
