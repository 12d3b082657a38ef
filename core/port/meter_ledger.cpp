// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/meter_ledger.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace s4k {

namespace {

double orZero(double value) {
    return std::isnan(value) ? 0.0 : value;
}

std::uint16_t next(std::uint16_t count) {
    return static_cast<std::uint16_t>((count + 1U) & kMaxMeterCount);
}

Error unknownCommand(Command command) {
    return {S4K_TEXT("Meter", "command"), std::to_string(static_cast<unsigned>(command)),
            S4K_TEXT("Meter", "the meter has no such command"),
            S4K_TEXT("Meter", "send 30078, 21211, 21212 or 16498")};
}

// Unchanged parameters are not checked, because they may break a rule by now: a PT ratio may make
// an older voltage invalid.
Result<Done> checkChanges(const Settings& now, const Settings& next) {
    for (const ParameterRow& row : kParameterTable) {
        const std::int32_t value = next[row.parameter];
        if (value == now[row.parameter])
            continue;
        if (auto checked = check(next, row.parameter, value); !checked)
            return checked;
    }
    return Done{};
}

} // namespace

MeterLedger::MeterLedger(const NvImage& kept)
    : settings(kept.settings), demand(kept.settings), pulses(kept.settings) {
    restore(memoryOf(kept));
}

void MeterLedger::addSecond(const Readings& now, const Energies& total) {
    const double realPowerW = orZero(now[Quantity::PowerRealTotal]);
    demand.addSecond({realPowerW, orZero(now[Quantity::PowerReactiveTotal]),
                      orZero(now[Quantity::PowerApparentTotal])});
    pulses.addSecond(total.realTotal - energies.realTotal,
                     total.reactiveTotal - energies.reactiveTotal, realPowerW);
    energies = total;
}

void MeterLedger::configure(const Settings& next) {
    settings = next;
    demand.configure(next);
    pulses.configure(next);
}

Result<Done> MeterLedger::run(Command command) {
    switch (command) {
    case Command::ResetEnergy:
        energies = {};
        pulses.energiesCleared();
        energyResetCount = next(energyResetCount);
        return Done{};
    case Command::BeginSubinterval:
        demand.beginSubinterval();
        return Done{};
    case Command::ResetMaxDemand:
        demand.resetMaximum();
        return Done{};
    case Command::ClearPulseCounters:
        pulses.clearCounts();
        return Done{};
    }
    return unknownCommand(command);
}

void MeterLedger::countPowerUp() {
    powerUpCount = next(powerUpCount);
}

MeterMemory MeterLedger::memory() const {
    return {energies, demand.kept(), pulses.memory(), energyResetCount, powerUpCount, outputConfig};
}

void MeterLedger::restore(const MeterMemory& memory) {
    energies = memory.energies;
    demand.setMaximum(memory.maximumDemand);
    pulses.restore(memory.pulses);
    energyResetCount = memory.energyResetCount & kMaxMeterCount;
    powerUpCount = memory.powerUpCount & kMaxMeterCount;
    outputConfig = memory.outputConfig & kMaxMeterCount;
}

void MeterLedger::putInto(Readings& readings) const {
    readings[Quantity::EnergyRealTotal] = energies.realTotal;
    readings[Quantity::EnergyReactiveTotal] = energies.reactiveTotal;
    readings[Quantity::EnergyApparentTotal] = energies.apparentTotal;
    const SystemType type = systemType(settings);
    for (const Phase p : kPhases)
        readings[phaseQuantity(Quantity::EnergyRealA, p)] =
            hasPhase(type, p) ? energies.realPhase[index(p)] : Readings::kNotValid;
    readings[Quantity::DemandRealPresent] = demand.present()[0];
    readings[Quantity::DemandReactivePresent] = demand.present()[1];
    readings[Quantity::DemandApparentPresent] = demand.present()[2];
    readings[Quantity::DemandRealMax] = demand.maximum()[0];
    readings[Quantity::DemandReactiveMax] = demand.maximum()[1];
    readings[Quantity::DemandApparentMax] = demand.maximum()[2];
    readings[Quantity::PulseCount1] = pulses.real().count();
    readings[Quantity::PulseCount2] = pulses.reactive().count();
}

Result<MeterLedger> tried(const MeterLedger& now, const MeterWrites& writes) {
    MeterLedger ledger = now;
    for (const Command command : writes.commands)
        if (const auto done = ledger.run(command); !done)
            return done.error();
    if (const auto checked = checkChanges(now.settings, writes.settings); !checked)
        return checked.error();
    ledger.configure(writes.settings);
    if (writes.powerUpCount && *writes.powerUpCount > kMaxMeterCount)
        return Error{S4K_TEXT("Meter", "power-up counter"), std::to_string(*writes.powerUpCount),
                     S4K_TEXT("Meter", "out of range"), S4K_TEXT("Meter", "choose 0 to 32767")};
    ledger.powerUpCount = writes.powerUpCount.value_or(now.powerUpCount);
    return ledger;
}

} // namespace s4k
