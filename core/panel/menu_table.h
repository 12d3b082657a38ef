// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/menu_rows.h"

namespace s4k::panel {

/// Entries of the list editors (value of the parameter and its text), and texts of alerts.
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

/// THE menu table, in the order of the ring: each title is followed by its screens.
consteval auto menuTable() {
    using namespace rows;
    using namespace evidence;
    using Q = Quantity;
    using P = Parameter;
    constexpr OfPhase kA{kMarkA, kTwoPhase | kThreePhase};
    constexpr OfPhase kB{kMarkB, kTwoPhase | kThreePhase};
    constexpr OfPhase kC{kMarkC, kThreePhase};
    constexpr std::uint16_t kPulseBits = alert::kPulseOverrun | alert::kPulseConfiguration;

    MenuRow alertTitle = mainTitle("alert", "ALERT");
    alertTitle.evidence = kAlertCount;
    alertTitle.alertBits = alert::kVoltageMask | alert::kCurrentMask | alert::kFrequency |
                           alert::kPhaseLossMask | alert::kLowPfMask | kPulseBits;

    return std::to_array<MenuRow>({
        title("summary", "3PHASE", kThreePhase, kActivePhases),
        standIn("summary2", "summary", "2PHASE", kTwoPhase),
        standIn("summary1", "summary", "1PHASE", kOnePhase),
        reading("summary.kwh", "KWh", "KPh", Q::EnergyRealTotal),
        reading("summary.kvarh", "KVARh", "KQh", Q::EnergyReactiveTotal),
        reading("summary.kvah", "KVAh", "KSh", Q::EnergyApparentTotal),
        reading("summary.kw", "KW", "KP", Q::PowerRealTotal, kPower),
        reading("summary.kvar", "KVAR", "KQ", Q::PowerReactiveTotal, kPower),
        reading("summary.kva", "KVA", "KS", Q::PowerApparentTotal, kPower),
        reading("summary.pf", "PF", "PF", Q::PfTotal),
        reading("summary.vll", "VLL", "U", Q::VoltsLlAvg, kAverage),
        reading("summary.vln", "VLN", "V", Q::VoltsLnAvg, kAverage),
        reading("summary.a", "A", "A", Q::CurrentAvg, kAverage),
        reading("summary.hz", "HZ", "HZ", Q::Frequency),
        reading("summary.dkw", "D   KW", "D   KP", Q::DemandRealPresent, kDemand),
        reading("summary.dkvar", "D KVAR", "D   KQ", Q::DemandReactivePresent, kDemand),
        reading("summary.dkva", "D  KVA", "D   KS", Q::DemandApparentPresent, kDemand),
        reading("summary.mkw", "M   KW", "MAX KP", Q::DemandRealMax, kMaximum),
        reading("summary.mkvar", "M KVAR", "MAX KQ", Q::DemandReactiveMax, kMaximum),
        reading("summary.mkva", "M  KVA", "MAX KS", Q::DemandApparentMax, kMaximum),

        title("a", "APHASE", kA.in, kPhaseTitle, kMarkA),
        phaseReading("a.kwh", "KWh", "KPh", Q::EnergyRealA, kA),
        phaseReading("a.kw", "KW", "KP", Q::PowerRealA, kA, kPowerOfOnePhase),
        phaseReading("a.kvar", "KVAR", "KQ", Q::PowerReactiveA, kA, kPowerOfOnePhase),
        phaseReading("a.kva", "KVA", "KS", Q::PowerApparentA, kA, kPowerOfOnePhase),
        phaseReading("a.pf", "PF", "PF", Q::PfA, kA),
        phaseReading("a.vln", "VLN", "V", Q::VoltsAn, kA),
        phaseReading("a.vab", "VAB", "UAB", Q::VoltsAb, kA, kAbbreviations),
        phaseReading("a.a", "A", "A", Q::CurrentA, kA),

        title("b", "BPHASE", kB.in, kPhaseTitle, kMarkB),
        phaseReading("b.kwh", "KWh", "KPh", Q::EnergyRealB, kB),
        phaseReading("b.kw", "KW", "KP", Q::PowerRealB, kB, kPowerOfOnePhase),
        phaseReading("b.kvar", "KVAR", "KQ", Q::PowerReactiveB, kB, kPowerOfOnePhase),
        phaseReading("b.kva", "KVA", "KS", Q::PowerApparentB, kB, kPowerOfOnePhase),
        phaseReading("b.pf", "PF", "PF", Q::PfB, kB),
        phaseReading("b.vln", "VLN", "V", Q::VoltsBn, kB),
        phaseReading("b.vbc", "VBC", "UBC", Q::VoltsBc, {kMarkB, kThreePhase}, kHiddenPair),
        phaseReading("b.a", "A", "A", Q::CurrentB, kB),

        title("c", "CPHASE", kC.in, kPhaseTitle, kMarkC),
        phaseReading("c.kwh", "KWh", "KPh", Q::EnergyRealC, kC),
        phaseReading("c.kw", "KW", "KP", Q::PowerRealC, kC, kPowerOfOnePhase),
        phaseReading("c.kvar", "KVAR", "KQ", Q::PowerReactiveC, kC, kPowerOfOnePhase),
        phaseReading("c.kva", "KVA", "KS", Q::PowerApparentC, kC, kPowerOfOnePhase),
        phaseReading("c.pf", "PF", "PF", Q::PfC, kC),
        phaseReading("c.vln", "VLN", "V", Q::VoltsCn, kC),
        phaseReading("c.vac", "VAC", "UAC", Q::VoltsAc, kC, kAbbreviations),
        phaseReading("c.a", "A", "A", Q::CurrentC, kC),

        alertTitle,
        alertScreen("alert.ploss", "PLOSS", alert::kPhaseLossMask),
        alertScreen("alert.lowpf", "LOWPF", alert::kLowPfMask),
        alertScreen("alert.ferr", "F ERR", alert::kFrequency, kFrequencyText, lists::kError),
        alertScreen("alert.iovr", "I OVR", alert::kCurrentMask, kOutOfRange),
        alertScreen("alert.vovr", "V OVR", alert::kVoltageMask, kOutOfRange),
        alertScreen("alert.pulse", "PULSE", kPulseBits, kPulseTexts, lists::kPulse),

        mainTitle("info", "INFO"),
        infoScreen("info.model", "MODEL", InfoItem::Model),
        infoScreen("info.os", "OS", InfoItem::OperatingSystem),
        infoScreen("info.rs", "RS", InfoItem::ResetSystem),
        infoScreen("info.sn", "SN", InfoItem::SerialNumber, kSerialNumber),

        mainTitle("reset", "RESET"),
        password("reset.paswd", P::ResetPassword),
        action("reset.energ", "ENERG", Command::ResetEnergy, list(lists::kNoYes)),
        action("reset.demnd", "DEMND", Command::ResetMaxDemand, list(lists::kNoYes)),

        mainTitle("setup", "SETUP"),
        password("setup.paswd", P::SetupPassword),

        group("setup.com", "S COM", kComGroup, true),
        editor("setup.com.addr", "ADDR", P::Address, digits(3), kQuickSetup),
        editor("setup.com.baud", "BAUD", P::BaudRate, list(lists::kBaud), kBaudRates),
        editor("setup.com.par", "PAR", P::Parity, list(lists::kParity), kParities),

        group("setup.ct", "S CT", kQuickSetup),
        editor("setup.ct.volts", "CT V", P::CtSecondary, list(lists::kCtVolts), kCtOutput),
        editor("setup.ct.size", "CT SZ", P::CtPrimary, digits(5), kQuickSetup),

        group("setup.sys", "S SYS", kQuickSetup),
        editor("setup.sys.type", "SYSTEM", P::SystemType, list(lists::kSystem), kSystemTypes),

        group("setup.pt", "S PT", kQuickSetup),
        editor("setup.pt.ratio", "RATIO", P::PtRatio, digits(5, 2), kRatio),

        group("setup.v", "S V", kQuickSetup),
        voltageEditor("setup.v.vll", "VLL", "U", kPhaseToPhase),
        voltageEditor("setup.v.vln", "VLN", "V", kPhaseToNeutral),

        group("setup.pwr", "S PWR", kPowerGroup),
        derived("setup.pwr.max", "MX KW", "MX KP", DerivedValue::MaxPower, kMaxPower),

        group("setup.plos", "S PLOS", kGroupName),
        editor("setup.plos.volts", "VOLTS", P::PhaseLossVoltage, digits(3, 2), kUiForSetup),
        editor("setup.plos.imbal", "IMBAL", P::PhaseLossImbalance, digits(3, 2), kUiForSetup),

        group("setup.puls", "S PULS", kGroupName),
        editor("setup.puls.energy", "Wh/P", P::PulseEnergy,
               list(lists::kPulseEnergy, Stepping::Fitting), kPulseEnergies),
        derived("setup.puls.time", "mS/P", "mS/P", DerivedValue::PulseDuration, kUiForSetup),

        group("setup.dem", "S DEM", kGroupName),
        editor("setup.dem.intrv", "INTRV", P::DemandSubintervals, digits(1), kUiForSetup),
        editor("setup.dem.sec", "SEC", P::DemandSubintervalSeconds, digits(5), kUiForSetup),

        group("setup.unit", "S UNIT", kGroupName),
        editor("setup.unit.units", "UNITS", P::DisplayUnits, list(lists::kUnits), kUnits),

        group("setup.pass", "S PASS", kGroupName),
        editor("setup.pass.setup", "SETUP", P::SetupPassword, digits(5), kUiForSetup),
        editor("setup.pass.reset", "RESET", P::ResetPassword, digits(5), kUiForSetup),
    });
}

inline constexpr auto kMenu = menuTable();

} // namespace s4k::panel
