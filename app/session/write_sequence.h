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

/// Parameters to write, in the order in which the meter takes them; see `stepsTo`.
using WriteSteps = std::vector<Difference>;

/// How far a sequence has come: `done` of `all` steps.
using SequenceProgress = std::function<void(std::size_t done, std::size_t all)>;
/// All were written and read back as wanted, or the error of the first that was not; those after it
/// were left alone. The error's cause says how many were written before.
using SequenceReply = std::function<void(const Result<Done>&)>;

/// Ends a sequence before its next step.
class SequenceStop {
public:
    void stop() const { *m_stopped = true; }
    [[nodiscard]] bool stopped() const { return *m_stopped; }

private:
    std::shared_ptr<bool> m_stopped = std::make_shared<bool>(false);
};

/// Writes the steps one after the other, each after the answer to the last. `port` must outlive the
/// sequence or be stopped before it ends; answers that never come end nothing. Without steps the
/// answer comes at once.
void writeSequence(MeterPort& port, WriteSteps steps, SequenceProgress progress,
                   SequenceReply reply, SequenceStop stop = {});

/// Writes one parameter and answers once, with the value it has afterwards.
using StepWriter = std::function<void(Parameter p, std::int32_t value, MeterPort::WriteReply)>;

/// The same by way of any writer; it is called until the last step, a refusal or `stop`.
void writeSequence(StepWriter write, WriteSteps steps, SequenceProgress progress,
                   SequenceReply reply, SequenceStop stop = {});

} // namespace s4k::session
