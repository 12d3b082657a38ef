// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checks/conformance.h"

#include "core/registers/alerts.h"
#include "core/registers/codec.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace s4k;

namespace {

/// Readings of a 480 V service with 200 A CTs; all values differ and none is 0.
Readings loadOf(SystemType type) {
    using enum Quantity;
    Readings r;
    for (const QuantityTraits& each : kQuantities)
        switch (each.kind) {
        case QuantityKind::RealEnergy:
            r[each.quantity] = 123'456'780 + 1e6 * static_cast<double>(index(each.quantity));
            break;
        case QuantityKind::ReactiveEnergy:
        case QuantityKind::ApparentEnergy:
            r[each.quantity] = 87'654'320 + 1e6 * static_cast<double>(index(each.quantity));
            break;
        case QuantityKind::Count:
            r[each.quantity] = 41'152;
            break;
        case QuantityKind::PowerFactor:
            r[each.quantity] = 0.95;
            break;
        case QuantityKind::Frequency:
            r[each.quantity] = 59.98;
            break;
        case QuantityKind::Voltage:
            r[each.quantity] = each.symbol.find("n") == std::string_view::npos ? 480.2 : 277.4;
            break;
        case QuantityKind::Current:
            r[each.quantity] = 86.05;
            break;
        default:
            r[each.quantity] = 23'110;
        }
    r[VoltsLlAvg] = 480.2;
    r[VoltsLnAvg] = 277.4;
    r[PowerRealTotal] = 23'110 * traits(type).phaseCount;
    r[PowerApparentTotal] = 24'000 * traits(type).phaseCount;
    return r;
}

Settings settingsOf(SystemType type) {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
    settings.set(Parameter::CtPrimary, 200);
    settings.set(Parameter::SystemVoltage, type == SystemType::OnePhaseLn ? 277 : 480);
    return settings;
}

RegisterImage imageOf(SystemType type, const Readings& readings) {
    MeterStatus status;
    status.pulseDurationMs = pulseDurationMs(settingsOf(type), 1000).value();
    return encode(readings, settingsOf(type), status);
}

RegisterImage imageOf(SystemType type = SystemType::ThreePhaseWye) {
    return imageOf(type, loadOf(type));
}

std::vector<Finding> checked(const RegisterImage& image, bool lacksTail = false) {
    const ConformanceLook look{image, image};
    return checkConformance({&look, 1}, lacksTail);
}

std::vector<std::string> failures(const std::vector<Finding>& rows) {
    std::vector<std::string> names;
    for (const Finding& row : rows)
        if (row.result == Verdict::Failed)
            names.push_back(row.name.english());
    return names;
}

RegisterImage with(RegisterImage image, int number, int word) {
    CHECK(image.setWord({static_cast<std::uint16_t>(number)}, static_cast<std::uint16_t>(word)));
    return image;
}

bool fails(const RegisterImage& image, const std::string& name) {
    const auto names = failures(checked(image));
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The name of the row that compares the integer and the float of a quantity.
std::string twinRow(std::string_view symbol) {
    for (const auto& [prefix, row] : {std::pair{"energy", "energies as integer and float"},
                                      std::pair{"power", "powers as integer and float"},
                                      std::pair{"pf", "power factors as integer and float"},
                                      std::pair{"volts", "voltages as integer and float"},
                                      std::pair{"current", "currents as integer and float"},
                                      std::pair{"frequency", "frequency as integer and float"},
                                      std::pair{"demand", "demands as integer and float"},
                                      std::pair{"pulse", "pulse counts as integer and float"}})
        if (symbol.starts_with(prefix))
            return row;
    return {};
}

} // namespace

TEST_CASE("a good meter passes in every system type") {
    std::vector<std::string> names;
    for (const SystemType type : kSystemTypes) {
        CAPTURE(traits(type).panelName);
        const auto rows = checked(imageOf(type));
        CHECK(failures(rows) == std::vector<std::string>{});
        std::vector<std::string> now;
        for (const Finding& row : rows) {
            CHECK_FALSE(row.source.empty());
            CHECK_FALSE(row.seen.empty());
            now.push_back(row.name.english());
        }
        if (names.empty())
            names = now;
        CHECK(now == names);
    }
    CHECK(names.size() == 21);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("nothing is found without a look") {
    CHECK(checkConformance({}, false).empty());
}

TEST_CASE("every word of a measured value that is wrong fails its row") {
    const RegisterImage good = imageOf();
    for (const RegisterRow& row : kRegisterTable) {
        if (!row.quantity)
            continue;
        CAPTURE(row.symbol);
        const std::string expected =
            row.number == 259 ? "both real energy registers agree" : twinRow(row.symbol);
        for (int i = 0; i < row.words; ++i) {
            const int number = row.number + i;
            const int word = good.word({static_cast<std::uint16_t>(number)}).value();
            // In a low word the change is 32768 steps of the integer or float.
            CHECK(fails(with(good, number, word ^ (i == 0 ? 0x0100 : 0x8000)), expected));
        }
    }
}

TEST_CASE("the maximum power may be one count off") {
    const std::string power = "theoretical maximum power follows the settings";
    const RegisterImage good = imageOf();
    const int word = good.word({135}).value();
    // The power is between this word and the next smaller one.
    for (const int off : {-2, -1, 0, 1}) {
        CAPTURE(off);
        CHECK(fails(with(good, 135, word + off), power) == (off == -2 || off == 1));
    }
}

TEST_CASE("every other word that is wrong fails its row") {
    const std::string range = "settings and status in range";
    const std::string reserved = "reserved registers and the command register";
    const std::string scales = "scale factors follow the settings";
    const std::string power = "theoretical maximum power follows the settings";
    const struct {
        int number;
        int word;
        std::string row;
    } kWrong[]{
        {25, 0, reserved},
        {129, 30078, reserved},
        {130, 20, range},
        {131, 0, range},
        {131, 400, scales},
        {131, 201, power},
        {132, 2, range},
        {133, 32001, range},
        {133, 50, "system voltage fits the PT ratio"},
        {134, 81, range},
        {134, 600, power},
        {134, 700, "system voltage fits the PT ratio"},
        {135, 1, power},
        {136, 1, reserved},
        {137, 2, range},
        {138, 0xFFFF, scales},
        {138, 5, range},
        {139, 0, scales},
        {140, 0, scales},
        {141, 0, scales},
        {142, 0, range},
        {143, 100, range},
        {144, 20, range},
        {144, 10, "pulse duration follows the settings"},
        {145, 250, "pulse duration follows the settings"},
        {145, 501, range},
        {146, 0x0080, "alert bits fit the settings"},
        {146, 0x8000, "alert bits fit the settings"},
        {147, 0x8000, range},
        {148, 1, reserved},
        {149, 7, range},
        {150, 9, range},
        {151, 1, reserved},
        {152, 0xFFFF, range},
        {153, 0xFFFF, range},
        {154, 1, reserved},
        {305, 0, reserved},
        {306, 1, reserved},
        {26, 4400, "integers in range"},
        {6, 10001, "integers in range"},
        {3, 0x9000, "integers in range"},
        {267, 0x4000, "floats in range"}, // 2.0
        {261, 0x7F80, "floats in range"}, // infinity
    };
    for (const auto& wrong : kWrong) {
        CAPTURE(wrong.number);
        CAPTURE(wrong.word);
        CHECK(fails(with(imageOf(), wrong.number, wrong.word), wrong.row));
    }
}

TEST_CASE("what a system type lacks must read not valid, and what it has must not") {
    const RegisterImage delta = imageOf(SystemType::ThreePhaseDelta);
    const std::string lacks = "values that the system type lacks read QNaN";
    const std::string has = "values that the system type has are valid";
    CHECK(fails(with(delta, 19, 2774), lacks));
    CHECK(fails(with(with(delta, 293, 0x438A), 294, 0), lacks));
    CHECK(fails(with(delta, 16, 0x8000), has));
    CHECK(fails(with(with(delta, 287, 0x7FC0), 288, 0), has));
    CHECK(fails(with(delta, 287, 0x7FC1), "floats in range")); // a NaN other than 0x7FC00000
    const RegisterImage single = imageOf(SystemType::OnePhaseLn);
    CHECK(fails(with(single, 49, 0), lacks));
    for (const int bit : {1, 2, 4, 5, 9, 10, 12, 13})
        CHECK(fails(with(single, 146, 1 << bit), "alert bits fit the settings"));
    for (const int bit : {0, 3, 6, 8, 11, 14})
        CHECK_FALSE(fails(with(single, 146, 1 << bit), "alert bits fit the settings"));
}

TEST_CASE("without voltage there is no frequency, and that is right when it is alerted") {
    Readings dead = loadOf(SystemType::ThreePhaseWye);
    dead[Quantity::Frequency] = Readings::kNotValid;
    const RegisterImage image = imageOf(SystemType::ThreePhaseWye, dead);
    const std::string has = "values that the system type has are valid";
    CHECK(fails(image, has));
    CHECK(failures(checked(with(image, 146, alert::kFrequency))).empty());
}

TEST_CASE("firmware without the starred registers is not blamed for them") {
    RegisterImage old = imageOf();
    for (const RegisterBlock& block : kStarredBlocks)
        for (int i = 0; i < block.count; ++i)
            old.setWord({static_cast<std::uint16_t>(block.first + i)}, 0x7FC0);
    CHECK_FALSE(failures(checked(old)).empty());
    const auto rows = checked(old, true);
    CHECK(failures(rows).empty());
    const auto pulses = std::find_if(rows.begin(), rows.end(), [](const Finding& row) {
        return row.name == "pulse counts as integer and float";
    });
    REQUIRE(pulses != rows.end());
    CHECK(pulses->result == Verdict::NotApplicable);
}

TEST_CASE("what moved between the two reads is no fault") {
    Readings before = loadOf(SystemType::ThreePhaseWye);
    Readings between = before;
    Readings after = before;
    between[Quantity::CurrentA] = 90;
    after[Quantity::CurrentA] = 95;
    const auto image = [](const Readings& r) { return imageOf(SystemType::ThreePhaseWye, r); };
    // Current A: the integer of the first reading, the float of the second.
    RegisterImage mixed = image(between);
    mixed.setWord({22}, image(before).word({22}).value());
    const ConformanceLook moved{mixed, image(after)};
    const std::string row = "currents as integer and float";
    const auto failed = [&row](const std::vector<ConformanceLook>& looks) {
        const auto names = failures(checkConformance(looks, false));
        return std::find(names.begin(), names.end(), row) != names.end();
    };
    CHECK_FALSE(failed({moved}));
    const ConformanceLook stuck{mixed, image(before)};
    CHECK(failed({stuck}));
    CHECK(failed({stuck, stuck}));
    CHECK_FALSE(failed({stuck, moved})); // one correct look is enough
}

TEST_CASE("a counter that has wrapped agrees with its float") {
    Readings r = loadOf(SystemType::ThreePhaseWye);
    r[Quantity::EnergyRealTotal] = 5'000'000.0 * 4294967296.0 / 100'000;
    CHECK(failures(checked(imageOf(SystemType::ThreePhaseWye, r))).empty());
}

TEST_CASE("a value at the end of its register agrees with any larger float") {
    Readings r = loadOf(SystemType::ThreePhaseWye);
    for (const Quantity q :
         {Quantity::CurrentA, Quantity::CurrentB, Quantity::CurrentC, Quantity::CurrentAvg})
        r[q] = 1000; // 32767 x 0.01 A is less
    CHECK(failures(checked(imageOf(SystemType::ThreePhaseWye, r))).empty());
}

TEST_CASE("totals that do not follow from the phases are found") {
    const std::string row = "totals and averages follow from the phases";
    for (const Quantity q : {Quantity::PowerRealTotal, Quantity::VoltsLlAvg, Quantity::VoltsLnAvg,
                             Quantity::CurrentAvg}) {
        Readings r = loadOf(SystemType::ThreePhaseWye);
        r[q] *= 1.02;
        CHECK(failures(checked(imageOf(SystemType::ThreePhaseWye, r))) ==
              std::vector<std::string>{row});
    }
}

TEST_CASE("any words at all give a report and no crash") {
    std::uint32_t state = 1;
    for (int round = 0; round < 200; ++round) {
        RegisterImage image;
        for (const RegisterBlock& block : kRegisterBlocks)
            for (int i = 0; i < block.count; ++i) {
                state = state * 1664525U + 1013904223U;
                image.setWord({static_cast<std::uint16_t>(block.first + i)},
                              static_cast<std::uint16_t>(state >> 16U));
            }
        const auto rows = checked(image);
        CHECK(rows.size() == 21);
        CHECK_FALSE(failures(rows).empty());
    }
}
