// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace s4k::session {

/// A change of a meter, in words that a person is asked and that a log keeps.
struct Change {
    std::string meter;  ///< e.g. `unit 17 at 127.0.0.1:502`
    std::string what;   ///< parameter or command, e.g. `CT primary current (register 131)`
    std::string before; ///< value it has now; empty for a command
    std::string after;  ///< value it is to have, or what the command does
};

/// What came of a change that was asked for.
struct AuditEntry {
    Change change;
    bool done = false;
    std::string outcome; ///< the effective value, or why not
};

/// Stands before a live meter: nothing is written until it is armed, each change is confirmed by a
/// person, what the meter says afterwards decides whether it was done, and all of it is audited.
/// Disarmed at first. @source architecture, rule 10
class WriteGuard final : public MeterPort {
public:
    /// Asks; the answer may come later. It must be given once.
    using Answer = std::function<void(bool yes)>;
    using Confirm = std::function<void(const Change& change, Answer answer)>;
    using Audit = std::function<void(const AuditEntry& entry)>;

    /// `inner` must outlive the guard. `meter` names it to people.
    WriteGuard(MeterPort& inner, std::string meter, Confirm confirm, Audit audit);

    void arm(bool armed) { m_armed = armed; }
    [[nodiscard]] bool armed() const { return m_armed; }

    void subscribe(Listener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    /// Refused while disarmed, when the person says no, and when the meter afterwards has another
    /// value than asked for; the error names which.
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

private:
    MeterPort& m_inner;
    std::string m_meter;
    Confirm m_confirm;
    Audit m_audit;
    Listener m_listener;
    Settings m_settings; ///< newest of the meter
    bool m_armed = false;
    std::shared_ptr<const bool> m_alive = std::make_shared<const bool>(true);

    void listen();
    void ask(const Change& change, std::function<void()> act,
             std::function<void(const Error&)> refuse);
    [[nodiscard]] Change changeOf(Parameter p, std::int32_t value) const;
    [[nodiscard]] Change changeOf(Command command) const;
    void audit(const Change& change, const std::optional<Error>& refused,
               const std::string& effective);
};

} // namespace s4k::session
