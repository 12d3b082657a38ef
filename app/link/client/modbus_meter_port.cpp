// SPDX-License-Identifier: GPL-3.0-or-later
// The MeterPort part of ModbusMeter: snapshots, writes and commands.
#include "app/link/client/answer_check.h"
#include "app/link/client/live_image.h"
#include "app/link/client/modbus_meter.h"
#include "core/modbus/decode.h"
#include "core/registers/register_names.h"

#include <utility>

namespace s4k::link {

using modbus::PduBytes;

namespace {

bool isPassword(Parameter p) {
    return p == Parameter::SetupPassword || p == Parameter::ResetPassword;
}

} // namespace

Subscription ModbusMeter::subscribe(MeterListener listener) {
    return m_listeners.add(std::move(listener), m_snapshot);
}

// Passwords are kept in this program: they protect its panel, not that of the meter.
Availability ModbusMeter::availability(Parameter p) const {
    if (isPassword(p))
        return Availability::Editable;
    const bool writable = !m_device || m_device->ofFamily;
    return row(p).reg && writable ? Availability::Editable : Availability::ReadOnly;
}

void ModbusMeter::refresh() {
    m_snapshot.settings = settingsIn(m_snapshot.image, m_snapshot.settings);
    m_snapshot.settings.set(Parameter::Address, m_options.unit);
    if (const auto* const serial = std::get_if<SerialTarget>(&m_channel.target())) {
        m_snapshot.settings.set(Parameter::BaudRate, serial->line.baud);
        m_snapshot.settings.set(Parameter::Parity, serial->line.parity);
    }
    if (m_device && m_device->firmware)
        m_snapshot.identity.firmware = *m_device->firmware;
    m_snapshot.identity.resetSystem = 0;
    m_snapshot.identity.serialKnown = false;
    m_snapshot.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    m_snapshot.running = m_state == LinkState::Live;
}

void ModbusMeter::publishReading() {
    refresh();
    m_publishedMs = m_clock.elapsed();
    m_hasReading = false;
    m_listeners.measured(m_snapshot);
}

void ModbusMeter::publishChange() {
    refresh();
    m_listeners.changed(m_snapshot);
}

Result<Done> ModbusMeter::mayWrite() const {
    const Text unit = unitText(m_options.unit, m_channel.target());
    if (m_device && !m_device->ofFamily)
        return Error{unit, m_device->name,
                     S4K_TEXT("Link", "it is no meter of this family, so nothing is written to it"),
                     S4K_TEXT("Link", "name the unit id of a Series 4000 meter")};
    if (!m_started || !m_channel.isConnected() || !m_identified)
        return m_channel.lastError().value_or(
            Error{unit, "", S4K_TEXT("Link", "the device has not identified itself yet"),
                  S4K_TEXT("Link", "wait for the connection")});
    return Done{};
}

Result<Done> ModbusMeter::verdict(const PduBytes& asked, const BusAnswer& answer) const {
    if (!answer)
        return answer.error();
    const auto checked = modbus::checkReply(asked.view(), answer->view());
    if (checked)
        return checked;
    return Error{unitText(m_options.unit, m_channel.target()), requestText(asked.view()),
                 checked.error().cause, checked.error().remedy};
}

void ModbusMeter::keep(Parameter p, std::int32_t value, const WriteReply& reply) {
    m_snapshot.settings.set(p, value);
    publishChange();
    if (reply)
        reply(value);
}

void ModbusMeter::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    Result<Done> may = checkRange(p, value);
    if (may && isPassword(p)) {
        keep(p, value, reply);
        return;
    }
    if (may && !row(p).reg)
        may = Error{S4K_TEXT("Link", "parameter %1").with(row(p).name), formatParameter(p, value),
                    S4K_TEXT("Link", "this setting has no register"),
                    S4K_TEXT("Link", "change it at the meter, then in the connection settings"),
                    true};
    if (may)
        may = mayWrite();
    if (!may) {
        if (reply)
            reply(may.error());
        return;
    }
    BusRequest once = request(
        writeRequest(*row(p).reg, static_cast<std::uint16_t>(value), m_options.registerBase));
    once.onlyOnce = true;
    m_channel.send(once, this, [this, p, value, asked = once.pdu, reply](const BusAnswer& answer) {
        const auto done = verdict(asked, answer);
        if (done)
            readBack(p, reply);
        else if (!answer)
            lookWhether(p, value, answer.error(), reply);
        else if (reply)
            reply(done.error());
    });
}

// A write is not repeated, because another client may have written meanwhile; but the meter may
// have carried it out although its answer was lost.
void ModbusMeter::lookWhether(Parameter p, std::int32_t value, const Error& lost,
                              const WriteReply& reply) {
    readBack(p, [value, lost, reply](const Result<std::int32_t>& now) {
        if (reply)
            reply(now && *now == value ? now : Result<std::int32_t>(lost));
    });
}

// Reads the whole block, because one setting changes others: scales, maximum power, pulse duration.
void ModbusMeter::readBack(Parameter p, const WriteReply& reply) {
    const PollRead whole = readOf(PollBlock::Setup);
    const PduBytes asked = readRequest(whole, m_options.registerBase);
    m_channel.send(request(asked), this, [this, p, whole, asked, reply](const BusAnswer& answer) {
        const auto done = verdict(asked, answer);
        if (done) {
            takeAnswer(m_snapshot.image, whole, answer->view());
            publishChange();
        }
        m_plan.hurry(BlockSet().set());
        arm();
        if (reply && done)
            reply(m_snapshot.image.parameter(p).value_or(0));
        else if (reply)
            reply(Error{done.error().thing, done.error().value,
                        S4K_TEXT("Link", "the write was confirmed, the read-back failed: %1")
                            .with(done.error().cause),
                        S4K_TEXT("Link", "look at the value again when the meter answers")});
    });
}

void ModbusMeter::runCommand(Command command, CommandReply reply) {
    if (const auto may = mayWrite(); !may) {
        if (reply)
            reply(may);
        return;
    }
    BusRequest once = request(writeRequest(kCommandRegister, static_cast<std::uint16_t>(command),
                                           m_options.registerBase));
    once.onlyOnce = true;
    m_channel.send(once, this, [this, asked = once.pdu, reply](const BusAnswer& answer) {
        m_plan.hurry(BlockSet().set());
        arm();
        if (reply)
            reply(verdict(asked, answer));
    });
}

} // namespace s4k::link
