// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"

namespace s4k {

namespace {

constexpr std::string_view kOverVoltage =
    "the voltage is more than 20 % above the largest that the input measures (347 V "
    "line-to-neutral, 600 V line-to-line), times the PT ratio";
constexpr std::string_view kMendVoltage =
    "check the voltage input terminals, the PT ratio of the setup, and the connection and polarity "
    "of the PTs";
constexpr std::string_view kOverCurrent =
    "the current is more than 20 % above the CT primary current";
constexpr std::string_view kMendCurrent =
    "check that CT size and CT volts of the setup are those of the CT; where they are, install a "
    "larger CT";
constexpr std::string_view kPhaseLoss =
    "a voltage of this phase is below the phase loss threshold, or further below the largest than "
    "the imbalance threshold allows";
constexpr std::string_view kMendPhaseLoss =
    "check the fuses and that the voltage input terminals have adequate voltage, then system type, "
    "system voltage and the phase loss thresholds of the setup";
constexpr std::string_view kLowPf =
    "the power factor is below 0.5: phases are mis-wired, or the load is so";
constexpr std::string_view kMendLowPf =
    "check that each CT sits on the phase of its voltage input and belongs to the same service, as "
    "in the wiring diagrams";

} // namespace

// clang-format off
constexpr std::array<AlertRow, 15> kAlertTable{{
    {0, "Voltage A out of range", kOverVoltage, kMendVoltage},
    {1, "Voltage B out of range", kOverVoltage, kMendVoltage},
    {2, "Voltage C out of range", kOverVoltage, kMendVoltage},
    {3, "Current A out of range", kOverCurrent, kMendCurrent},
    {4, "Current B out of range", kOverCurrent, kMendCurrent},
    {5, "Current C out of range", kOverCurrent, kMendCurrent},
    {6, "Frequency", "the frequency is outside 45 to 65 Hz, or the phase A voltage is too low to tell it", "check that the phase A voltage input terminal has adequate voltage"},
    {8, "Phase loss A", kPhaseLoss, kMendPhaseLoss},
    {9, "Phase loss B", kPhaseLoss, kMendPhaseLoss},
    {10, "Phase loss C", kPhaseLoss, kMendPhaseLoss},
    {11, "Low power factor A", kLowPf, kMendLowPf},
    {12, "Low power factor B", kLowPf, kMendLowPf},
    {13, "Low power factor C", kLowPf, kMendLowPf},
    {14, "Pulse output overrun", "the pulse output could not keep up with the total real power", "increase the energy per pulse (register 144) and reset the energy accumulators"},
    {15, "Pulse output configuration", "the energy per pulse may not keep up with the theoretical maximum system power", "increase the energy per pulse (register 144)"},
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
