// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/modbus_meter.h"

#include "app/link/client/answer_check.h"
#include "app/link/client/identity_request.h"
#include "app/link/client/live_image.h"
#include "core/modbus/decode.h"
#include "core/modbus/function.h"

#include <algorithm>
#include <utility>

namespace s4k::link {

using modbus::PduBytes;

namespace {

constexpr std::int64_t kStalePeriods = 3;
constexpr std::int64_t kLostPeriods = 10;
constexpr std::size_t kRateRounds = 11; ///< ends of polls kept: they enclose ten polls
constexpr int kMostMute = 2;

/// Complete polls after which a meter is identified again, in case it was replaced.
constexpr int kIdentityRounds = 60;
constexpr int kResetSystemRounds = 5;

/// Whether the device may answer otherwise later: an exception above 3, such as busy or a
/// gateway's.
bool isPassing(const BusAnswer& answer) {
    constexpr std::uint8_t kIllegalValue = 3;
    const auto exception = answer ? modbus::exceptionOf(answer->view()) : std::nullopt;
    return exception && *exception > kIllegalValue;
}

/// A read of one register that every meter has.
PollRead probe() {
    return {PollBlock::Setup, readOf(PollBlock::Setup).first, 1};
}

} // namespace

std::string_view linkStateName(LinkState state) {
    switch (state) {
    case LinkState::Connecting:
        return "connecting";
    case LinkState::Live:
        return "live";
    case LinkState::Stale:
        return "stale";
    case LinkState::Lost:
        return "lost";
    case LinkState::OtherDevice:
        break;
    }
    return "other device";
}

ModbusMeter::ModbusMeter(ModbusChannel& channel, const LiveMeterOptions& options, QObject* parent)
    : QObject(parent), m_channel(channel), m_options(options), m_plan(options.periodMs) {
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_snapshot.image = unreadImage();
    refresh();
    connect(&m_timer, &QTimer::timeout, this, &ModbusMeter::step);
    connect(&m_watch, &QTimer::timeout, this, &ModbusMeter::updateState);
    connect(&m_channel, &ModbusChannel::connectedChanged, this, &ModbusMeter::onConnection);
}

void ModbusMeter::start() {
    if (m_started)
        return;
    m_started = true;
    m_watch.start(std::clamp(m_options.periodMs / 4, 20, 500));
    step();
}

void ModbusMeter::stop() {
    m_started = false;
    m_busy = false;
    ++m_generation;
    m_timer.stop();
    m_watch.stop();
}

void ModbusMeter::setPeriod(int periodMs) {
    m_options.periodMs = periodMs;
    m_plan.setPeriod(periodMs);
}

std::optional<double> ModbusMeter::ageSeconds() const {
    const auto age = m_plan.ageMs(m_clock.elapsed());
    return age ? std::optional(static_cast<double>(*age) / 1000) : std::nullopt;
}

double ModbusMeter::pollsPerSecond() const {
    if (m_wholeRounds.size() < 2)
        return 0;
    // Without answers the rate falls.
    const std::int64_t last =
        std::max<std::int64_t>(m_wholeRounds.back(), m_clock.elapsed() - m_options.periodMs);
    const auto ms = static_cast<double>(std::max<std::int64_t>(last - m_wholeRounds.front(), 1));
    return static_cast<double>(m_wholeRounds.size() - 1) * 1000 / ms;
}

bool ModbusMeter::lacksTail() const {
    return m_plan.lacksTail(PollBlock::Integers) || m_plan.lacksTail(PollBlock::Floats);
}

// The device at the other end of a new connection has to be identified.
void ModbusMeter::onConnection() {
    m_identified = false;
    m_mute = 0;
    if (m_channel.isConnected() && m_started && !m_busy)
        step();
    updateState();
}

void ModbusMeter::arm() {
    if (m_busy || !m_started)
        return;
    const std::int64_t waitMs = m_plan.dueMs() - m_clock.elapsed();
    m_timer.start(static_cast<int>(std::clamp<std::int64_t>(waitMs, 0, 3'600'000)));
}

void ModbusMeter::step() {
    if (m_busy || !m_started)
        return;
    const auto next = m_plan.next(m_clock.elapsed());
    if (!next)
        arm();
    else if (!m_identified)
        identify();
    else if (m_askAgain)
        askObjects();
    else
        read(*next);
}

BusRequest ModbusMeter::request(const PduBytes& pdu) const {
    return {m_options.unit, pdu, false};
}

void ModbusMeter::ask(const PduBytes& pdu, std::function<void(const BusAnswer&)> then) {
    m_busy = true;
    m_channel.send(request(pdu), this,
                   [this, generation = m_generation, then = std::move(then)](const BusAnswer& a) {
                       if (generation != m_generation)
                           return;
                       m_busy = false;
                       then(a);
                       arm();
                   });
}

// Reads a register first, so that a silent meter costs one request instead of three.
void ModbusMeter::identify() {
    const PduBytes asked = readRequest(probe(), m_options.registerBase);
    ask(asked, [this, asked](const BusAnswer& answer) {
        if (answer && !isPassing(answer))
            askObjects();
        else
            failed(verdict(asked, answer).error());
    });
}

void ModbusMeter::askObjects() {
    ask(deviceObjectsRequest(), [this](const BusAnswer& objects) {
        ask(reportedIdRequest(),
            [this, objects](const BusAnswer& reported) { identified(objects, reported); });
    });
}

void ModbusMeter::identified(const BusAnswer& objects, const BusAnswer& reported) {
    std::optional<modbus::DeviceObjects> saidObjects;
    std::optional<modbus::ReportedId> saidId;
    if (objects)
        if (const auto parsed = modbus::parseDeviceId(objects->view()))
            saidObjects = *parsed;
    if (reported)
        if (const auto parsed = modbus::parseReportId(reported->view()))
            saidId = *parsed;
    const bool mute = !objects && !reported && ++m_mute < kMostMute;
    if (!saidObjects && !saidId && (mute || isPassing(objects) || isPassing(reported)))
        failed(verdict(deviceObjectsRequest(), objects).error());
    else
        recognised(modbus::recognise(saidId, saidObjects));
}

void ModbusMeter::recognised(const modbus::Recognition& device) {
    const bool another =
        m_device && (m_device->name != device.name || m_device->ofFamily != device.ofFamily);
    if (another) {
        m_plan.restart();
        m_wholeRounds.clear();
        m_snapshot.image = unreadImage();
    }
    const bool news = another || !m_device || m_device->firmware != device.firmware;
    m_device = device;
    m_identified = true;
    m_askAgain = false;
    m_roundsKnown = 0;
    m_mute = 0;
    m_plan.setOldFirmware(modbus::isOldFirmware(device));
    for (const PollBlock block : kPollBlocks)
        if (m_plan.lacksTail(block))
            clearTail(m_snapshot.image, block);
    updateState();
    if (news)
        publishChange();
    Q_EMIT linkChanged();
}

void ModbusMeter::read(const PollRead& read) {
    const std::int64_t now = m_clock.elapsed();
    const PduBytes asked = readRequest(read, m_options.registerBase);
    if (m_roundBeganMs < 0)
        m_roundBeganMs = now;
    m_plan.began(read.block, now);
    ask(asked, [this, read, asked](const BusAnswer& answer) { took(read, asked, answer); });
}

void ModbusMeter::took(const PollRead& read, const PduBytes& asked, const BusAnswer& answer) {
    if (!answer) {
        failed(answer.error());
        return;
    }
    if (const auto exception = modbus::exceptionOf(answer->view())) {
        const bool hadTail = !m_plan.lacksTail(read.block);
        m_plan.refused(read.block, *exception);
        if (hadTail && m_plan.lacksTail(read.block))
            clearTail(m_snapshot.image, read.block);
        else
            setError(verdict(asked, answer).error());
    } else {
        takeAnswer(m_snapshot.image, read, answer->view());
        m_plan.succeeded(read.block, m_clock.elapsed());
        m_hasReading = m_hasReading || read.block != PollBlock::Setup;
    }
    noteRounds();
}

void ModbusMeter::failed(const Error& error) {
    setError(error);
    m_plan.unanswered(m_clock.elapsed());
    noteRounds();
}

void ModbusMeter::noteRounds() {
    const std::int64_t now = m_clock.elapsed();
    const bool ended = m_plan.rounds() != m_roundsSeen;
    const bool whole = ended && m_plan.lastRoundWhole();
    m_roundsSeen = m_plan.rounds();
    if (whole) {
        m_roundMs = now - m_roundBeganMs;
        m_wholeRounds.push_back(now);
        if (m_wholeRounds.size() > kRateRounds)
            m_wholeRounds.pop_front();
        setError(std::nullopt);
        const bool resets = m_device && m_device->resetSystem;
        m_askAgain = ++m_roundsKnown >= (resets ? kResetSystemRounds : kIdentityRounds);
    }
    // On a slow line values are published before the poll is complete.
    const bool late =
        now - std::max(m_roundBeganMs, m_publishedMs) >= m_options.periodMs && m_roundBeganMs >= 0;
    if (ended)
        m_roundBeganMs = -1;
    updateState();
    if (whole || (m_hasReading && hasImage() && (ended || late)))
        publishReading();
    if (ended)
        Q_EMIT roundEnded(whole);
}

LinkState ModbusMeter::stateNow() const {
    const auto age = m_plan.ageMs(m_clock.elapsed());
    const std::int64_t period = std::max<std::int64_t>(m_options.periodMs, m_roundMs);
    if (!m_channel.isReachable() || (age && *age > kLostPeriods * period))
        return m_channel.lastError() || age ? LinkState::Lost : LinkState::Connecting;
    if (!m_identified && m_state == LinkState::Lost)
        return LinkState::Lost; // until it has been identified
    if (m_device && !m_device->ofFamily)
        return LinkState::OtherDevice;
    if (!age)
        return m_plan.unansweredCount() > 0 ? LinkState::Lost : LinkState::Connecting;
    return *age > kStalePeriods * period ? LinkState::Stale : LinkState::Live;
}

void ModbusMeter::updateState() {
    const LinkState now = stateNow();
    if (now == m_state)
        return;
    m_state = now;
    publishChange();
    Q_EMIT linkChanged();
}

void ModbusMeter::setError(const std::optional<Error>& error) {
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT linkChanged();
}

} // namespace s4k::link
