// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/trace_ring.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <deque>

using namespace s4k;

namespace {

std::vector<SampleSet> numbered(std::uint64_t from, std::size_t count) {
    std::vector<SampleSet> sets(count);
    for (std::size_t i = 0; i < count; ++i)
        sets[i].fill(static_cast<double>(from + i));
    return sets;
}

} // namespace

TEST_CASE("a ring without room keeps nothing") {
    TraceRing ring;
    ring.push(numbered(0, 100));
    CHECK(ring.trace(100).sets.empty());
    CHECK(ring.trace(100).endSet == 100);
}

TEST_CASE("the newest sets are kept in order, in whatever pieces they come") {
    Random random(1);
    for (const std::size_t room : {std::size_t{1}, std::size_t{7}, std::size_t{504}}) {
        TraceRing ring;
        ring.setRoom(room);
        std::deque<SampleSet> naive;
        std::uint64_t taken = 0;
        for (int round = 0; round < 200; ++round) {
            const auto piece = numbered(taken, random.below(900));
            taken += piece.size();
            ring.push(piece);
            naive.insert(naive.end(), piece.begin(), piece.end());
            while (naive.size() > room)
                naive.pop_front();
            const InputTrace trace = ring.trace(taken);
            REQUIRE(trace.sets == std::vector<SampleSet>(naive.begin(), naive.end()));
        }
        ring.setRoom(3);
        CHECK(ring.trace(taken).sets.empty());
    }
}

TEST_CASE("the room has a limit") {
    TraceRing ring;
    ring.setRoom(static_cast<std::size_t>(-1));
    CHECK(ring.room() == TraceRing::kMostSets);
}
