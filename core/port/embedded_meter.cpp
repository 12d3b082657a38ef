// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"

#include "core/port/listeners.h"
#include "core/port/meter_ledger.h"
#include "core/port/source_feed.h"

#include <algorithm>
#include <utility>

namespace s4k {

namespace {

constexpr auto kSetsASecond = static_cast<std::size_t>(kSampleRate);

Error unpowered() {
    return {S4K_TEXT("Meter", "meter"), "", S4K_TEXT("Meter", "it has no control power"),
            S4K_TEXT("Meter", "switch its control power on")};
}

NvImage factoryImage(const Settings& settings, const MeterIdentity& identity) {
    NvImage image;
    image.settings = settings;
    image.identity = identity;
    return image;
}

} // namespace

struct EmbeddedMeter::Impl {
    Impl(NvStorage* storage, const NvImage& factory, const Quirks& meterQuirks);

    void advance(std::size_t sets);
    [[nodiscard]] std::size_t setsAhead(std::size_t wanted) const;
    void pass(std::span<const SampleSet> chunk);
    void meter(std::span<const SampleSet> chunk);
    void endSecond();

    void powerUp();
    void switchOff();
    void setControlPower(bool on);

    Result<Done> write(const MeterWrites& writes);
    Result<Done> take(const MeterLedger& next);
    [[nodiscard]] NvImage imageNow() const;
    [[nodiscard]] double seconds() const;
    [[nodiscard]] MeterStatus status() const;
    void refresh();
    void publishReading();
    void publishChange();

    Quirks quirks;
    ConverterModel converter;
    MeterEngine engine;
    SourceFeed feed;
    TraceRing ring;
    MeterLedger ledger;
    NvMemory nv;
    Text notice;
    bool supplied = true;
    bool powered = true;
    std::size_t rideThrough = 0; ///< sets until the meter is off, when control power is absent
    std::size_t setsTaken = 0;
    std::size_t setsInSecond = 0;
    MeterSnapshot snapshot;
    Listeners listeners;
};

EmbeddedMeter::Impl::Impl(NvStorage* storage, const NvImage& factory, const Quirks& meterQuirks)
    : quirks(meterQuirks) {
    const NvLoad load = storage == nullptr ? NvLoad{} : loadNv(*storage);
    const NvImage& kept = load.found ? load.image : factory;
    nv = NvMemory(storage, load.image.generation);
    notice = load.notice;
    ledger = MeterLedger(kept);
    snapshot.identity = kept.identity;
    powerUp();
    if (nv.error())
        notice = notice.empty() ? nv.error()->text() : Text::inRow(notice, " ", nv.error()->text());
}

void EmbeddedMeter::Impl::advance(std::size_t sets) {
    while (sets > 0) {
        if (powered && !supplied && rideThrough == 0)
            switchOff();
        const auto chunk = feed.next(setsAhead(sets));
        sets -= chunk.size();
        pass(chunk);
    }
}

// A chunk ends at the end of a second, when listeners are called, and when power is lost.
std::size_t EmbeddedMeter::Impl::setsAhead(std::size_t wanted) const {
    const std::size_t most = std::min(wanted, kSetsASecond - setsInSecond);
    return powered && !supplied ? std::min(most, rideThrough) : most;
}

void EmbeddedMeter::Impl::pass(std::span<const SampleSet> chunk) {
    ring.push(chunk);
    setsTaken += chunk.size();
    setsInSecond += chunk.size();
    rideThrough -= std::min(rideThrough, chunk.size());
    if (powered)
        meter(chunk);
    if (setsInSecond == kSetsASecond)
        endSecond();
}

void EmbeddedMeter::Impl::meter(std::span<const SampleSet> chunk) {
    while (!chunk.empty())
        chunk = chunk.subspan(std::clamp<std::size_t>(engine.push(chunk), 1, chunk.size()));
}

void EmbeddedMeter::Impl::endSecond() {
    setsInSecond = 0;
    if (powered) {
        ledger.addSecond(engine.readings(), engine.energies());
        static_cast<void>(nv.tick(imageNow(), seconds()));
    }
    publishReading();
}

void EmbeddedMeter::Impl::powerUp() {
    powered = true;
    setsInSecond = 0;
    engine = MeterEngine(ledger.settings, quirks);
    engine.setConverter(converter);
    engine.setEnergies(ledger.energies);
    ledger.countPowerUp();
    static_cast<void>(nv.commit(imageNow(), seconds()));
    publishChange();
}

void EmbeddedMeter::Impl::switchOff() {
    const NvImage kept = imageNow();
    static_cast<void>(nv.settle(kept, seconds()));
    ledger = MeterLedger(kept);
    powered = false;
    setsInSecond = 0;
    publishChange();
}

void EmbeddedMeter::Impl::setControlPower(bool on) {
    if (supplied && !on)
        rideThrough = kRideThroughSets;
    supplied = on;
    if (on && !powered)
        powerUp();
}

Result<Done> EmbeddedMeter::Impl::write(const MeterWrites& writes) {
    if (!powered)
        return unpowered();
    const auto next = tried(ledger, writes);
    return next ? take(*next) : Result<Done>(next.error());
}

Result<Done> EmbeddedMeter::Impl::take(const MeterLedger& next) {
    const NvImage image = imageOf(next.memory(), next.settings, snapshot.identity);
    if (image != imageNow())
        if (auto stored = nv.commit(image, seconds()); !stored)
            return stored;
    const bool configured = next.settings != ledger.settings;
    ledger = next;
    if (configured)
        engine.configure(ledger.settings, quirks);
    engine.setEnergies(ledger.energies);
    publishChange();
    return Done{};
}

NvImage EmbeddedMeter::Impl::imageNow() const {
    return imageOf(ledger.memory(), ledger.settings, snapshot.identity);
}

double EmbeddedMeter::Impl::seconds() const {
    return static_cast<double>(setsTaken) / kSampleRate;
}

MeterStatus EmbeddedMeter::Impl::status() const {
    MeterStatus s;
    s.alerts = static_cast<std::uint16_t>(powered ? engine.alerts() | ledger.pulses.alerts() : 0);
    s.energyResetCount = ledger.energyResetCount;
    s.powerUpCount = ledger.powerUpCount;
    s.outputConfig = ledger.outputConfig;
    s.pulseDurationMs = ledger.pulses.durationMs();
    return s;
}

void EmbeddedMeter::Impl::refresh() {
    Readings readings;
    if (powered) {
        readings = engine.readings();
        ledger.putInto(readings);
    }
    snapshot.image = encode(readings, ledger.settings, status());
    snapshot.settings = ledger.settings;
    snapshot.seconds = seconds();
    snapshot.running = powered;
    snapshot.powered = powered;
}

void EmbeddedMeter::Impl::publishReading() {
    refresh();
    listeners.measured(snapshot);
}

void EmbeddedMeter::Impl::publishChange() {
    refresh();
    listeners.changed(snapshot);
}

EmbeddedMeter::EmbeddedMeter(const Settings& settings, const MeterIdentity& identity,
                             const Quirks& quirks)
    : EmbeddedMeter(nullptr, factoryImage(settings, identity), quirks) {}

EmbeddedMeter::EmbeddedMeter(NvStorage* storage, const NvImage& factory, const Quirks& quirks)
    : m_impl(std::make_unique<Impl>(storage, factory, quirks)) {}

EmbeddedMeter::~EmbeddedMeter() {
    static_cast<void>(save());
}

void EmbeddedMeter::setSource(std::unique_ptr<SignalSource> source) {
    m_impl->feed.setSource(std::move(source));
}

void EmbeddedMeter::setQuirks(const Quirks& quirks) {
    m_impl->quirks = quirks;
    m_impl->engine.configure(m_impl->ledger.settings, quirks);
}

void EmbeddedMeter::setConverter(const ConverterModel& model) {
    m_impl->converter = model;
    m_impl->engine.setConverter(model);
}

Result<Done> EmbeddedMeter::setIdentity(const MeterIdentity& identity) {
    NvImage image = m_impl->imageNow();
    image.identity = identity;
    if (auto stored = m_impl->nv.commit(image, m_impl->seconds()); !stored)
        return stored;
    m_impl->snapshot.identity = identity;
    m_impl->publishChange();
    return Done{};
}

void EmbeddedMeter::advance(std::size_t sets) {
    m_impl->advance(sets);
}

void EmbeddedMeter::keepTrace(std::size_t sets) {
    m_impl->ring.setRoom(sets);
}

std::size_t EmbeddedMeter::keptTrace() const {
    return m_impl->ring.room();
}

InputTrace EmbeddedMeter::trace() const {
    return m_impl->ring.trace(m_impl->setsTaken);
}

bool EmbeddedMeter::sourceEnded() const {
    return m_impl->feed.ended();
}

void EmbeddedMeter::setControlPower(bool supplied) {
    m_impl->setControlPower(supplied);
}

bool EmbeddedMeter::controlPower() const {
    return m_impl->supplied;
}

const MeterSnapshot& EmbeddedMeter::snapshot() const {
    return m_impl->snapshot;
}

const Text& EmbeddedMeter::notice() const {
    return m_impl->notice;
}

const std::optional<Error>& EmbeddedMeter::storageError() const {
    return m_impl->nv.error();
}

Result<Done> EmbeddedMeter::save() {
    return m_impl->nv.settle(m_impl->imageNow(), m_impl->seconds());
}

MeterMemory EmbeddedMeter::memory() const {
    return m_impl->ledger.memory();
}

void EmbeddedMeter::restore(const MeterMemory& memory) {
    m_impl->ledger.restore(memory);
    m_impl->engine.setEnergies(m_impl->ledger.energies);
    m_impl->publishChange();
}

const PulseContact& EmbeddedMeter::pulseContact() const {
    return m_impl->ledger.pulses.real();
}

Subscription EmbeddedMeter::subscribe(MeterListener listener) {
    return m_impl->listeners.add(std::move(listener), m_impl->snapshot);
}

Availability EmbeddedMeter::availability(Parameter) const {
    return Availability::Editable;
}

void EmbeddedMeter::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    Settings next = m_impl->snapshot.settings;
    Result<Done> done = apply(next, p, value);
    if (done)
        done = m_impl->write({next, {}, std::nullopt});
    if (!reply)
        return;
    if (done)
        reply(m_impl->snapshot.settings[p]);
    else
        reply(done.error());
}

void EmbeddedMeter::runCommand(Command command, CommandReply reply) {
    const auto done =
        m_impl->write({m_impl->snapshot.settings, std::span(&command, 1), std::nullopt});
    if (reply)
        reply(done);
}

Result<Done> EmbeddedMeter::writeAll(const Settings& next, std::span<const Command> commands,
                                     std::optional<std::uint16_t> powerUpCount) {
    return m_impl->write({next, commands, powerUpCount});
}

} // namespace s4k
