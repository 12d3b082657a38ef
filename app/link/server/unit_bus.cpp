// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/unit_bus.h"

#include <algorithm>
#include <span>

namespace s4k::link {

using namespace modbus;

namespace {

std::uint8_t unitOf(const EmbeddedMeter& meter) {
    return static_cast<std::uint8_t>(meter.snapshot().settings[Parameter::Address]);
}

bool hears(const EmbeddedMeter& meter, const std::optional<LineSettings>& line) {
    const MeterSnapshot& now = meter.snapshot();
    return now.powered && (!line || *line == lineOf(now.settings));
}

bool take(EmbeddedMeter& meter, const PduOutcome& outcome) {
    const auto command = static_cast<Command>(outcome.command.value_or(0));
    const std::span commands(&command, outcome.command ? 1 : 0);
    const Settings next = outcome.settings.value_or(meter.snapshot().settings);
    return meter.writeAll(next, commands, outcome.powerUpCount).ok();
}

PduBytes carryOut(EmbeddedMeter& meter, Bytes pdu, const DeviceOptions& options, bool toAll) {
    const MeterSnapshot& now = meter.snapshot();
    const DeviceView device{now.image, now.settings, now.identity, options};
    const PduOutcome outcome = handlePdu(pdu, device, toAll);
    if (outcome.changesMeter() && !take(meter, outcome) && !toAll)
        return exceptionResponse(pdu[0], ExceptionCode::DeviceFailure);
    return outcome.response;
}

BusReply spoiled(std::uint8_t unit, const Strike& strike) {
    BusReply reply;
    reply.unit = strike.wrongUnit != 0 ? static_cast<std::uint8_t>(strike.wrongUnit) : unit;
    reply.delayMs = strike.delayMs;
    reply.garbageBytes = strike.garbageBytes;
    reply.truncatedBytes = strike.truncatedBytes;
    reply.badCheck = strike.badCheck;
    return reply;
}

} // namespace

UnitBus::UnitBus(QObject* parent) : QObject(parent) {}

void UnitBus::add(EmbeddedMeter& meter) {
    m_meters.push_back(&meter);
    refresh();
}

void UnitBus::remove(EmbeddedMeter& meter) {
    std::erase(m_meters, &meter);
    refresh();
}

void UnitBus::refresh() {
    findUnits();
    findLine();
}

void UnitBus::findUnits() {
    const UnitSet before = m_units;
    m_byUnit.fill(nullptr);
    m_units.reset();
    m_collisions.reset();
    for (EmbeddedMeter* meter : m_meters) {
        const std::uint8_t unit = unitOf(*meter);
        m_collisions[unit] = m_collisions[unit] || m_units[unit];
        m_units.set(unit);
        m_byUnit[unit] = m_collisions[unit] ? nullptr : meter;
    }
    if (m_units != before)
        Q_EMIT unitsChanged();
}

void UnitBus::findLine() {
    const std::optional<LineSettings> before = m_commonLine;
    m_commonLine.reset();
    for (const EmbeddedMeter* meter : m_meters) {
        const LineSettings line = lineOf(meter->snapshot().settings);
        if (m_commonLine && line != *m_commonLine) {
            m_commonLine.reset();
            break;
        }
        m_commonLine = line;
    }
    if (m_commonLine != before)
        Q_EMIT lineChanged();
}

std::optional<std::uint8_t> UnitBus::loneUnit() const {
    return m_meters.size() == 1 ? std::optional(unitOf(*m_meters.front())) : std::nullopt;
}

std::optional<BusReply> UnitBus::answer(std::uint8_t unit, Bytes pdu,
                                        const std::optional<LineSettings>& line) {
    if (unit == kBroadcastUnit)
        broadcast(pdu, line);
    EmbeddedMeter* const meter = m_byUnit[unit];
    if (meter == nullptr || pdu.empty() || !hears(*meter, line))
        return std::nullopt;
    FaultList& faults = m_faults[unit];
    const Strike strike = faults.strike();
    if (strike.silent)
        return std::nullopt;
    BusReply reply = spoiled(unit, strike);
    reply.pdu = strike.busy ? exceptionResponse(pdu[0], ExceptionCode::DeviceBusy)
                            : carryOut(*meter, pdu, faults.options(), false);
    return reply;
}

void UnitBus::broadcast(Bytes pdu, const std::optional<LineSettings>& line) {
    for (EmbeddedMeter* meter : m_meters) {
        FaultList& faults = m_faults[unitOf(*meter)];
        if (!hears(*meter, line))
            continue;
        const Strike strike = faults.strike();
        if (!strike.silent && !strike.busy)
            carryOut(*meter, pdu, faults.options(), true);
    }
}

void UnitBus::order(const FaultOrder& order) {
    for (std::size_t unit = kFirstUnit; unit <= kLastUnit; ++unit)
        if (order.units[unit])
            m_faults[unit].order(order.fault);
    Q_EMIT faultsChanged();
}

void UnitBus::clearFaults(const UnitSet& units) {
    for (std::size_t unit = kFirstUnit; unit <= kLastUnit; ++unit)
        if (units[unit])
            m_faults[unit].clear();
    Q_EMIT faultsChanged();
}

const std::vector<Fault>& UnitBus::faults(std::uint8_t unit) const {
    return m_faults[unit].faults();
}

} // namespace s4k::link
