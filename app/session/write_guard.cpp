// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_guard.h"

#include "core/modbus/command_code.h"

#include <utility>

namespace s4k::session {

namespace {

std::string titleOf(const ParameterRow& row) {
    std::string title(row.title);
    if (row.reg)
        title += " (register " + std::to_string(row.reg->value) + ")";
    return title;
}

std::string valueText(Parameter p, std::int32_t value) {
    const std::string_view unit = row(p).unit;
    return formatParameter(p, value) + (unit.empty() ? "" : " " + std::string(unit));
}

Error refusal(const Change& change, std::string cause, std::string remedy) {
    return {change.meter + ", " + change.what, change.after, std::move(cause), std::move(remedy)};
}

Error disarmed(const Change& change) {
    return refusal(change, "writing is not armed for this connection",
                   "arm it if this meter is to be changed");
}

Error declined(const Change& change) {
    return refusal(change, "it was not confirmed", "confirm it to have it written");
}

Error notKept(const Change& change, const std::string& effective) {
    return refusal(change, "the meter took it but reads " + effective,
                   "check whether its own rules or somebody else changed it");
}

} // namespace

WriteGuard::WriteGuard(MeterPort& inner, std::string meter, Confirm confirm, Audit audit)
    : m_inner(inner), m_meter(std::move(meter)), m_confirm(std::move(confirm)),
      m_audit(std::move(audit)) {
    listen();
}

void WriteGuard::subscribe(Listener listener) {
    m_listener = std::move(listener);
    listen(); // for the snapshot that a subscriber is owed at once
}

void WriteGuard::listen() {
    m_inner.subscribe([this, alive = std::weak_ptr(m_alive)](const MeterSnapshot& snapshot) {
        if (alive.expired())
            return;
        m_settings = snapshot.settings;
        if (const Listener called = m_listener)
            called(snapshot);
    });
}

Availability WriteGuard::availability(Parameter p) const {
    return m_inner.availability(p);
}

Change WriteGuard::changeOf(Parameter p, std::int32_t value) const {
    return {m_meter, titleOf(row(p)), valueText(p, m_settings[p]), valueText(p, value)};
}

Change WriteGuard::changeOf(Command command) const {
    const auto code = static_cast<std::uint16_t>(command);
    const modbus::CommandCode* const row = modbus::findCommandCode(code);
    return {m_meter, "command " + std::to_string(code) + " (register 129)", "",
            row == nullptr ? "unknown" : std::string(row->name)};
}

void WriteGuard::audit(const Change& change, const std::optional<Error>& refused,
                       const std::string& effective) {
    if (m_audit)
        m_audit({change, !refused, refused ? refused->cause : effective});
}

void WriteGuard::ask(const Change& change, std::function<void()> act,
                     std::function<void(const Error&)> refuse) {
    if (!m_armed) {
        refuse(disarmed(change));
        return;
    }
    m_confirm(change, [this, alive = std::weak_ptr(m_alive), change, act = std::move(act),
                       refuse = std::move(refuse)](bool yes) {
        if (alive.expired())
            return;
        if (!yes)
            refuse(declined(change));
        else if (!m_armed) // meanwhile
            refuse(disarmed(change));
        else
            act();
    });
}

void WriteGuard::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    const Change change = changeOf(p, value);
    const auto finish = [this, change, reply = std::move(reply)](const Result<std::int32_t>& answer,
                                                                 const std::string& effective) {
        audit(change, answer ? std::nullopt : std::optional(answer.error()), effective);
        if (reply)
            reply(answer);
    };
    const auto written = [p, value, change, finish,
                          alive = std::weak_ptr(m_alive)](const Result<std::int32_t>& answer) {
        if (alive.expired())
            return;
        if (!answer || *answer == value)
            finish(answer, answer ? valueText(p, *answer) : std::string());
        else
            finish(notKept(change, valueText(p, *answer)), "");
    };
    ask(
        change, [this, p, value, written] { m_inner.writeParameter(p, value, written); },
        [finish](const Error& error) { finish(error, ""); });
}

void WriteGuard::runCommand(Command command, CommandReply reply) {
    const Change change = changeOf(command);
    const auto finish = [this, change, reply = std::move(reply),
                         alive = std::weak_ptr(m_alive)](const Result<Done>& answer) {
        if (alive.expired())
            return;
        audit(change, answer ? std::nullopt : std::optional(answer.error()), "done");
        if (reply)
            reply(answer);
    };
    ask(
        change, [this, command, finish] { m_inner.runCommand(command, finish); },
        [finish](const Error& error) { finish(error); });
}

} // namespace s4k::session
