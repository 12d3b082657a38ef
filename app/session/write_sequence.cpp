// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_sequence.h"

#include <memory>
#include <string>
#include <utility>

namespace s4k::session {

namespace {

/// A running sequence; the pending reply callback keeps it alive.
struct Sequence {
    StepWriter write;
    WriteSteps steps;
    SequenceProgress progress;
    SequenceReply reply;
    SequenceStop stop;
    std::size_t done = 0;
};

void end(const Sequence& sequence, const Result<Done>& result) {
    if (sequence.reply)
        sequence.reply(result);
}

void fail(const Sequence& sequence, Error error) {
    error.cause = S4K_TEXT("Link", "%1, %2 of %3 changes were written before")
                      .with(error.cause, sequence.done, sequence.steps.size());
    end(sequence, error);
}

Error stopped() {
    return {S4K_TEXT("Link", "changes"), "", S4K_TEXT("Link", "they were stopped"),
            S4K_TEXT("Link", "compare again and write what is left")};
}

Error notKept(const Difference& step, std::int32_t effective) {
    return {Text::inRow(row(step.parameter).title), formatParameter(step.parameter, step.wanted),
            S4K_TEXT("Link", "the meter confirmed the write but reads %1")
                .with(Number{formatParameter(step.parameter, effective)}),
            S4K_TEXT("Link", "check whether a rule of the meter or another client changed it"),
            true};
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
