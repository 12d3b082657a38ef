// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/poll_plan.h"

#include "core/base/random.h"
#include "core/registers/image.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

using namespace s4k;

namespace {

constexpr std::array kAll = kPollBlocks;

/// A meter that answers each request after `costMs`, and a list of the blocks in the order of their
/// reads.
struct Line {
    PollPlan plan{1000};
    std::int64_t nowMs = 0;
    std::array<std::int64_t, kPollBlockCount> costMs{40, 20, 60};
    std::vector<std::pair<std::int64_t, PollBlock>> asked;

    /// Advances the time to `endMs` and requests every block that becomes due.
    void run(std::int64_t endMs) {
        while (nowMs < endMs) {
            const auto read = plan.next(nowMs);
            if (!read) {
                nowMs = std::max(nowMs + 1, std::min(plan.dueMs(), endMs));
                continue;
            }
            asked.emplace_back(nowMs, read->block);
            plan.began(read->block, nowMs);
            nowMs += costMs[index(read->block)];
            plan.succeeded(read->block, nowMs);
        }
    }
    [[nodiscard]] std::map<PollBlock, int> counts() const {
        std::map<PollBlock, int> result;
        for (const auto& each : asked)
            ++result[each.second];
        return result;
    }
};

/// First register and word count of the read of each block, from the manual.
const std::map<PollBlock, std::pair<int, int>> kWhole{
    {PollBlock::Integers, {1, 52}}, {PollBlock::Setup, {129, 26}}, {PollBlock::Floats, {257, 90}}};
const std::map<PollBlock, std::pair<int, int>> kOld{
    {PollBlock::Integers, {1, 42}}, {PollBlock::Setup, {129, 26}}, {PollBlock::Floats, {257, 80}}};

} // namespace

TEST_CASE("three reads cover the map, and without the starred end the map of old firmware") {
    for (const PollBlock block : kAll) {
        CHECK(readOf(block).first.value == kWhole.at(block).first);
        CHECK(readOf(block).count == kWhole.at(block).second);
        CHECK(readOf(block, true).first.value == kOld.at(block).first);
        CHECK(readOf(block, true).count == kOld.at(block).second);
    }
}

TEST_CASE("a quantity is served by the blocks its value depends on, and by no other") {
    Readings readings;
    for (const QuantityTraits& each : kQuantities)
        readings[each.quantity] = 1234.5;
    const RegisterImage image = encode(readings, Settings(), MeterStatus());
    for (const QuantityTraits& each : kQuantities) {
        const BlockSet serving = blocksOf(each.quantity);
        const std::string name(each.symbol);
        CAPTURE(name);
        CHECK(serving[index(PollBlock::Floats)]);
        for (const PollBlock block : {PollBlock::Integers, PollBlock::Floats}) {
            RegisterImage spoiled = image;
            const PollRead read = readOf(block);
            for (std::uint16_t i = 0; i < read.count; ++i)
                spoiled.setWord({static_cast<std::uint16_t>(read.first.value + i)}, 0x4A37);
            if (!serving[index(block)])
                CHECK(spoiled.value(each.quantity) == image.value(each.quantity));
        }
        CHECK(serving[index(PollBlock::Integers)] ==
              (integerRow(each.quantity).format == Format::ULong));
    }
}

TEST_CASE("a parameter is served by the block of its register") {
    for (const ParameterRow& each : kParameterTable)
        CHECK((blocksOf(each.parameter) == (each.reg ? only(PollBlock::Setup) : BlockSet())));
}

TEST_CASE("what is on screen is read first, then what the others need") {
    Line line;
    line.plan.setShown(only(PollBlock::Integers));
    line.run(1000);
    const std::vector<std::pair<std::int64_t, PollBlock>> expected{
        {0, PollBlock::Integers}, {40, PollBlock::Setup}, {60, PollBlock::Floats}};
    CHECK(line.asked == expected);
    CHECK(line.plan.isComplete());
    CHECK(line.plan.rounds() == 1);
    CHECK(line.plan.lastRoundWhole());
}

TEST_CASE("each block once a period, without drift, while the line is quick enough") {
    Line line;
    line.run(20'000);
    for (const PollBlock block : kAll)
        CHECK(line.counts()[block] == 20);
    CHECK(line.plan.rounds() == 20);
    for (std::size_t i = 3; i < line.asked.size(); ++i)
        CHECK(line.asked[i].first <= line.asked[i - 3].first + 1000);
    CHECK(line.plan.ageMs(line.nowMs).value_or(-1) <= 1000);
}

TEST_CASE("a slow line reads what is on screen most often and starves nothing") {
    for (const PollBlock shown : kAll) {
        Line line;
        line.costMs = {1040, 580, 1660}; // 1200 baud
        line.plan.setShown(only(shown));
        line.run(200'000);
        auto counts = line.counts();
        for (const PollBlock block : kAll) {
            CHECK(counts[block] >= 20);
            if (block != shown)
                CHECK(counts[shown] > counts[block]);
        }
        for (std::size_t i = 1; i < line.asked.size(); ++i)
            CHECK(line.asked[i].first ==
                  line.asked[i - 1].first + line.costMs[index(line.asked[i - 1].second)]);
    }
}

TEST_CASE("exception 2 drops the starred end at once and for good") {
    PollPlan plan(1000);
    plan.setShown(only(PollBlock::Floats));
    CHECK(plan.next(0) == readOf(PollBlock::Floats));
    plan.began(PollBlock::Floats, 0);
    plan.refused(PollBlock::Floats, 2);
    CHECK(plan.next(10) == readOf(PollBlock::Floats, true));
    plan.began(PollBlock::Floats, 10);
    plan.succeeded(PollBlock::Floats, 60);
    CHECK(plan.lacksTail(PollBlock::Floats));
    CHECK(!plan.lacksTail(PollBlock::Integers));
    for (std::int64_t now = 100; now < 5000; now += 100)
        if (const auto read = plan.next(now)) {
            if (read->block == PollBlock::Floats)
                CHECK(read->count == 80);
            plan.began(read->block, now);
            plan.succeeded(read->block, now + 10);
        }
    plan.restart();
    CHECK(plan.next(5000) == readOf(PollBlock::Floats));
    CHECK(!plan.isComplete());
}

TEST_CASE("firmware that is known to be old is not asked for what it lacks") {
    PollPlan plan;
    plan.setOldFirmware(true);
    CHECK(plan.lacksTail(PollBlock::Integers));
    CHECK(plan.lacksTail(PollBlock::Floats));
    CHECK(!plan.lacksTail(PollBlock::Setup));
    plan.setOldFirmware(false);
    CHECK(!plan.lacksTail(PollBlock::Integers));
}

TEST_CASE("a refusal that is not about the end waits for the next period") {
    PollPlan plan(1000);
    plan.setShown(only(PollBlock::Setup));
    for (const std::uint8_t code : {std::uint8_t{2}, std::uint8_t{6}}) {
        plan.restart();
        plan.began(PollBlock::Setup, 0);
        plan.refused(PollBlock::Setup, code); // has no starred end
        CHECK(plan.next(1)->block != PollBlock::Setup);
        for (const PollBlock block : {PollBlock::Floats, PollBlock::Integers}) {
            plan.began(block, 1);
            plan.succeeded(block, 2);
        }
        CHECK(!plan.lastRoundWhole());
        CHECK(!plan.next(999));
        CHECK(plan.next(1000) == readOf(PollBlock::Setup));
        CHECK(plan.unansweredCount() == 0);
    }
}

TEST_CASE("who does not answer is asked less and less often, and at once when it is back") {
    PollPlan plan(1000);
    std::vector<std::int64_t> asked;
    for (std::int64_t now = 0; now < 30'000; now += 10)
        if (const auto read = plan.next(now)) {
            asked.push_back(now);
            plan.began(read->block, now);
            plan.unanswered(now);
        }
    const std::vector<std::int64_t> expected{0,      10,     1010,   3010,   6010,
                                             10'010, 14'010, 18'010, 22'010, 26'010};
    CHECK(asked == expected);
    CHECK(plan.unansweredCount() == 10);
    const auto read = plan.next(plan.dueMs());
    REQUIRE(read);
    plan.began(read->block, plan.dueMs());
    plan.succeeded(read->block, 30'050);
    CHECK(plan.next(30'050));
    CHECK(plan.unansweredCount() == 0);
}

TEST_CASE("a hurried block overtakes all and begins its period anew") {
    Line line;
    line.run(500);
    line.plan.hurry(only(PollBlock::Floats));
    const auto read = line.plan.next(line.nowMs);
    REQUIRE(read);
    CHECK(read->block == PollBlock::Floats);
    line.run(10'000);
    CHECK(line.counts()[PollBlock::Floats] == 11);
}

TEST_CASE("any order of answers: only what is due is asked for, and nothing waits too long") {
    Random random(7);
    PollPlan plan(1000);
    std::array<std::int64_t, kPollBlockCount> last{};
    std::int64_t now = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto read = plan.next(now);
        if (!read) {
            CHECK(plan.dueMs() > now);
            now = plan.dueMs();
            REQUIRE(plan.next(now));
            continue;
        }
        last[index(read->block)] = now;
        plan.began(read->block, now);
        now += 1 + static_cast<std::int64_t>(random.next() % 700U);
        plan.setShown(BlockSet(random.next() % 8U));
        switch (random.next() % 8U) {
        case 0:
            plan.unanswered(now);
            break;
        case 1:
            plan.refused(read->block, static_cast<std::uint8_t>(1 + random.next() % 8U));
            break;
        default:
            plan.succeeded(read->block, now);
        }
        for (const std::int64_t each : last)
            CHECK(now - each < 30'000);
    }
    CHECK(plan.rounds() > 1000);
}
