// SPDX-License-Identifier: GPL-3.0-or-later
// The table of parameters, one row for each. The panel's editors, the register server, forms, the
// command line and the factory defaults use it.
#include "core/registers/parameter.h"

namespace s4k {

namespace {

// Choices in the order in which the panel steps through them.
constexpr std::array<std::int32_t, 5> kSystemChoices{40, 31, 12, 11, 10};
constexpr std::array<std::int32_t, 2> kCtVoltChoices{1, 3};
constexpr std::array<std::int32_t, 2> kUnitChoices{1, 0};
constexpr std::array<std::int32_t, 4> kPulseChoices{10, 100, 1000, 10000};
constexpr std::array<std::int32_t, 6> kBaudChoices{1200, 2400, 4800, 9600, 19200, 38400};
constexpr std::array<std::int32_t, 3> kParityChoices{0, 1, 2};

constexpr std::optional<RegisterNumber> reg(std::uint16_t number) {
    return RegisterNumber{number};
}
constexpr std::optional<RegisterNumber> kNoRegister = std::nullopt;

} // namespace

// clang-format off
constexpr std::array<ParameterRow, kParameterCount> kParameterTable{{
    // parameter, name, title, register, min, max, default, choices, unit, source, gapEnd, panelMin, note
    {Parameter::SystemType, "system", S4K_TEXT("Registers", "System type"), reg(130), 10, 40, 40, kSystemChoices, "", "manual, register 130; UI for Setup, S SYS", 0, 10, "10 = 1L-1n, 11 = 2L, 12 = 2L-1n, 31 = 3L, 40 = 3L-1n"},
    {Parameter::CtPrimary, "ct", S4K_TEXT("Registers", "CT primary current"), reg(131), 1, 32000, 100, {}, "A", "manual, register 131; Specifications, CT Scaling (5-32000 A)", 0, 5, ""},
    {Parameter::CtSecondary, "ct-volts", S4K_TEXT("Registers", "CT output voltage"), reg(132), 1, 3, 1, kCtVoltChoices, "", "manual, register 132", 0, 1, "1 = 1 V, 3 = 1/3 V"},
    {Parameter::PtRatio, "pt", S4K_TEXT("Registers", "PT ratio"), reg(133), 1, 32000, 100, {}, "", "manual, register 133", 0, 1, "hundredths: 100 = 1.00 = no PT; set it before the system voltage"},
    {Parameter::SystemVoltage, "voltage", S4K_TEXT("Registers", "System voltage"), reg(134), 82, 32000, 600, {}, "V", "manual, register 134", 0, 82, "line-to-line, line-to-neutral in system type 10; 82-660 V after division by the PT ratio"},
    {Parameter::DisplayUnits, "units", S4K_TEXT("Registers", "Display units"), reg(137), 0, 1, 1, kUnitChoices, "", "manual, register 137", 0, 0, "0 = IEC, 1 = IEEE"},
    {Parameter::PhaseLossVoltage, "loss-volts", S4K_TEXT("Registers", "Phase loss voltage threshold"), reg(142), 1, 99, 10, {}, "%", "manual, register 142", 0, 1, "percent of the system voltage"},
    {Parameter::PhaseLossImbalance, "loss-imbalance", S4K_TEXT("Registers", "Phase loss imbalance threshold"), reg(143), 1, 99, 25, {}, "%", "manual, register 143", 0, 1, "percent from phase to phase"},
    {Parameter::PulseEnergy, "pulse-wh", S4K_TEXT("Registers", "Energy per pulse"), reg(144), 10, 10000, 1000, kPulseChoices, "Wh", "manual, register 144", 0, 10, "refused when no pulse duration keeps up with the maximum power"},
    {Parameter::DemandSubintervals, "demand-intervals", S4K_TEXT("Registers", "Sub-intervals per demand interval"), reg(149), 1, 6, 1, {}, "", "manual, register 149", 0, 1, "1 = block demand"},
    {Parameter::DemandSubintervalSeconds, "demand-seconds", S4K_TEXT("Registers", "Demand sub-interval length"), reg(150), 0, 32767, 900, {}, "s", "manual, register 150", 10, 0, "0 = sub-intervals are ended by command 21211"},
    {Parameter::Address, "address", S4K_TEXT("Registers", "Modbus address"), kNoRegister, 1, 247, 1, {}, "", "manual, Standard Modbus Default Settings; UI for Setup, S COM", 0, 1, ""},
    {Parameter::BaudRate, "baud", S4K_TEXT("Registers", "Modbus baud rate"), kNoRegister, 1200, 38400, 19200, kBaudChoices, "baud", "manual, Standard Modbus Default Settings; RS-485 Port", 0, 1200, ""},
    {Parameter::Parity, "parity", S4K_TEXT("Registers", "Modbus parity"), kNoRegister, 0, 2, 0, kParityChoices, "", "manual, Standard Modbus Default Settings; UI for Setup, S COM", 0, 0, "0 = none, 1 = even, 2 = odd"},
    {Parameter::SetupPassword, "setup-password", S4K_TEXT("Registers", "SETUP password"), kNoRegister, 0, 99999, 0, {}, "", "manual, UI for Setup, Set Passwords", 0, 0, "five digits"},
    {Parameter::ResetPassword, "reset-password", S4K_TEXT("Registers", "RESET password"), kNoRegister, 0, 99999, 0, {}, "", "manual, UI for Setup, Set Passwords", 0, 0, "five digits"},
}};
// clang-format on

namespace {

consteval bool tableIsInOrder() {
    for (std::size_t i = 0; i < kParameterCount; ++i)
        if (index(kParameterTable[i].parameter) != i)
            return false;
    return true;
}
static_assert(tableIsInOrder());

constexpr bool taken(const ParameterRow& row, std::int32_t value) {
    if (row.choices.empty())
        return value >= row.min && value <= row.max && (value == row.min || value >= row.gapEnd);
    for (const std::int32_t choice : row.choices)
        if (choice == value)
            return true;
    return false;
}

consteval bool endsAndDefaultsAreTaken() {
    for (const ParameterRow& row : kParameterTable)
        if (!taken(row, row.min) || !taken(row, row.max) || !taken(row, row.defaultValue) ||
            row.panelMin < row.min)
            return false;
    return true;
}
static_assert(endsAndDefaultsAreTaken());

} // namespace

const ParameterRow& row(Parameter p) {
    return kParameterTable[index(p)];
}

const ParameterRow* findParameter(std::string_view name) {
    for (const ParameterRow& row : kParameterTable)
        if (row.name == name)
            return &row;
    return nullptr;
}

const ParameterRow* findParameter(RegisterNumber number) {
    for (const ParameterRow& row : kParameterTable)
        if (row.reg == number)
            return &row;
    return nullptr;
}

Settings::Settings() {
    for (const ParameterRow& row : kParameterTable)
        set(row.parameter, row.defaultValue);
}

} // namespace s4k
