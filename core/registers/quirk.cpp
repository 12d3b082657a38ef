// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/quirk.h"

#include <string>

namespace s4k {

constexpr std::array<QuirkRow, 2> kQuirkTable{{
    {"PhaseLossMeaning", "FractionOfNominal", "DropBelowNominal",
     "a threshold of 10 % is once a fraction of the system voltage (600 V: alarm below 60 V) and "
     "once a drop below it (480 V: alarm below 432 V)",
     "manual, UI for Setup (Set Phase Loss) and default table against register 142"},
    {"TotalApparentPower", "Arithmetic", "Vector",
     "total kVA is not defined: the sum of the phases' V x I or the root of total kW and kVAR "
     "squared",
     "manual, registers 5 and 6"},
}};

namespace {

using Setter = void (*)(Quirks&, bool alternative);

constexpr std::array<Setter, kQuirkTable.size()> kSetters{
    [](Quirks& quirks, bool alternative) {
        quirks.phaseLossMeaning =
            alternative ? PhaseLossMeaning::DropBelowNominal : PhaseLossMeaning::FractionOfNominal;
    },
    [](Quirks& quirks, bool alternative) {
        quirks.totalApparentPower =
            alternative ? TotalApparentPower::Vector : TotalApparentPower::Arithmetic;
    },
};

std::string allNames() {
    std::string text;
    for (const QuirkRow& row : kQuirkTable)
        text += (text.empty() ? "" : ", ") + std::string(row.name);
    return text;
}

} // namespace

Result<Done> setQuirk(Quirks& quirks, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    const std::string_view name = assignment.substr(0, equals);
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : assignment.substr(equals + 1);
    for (std::size_t i = 0; i < kQuirkTable.size(); ++i) {
        const QuirkRow& row = kQuirkTable[i];
        if (row.name != name)
            continue;
        if (value != row.defaultValue && value != row.alternative)
            return Error{S4K_TEXT("Registers", "quirk %1").with(name), std::string(value),
                         S4K_TEXT("Registers", "there is no such interpretation of the manual"),
                         S4K_TEXT("Registers", "write %1=%2 or %3")
                             .with(name, row.defaultValue, row.alternative)};
        kSetters[i](quirks, value == row.alternative);
        return Done{};
    }
    return Error{S4K_TEXT("Registers", "quirk"), std::string(name),
                 S4K_TEXT("Registers", "there is no quirk of this name"),
                 S4K_TEXT("Registers", "write NAME=VALUE, NAME one of %1").with(allNames())};
}

} // namespace s4k
