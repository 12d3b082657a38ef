// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/measure/measure_report.h"

#include "app/cli/numbers.h"
#include "app/cli/text.h"
#include "core/registers/alerts.h"

#include <cmath>

namespace s4k::cli {

namespace {

using Q = Quantity;
using Cell = std::optional<Q>;

/// A line of the table: title, unit, conversion of the SI value, quantities of the columns.
struct Line {
    std::string_view title;
    std::string_view unit;
    double factor;
    int decimals;
    std::array<Cell, 4> cells;
};

constexpr Cell kNone = std::nullopt;

constexpr std::array<Line, 14> kLines{{
    {"voltage L-N", "V", 1, 3, {Q::VoltsLnAvg, Q::VoltsAn, Q::VoltsBn, Q::VoltsCn}},
    {"voltage L-L", "V", 1, 3, {Q::VoltsLlAvg, Q::VoltsAb, Q::VoltsBc, Q::VoltsAc}},
    {"current", "A", 1, 4, {Q::CurrentAvg, Q::CurrentA, Q::CurrentB, Q::CurrentC}},
    {"real power", "kW", 1e-3, 4, {Q::PowerRealTotal, Q::PowerRealA, Q::PowerRealB, Q::PowerRealC}},
    {"reactive power",
     "kvar",
     1e-3,
     4,
     {Q::PowerReactiveTotal, Q::PowerReactiveA, Q::PowerReactiveB, Q::PowerReactiveC}},
    {"apparent power",
     "kVA",
     1e-3,
     4,
     {Q::PowerApparentTotal, Q::PowerApparentA, Q::PowerApparentB, Q::PowerApparentC}},
    {"power factor", "", 1, 4, {Q::PfTotal, Q::PfA, Q::PfB, Q::PfC}},
    {"real energy",
     "kWh",
     1e-3,
     5,
     {Q::EnergyRealTotal, Q::EnergyRealA, Q::EnergyRealB, Q::EnergyRealC}},
    {"reactive energy", "kvarh", 1e-3, 5, {Q::EnergyReactiveTotal, kNone, kNone, kNone}},
    {"apparent energy", "kVAh", 1e-3, 5, {Q::EnergyApparentTotal, kNone, kNone, kNone}},
    {"frequency", "Hz", 1, 4, {Q::Frequency, kNone, kNone, kNone}},
    {"demand kW", "kW", 1e-3, 4, {Q::DemandRealPresent, kNone, kNone, kNone}},
    {"demand kvar", "kvar", 1e-3, 4, {Q::DemandReactivePresent, kNone, kNone, kNone}},
    {"demand kVA", "kVA", 1e-3, 4, {Q::DemandApparentPresent, kNone, kNone, kNone}},
}};

std::string cellText(const Line& line, Cell cell, const Readings& readings) {
    if (!cell)
        return {};
    return readings.isValid(*cell) ? fixedPoint(readings[*cell] * line.factor, line.decimals)
                                   : "----";
}

std::string lineText(const Line& line, const Readings& readings) {
    std::string text =
        "  " + padded(std::string(line.title), 16) + padded(std::string(line.unit), 6);
    for (const Cell& cell : line.cells)
        text += padded(cellText(line, cell, readings), 14, true);
    return text.erase(text.find_last_not_of(' ') + 1) + "\n";
}

std::string header(const Settings& settings) {
    std::string text = "  ";
    for (const ParameterRow& row : kParameterTable)
        if (row.reg && index(row.parameter) <= index(Parameter::SystemVoltage))
            text += std::string(row.name) + " " +
                    formatParameter(row.parameter, settings[row.parameter]) + "  ";
    return text.erase(text.find_last_not_of(' ') + 1) + "\n";
}

} // namespace

std::string readingTable(const Readings& readings, const Settings& settings, std::uint16_t alerts) {
    std::string text = header(settings) + std::string(24, ' ');
    for (const std::string_view column : {"total or mean", "A or A-B", "B or B-C", "C or A-C"})
        text += padded(std::string(column), 14, true);
    text += "\n";
    for (const Line& line : kLines)
        text += lineText(line, readings);
    return text + "  alerts: " + alertNames(alerts) + "\n";
}

std::string alertNames(std::uint16_t alerts) {
    std::string text;
    for (const AlertRow& row : kAlertTable)
        if ((std::uint32_t{alerts} >> row.bit & 1U) != 0)
            text += (text.empty() ? "" : ", ") + std::string(row.name.english());
    return text.empty() ? "none" : text;
}

} // namespace s4k::cli
