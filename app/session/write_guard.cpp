// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_guard.h"

#include "app/session/write_words.h"
#include "core/modbus/command_code.h"
#include "core/registers/register_names.h"

#include <utility>

namespace s4k::session {

namespace {

/// A command has no value before: its effect is named, not quoted.
Error refusal(const Change& change, Text cause, TextId remedy) {
    const Text what = Text::inRow(change.meter, ", ", change.what);
    if (!change.before.empty() || change.after.empty())
        return {what, change.after.english(), std::move(cause), remedy};
    return {Text::inRow(what, ", ", change.after), "", std::move(cause), remedy};
}

Error disarmed(const Change& change) {
    return refusal(change, S4K_TEXT("Link", "writing is not armed for this connection"),
                   S4K_TEXT("Link", "arm it if this meter is to be changed"));
}

Error declined(const Change& change) {
    return refusal(change, S4K_TEXT("Link", "it was not confirmed"),
                   S4K_TEXT("Link", "confirm it to have it written"));
}

/// Combines the changes into one, for a refusal.
Change summary(const std::vector<Change>& changes) {
    if (changes.size() == 1)
        return changes.front();
    return {changes.front().meter, changeCount(changes.size()), {}, {}};
}

bool hasRegister(Parameter p) {
    return row(p).reg.has_value();
}

template <typename Reply, typename Answer>
void answer(const Reply& reply, const Answer& result) {
    if (reply)
        reply(result);
}

Error notKept(const Change& change, const Text& effective) {
    return refusal(
        change, S4K_TEXT("Link", "the meter confirmed the write but reads %1").with(effective),
        S4K_TEXT("Link", "check whether a rule of the meter or another client changed it"));
}

} // namespace

WriteGuard::WriteGuard(MeterPort& inner, Text meter, Confirm confirm, Audit audit)
    : m_inner(inner), m_meter(std::move(meter)), m_confirm(std::move(confirm)),
      m_audit(std::move(audit)) {
    m_subscription = m_inner.subscribe(MeterListener::ofBoth([this](const MeterSnapshot& snapshot) {
        m_settings = snapshot.settings;
        m_running = snapshot.running;
    }));
}

Subscription WriteGuard::subscribe(MeterListener listener) {
    return m_inner.subscribe(std::move(listener));
}

Availability WriteGuard::availability(Parameter p) const {
    return m_inner.availability(p);
}

Change WriteGuard::changeOf(Parameter p, std::int32_t value) const {
    return {m_meter, parameterTitle(p), parameterValue(p, m_settings[p]), parameterValue(p, value)};
}

Change WriteGuard::changeOf(Command command) const {
    const auto code = static_cast<std::uint16_t>(command);
    const modbus::CommandCode* const row = modbus::findCommandCode(code);
    return {m_meter,
            S4K_TEXT("Link", "command %1 (register %2)").with(code, kCommandRegister.value),
            {},
            row == nullptr ? Text(S4K_TEXT("Link", "unknown")) : Text::inRow(row->name)};
}

std::vector<Change> WriteGuard::changesOf(const WriteSteps& steps) const {
    std::vector<Change> changes;
    for (const Difference& step : steps)
        if (hasRegister(step.parameter))
            changes.push_back(changeOf(step.parameter, step.wanted));
    return changes;
}

// An error is ignored: `begin` has logged the change before it was sent.
void WriteGuard::log(const Change& change, AuditStage stage, const std::string& outcome) {
    if (m_audit)
        static_cast<void>(m_audit({change, stage, outcome}).ok());
}

/// Whether a confirmed change may be sent now. Logs the change; one that cannot be logged is
/// refused.
Result<Done> WriteGuard::begin(const Change& change) {
    Result<Done> may = Done{};
    if (!m_armed) // disarmed while the question was open
        may = disarmed(change);
    else if (m_audit)
        may = m_audit({change, AuditStage::Asked, ""});
    if (!may)
        log(change, AuditStage::Refused, may.error().cause.english());
    return may;
}

void WriteGuard::ask(const std::vector<Change>& changes, const Consequences& then) {
    const auto refuse = [this, changes, told = then.refuse](Error (*why)(const Change&)) {
        for (const Change& change : changes)
            log(change, AuditStage::Refused, why(change).cause.english());
        told(why(summary(changes)));
    };
    if (!m_armed) {
        refuse(&disarmed);
        return;
    }
    m_confirm(changes, [alive = std::weak_ptr(m_alive), asked = std::make_shared<bool>(true),
                        refuse, act = then.act](bool yes) {
        if (alive.expired() || !std::exchange(*asked, false))
            return;
        if (yes)
            act();
        else
            refuse(&declined);
    });
}

void WriteGuard::send(Parameter p, std::int32_t value, const WriteReply& reply) {
    if (!hasRegister(p)) {
        m_inner.writeParameter(p, value, reply);
        return;
    }
    const Change change = changeOf(p, value);
    if (const auto begun = begin(change); !begun) {
        answer(reply, begun.error());
        return;
    }
    m_inner.writeParameter(p, value,
                           [this, p, value, change, reply,
                            alive = std::weak_ptr(m_alive)](const Result<std::int32_t>& written) {
                               if (alive.expired())
                                   return;
                               Result<std::int32_t> result = written;
                               if (written && *written != value)
                                   result = notKept(change, parameterValue(p, *written));
                               log(change, result ? AuditStage::Done : AuditStage::Refused,
                                   result ? parameterValue(p, value).english()
                                          : result.error().cause.english());
                               answer(reply, result);
                           });
}

void WriteGuard::send(Command command, const CommandReply& reply) {
    const Change change = changeOf(command);
    if (const auto begun = begin(change); !begun) {
        answer(reply, begun);
        return;
    }
    m_inner.runCommand(
        command, [this, change, reply, alive = std::weak_ptr(m_alive)](const Result<Done>& result) {
            if (alive.expired())
                return;
            log(change, result ? AuditStage::Done : AuditStage::Refused,
                result ? "done" : result.error().cause.english());
            answer(reply, result);
        });
}

void WriteGuard::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    if (!hasRegister(p))
        send(p, value, reply);
    else if (m_running && m_settings[p] == value) // a menu accepts unchanged values as well
        answer(reply, Result<std::int32_t>(value));
    else
        ask({changeOf(p, value)}, {[this, p, value, reply] { send(p, value, reply); },
                                   [reply](const Error& error) { answer(reply, error); }});
}

void WriteGuard::runCommand(Command command, CommandReply reply) {
    ask({changeOf(command)}, {[this, command, reply] { send(command, reply); },
                              [reply](const Error& error) { answer(reply, error); }});
}

void WriteGuard::writeAll(const WriteSteps& steps, SequenceProgress progress, SequenceReply reply,
                          SequenceStop stop) {
    // The guard may be destroyed while a step is running: no further step is written then.
    const StepWriter write = [this, alive = std::weak_ptr(m_alive)](Parameter p, std::int32_t value,
                                                                    const WriteReply& told) {
        if (!alive.expired())
            send(p, value, told);
    };
    const auto act = [write, steps, progress = std::move(progress), reply, stop = std::move(stop)] {
        writeSequence(write, steps, progress, reply, stop);
    };
    const std::vector<Change> changes = changesOf(steps);
    if (changes.empty())
        act();
    else
        ask(changes, {act, [reply](const Error& error) { answer(reply, error); }});
}

} // namespace s4k::session
