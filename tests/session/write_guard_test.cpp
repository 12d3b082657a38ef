// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_guard.h"

#include "tests/support/fake_meter.h"

#include <doctest/doctest.h>

#include <vector>

using namespace s4k;
using namespace s4k::session;

namespace {

/// A guarded meter, a person who answers when told, and the log.
struct Guarded {
    test::FakeMeter meter;
    std::vector<Change> asked;
    std::vector<WriteGuard::Answer> answers;
    std::vector<AuditEntry> log;
    std::vector<Result<std::int32_t>> replies;
    WriteGuard guard{meter, "unit 17 at 127.0.0.1:502",
                     [this](const Change& change, WriteGuard::Answer answer) {
                         asked.push_back(change);
                         answers.push_back(std::move(answer));
                     },
                     [this](const AuditEntry& entry) { log.push_back(entry); }};

    void write(Parameter p, std::int32_t value) {
        guard.writeParameter(
            p, value, [this](const Result<std::int32_t>& answer) { replies.push_back(answer); });
    }
    void say(bool yes) { std::exchange(answers.back(), {})(yes); }
};

} // namespace

TEST_CASE("nothing is asked and nothing written while the guard is disarmed") {
    Guarded g;
    CHECK_FALSE(g.guard.armed());
    g.write(Parameter::CtPrimary, 200);
    CHECK(g.asked.empty());
    CHECK(g.meter.writes.empty());
    REQUIRE(g.replies.size() == 1);
    CHECK(g.replies[0].error().message() ==
          "unit 17 at 127.0.0.1:502, CT primary current (register 131) \"200 A\": writing is not "
          "armed for this connection; arm it if this meter is to be changed");
    REQUIRE(g.log.size() == 1);
    CHECK_FALSE(g.log[0].done);
}

TEST_CASE("a change is confirmed with meter, register, old and new value") {
    Guarded g;
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 200);
    REQUIRE(g.asked.size() == 1);
    CHECK(g.asked[0].meter == "unit 17 at 127.0.0.1:502");
    CHECK(g.asked[0].what == "CT primary current (register 131)");
    CHECK(g.asked[0].before == "100 A");
    CHECK(g.asked[0].after == "200 A");
    CHECK(g.meter.writes.empty());
    g.say(true);
    CHECK(g.meter.settings[Parameter::CtPrimary] == 200);
    REQUIRE(g.replies.size() == 1);
    CHECK(g.replies[0].value() == 200);
    REQUIRE(g.log.size() == 1);
    CHECK(g.log[0].done);
    CHECK(g.log[0].outcome == "200 A");
}

TEST_CASE("a change that is not confirmed is not written") {
    Guarded g;
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 200);
    g.say(false);
    CHECK(g.meter.writes.empty());
    CHECK(g.replies[0].error().cause == "it was not confirmed");
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
}

TEST_CASE("what the meter refuses is told in the meter's words") {
    Guarded g;
    g.guard.arm(true);
    g.meter.refuses = true;
    g.write(Parameter::CtPrimary, 200);
    g.say(true);
    CHECK(g.replies[0].error().cause == "it was told to refuse");
    CHECK(g.log[0].outcome == "it was told to refuse");
    CHECK_FALSE(g.log[0].done);
}

namespace {

/// Takes everything and keeps something else.
class StubbornMeter final : public MeterPort {
public:
    void subscribe(Listener listener) override { listener(MeterSnapshot{}); }
    [[nodiscard]] Availability availability(Parameter) const override {
        return Availability::Editable;
    }
    void writeParameter(Parameter, std::int32_t, WriteReply reply) override { reply(150); }
    void runCommand(Command, CommandReply reply) override { reply(Done{}); }
};

} // namespace

TEST_CASE("a value that reads back otherwise was not done") {
    StubbornMeter meter;
    std::vector<AuditEntry> log;
    WriteGuard guard(
        meter, "unit 1", [](const Change&, const WriteGuard::Answer& answer) { answer(true); },
        [&log](const AuditEntry& entry) { log.push_back(entry); });
    guard.arm(true);
    Result<std::int32_t> answer = 0;
    guard.writeParameter(Parameter::CtPrimary, 200,
                         [&answer](const Result<std::int32_t>& told) { answer = told; });
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().cause == "the meter took it but reads 150 A");
    CHECK_FALSE(log[0].done);
}

TEST_CASE("commands are guarded alike") {
    Guarded g;
    std::vector<bool> done;
    const auto run = [&] {
        g.guard.runCommand(Command::ResetEnergy,
                           [&done](const Result<Done>& answer) { done.push_back(answer.ok()); });
    };
    run();
    CHECK(g.meter.commands.empty());
    g.guard.arm(true);
    run();
    CHECK(g.asked[0].what == "command 30078 (register 129)");
    CHECK(g.asked[0].after == "clear all energy accumulators");
    g.say(true);
    REQUIRE(g.meter.commands.size() == 1);
    CHECK(done == std::vector<bool>{false, true});
    CHECK(g.log.size() == 2);
}

TEST_CASE("the guard lets snapshots and availability through") {
    Guarded g;
    int heard = 0;
    g.guard.subscribe([&heard](const MeterSnapshot&) { ++heard; });
    CHECK(heard == 1);
    g.meter.set(Parameter::CtPrimary, 300);
    CHECK(heard == 2);
    g.meter.availabilities[Parameter::BaudRate] = Availability::ReadOnly;
    CHECK(g.guard.availability(Parameter::BaudRate) == Availability::ReadOnly);
    g.guard.arm(true);
    g.write(Parameter::CtPrimary, 400);
    CHECK(g.asked[0].before == "300 A");
}

TEST_CASE("an answer after the guard's end does nothing") {
    test::FakeMeter meter;
    WriteGuard::Answer late;
    {
        WriteGuard guard(
            meter, "unit 1",
            [&late](const Change&, WriteGuard::Answer answer) { late = std::move(answer); }, {});
        guard.arm(true);
        guard.writeParameter(Parameter::CtPrimary, 200, {});
    }
    late(true);
    meter.set(Parameter::CtPrimary, 120);
    CHECK(meter.writes.empty());
}
