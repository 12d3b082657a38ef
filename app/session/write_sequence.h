// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/registers/profile.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace s4k::session {

/// Parameters to write, in an order that the meter accepts; see `stepsTo`.
using WriteSteps = std::vector<Difference>;

/// Progress of a sequence: `done` of `all` steps are written.
using SequenceProgress = std::function<void(std::size_t done, std::size_t all)>;
/// Result of a sequence. Done: all values were written and read back as wanted. Otherwise the error
/// of the first step that failed, or of the stop; the steps after it were not written. The error's
/// cause gives the number of steps written before.
using SequenceReply = std::function<void(const Result<Done>&)>;

/// Stops a sequence before its next step, with an error. Copies share the same flag.
class SequenceStop {
public:
    void stop() const { *m_stopped = true; }
    [[nodiscard]] bool stopped() const { return *m_stopped; }

private:
    std::shared_ptr<bool> m_stopped = std::make_shared<bool>(false);
};

/// Writes the steps one after the other, each after the reply to the one before. `port` must exist
/// until the sequence has ended or `stop` is set. If the port does not reply, neither does the
/// sequence. Without steps `reply` is called at once. `progress` and `reply` may be empty.
void writeSequence(MeterPort& port, WriteSteps steps, SequenceProgress progress,
                   SequenceReply reply, SequenceStop stop = {});

/// Writes one parameter and replies with the value read back from the meter; replies after the
/// first are ignored.
using StepWriter = std::function<void(Parameter p, std::int32_t value, MeterPort::WriteReply)>;

/// The same with any writer, which is called for each step until an error or `stop`.
void writeSequence(StepWriter write, WriteSteps steps, SequenceProgress progress,
                   SequenceReply reply, SequenceStop stop = {});

} // namespace s4k::session
