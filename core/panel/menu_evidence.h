// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/evidence.h"

/// Evidence that several rows of the menu table share. The evidence of a row covers its labels, the
/// value it shows or sets, its system types and the format of its value. Its place in the menu, the
/// keys and the format of numbers are separate facts (panel_facts.h).
namespace s4k::panel::evidence {

using enum Mark;

inline constexpr Evidence kAbbreviations{Manual, "UI Menu Abbreviations Defined, p. 11"};
inline constexpr Evidence kQuickSetup{Manual, "Quick Setup Instructions, p. 10"};
inline constexpr Evidence kUiForSetup{Manual, "UI for Setup, p. 15"};
inline constexpr Evidence kAverage{
    Manual, "UI Menu Abbreviations Defined, p. 11; the average: Data Outputs, p. 4"};
inline constexpr Evidence kPulseEnergies{Manual, "UI for Setup, p. 15; register 144, p. 21"};

inline constexpr Evidence kActivePhases{
    Design, "the digit and its system types; p. 11 prints _PHASE, for 1, 2, or 3 active phases"};
inline constexpr Evidence kPhaseTitle{
    Design, "screens for each phase and their title; p. 11 has only the summary, _PHASE"};
inline constexpr Evidence kOfOnePhase{
    Design, "a screen of this for each phase; the label without a phase is on p. 11"};
inline constexpr Evidence kPower{Design, "the K; p. 11 has W VAR VA and P Q S without a prefix"};
inline constexpr Evidence kPowerOfOnePhase{
    Design, "the K, and a screen for each phase; p. 11 has W VAR VA and P Q S"};
inline constexpr Evidence kDemand{
    Design, "joining D, the K and the unit; p. 11 has D, W VAR VA and P Q S, each alone"};
inline constexpr Evidence kMaximum{
    Design, "joining M or MAX, the K and the unit; p. 11 has M, MAX and the units, each alone"};
inline constexpr Evidence kHiddenPair{
    Design, "hidden in type 12, where p. 7 would show ----; the labels are on p. 11"};

inline constexpr Evidence kAlertCount{Design,
                                      "the number of active alerts; the label is on p. 10 and 11"};
inline constexpr Evidence kFrequencyText{Design, "the text Err; the label is on p. 11"};
inline constexpr Evidence kOutOfRange{
    Design, "joining it with bits that p. 22 calls out of range; p. 11 says over"};
inline constexpr Evidence kPulseTexts{
    Design, "the text OvEr; the label is on p. 11, ConF in UI for Setup, p. 15"};
inline constexpr Evidence kSerialNumber{
    Design, "two halves of a hexadecimal number; the label is on p. 11"};
inline constexpr Evidence kNoYes{
    Design, "the choice of no and YES; the label is on p. 11, the figure of p. 13 is missing"};

inline constexpr Evidence kComGroup{Design,
                                    "values wait until the group is left; the label is on p. 10"};
inline constexpr Evidence kBaudRates{
    Design, "2400, 4800 and 9600; the label is on p. 10, 1200 to 38400 in Specifications"};
inline constexpr Evidence kParities{
    Design, "EvEn and odd; the label is on p. 10, None in Standard Modbus Default Settings, p. 17"};
inline constexpr Evidence kCtOutput{
    Design, "the form of 1.0 and 0.33; the label is on p. 10, 1V and 0.33V on p. 7"};
inline constexpr Evidence kSystemTypes{
    Design, "3L-1n and 2L-1n after the 1L-1n of p. 10, where the label is; p. 7 has 3L + 1n, 3L"};
inline constexpr Evidence kRatio{
    Repaired, "Quick Setup Instructions, p. 10, prints PATIO; PT Ratio is meant"};
inline constexpr Evidence kSystemVoltage{
    Design, "U and V in IEC notation after p. 11; VLL and VLN are on p. 10"};
inline constexpr Evidence kPowerGroup{
    Repaired, "UI for Setup, p. 15, prints S_PWR; a blank as in S COM is meant"};
inline constexpr Evidence kGroupName{
    Design, "the group's name; UI for Setup, p. 15, has only a heading, such as Set Pulse"};
inline constexpr Evidence kMaxPower{
    Design, "the screen's name; register 135, p. 20, is the Theoretical Maximum System Power"};
inline constexpr Evidence kUnits{Design,
                                 "the screen's name; the values are in UI for Setup, p. 15"};

} // namespace s4k::panel::evidence
