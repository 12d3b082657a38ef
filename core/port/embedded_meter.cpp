// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"

#include "core/port/source_feed.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace s4k {

namespace {

constexpr std::uint16_t kCounterMask = 0x7FFF; // registers 147 and 152 hold 0-32767

double orZero(double value) {
    return std::isnan(value) ? 0.0 : value;
}

void putEnergies(Readings& readings, const Energies& energies, SystemType type) {
    readings[Quantity::EnergyRealTotal] = energies.realTotal;
    readings[Quantity::EnergyReactiveTotal] = energies.reactiveTotal;
    readings[Quantity::EnergyApparentTotal] = energies.apparentTotal;
    for (const Phase p : kPhases)
        readings[phaseQuantity(Quantity::EnergyRealA, p)] =
            hasPhase(type, p) ? energies.realPhase[index(p)] : Readings::kNotValid;
}

void putDemands(Readings& readings, const DemandMeter& demand) {
    readings[Quantity::DemandRealPresent] = demand.present()[0];
    readings[Quantity::DemandReactivePresent] = demand.present()[1];
    readings[Quantity::DemandApparentPresent] = demand.present()[2];
    readings[Quantity::DemandRealMax] = demand.maximum()[0];
    readings[Quantity::DemandReactiveMax] = demand.maximum()[1];
    readings[Quantity::DemandApparentMax] = demand.maximum()[2];
}

} // namespace

struct EmbeddedMeter::Impl {
    Impl(const Settings& settings, const MeterIdentity& identity, const Quirks& meterQuirks)
        : quirks(meterQuirks), engine(settings, meterQuirks), demand(settings), pulses(settings) {
        snapshot.settings = settings;
        snapshot.identity = identity;
        snapshot.running = true;
        refresh();
    }

    void consume(std::span<const SampleSet> chunk);
    void endSecond();
    void configure();
    void resetEnergy();
    [[nodiscard]] bool run(Command command);
    [[nodiscard]] MeterStatus status() const;
    void refresh();
    void publish();

    Quirks quirks;
    MeterEngine engine;
    SourceFeed feed;
    DemandMeter demand;
    PulseOutput pulses;
    Energies counted; ///< energies that the pulse outputs have seen
    std::uint16_t energyResetCount = 0;
    std::uint16_t powerUpCount = 1;
    std::uint16_t outputConfig = 0;
    std::uint64_t setsTaken = 0;
    MeterSnapshot snapshot;
    Listener listener;
};

void EmbeddedMeter::Impl::consume(std::span<const SampleSet> chunk) {
    while (!chunk.empty()) {
        const std::size_t taken = std::clamp<std::size_t>(engine.push(chunk), 1, chunk.size());
        setsTaken += taken;
        chunk = chunk.subspan(taken);
        if (engine.completedSecond())
            endSecond();
    }
}

void EmbeddedMeter::Impl::endSecond() {
    const Readings& now = engine.readings();
    const Energies& total = engine.energies();
    const double realPowerW = orZero(now[Quantity::PowerRealTotal]);
    demand.addSecond({realPowerW, orZero(now[Quantity::PowerReactiveTotal]),
                      orZero(now[Quantity::PowerApparentTotal])});
    pulses.addSecond(total.realTotal - counted.realTotal,
                     total.reactiveTotal - counted.reactiveTotal, realPowerW);
    counted = total;
    publish();
}

void EmbeddedMeter::Impl::configure() {
    engine.configure(snapshot.settings, quirks);
    demand.configure(snapshot.settings);
    pulses.configure(snapshot.settings);
}

void EmbeddedMeter::Impl::resetEnergy() {
    engine.setEnergies({});
    counted = {};
    pulses.energiesCleared();
    energyResetCount = static_cast<std::uint16_t>((energyResetCount + 1U) & kCounterMask);
}

bool EmbeddedMeter::Impl::run(Command command) {
    switch (command) {
    case Command::ResetEnergy:
        resetEnergy();
        return true;
    case Command::BeginSubinterval:
        demand.beginSubinterval();
        return true;
    case Command::ResetMaxDemand:
        demand.resetMaximum();
        return true;
    case Command::ClearPulseCounters:
        pulses.clearCounts();
        return true;
    }
    return false;
}

MeterStatus EmbeddedMeter::Impl::status() const {
    MeterStatus s;
    s.alerts = static_cast<std::uint16_t>(engine.alerts() | pulses.alerts());
    s.energyResetCount = energyResetCount;
    s.powerUpCount = powerUpCount;
    s.outputConfig = outputConfig;
    s.pulseDurationMs = pulses.durationMs();
    return s;
}

void EmbeddedMeter::Impl::refresh() {
    Readings readings = engine.readings();
    putEnergies(readings, engine.energies(), systemType(snapshot.settings));
    putDemands(readings, demand);
    readings[Quantity::PulseCount1] = pulses.real().count();
    readings[Quantity::PulseCount2] = pulses.reactive().count();
    snapshot.image = encode(readings, snapshot.settings, status());
    snapshot.seconds = static_cast<double>(setsTaken) / kSampleRate;
}

void EmbeddedMeter::Impl::publish() {
    refresh();
    // A copy: the listener may subscribe another one while it is called.
    if (const Listener called = listener)
        called(snapshot);
}

EmbeddedMeter::EmbeddedMeter(const Settings& settings, const MeterIdentity& identity,
                             const Quirks& quirks)
    : m_impl(std::make_unique<Impl>(settings, identity, quirks)) {}

EmbeddedMeter::~EmbeddedMeter() = default;

void EmbeddedMeter::setSource(std::unique_ptr<SignalSource> source) {
    m_impl->feed.setSource(std::move(source));
}

void EmbeddedMeter::setQuirks(const Quirks& quirks) {
    m_impl->quirks = quirks;
    m_impl->configure();
}

void EmbeddedMeter::setConverter(const ConverterModel& model) {
    m_impl->engine.setConverter(model);
}

void EmbeddedMeter::advance(std::size_t sets) {
    while (sets > 0) {
        const auto chunk = m_impl->feed.next(sets);
        m_impl->consume(chunk);
        sets -= chunk.size();
    }
}

bool EmbeddedMeter::sourceEnded() const {
    return m_impl->feed.ended();
}

const MeterSnapshot& EmbeddedMeter::snapshot() const {
    return m_impl->snapshot;
}

MeterMemory EmbeddedMeter::memory() const {
    return {m_impl->engine.energies(), m_impl->demand.maximum(), m_impl->pulses.memory(),
            m_impl->energyResetCount,  m_impl->powerUpCount,     m_impl->outputConfig};
}

void EmbeddedMeter::restore(const MeterMemory& memory) {
    m_impl->engine.setEnergies(memory.energies);
    m_impl->counted = memory.energies;
    m_impl->demand.setMaximum(memory.maximumDemand);
    m_impl->pulses.restore(memory.pulses);
    m_impl->energyResetCount = memory.energyResetCount & kCounterMask;
    m_impl->powerUpCount = memory.powerUpCount & kCounterMask;
    m_impl->outputConfig = memory.outputConfig & kCounterMask;
    m_impl->publish();
}

const PulseContact& EmbeddedMeter::pulseContact() const {
    return m_impl->pulses.real();
}

void EmbeddedMeter::subscribe(Listener listener) {
    m_impl->listener = std::move(listener);
    if (const Listener called = m_impl->listener)
        called(m_impl->snapshot);
}

Availability EmbeddedMeter::availability(Parameter) const {
    return Availability::Editable;
}

void EmbeddedMeter::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    const auto applied = apply(m_impl->snapshot.settings, p, value);
    if (applied) {
        m_impl->configure();
        m_impl->publish();
    }
    if (!reply)
        return;
    if (applied)
        reply(m_impl->snapshot.settings[p]);
    else
        reply(applied.error());
}

void EmbeddedMeter::runCommand(Command command, CommandReply reply) {
    const bool known = m_impl->run(command);
    if (known)
        m_impl->publish();
    if (!reply)
        return;
    if (known)
        reply(Done{});
    else
        reply(Error{"command", std::to_string(static_cast<unsigned>(command)),
                    "the meter has no such command", "send 30078, 21211, 21212 or 16498"});
}

} // namespace s4k
