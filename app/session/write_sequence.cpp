// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_sequence.h"

#include <memory>
#include <string>
#include <utility>

namespace s4k::session {

namespace {

/// A sequence under way; whoever waits for an answer keeps it alive.
struct Sequence {
    StepWriter write;
    WriteSteps steps;
    SequenceProgress progress;
    SequenceReply reply;
    SequenceStop stop;
    std::size_t done = 0;
};

std::string writtenBefore(const Sequence& sequence) {
    return ", " + std::to_string(sequence.done) + " of " + std::to_string(sequence.steps.size()) +
           " changes were written before";
}

void end(const Sequence& sequence, const Result<Done>& result) {
    if (sequence.reply)
        sequence.reply(result);
}

void fail(const Sequence& sequence, Error error) {
    error.cause = Text::inRow(error.cause, writtenBefore(sequence));
    end(sequence, error);
}

Error stopped() {
    return {"changes", "", "they were stopped", "compare again and write what is left"};
}

Error notKept(const Difference& step, std::int32_t effective) {
    return {row(step.parameter).title, formatParameter(step.parameter, step.wanted),
            "the meter took it but reads " + formatParameter(step.parameter, effective),
            "check whether its own rules or somebody else changed it"};
}

void next(const std::shared_ptr<Sequence>& sequence);

void answered(const std::shared_ptr<Sequence>& sequence, const Result<std::int32_t>& answer) {
    const Difference& step = sequence->steps[sequence->done];
    if (!answer || *answer != step.wanted) {
        fail(*sequence, answer ? notKept(step, *answer) : answer.error());
        return;
    }
    ++sequence->done;
    if (sequence->progress)
        sequence->progress(sequence->done, sequence->steps.size());
    next(sequence);
}

void next(const std::shared_ptr<Sequence>& sequence) {
    const std::size_t at = sequence->done;
    if (at == sequence->steps.size()) {
        end(*sequence, Done{});
        return;
    }
    if (sequence->stop.stopped()) {
        fail(*sequence, stopped());
        return;
    }
    const Difference step = sequence->steps[at];
    sequence->write(
        step.parameter, step.wanted,
        [sequence, at, heard = std::make_shared<bool>(false)](const Result<std::int32_t>& answer) {
            if (sequence->done == at && !std::exchange(*heard, true))
                answered(sequence, answer);
        });
}

} // namespace

void writeSequence(StepWriter write, WriteSteps steps, SequenceProgress progress,
                   SequenceReply reply, SequenceStop stop) {
    next(
        std::make_shared<Sequence>(Sequence{std::move(write), std::move(steps), std::move(progress),
                                            std::move(reply), std::move(stop), 0}));
}

void writeSequence(MeterPort& port, WriteSteps steps, SequenceProgress progress,
                   SequenceReply reply, SequenceStop stop) {
    const auto write = [&port](Parameter p, std::int32_t value, MeterPort::WriteReply answer) {
        port.writeParameter(p, value, std::move(answer));
    };
    writeSequence(StepWriter(write), std::move(steps), std::move(progress), std::move(reply),
                  std::move(stop));
}

} // namespace s4k::session
