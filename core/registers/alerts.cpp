// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"

namespace s4k {

namespace {

constexpr TextId kOverVoltage = S4K_TEXT(
    "Alerts", "the voltage is more than 20 % above the largest that the input measures (347 V "
              "line-to-neutral, 600 V line-to-line), times the PT ratio");
constexpr TextId kMendVoltage = S4K_TEXT(
    "Alerts",
    "check the voltage input terminals, the PT ratio of the setup, and the connection and polarity "
    "of the PTs");
constexpr TextId kOverCurrent =
    S4K_TEXT("Alerts", "the current is more than 20 % above the CT primary current");
constexpr TextId kMendCurrent = S4K_TEXT(
    "Alerts",
    "check that CT size and CT volts of the setup are those of the CT; where they are, install a "
    "larger CT");
constexpr TextId kPhaseLoss = S4K_TEXT(
    "Alerts",
    "a voltage of this phase is below the phase loss threshold, or further below the largest than "
    "the imbalance threshold allows");
constexpr TextId kMendPhaseLoss = S4K_TEXT(
    "Alerts",
    "check the fuses and that the voltage input terminals have adequate voltage, then system type, "
    "system voltage and the phase loss thresholds of the setup");
constexpr TextId kLowPf = S4K_TEXT(
    "Alerts",
    "the power factor is below 0.5: phases are wired wrongly, or the load has this power factor");
constexpr TextId kMendLowPf = S4K_TEXT(
    "Alerts",
    "check that each CT sits on the phase of its voltage input and belongs to the same service, as "
    "in the wiring diagrams");

} // namespace

// clang-format off
constexpr std::array<AlertRow, 15> kAlertTable{{
    {0, S4K_TEXT("Alerts", "Voltage A out of range"), kOverVoltage, kMendVoltage},
    {1, S4K_TEXT("Alerts", "Voltage B out of range"), kOverVoltage, kMendVoltage},
    {2, S4K_TEXT("Alerts", "Voltage C out of range"), kOverVoltage, kMendVoltage},
    {3, S4K_TEXT("Alerts", "Current A out of range"), kOverCurrent, kMendCurrent},
    {4, S4K_TEXT("Alerts", "Current B out of range"), kOverCurrent, kMendCurrent},
    {5, S4K_TEXT("Alerts", "Current C out of range"), kOverCurrent, kMendCurrent},
    {6, S4K_TEXT("Alerts", "Frequency"), S4K_TEXT("Alerts", "the frequency is outside 45 to 65 Hz, or the phase A voltage is too low to measure it"), S4K_TEXT("Alerts", "check that the phase A voltage input terminal has adequate voltage")},
    {8, S4K_TEXT("Alerts", "Phase loss A"), kPhaseLoss, kMendPhaseLoss},
    {9, S4K_TEXT("Alerts", "Phase loss B"), kPhaseLoss, kMendPhaseLoss},
    {10, S4K_TEXT("Alerts", "Phase loss C"), kPhaseLoss, kMendPhaseLoss},
    {11, S4K_TEXT("Alerts", "Low power factor A"), kLowPf, kMendLowPf},
    {12, S4K_TEXT("Alerts", "Low power factor B"), kLowPf, kMendLowPf},
    {13, S4K_TEXT("Alerts", "Low power factor C"), kLowPf, kMendLowPf},
    {14, S4K_TEXT("Alerts", "Pulse output overrun"), S4K_TEXT("Alerts", "the pulse output could not keep up with the total real power"), S4K_TEXT("Alerts", "increase the energy per pulse (register 144) and reset the energy accumulators")},
    {15, S4K_TEXT("Alerts", "Pulse output configuration"), S4K_TEXT("Alerts", "the energy per pulse may not keep up with the theoretical maximum system power"), S4K_TEXT("Alerts", "increase the energy per pulse (register 144)")},
}};
// clang-format on

namespace {

consteval bool bitsRise() {
    for (std::size_t i = 1; i < kAlertTable.size(); ++i)
        if (kAlertTable[i].bit <= kAlertTable[i - 1].bit)
            return false;
    return kAlertTable.back().bit == 15;
}
static_assert(bitsRise());

} // namespace

} // namespace s4k
