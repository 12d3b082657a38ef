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

/// A change of a meter, in words that a person is asked and that a log keeps.
struct Change {
    Text meter;  ///< e.g. `unit 17 at 127.0.0.1:502`
    Text what;   ///< parameter or command, e.g. `CT primary current (register 131)`
    Text before; ///< value it has now; empty for a command
    Text after;  ///< value it is to have, or what the command does
};

/// How far a change has come.
enum class AuditStage : std::uint8_t {
    Asked,  ///< confirmed and about to be sent: logged before the meter hears of it
    Done,   ///< read back
    Refused ///< by the guard, the person or the meter
};

/// What is kept of a change.
struct AuditEntry {
    Change change;
    AuditStage stage = AuditStage::Asked;
    std::string outcome; ///< the effective value, or why not, in English; empty while it is asked
};

/// Stands before a live meter: nothing is written until it is armed, each change is confirmed by a
/// person, what the meter says afterwards decides whether it was done, and all of it is audited.
/// Disarmed at first. @source architecture, rule 10
class WriteGuard final : public MeterPort {
public:
    /// Asks; the answer may come later. It must be given once.
    using Answer = std::function<void(bool yes)>;
    /// One change, or all changes of a sequence: one question for all of them.
    using Confirm = std::function<void(const std::vector<Change>& changes, Answer answer)>;
    /// What cannot be audited is not written: the error becomes the refusal.
    using Audit = std::function<Result<Done>(const AuditEntry& entry)>;

    /// `inner` must outlive the guard. `meter` names it to people.
    WriteGuard(MeterPort& inner, Text meter, Confirm confirm, Audit audit);

    void arm(bool armed) { m_armed = armed; }
    [[nodiscard]] bool armed() const { return m_armed; }

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    /// Refused while disarmed, when the person says no, and when the meter afterwards has another
    /// value than asked for; the error names which. What has no register (passwords of this
    /// program) is no change of the meter and passes unguarded; what a running meter has already is
    /// answered at once and not written.
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;
    /// Confirmed once, then written one after the other as `writeSequence` does, each audited.
    void writeAll(const WriteSteps& steps, SequenceProgress progress, SequenceReply reply,
                  SequenceStop stop = {});

private:
    MeterPort& m_inner;
    Text m_meter;
    Confirm m_confirm;
    Audit m_audit;
    Settings m_settings;    ///< newest of the meter
    bool m_running = false; ///< so they are as it has them now
    bool m_armed = false;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);
    Subscription m_subscription;

    /// What is done once the person agrees, and what otherwise.
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
