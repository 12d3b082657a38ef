// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_guard.h"

#include "tests/support/fake_meter.h"

#include <doctest/doctest.h>

#include <vector>

using namespace s4k;
using namespace s4k::session;

namespace {

/// A guarded meter, a user who answers when the test says so, and the audit log.
struct Guarded {
    test::FakeMeter meter;
    std::vector<std::vector<Change>> questions;
    std::vector<WriteGuard::Answer> answers;
    std::vector<AuditEntry> log;
    std::vector<Result<std::int32_t>> replies;
    bool auditFails = false;
    std::vector<std::size_t> writesAtLog; ///< writes that the meter had received at each record
    WriteGuard guard{meter, Text::verbatim("unit 17 at 127.0.0.1:502"),
                     [this](const std::vector<Change>& changes, WriteGuard::Answer answer) {
                         questions.push_back(changes);
                         answers.push_back(std::move(answer));
                     },
                     [this](const AuditEntry& entry) { return keep(entry); }};

    Result<s4k::Done> keep(const AuditEntry& entry) {
        if (auditFails)
            return Error{Text::verbatim("audit file"), "audit.jsonl",
                         Text::verbatim("the disk is full"), Text::verbatim("make room")};
        log.push_back(entry);
        writesAtLog.push_back(meter.writes.size() + meter.commands.size());
        return s4k::Done{};
    }
    [[nodiscard]] std::vector<AuditStage> stages() const {
        std::vector<AuditStage> all;
        for (const AuditEntry& entry : log)
            all.push_back(entry.stage);
        return all;
    }

    void write(Parameter p, std::int32_t value) {
        guard.writeParameter(
            p, value, [this](const Result<std::int32_t>& answer) { replies.push_back(answer); });
    }
    void say(bool yes) { std::exchange(answers.back(), {})(yes); }
};

using enum AuditStage;

} // namespace

TEST_CASE("nothing is asked and nothing written while the guard is disarmed") {
    Guarded g;
    CHECK_FALSE(g.guard.armed());
    g.write(Parameter::CtPrimary, 200);
    CHECK(g.questions.empty());
    CHECK(g.meter.writes.empty());
    REQUIRE(g.replies.size() == 1);
    CHECK(g.replies[0].error().message() ==
          "unit 17 at 127.0.0.1:502, CT primary current (register 131) \"200 A\": writing is not "
          "armed for this connection; arm it if this meter is to be changed");
    CHECK(g.stages() == std::vector{Refused});
}

TEST_CASE("a change is confirmed with meter, register, old and new value") {
    Guarded g;
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 200);
    REQUIRE(g.questions.size() == 1);
    CHECK(g.questions[0][0].meter == "unit 17 at 127.0.0.1:502");
    CHECK(g.questions[0][0].what == "CT primary current (register 131)");
    CHECK(g.questions[0][0].before == "100 A");
    CHECK(g.questions[0][0].after == "200 A");
    CHECK(g.meter.writes.empty());
    g.say(true);
    CHECK(g.meter.settings[Parameter::CtPrimary] == 200);
    REQUIRE(g.replies.size() == 1);
    CHECK(g.replies[0].value() == 200);
    CHECK(g.stages() == std::vector{Asked, AuditStage::Done});
    CHECK(g.writesAtLog == std::vector<std::size_t>{0, 1});
    CHECK(g.log[0].outcome.empty());
    CHECK(g.log[1].outcome == "200 A");
    CHECK(g.log[1].change.before == "100 A");
}

TEST_CASE("what cannot be audited is not sent, and the error says why") {
    Guarded g;
    g.guard.arm(true);
    g.auditFails = true;
    g.write(Parameter::CtPrimary, 200);
    g.say(true);
    CHECK(g.meter.writes.empty());
    REQUIRE(g.replies.size() == 1);
    CHECK(g.replies[0].error().cause == "the disk is full");
    g.guard.runCommand(Command::ResetEnergy, {});
    g.say(true);
    CHECK(g.meter.commands.empty());
}

TEST_CASE("a second answer to one question does nothing") {
    Guarded g;
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 200);
    const WriteGuard::Answer twice = g.answers.back();
    twice(true);
    twice(true);
    twice(false);
    CHECK(g.meter.writes.size() == 1);
    CHECK(g.replies.size() == 1);
}

TEST_CASE("what has no register is no change of the meter") {
    Guarded g;
    g.write(Parameter::SetupPassword, 12345);
    CHECK(g.meter.settings[Parameter::SetupPassword] == 12345);
    CHECK(g.replies[0].value() == 12345);
    CHECK(g.questions.empty());
    CHECK(g.log.empty());
}

TEST_CASE("a change that is not confirmed is not written") {
    Guarded g;
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 200);
    g.say(false);
    CHECK(g.meter.writes.empty());
    CHECK(g.replies[0].error().cause == "it was not confirmed");
    CHECK(g.stages() == std::vector{Refused});
    CHECK(g.log[0].outcome == "it was not confirmed");
}

TEST_CASE("disarmed while the person thinks, the change is not written") {
    Guarded g;
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 200);
    g.guard.arm(false);
    g.say(true);
    CHECK(g.meter.writes.empty());
    CHECK_FALSE(g.replies[0].ok());
    CHECK(g.stages() == std::vector{Refused});
}

TEST_CASE("what the meter refuses is told in the meter's words") {
    Guarded g;
    g.guard.arm(true);
    g.meter.refuses = true;
    g.write(Parameter::CtPrimary, 200);
    g.say(true);
    CHECK(g.replies[0].error().cause == "it was told to refuse");
    CHECK(g.stages() == std::vector{Asked, Refused});
    CHECK(g.log[1].outcome == "it was told to refuse");
}

namespace {

/// A meter that accepts every write, but keeps another value.
class StubbornMeter final : public MeterPort {
public:
    Subscription subscribe(MeterListener listener) override {
        listener.changed(MeterSnapshot{});
        return {};
    }
    [[nodiscard]] Availability availability(Parameter) const override {
        return Availability::Editable;
    }
    void writeParameter(Parameter, std::int32_t, WriteReply reply) override { reply(150); }
    void runCommand(Command, CommandReply reply) override { reply(s4k::Done{}); }
};

} // namespace

TEST_CASE("a value that reads back otherwise was not done") {
    StubbornMeter meter;
    std::vector<AuditEntry> log;
    WriteGuard guard(
        meter, Text::verbatim("unit 1"),
        [](const std::vector<Change>&, const WriteGuard::Answer& answer) { answer(true); },
        [&log](const AuditEntry& entry) {
            log.push_back(entry);
            return Result<s4k::Done>(s4k::Done{});
        });
    guard.arm(true);
    Result<std::int32_t> answer = 0;
    guard.writeParameter(Parameter::CtPrimary, 200,
                         [&answer](const Result<std::int32_t>& told) { answer = told; });
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().cause == "the meter confirmed the write but reads 150 A");
    REQUIRE(log.size() == 2);
    CHECK(log[1].stage == Refused);
}

TEST_CASE("commands are guarded alike") {
    Guarded g;
    std::vector<bool> done;
    const auto run = [&] {
        g.guard.runCommand(Command::ResetEnergy, [&done](const Result<s4k::Done>& answer) {
            done.push_back(answer.ok());
        });
    };
    run();
    CHECK(g.meter.commands.empty());
    g.guard.arm(true);
    run();
    CHECK(g.questions[0][0].what == "command 30078 (register 129)");
    CHECK(g.questions[0][0].after == "clear all energy accumulators");
    g.say(true);
    REQUIRE(g.meter.commands.size() == 1);
    CHECK(done == std::vector<bool>{false, true});
    CHECK(g.stages() == std::vector{Refused, Asked, AuditStage::Done});
    CHECK(g.writesAtLog == std::vector<std::size_t>{0, 0, 1});
}

TEST_CASE("the guard lets snapshots and availability through") {
    Guarded g;
    int changed = 0;
    int measured = 0;
    const Subscription subscription =
        g.guard.subscribe({[&measured](const MeterSnapshot&) { ++measured; },
                           [&changed](const MeterSnapshot&) { ++changed; }});
    CHECK(changed == 1);
    g.meter.set(Parameter::CtPrimary, 300);
    CHECK(changed == 2);
    CHECK(measured == 0);
    g.meter.publish();
    CHECK(changed == 2);
    CHECK(measured == 1);
    g.meter.availabilities[Parameter::BaudRate] = Availability::ReadOnly;
    CHECK(g.guard.availability(Parameter::BaudRate) == Availability::ReadOnly);
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 400);
    CHECK(g.questions[0][0].before == "300 A");
}

TEST_CASE("an answer after the guard's end does nothing") {
    test::FakeMeter meter;
    WriteGuard::Answer late;
    {
        WriteGuard guard(meter, Text::verbatim("unit 1"),
                         [&late](const std::vector<Change>&, WriteGuard::Answer answer) {
                             late = std::move(answer);
                         },
                         {});
        guard.arm(true);
        guard.writeParameter(Parameter::CtPrimary, 200, {});
    }
    late(true);
    meter.set(Parameter::CtPrimary, 120);
    CHECK(meter.writes.empty());
}

namespace {

/// A guarded meter and a sequence to write to it.
struct Batch : Guarded {
    WriteSteps steps{{Parameter::CtPrimary, 100, 200},
                     {Parameter::DisplayUnits, 1, 0},
                     {Parameter::DemandSubintervals, 1, 3}};
    std::vector<std::size_t> progress;
    std::vector<Result<s4k::Done>> ends;
    SequenceStop stop;

    void begin() {
        guard.writeAll(
            steps, [this](std::size_t done, std::size_t) { progress.push_back(done); },
            [this](const Result<s4k::Done>& end) { ends.push_back(end); }, stop);
    }
};

} // namespace

TEST_CASE("a sequence is confirmed once with every old and new value, and each step audited") {
    Batch b;
    b.guard.arm(true);
    b.begin();
    REQUIRE(b.questions.size() == 1);
    REQUIRE(b.questions[0].size() == 3);
    CHECK(b.questions[0][0].after == "200 A");
    CHECK(b.questions[0][1].before == "IEEE");
    CHECK(b.questions[0][1].after == "IEC");
    CHECK(b.questions[0][2].what == "Sub-intervals per demand interval (register 149)");
    CHECK(b.meter.writes.empty());
    b.say(true);
    CHECK(b.meter.writes.size() == 3);
    CHECK(b.progress == std::vector<std::size_t>{1, 2, 3});
    REQUIRE(b.ends.size() == 1);
    CHECK(b.ends[0].ok());
    CHECK(b.stages() ==
          std::vector{Asked, AuditStage::Done, Asked, AuditStage::Done, Asked, AuditStage::Done});
    CHECK(b.writesAtLog == std::vector<std::size_t>{0, 1, 1, 2, 2, 3});
}

TEST_CASE("a sequence that nobody confirms or that is not armed writes nothing") {
    Batch b;
    b.begin();
    CHECK(b.questions.empty());
    REQUIRE(b.ends.size() == 1);
    CHECK(b.ends[0].error().message() ==
          "unit 17 at 127.0.0.1:502, 3 changes: writing is not armed for this connection; arm it "
          "if this meter is to be changed");
    b.guard.arm(true);
    b.begin();
    b.say(false);
    CHECK(b.ends[1].error().cause == "it was not confirmed");
    CHECK(b.meter.writes.empty());
    CHECK(b.stages() == std::vector(6, Refused));
}

TEST_CASE("a sequence disarmed while the person thinks writes nothing") {
    Batch b;
    b.guard.arm(true);
    b.begin();
    b.guard.arm(false);
    b.say(true);
    CHECK(b.meter.writes.empty());
    REQUIRE(b.ends.size() == 1);
    CHECK_FALSE(b.ends[0].ok());
}

TEST_CASE("disarmed in the middle, the rest of a sequence is left alone") {
    Batch b;
    b.guard.arm(true);
    b.meter.slow = true;
    b.begin();
    b.say(true);
    b.guard.arm(false);
    b.meter.answer();
    CHECK(b.meter.writes.size() == 1);
    REQUIRE(b.ends.size() == 1);
    CHECK(b.ends[0].error().cause == "writing is not armed for this connection, 1 of 3 changes "
                                     "were written before");
    CHECK(b.stages() == std::vector{Asked, AuditStage::Done, Refused});
}

TEST_CASE("when the audit fails in the middle, the rest of a sequence is left alone") {
    Batch b;
    b.guard.arm(true);
    b.meter.slow = true;
    b.begin();
    b.say(true);
    b.auditFails = true;
    b.meter.answer();
    CHECK(b.meter.writes.size() == 1);
    REQUIRE(b.ends.size() == 1);
    CHECK(b.ends[0].error().cause == "the disk is full, 1 of 3 changes were written before");
}

TEST_CASE("passwords in a sequence are neither asked about nor audited") {
    Batch b;
    b.steps = {{Parameter::SetupPassword, 0, 12345}};
    b.begin();
    CHECK(b.questions.empty());
    CHECK(b.meter.settings[Parameter::SetupPassword] == 12345);
    CHECK(b.log.empty());
    CHECK(b.ends[0].ok());
}

TEST_CASE("a guard that ends in the middle of a sequence writes no more") {
    test::FakeMeter meter;
    meter.slow = true;
    std::vector<AuditEntry> log;
    bool ended = false;
    {
        WriteGuard guard(
            meter, Text::verbatim("unit 1"),
            [](const std::vector<Change>&, const WriteGuard::Answer& answer) { answer(true); },
            [&log](const AuditEntry& entry) {
                log.push_back(entry);
                return Result<s4k::Done>(s4k::Done{});
            });
        guard.arm(true);
        guard.writeAll({{Parameter::CtPrimary, 100, 200}, {Parameter::DisplayUnits, 1, 0}}, {},
                       [&ended](const Result<s4k::Done>&) { ended = true; });
    }
    meter.answer();
    CHECK(meter.writes.size() == 1);
    CHECK_FALSE(ended);
    CHECK(log.size() == 1);
}

TEST_CASE("what a running meter has already is neither asked for nor written") {
    Guarded g;
    g.write(Parameter::CtPrimary, g.meter.settings[Parameter::CtPrimary]);
    CHECK(g.questions.empty());
    CHECK(g.meter.writes.empty());
    CHECK(g.log.empty());
    REQUIRE(g.replies.size() == 1);
    CHECK(g.replies[0].value() == g.meter.settings[Parameter::CtPrimary]);

    // The values of a meter that is not read are not known, so none is skipped.
    g.meter.running = false;
    g.meter.publish();
    g.write(Parameter::CtPrimary, g.meter.settings[Parameter::CtPrimary]);
    REQUIRE(g.replies.size() == 2);
    CHECK_FALSE(g.replies[1].ok());
}
