// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/menu_rows.h"

namespace s4k::panel {

namespace lists {
inline constexpr std::array<Choice, 6> kBaud{{{1200, "1200"},
                                              {2400, "2400"},
                                              {4800, "4800"},
                                              {9600, "9600"},
                                              {19200, "19200"},
                                              {38400, "38400"}}};
inline constexpr std::array<Choice, 3> kParity{{{0, "nonE"}, {1, "EvEn"}, {2, "odd"}}};
inline constexpr std::array<Choice, 2> kCtVolts{{{1, "1.0"}, {3, "0.33"}}};
inline constexpr std::array<Choice, 5> kSystem{
    {{40, "3L-1n"}, {31, "3L"}, {12, "2L-1n"}, {11, "2L"}, {10, "1L-1n"}}};
inline constexpr std::array<Choice, 4> kPulseEnergy{
    {{10, "10"}, {100, "100"}, {1000, "1000"}, {10000, "10000"}}};
inline constexpr std::array<Choice, 2> kUnits{{{1, "IEEE"}, {0, "IEC"}}};
inline constexpr std::array<Choice, 2> kNoYes{{{0, "no"}, {1, "YES"}}};
inline constexpr std::array<AlertText, 1> kError{{{alert::kFrequency, "Err"}}};
inline constexpr std::array<AlertText, 2> kPulse{
    {{alert::kPulseConfiguration, "ConF"}, {alert::kPulseOverrun, "OvEr"}}};
} // namespace lists

/// THE menu table.
consteval auto menuTable() {
    using namespace rows;
    using enum Source;
    using Q = Quantity;
    using P = Parameter;
    constexpr SystemMask kPolyphase = kTwoPhase | kThreePhase;
    constexpr std::uint16_t kPulseBits = alert::kPulseOverrun | alert::kPulseConfiguration;

    MenuRow alertTitle = mainTitle("alert", "ALERT");
    alertTitle.alertBits = alert::kVoltageMask | alert::kCurrentMask | alert::kFrequency |
                           alert::kPhaseLossMask | alert::kLowPfMask | kPulseBits;

    return std::to_array<MenuRow>({
        title("summary", "3PHASE", kThreePhase),
        standIn("summary2", "summary", "2PHASE", kTwoPhase),
        standIn("summary1", "summary", "1PHASE", kOnePhase),
        reading("summary.kwh", "KWh", "KPh", Q::EnergyRealTotal),
        reading("summary.kvarh", "KVARh", "KQh", Q::EnergyReactiveTotal),
        reading("summary.kvah", "KVAh", "KSh", Q::EnergyApparentTotal),
        reading("summary.kw", "KW", "KP", Q::PowerRealTotal),
        reading("summary.kvar", "KVAR", "KQ", Q::PowerReactiveTotal),
        reading("summary.kva", "KVA", "KS", Q::PowerApparentTotal),
        reading("summary.pf", "PF", "PF", Q::PfTotal),
        reading("summary.vll", "VLL", "U", Q::VoltsLlAvg),
        reading("summary.vln", "VLN", "V", Q::VoltsLnAvg),
        reading("summary.a", "A", "A", Q::CurrentAvg),
        reading("summary.hz", "HZ", "HZ", Q::Frequency),
        reading("summary.dkw", "D   KW", "D   KP", Q::DemandRealPresent),
        reading("summary.dkvar", "D KVAR", "D   KQ", Q::DemandReactivePresent),
        reading("summary.dkva", "D  KVA", "D   KS", Q::DemandApparentPresent),
        reading("summary.mkw", "M   KW", "MAX KP", Q::DemandRealMax),
        reading("summary.mkvar", "M KVAR", "MAX KQ", Q::DemandReactiveMax),
        reading("summary.mkva", "M  KVA", "MAX KS", Q::DemandApparentMax),

        title("a", "APHASE", kPolyphase, kMarkA),
        reading("a.kwh", "KWh", "KPh", Q::EnergyRealA, kMarkA, kPolyphase),
        reading("a.kw", "KW", "KP", Q::PowerRealA, kMarkA, kPolyphase),
        reading("a.kvar", "KVAR", "KQ", Q::PowerReactiveA, kMarkA, kPolyphase),
        reading("a.kva", "KVA", "KS", Q::PowerApparentA, kMarkA, kPolyphase),
        reading("a.pf", "PF", "PF", Q::PfA, kMarkA, kPolyphase),
        reading("a.vln", "VLN", "V", Q::VoltsAn, kMarkA, kPolyphase),
        reading("a.vab", "VAB", "UAB", Q::VoltsAb, kMarkA, kPolyphase),
        reading("a.a", "A", "A", Q::CurrentA, kMarkA, kPolyphase),

        title("b", "BPHASE", kPolyphase, kMarkB),
        reading("b.kwh", "KWh", "KPh", Q::EnergyRealB, kMarkB, kPolyphase),
        reading("b.kw", "KW", "KP", Q::PowerRealB, kMarkB, kPolyphase),
        reading("b.kvar", "KVAR", "KQ", Q::PowerReactiveB, kMarkB, kPolyphase),
        reading("b.kva", "KVA", "KS", Q::PowerApparentB, kMarkB, kPolyphase),
        reading("b.pf", "PF", "PF", Q::PfB, kMarkB, kPolyphase),
        reading("b.vln", "VLN", "V", Q::VoltsBn, kMarkB, kPolyphase),
        reading("b.vbc", "VBC", "UBC", Q::VoltsBc, kMarkB, kThreePhase),
        reading("b.a", "A", "A", Q::CurrentB, kMarkB, kPolyphase),

        title("c", "CPHASE", kThreePhase, kMarkC),
        reading("c.kwh", "KWh", "KPh", Q::EnergyRealC, kMarkC, kThreePhase),
        reading("c.kw", "KW", "KP", Q::PowerRealC, kMarkC, kThreePhase),
        reading("c.kvar", "KVAR", "KQ", Q::PowerReactiveC, kMarkC, kThreePhase),
        reading("c.kva", "KVA", "KS", Q::PowerApparentC, kMarkC, kThreePhase),
        reading("c.pf", "PF", "PF", Q::PfC, kMarkC, kThreePhase),
        reading("c.vln", "VLN", "V", Q::VoltsCn, kMarkC, kThreePhase),
        reading("c.vac", "VAC", "UAC", Q::VoltsAc, kMarkC, kThreePhase),
        reading("c.a", "A", "A", Q::CurrentC, kMarkC, kThreePhase),

        alertTitle,
        alertScreen("alert.ploss", "PLOSS", alert::kPhaseLossMask),
        alertScreen("alert.lowpf", "LOWPF", alert::kLowPfMask),
        alertScreen("alert.ferr", "F ERR", alert::kFrequency, lists::kError),
        alertScreen("alert.iovr", "I OVR", alert::kCurrentMask),
        alertScreen("alert.vovr", "V OVR", alert::kVoltageMask),
        alertScreen("alert.pulse", "PULSE", kPulseBits, lists::kPulse),

        mainTitle("info", "INFO"),
        infoScreen("info.model", "MODEL", InfoItem::Model),
        infoScreen("info.os", "OS", InfoItem::OperatingSystem),
        infoScreen("info.rs", "RS", InfoItem::ResetSystem),
        infoScreen("info.sn", "SN", InfoItem::SerialNumber),

        mainTitle("reset", "RESET"),
        password("reset.paswd", P::ResetPassword),
        action("reset.energ", "ENERG", Command::ResetEnergy, list(lists::kNoYes)),
        action("reset.demnd", "DEMND", Command::ResetMaxDemand, list(lists::kNoYes)),

        mainTitle("setup", "SETUP"),
        password("setup.paswd", P::SetupPassword),

        group("setup.com", "S COM", Manual, kQuickSetup, true),
        editor("setup.com.addr", "ADDR", P::Address, digits(3), Manual, kQuickSetup),
        editor("setup.com.baud", "BAUD", P::BaudRate, list(lists::kBaud), Manual, kQuickSetup),
        editor("setup.com.par", "PAR", P::Parity, list(lists::kParity), Manual, kQuickSetup),

        group("setup.ct", "S CT", Manual, kQuickSetup),
        editor("setup.ct.volts", "CT V", P::CtSecondary, list(lists::kCtVolts), Manual,
               kQuickSetup),
        editor("setup.ct.size", "CT SZ", P::CtPrimary, digits(5), Manual, kQuickSetup),

        group("setup.sys", "S SYS", Manual, kQuickSetup),
        editor("setup.sys.type", "SYSTEM", P::SystemType, list(lists::kSystem), Manual,
               kQuickSetup),

        group("setup.pt", "S PT", Manual, kQuickSetup),
        editor("setup.pt.ratio", "RATIO", P::PtRatio, digits(5, 2), Manual,
               "Quick Setup Instructions (printed PATIO)"),

        group("setup.v", "S V", Manual, kQuickSetup),
        voltageEditor("setup.v.vll", "VLL", "U", kPhaseToPhase),
        voltageEditor("setup.v.vln", "VLN", "V", kPhaseToNeutral),

        group("setup.pwr", "S PWR", Manual, "UI for Setup, Wh/P (printed S_PWR)"),
        derived("setup.pwr.max", "MX KW", "MX KP", DerivedValue::MaxPower, Design,
                "register 135; name own design"),

        group("setup.plos", "S PLOS", Design, "the manual says only Set Phase Loss"),
        editor("setup.plos.volts", "VOLTS", P::PhaseLossVoltage, digits(3, 2), Manual, kUiForSetup),
        editor("setup.plos.imbal", "IMBAL", P::PhaseLossImbalance, digits(3, 2), Manual,
               kUiForSetup),

        group("setup.puls", "S PULS", Design, "the manual says only Set Pulse"),
        editor("setup.puls.energy", "Wh/P", P::PulseEnergy,
               list(lists::kPulseEnergy, Stepping::Fitting), Manual, kUiForSetup),
        derived("setup.puls.time", "mS/P", "mS/P", DerivedValue::PulseDuration, Manual,
                kUiForSetup),

        group("setup.dem", "S DEM", Design, "the manual says only Set Demand Interval"),
        editor("setup.dem.intrv", "INTRV", P::DemandSubintervals, digits(1), Manual, kUiForSetup),
        editor("setup.dem.sec", "SEC", P::DemandSubintervalSeconds, digits(5), Manual, kUiForSetup),

        group("setup.unit", "S UNIT", Design, "the manual says only Set Display Units"),
        editor("setup.unit.units", "UNITS", P::DisplayUnits, list(lists::kUnits), Design,
               "the manual names the values only"),

        group("setup.pass", "S PASS", Design, "the manual says only Set Passwords"),
        editor("setup.pass.setup", "SETUP", P::SetupPassword, digits(5), Manual, kUiForSetup),
        editor("setup.pass.reset", "RESET", P::ResetPassword, digits(5), Manual, kUiForSetup),
    });
}

inline constexpr auto kMenu = menuTable();

} // namespace s4k::panel
