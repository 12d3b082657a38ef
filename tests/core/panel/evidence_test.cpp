// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/menu.h"
#include "core/panel/panel_facts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace s4k::panel {

namespace {

struct Known {
    std::string_view id;
    Evidence evidence;
};

std::vector<Known> everything() {
    std::vector<Known> all;
    for (const MenuRow& r : menu())
        all.push_back({r.id, r.evidence});
    for (const PanelFact& fact : panelFacts())
        all.push_back({fact.id, fact.evidence});
    return all;
}

Evidence evidenceOf(std::string_view id) {
    for (const Known& known : everything())
        if (known.id == id)
            return known.evidence;
    return {};
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("no row and no fact of the panel is without mark and reason") {
    for (const Known& known : everything()) {
        CAPTURE(known.id);
        CHECK_FALSE(letter(known.evidence.mark).empty());
        CHECK(known.evidence.reason.size() > 10);
        CHECK(std::count_if(menu().begin(), menu().end(),
                            [&](const MenuRow& r) { return r.id == known.id; }) +
                  std::count_if(panelFacts().begin(), panelFacts().end(),
                                [&](const PanelFact& f) { return f.id == known.id; }) ==
              1);
    }
}

TEST_CASE("what is marked as the manual's names its place there") {
    for (const Known& known : everything()) {
        if (known.evidence.mark != Mark::Manual && known.evidence.mark != Mark::Repaired)
            continue;
        CAPTURE(known.id);
        CHECK((contains(known.evidence.reason, ", p. ") ||
               contains(known.evidence.reason, "Specifications: ")));
    }
}

TEST_CASE("a repaired misprint names what is printed") {
    for (const Known& known : everything())
        if (known.evidence.mark == Mark::Repaired)
            CHECK(contains(known.evidence.reason, " prints "));
    CHECK(evidenceOf("setup.pt.ratio").mark == Mark::Repaired);
    CHECK(contains(evidenceOf("setup.pt.ratio").reason, "PATIO"));
}

TEST_CASE("what the manual's text does not give is own design") {
    for (const std::string_view id : {
             "panel.saved.when",
             "panel.flash.time",
             "panel.invalid.place",
             "panel.heart.period",
             "panel.heart.lit", //
             "a",
             "b",
             "c", // APHASE
             "summary.kw",
             "summary.kvar",
             "summary.kva", // the K
             "a.kw",
             "a.kvar",
             "a.kva",
             "b.kw",
             "b.kvar",
             "b.kva", //
             "c.kw",
             "c.kvar",
             "c.kva",
             "setup.pwr.max", //
             "summary.dkw",
             "summary.dkvar",
             "summary.dkva", // joined D
             "summary.mkw",
             "summary.mkvar",
             "summary.mkva", // M, MAX
             "reset.energ",
             "reset.demnd",
             "alert.iovr",
             "alert.vovr",
             "setup.com.baud", //
             "setup.sys.type",
             "setup.com.par",
             "b.vbc",
         }) {
        CAPTURE(id);
        CHECK(evidenceOf(id).mark == Mark::Design);
        CHECK_FALSE(evidenceOf(id).reason.empty());
    }
}

/// The manual's list of abbreviations, p. 11, without labels that are composed of several.
TEST_CASE("a label marked as the manual's is printed there as it stands") {
    constexpr auto kPrinted = std::to_array<std::string_view>(
        {"D",     "MAX",   "M",     "P",     "W",     "Q",     "VAR",   "S",     "VA",
         "A",     "UAB",   "UBC",   "UAC",   "VAB",   "VBC",   "VAC",   "V",     "VLN",
         "PF",    "U",     "VLL",   "HZ",    "KSh",   "KVAh",  "KQh",   "KVARh", "KPh",
         "KWh",   "PLOSS", "LOWPF", "F ERR", "I OVR", "V OVR", "PULSE", "ALERT", "INFO",
         "MODEL", "OS",    "RS",    "SN",    "RESET", "PASWD", "ENERG", "DEMND", "SETUP",
         "S COM", "ADDR",  "BAUD",  "PAR",   "S CT",  "CT V",  "CT SZ", "S SYS", "SYSTEM",
         "S PT",  "S V",   "VOLTS", "IMBAL", "Wh/P",  "mS/P",  "INTRV", "SEC"});
    for (const MenuRow& r : menu()) {
        if (r.evidence.mark != Mark::Manual)
            continue;
        CAPTURE(r.id);
        CHECK(std::count(kPrinted.begin(), kPrinted.end(), r.ieee) == 1);
        CHECK(std::count(kPrinted.begin(), kPrinted.end(), r.iec) == 1);
    }
}

} // namespace s4k::panel
