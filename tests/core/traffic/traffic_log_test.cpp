// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_log.h"

#include "tests/core/traffic/traffic_frames.h"

#include <doctest/doctest.h>

#include <deque>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

/// A frame that is distinguished from others by its time.
TrafficFrame marked(std::int64_t mark) {
    TrafficFrame frame = rtuFrame("05 11");
    frame.timeUs = mark;
    return frame;
}

TEST_CASE("frames are numbered from 1 and kept in the order they came") {
    TrafficLog log(4);
    CHECK(log.empty());
    CHECK(log.newest() == 0);
    CHECK(log.find(0) == nullptr);
    CHECK(log.find(1) == nullptr);
    CHECK(log.append(marked(10)) == 1);
    CHECK(log.append(marked(20)) == 2);
    REQUIRE(log.size() == 2);
    CHECK(log.newest() == 2);
    CHECK(log[0].number == 1);
    CHECK(log[0].timeUs == 10);
    CHECK(log[1].number == 2);
    CHECK(log[1].timeUs == 20);
    CHECK(log.find(2) == &log[1]);
    CHECK(log.find(3) == nullptr);
    CHECK(hexOf(log[0].bytes.view()) == hexOf(rtu("05 11")));
    CHECK(log[0].peer.view() == "/dev/ttyUSB0");
}

TEST_CASE("a full log drops the oldest") {
    TrafficLog log(3);
    for (std::int64_t mark = 1; mark <= 5; ++mark)
        CHECK(log.append(marked(mark)) == static_cast<std::uint64_t>(mark));
    REQUIRE(log.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(log[i].number == i + 3);
        CHECK(log[i].timeUs == static_cast<std::int64_t>(i + 3));
    }
    CHECK(log.find(2) == nullptr);
    CHECK(log.find(3) == &log[0]);
    CHECK(log.find(5) == &log[2]);
    CHECK(log.find(6) == nullptr);
    CHECK(log.find(~std::uint64_t{0}) == nullptr);
}

TEST_CASE("a log of one frame, and of none, keeps the last") {
    for (const std::size_t capacity : {std::size_t{0}, std::size_t{1}}) {
        TrafficLog log(capacity);
        log.append(marked(1));
        log.append(marked(2));
        REQUIRE(log.size() == 1);
        CHECK(log[0].timeUs == 2);
        CHECK(log.find(1) == nullptr);
        CHECK(log.find(2) == &log[0]);
    }
}

TEST_CASE("while paused nothing is kept and no number is given") {
    TrafficLog log(3);
    log.append(marked(1));
    log.pause(true);
    CHECK(log.paused());
    CHECK(log.append(marked(2)) == 0);
    CHECK(log.size() == 1);
    CHECK(log.newest() == 1);
    log.pause(false);
    CHECK_FALSE(log.paused());
    CHECK(log.append(marked(3)) == 2);
    CHECK(log[1].timeUs == 3);
}

TEST_CASE("clearing forgets the frames, not the numbers") {
    TrafficLog log(3);
    for (std::int64_t mark = 1; mark <= 4; ++mark)
        log.append(marked(mark));
    log.clear();
    CHECK(log.empty());
    CHECK(log.newest() == 4);
    CHECK(log.find(4) == nullptr);
    CHECK(log.append(marked(9)) == 5);
    CHECK(log.find(4) == nullptr);
    REQUIRE(log.find(5) != nullptr);
    CHECK(log.find(5)->timeUs == 9);
}

/// A simple log with the same contract.
struct NaiveLog {
    std::size_t capacity;
    std::deque<std::pair<std::uint64_t, std::int64_t>> kept;
    std::uint64_t newest = 0;

    void append(std::int64_t mark) {
        kept.emplace_back(++newest, mark);
        if (kept.size() > capacity)
            kept.pop_front();
    }
};

void checkSame(const TrafficLog& log, const NaiveLog& naive) {
    REQUIRE(log.size() == naive.kept.size());
    CHECK(log.newest() == naive.newest);
    for (std::size_t i = 0; i < log.size(); ++i) {
        REQUIRE(log[i].number == naive.kept[i].first);
        REQUIRE(log[i].timeUs == naive.kept[i].second);
    }
    std::size_t found = 0;
    for (std::uint64_t number = 0; number <= naive.newest + 2; ++number)
        if (const TrafficFrame* frame = log.find(number)) {
            REQUIRE(frame == &log[found]);
            REQUIRE(frame->number == number);
            ++found;
        }
    CHECK(found == log.size());
}

TEST_CASE("any order of appending, pausing and clearing keeps what a plain list keeps") {
    Random random(5);
    for (std::size_t capacity = 1; capacity <= 9; ++capacity) {
        TrafficLog log(capacity);
        NaiveLog naive{capacity, {}, 0};
        for (std::int64_t step = 1; step <= 300; ++step) {
            const std::uint32_t choice = random.below(40);
            if (choice == 0) {
                log.clear();
                naive.kept.clear();
            } else if (choice < 3) {
                log.pause(!log.paused());
            } else {
                log.append(marked(step));
                if (!log.paused())
                    naive.append(step);
            }
            if (random.below(8) == 0)
                checkSame(log, naive);
        }
    }
}

} // namespace
