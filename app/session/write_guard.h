// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/write_sequence.h"
#include "core/port/meter_port.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace s4k::session {

/// A change of a meter, in words for the question to the user and for the audit log.
struct Change {
    Text meter;  ///< e.g. `unit 17 at 127.0.0.1:502`
    Text what;   ///< parameter or command, e.g. `CT primary current (register 131)`
    Text before; ///< value it has now; empty for a command
    Text after;  ///< value to be written, or what the command does
};

/// Progress of a change.
enum class AuditStage : std::uint8_t {
    Asked,  ///< confirmed and about to be sent: logged before it is sent to the meter
    Done,   ///< written and read back
    Refused ///< by the guard, the user or the meter
};

/// A record of the audit log.
struct AuditEntry {
    Change change;
    AuditStage stage = AuditStage::Asked;
    /// The value read back (`done` for a command), or the cause of the refusal, in English; empty
    /// for Asked.
    std::string outcome;
};

/// Guards the writes to a live meter: a change is written only if the guard is armed, the user
/// confirms it and the audit log has its record; it is done only if the meter reads back the
/// written value. Disarmed at first. After the destruction of the guard nothing is written, and no
/// reply is called. @source architecture, rule 10
class WriteGuard final : public MeterPort {
public:
    /// Reply to the question, now or later; only the first call counts.
    using Answer = std::function<void(bool yes)>;
    /// Asks the user about one change, or about all changes of a sequence in one question.
    using Confirm = std::function<void(const std::vector<Change>& changes, Answer answer)>;
    /// Writes an audit record. A change whose record cannot be written is refused with that error.
    using Audit = std::function<Result<Done>(const AuditEntry& entry)>;

    /// `inner` must outlive the guard. `meter` is its name in questions, messages and the audit
    /// log. `audit` may be empty.
    WriteGuard(MeterPort& inner, Text meter, Confirm confirm, Audit audit);

    /// Allows (true) or refuses changes. Disarmed while a question is open, the change is refused.
    void arm(bool armed) { m_armed = armed; }
    [[nodiscard]] bool armed() const { return m_armed; }

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    /// Refused while disarmed, if the user does not confirm, if the audit record cannot be written,
    /// by the meter, and if the value read back differs from the written one; the error gives the
    /// cause. A parameter without a register (passwords of this program) is passed on unguarded. A
    /// value that a running meter already has is answered at once and not written.
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;
    /// Asks once for all steps, then writes them like `writeSequence`; each step is audited.
    /// `reply` gets a refusal too. Steps of parameters without a register are written unguarded.
    void writeAll(const WriteSteps& steps, SequenceProgress progress, SequenceReply reply,
                  SequenceStop stop = {});

private:
    MeterPort& m_inner;
    Text m_meter;
    Confirm m_confirm;
    Audit m_audit;
    Settings m_settings;    ///< of the newest snapshot
    bool m_running = false; ///< of the newest snapshot: m_settings are those of the meter
    bool m_armed = false;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
    Subscription m_subscription;

    /// What to do when the user confirms, and when the changes are refused.
    struct Consequences {
        std::function<void()> act;
        std::function<void(const Error&)> refuse;
    };

    void ask(const std::vector<Change>& changes, const Consequences& then);
    void send(Parameter p, std::int32_t value, const WriteReply& reply);
    void send(Command command, const CommandReply& reply);
    [[nodiscard]] Change changeOf(Parameter p, std::int32_t value) const;
    [[nodiscard]] Change changeOf(Command command) const;
    [[nodiscard]] std::vector<Change> changesOf(const WriteSteps& steps) const;
    [[nodiscard]] Result<Done> begin(const Change& change);
    void log(const Change& change, AuditStage stage, const std::string& outcome);
};

} // namespace s4k::session
