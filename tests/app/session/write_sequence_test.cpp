// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/write_sequence.h"

#include "tests/support/fake_meter.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace s4k;
using namespace s4k::session;

namespace {

/// A meter to which a sequence is written, and the callbacks received.
struct Run {
    test::FakeMeter meter;
    std::vector<std::size_t> progress;
    std::vector<Result<Done>> ends;
    SequenceStop stop;

    void begin(const WriteSteps& steps) {
        writeSequence(
            meter, steps,
            [this, all = steps.size()](std::size_t done, std::size_t total) {
                CHECK(total == all);
                progress.push_back(done);
            },
            [this](const Result<Done>& end) { ends.push_back(end); }, stop);
    }
    [[nodiscard]] Text cause() const { return ends.at(0).error().cause; }
};

const WriteSteps kSteps{{Parameter::PtRatio, 100, 2000},
                        {Parameter::SystemVoltage, 600, 13200},
                        {Parameter::CtPrimary, 100, 200}};

} // namespace

TEST_CASE("a sequence without steps ends at once and well") {
    Run run;
    run.begin({});
    REQUIRE(run.ends.size() == 1);
    CHECK(run.ends[0].ok());
    CHECK(run.progress.empty());
}

TEST_CASE("steps are written in their order, each after the answer to the last") {
    Run run;
    run.meter.slow = true;
    run.begin(kSteps);
    CHECK(run.meter.writes.size() == 1);
    run.meter.answer();
    CHECK(run.meter.writes.size() == 2);
    CHECK(run.ends.empty());
    run.meter.answer();
    run.meter.answer();
    CHECK(run.progress == std::vector<std::size_t>{1, 2, 3});
    REQUIRE(run.ends.size() == 1);
    CHECK(run.ends[0].ok());
    CHECK(run.meter.settings[Parameter::SystemVoltage] == 13200);
    CHECK(run.meter.writes[0].first == Parameter::PtRatio);
}

TEST_CASE("the first refusal ends a sequence, and it is said how many were written") {
    Run run;
    run.begin({kSteps[2], kSteps[1], kSteps[0]}); // 13200 V does not fit a PT ratio of 1
    CHECK(run.meter.writes.size() == 2);
    CHECK(run.meter.settings[Parameter::CtPrimary] == 200);
    CHECK(run.meter.settings[Parameter::PtRatio] == 100);
    REQUIRE(run.ends.size() == 1);
    CHECK(run.ends[0].error().thing == "System voltage");
    CHECK(run.cause().english().ends_with(", 1 of 3 changes were written before"));
}

TEST_CASE("a stopped sequence ends before its next step") {
    Run run;
    run.meter.slow = true;
    run.begin(kSteps);
    run.meter.answer();
    run.stop.stop();
    CHECK(run.ends.empty()); // the running step is not aborted
    run.meter.answer();
    CHECK(run.meter.writes.size() == 2);
    REQUIRE(run.ends.size() == 1);
    CHECK(run.cause() == "they were stopped, 2 of 3 changes were written before");
}

TEST_CASE("a sequence stopped during its last step is done") {
    Run run;
    run.meter.slow = true;
    run.begin({kSteps[2]});
    run.stop.stop();
    run.meter.answer();
    CHECK(run.ends.at(0).ok());
}

TEST_CASE("a sequence stopped before it begins writes nothing") {
    Run run;
    run.stop.stop();
    run.begin(kSteps);
    CHECK(run.meter.writes.empty());
    CHECK(run.cause() == "they were stopped, 0 of 3 changes were written before");
}

TEST_CASE("another value than the wanted one ends a sequence") {
    std::vector<Result<Done>> ends;
    int writes = 0;
    writeSequence(
        [&writes](Parameter, std::int32_t, const MeterPort::WriteReply& reply) {
            ++writes;
            reply(150);
        },
        kSteps, {}, [&ends](const Result<Done>& end) { ends.push_back(end); });
    CHECK(writes == 1);
    REQUIRE(ends.size() == 1);
    CHECK(ends[0].error().value == "20.00");
    CHECK(ends[0].error().cause ==
          "the meter confirmed the write but reads 1.50, 0 of 3 changes were written before");
}

TEST_CASE("an answer given twice counts once") {
    std::vector<MeterPort::WriteReply> replies;
    std::size_t done = 0;
    writeSequence([&replies](Parameter, std::int32_t,
                             const MeterPort::WriteReply& reply) { replies.push_back(reply); },
                  kSteps, [&done](std::size_t now, std::size_t) { done = now; }, {});
    REQUIRE(replies.size() == 1);
    const MeterPort::WriteReply first = replies[0];
    first(2000);
    first(2000);
    first(2000);
    CHECK(done == 1);
    CHECK(replies.size() == 2);
}
