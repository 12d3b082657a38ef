// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/commissioning.h"

#include "core/registers/alerts.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace s4k;

namespace {

/// A correctly wired 480 V wye service at half load with 200 A CTs.
struct Site {
    Readings readings;
    Settings settings;
    MeterStatus status;
    CommissioningLook look;

    Site() {
        settings.set(Parameter::CtPrimary, 200);
        settings.set(Parameter::SystemVoltage, 480);
        for (const Phase p : kPhases)
            set(p, 277.1, 100, 0.9);
        for (const Quantity q : {Quantity::VoltsAb, Quantity::VoltsBc, Quantity::VoltsAc})
            readings[q] = 480;
        readings[Quantity::Frequency] = 60.01;
        sum();
    }
    void set(Phase p, double volts, double amps, double pf) {
        readings[phaseQuantity(Quantity::VoltsAn, p)] = volts;
        readings[phaseQuantity(Quantity::CurrentA, p)] = amps;
        readings[phaseQuantity(Quantity::PfA, p)] = pf;
        readings[phaseQuantity(Quantity::PowerRealA, p)] = volts * amps * pf;
    }
    void sum() {
        double watts = 0;
        for (const Phase p : kPhases)
            watts += readings[phaseQuantity(Quantity::PowerRealA, p)];
        readings[Quantity::PowerRealTotal] = watts;
    }
    std::vector<Finding> check() {
        look.image = encode(readings, settings, status);
        look.settings = settings;
        return checkCommissioning(look);
    }
    Finding row(const std::string& begin) {
        const auto rows = check();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Finding& f) {
            return f.name.english().starts_with(begin);
        });
        REQUIRE(found != rows.end());
        return *found;
    }
};

} // namespace

TEST_CASE("a well wired meter passes every row") {
    Site site;
    site.look.energyWh = 75'000.0 / 60; // a minute at 75 kW
    site.look.watchedSeconds = 60;
    const auto rows = site.check();
    CHECK(rows.size() == 10);
    for (const Finding& row : rows) {
        INFO(row.name.english() << ": " << row.seen.english());
        CHECK(row.result == Verdict::Passed);
        CHECK(!row.source.empty());
        CHECK(!row.seen.empty());
    }
}

TEST_CASE("each mistake fails its row and names what is wrong") {
    Site site;
    SUBCASE("a fuse is gone") {
        site.set(Phase::B, 3, 100, 0.9);
        CHECK(site.row("Every voltage").result == Verdict::Failed);
        CHECK(site.row("Every voltage").seen.english().find("BN") != std::string::npos);
        CHECK(site.row("The voltages are balanced").result == Verdict::Failed);
    }
    SUBCASE("the system voltage is another") {
        site.settings.set(Parameter::SystemVoltage, 208);
        CHECK(site.row("Every voltage").result == Verdict::Failed);
        CHECK(site.row("The voltages are balanced").result == Verdict::Passed);
    }
    SUBCASE("two CTs are swapped") {
        site.set(Phase::A, 277, 100, 0.03);
        site.sum();
        CHECK(site.row("Each CT").result == Verdict::Failed);
        CHECK(site.row("Each CT").seen.english().find("A") != std::string::npos);
    }
    SUBCASE("a CT hangs open") {
        site.set(Phase::C, 277, 0.1, 1);
        CHECK(site.row("Every phase carries").result == Verdict::Failed);
        CHECK(site.row("Each CT").result == Verdict::Passed); // the other phases
    }
    SUBCASE("the CTs are too small") {
        site.set(Phase::A, 277, 250, 0.9);
        CHECK(site.row("The CTs are large").result == Verdict::Failed);
    }
    SUBCASE("the sum is not that of the phases") {
        site.readings[Quantity::PowerRealTotal] *= 0.66;
        CHECK(site.row("The powers").result == Verdict::Failed);
    }
    SUBCASE("the energy stands still") {
        site.look.energyWh = 0;
        site.look.watchedSeconds = 3600;
        CHECK(site.row("Energy").result == Verdict::Failed);
    }
    SUBCASE("an alert is active") {
        site.status.alerts = alert::phaseLoss(Phase::B);
        CHECK(site.row("No alert").result == Verdict::Failed);
        CHECK(site.row("No alert").seen.english().find("Phase loss B") != std::string::npos);
    }
    SUBCASE("the frequency is not known") {
        site.readings[Quantity::Frequency] = Readings::kNotValid;
        CHECK(site.row("The frequency").result == Verdict::Failed);
    }
}

TEST_CASE("what cannot be told is not judged") {
    Site site;
    for (const Phase p : kPhases)
        site.set(p, 277.1, 0, 1);
    site.sum();
    CHECK(site.row("Each CT").result == Verdict::NotApplicable);
    CHECK(site.row("The powers").result == Verdict::NotApplicable);
    CHECK(site.row("Energy").result == Verdict::NotApplicable);
    site.settings.set(Parameter::CtPrimary, 100);
    CHECK(site.row("The CT size").result == Verdict::NotApplicable);
}

TEST_CASE("every system type has its voltages") {
    for (const SystemType type : kSystemTypes) {
        Site site;
        site.settings.set(Parameter::SystemType, static_cast<int>(type));
        const double toNeutral = type == SystemType::SplitPhase      ? 240
                                 : type == SystemType::ThreePhaseWye ? 277.1
                                                                     : 480;
        for (const Phase p : kPhases)
            site.set(p, toNeutral, 100, 0.9);
        site.readings[Quantity::PowerRealTotal] = 0;
        for (const Phase p : kPhases)
            if (hasPhase(type, p))
                site.readings[Quantity::PowerRealTotal] +=
                    site.readings[phaseQuantity(Quantity::PowerRealA, p)];
        for (const Finding& row : site.check()) {
            INFO(static_cast<int>(type) << " " << row.name.english() << ": " << row.seen.english());
            CHECK(row.result != Verdict::Failed);
        }
    }
}

TEST_CASE("registers that were never read fail, they do not crash") {
    const auto rows = checkCommissioning({});
    CHECK(rows.size() == 10);
    CHECK(rows.front().result == Verdict::Failed);
}
